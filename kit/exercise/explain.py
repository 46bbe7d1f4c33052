"""A Python error in plain words, with the learner's own line and no traceback.

A new explanation is one more row below. Not here: running the program (`runner.py`).
"""

import re
from dataclasses import dataclass

from kit.errors import KitError
from kit.exercise.python_words import explanations, syntax_explanations
from kit.i18n import _, format_message

__all__ = ["ANSWER", "Problem", "explain", "learner_line"]

ANSWER = "<your program>"  # the file name under which learner code is compiled
_LONGEST = 500  # letters of a line or message that are shown


@dataclass(frozen=True)
class Problem:
    """What stopped a program: the name of the error, the learner's line, and the text to show."""

    error: str
    line: int | None
    text: str


def learner_line(error: BaseException) -> int | None:
    """The innermost line of the learner's program that error went through, if any."""
    if isinstance(error, SyntaxError) and error.filename == ANSWER:
        return error.lineno
    line = None
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == ANSWER:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def explain(error: BaseException, source: str) -> Problem:
    """Say what happened in plain words. source: the learner's whole program."""
    line = learner_line(error)
    lines = source.splitlines()
    parts = []
    if line is not None and 1 <= line <= len(lines):
        fields = {"line": line, "source": lines[line - 1].strip()[:_LONGEST]}
        parts.append(format_message(_("Line {line}: {source}"), fields))
    else:
        parts.append(_("Your program ran, but the check could not use one of its values."))
    parts.append(str(error) if isinstance(error, KitError) else _plain(error))
    name = type(error).__name__
    if not isinstance(error, KitError):
        words = ": ".join(filter(None, [name, _own_words(error)]))
        parts.append(format_message(_("In Python's words: {words}"), {"words": words}))
    return Problem(name, line, "\n".join(parts))


def _own_words(error: BaseException) -> str:
    """The message that Python gives; an object that cannot even say it has none."""
    try:
        words = error.msg if isinstance(error, SyntaxError) else str(error)
    except Exception:
        return ""
    return words[:_LONGEST]


def _plain(error: BaseException) -> str:
    """The first explanation whose type and pattern fit."""
    words = _own_words(error)
    rows = syntax_explanations() if isinstance(error, SyntaxError) else explanations()
    for kind, pattern, template in rows:
        match = re.search(pattern, words)
        if isinstance(error, kind) and match:
            return format_message(template, match.groupdict())
    return _("This line stopped the program. Print the values that it uses, one line above it.")
