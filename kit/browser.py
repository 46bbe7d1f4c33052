"""Python's side of the page: what the worker calls. The only module of kit that touches the host.

`lampkit_host` is a module that the worker registers; it takes text and figures out of Python.
"""

import gc
import io
import json
import struct
import zlib
from dataclasses import asdict
from gettext import GNUTranslations

import lampkit_host  # type: ignore[import-not-found]

from kit import compiled, docstrings, i18n
from kit.exercise.runner import check_answer, run_program
from kit.plot.output import Figure, install

GZIP = 16 + zlib.MAX_WBITS


def _show(figure: Figure) -> None:
    lampkit_host.figure(figure.svg, figure.title, figure.text, json.dumps(figure.table))


install(_show)


def _hide_figures() -> None:
    install(lambda _figure: None)


def set_catalogue(compiled: bytes) -> None:
    """Takes the messages from a .mo file packed by gzip; a damaged one leaves them in English."""
    try:
        unpacked = zlib.decompress(compiled, GZIP)
        i18n.install(GNUTranslations(io.BytesIO(unpacked)))
    except (OSError, ValueError, LookupError, struct.error, zlib.error):
        i18n.install(i18n.ENGLISH)


def compile_some(seconds: float) -> bool:
    """Compiles for the next start; whether more is to be done. Before any program runs."""
    return compiled.compile_some(seconds)


def compiled_archive(known: int) -> bytes:
    """What was compiled so far, for the page to keep; empty when it is known already."""
    return compiled.archive(known)


def tidy() -> None:
    """Frees what the last program left behind: the page's memory only ever grows.

    Python by itself counts objects, not bytes: a few large arrays in a cycle would stay long.
    """
    gc.collect()


def run(source: str) -> str:
    """Runs the learner's program; a JSON object with outcome, and text and line of an error."""
    docstrings.install()
    outcome = run_program(source, out=lampkit_host.output)
    return json.dumps(asdict(outcome))


def check(source: str, check_source: str) -> str:
    """Checks the learner's program; a JSON object with outcome, key, text and line.

    Figures of the program itself are shown; those that the check causes are not.
    """
    docstrings.install()
    try:
        result = check_answer(check_source, source, out=lampkit_host.output, on_judge=_hide_figures)
    finally:
        install(_show)
    shown = {"outcome": result.outcome, "key": result.key, "text": result.text, "line": result.line}
    return json.dumps(shown)
