"""What a program prints, warns and asks while it runs: one context manager.

Everything is put back at its end. Not here: errors (`explain.py`).
"""

import builtins
import io
import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from typing import Literal, NoReturn, TextIO

from kit.errors import KitError
from kit.i18n import _, format_message

__all__ = ["Out", "Stream", "captured"]

Stream = Literal["out", "err"]
Out = Callable[[Stream, str], None]

# For authors of libraries; Python too keeps them from those who run a program.
_QUIET = (DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning)
_MOST_WAITING = 1000  # pieces of a line without an end


class _Lines(io.TextIOBase):
    """A text stream that hands whole lines on; a line without an end goes with flush."""

    def __init__(self, stream: Stream, out: Out) -> None:
        self._stream: Stream = stream
        self._out = out
        self._before = sys.stdout  # out itself may print
        self._waiting: list[str] = []

    def writable(self) -> bool:
        """Yes: print asks."""
        return True

    def write(self, text: str, /) -> int:
        """Take text; hand on all of it up to its last line end."""
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        whole, end, rest = text.rpartition("\n")
        if end:
            self._waiting.append(whole + end)
            self.flush()
        if rest:
            self._waiting.append(rest)
        if len(self._waiting) > _MOST_WAITING:
            self.flush()
        return len(text)

    def flush(self) -> None:
        """Hand on what waits for the end of its line."""
        if self._waiting:
            text = "".join(self._waiting)
            self._waiting.clear()
            with redirect_stdout(self._before):
                self._out(self._stream, text)


@contextmanager
def captured(out: Out, filename: str) -> Iterator[None]:
    """Send prints and warnings to out, and refuse input(). filename: of the learner's program."""
    output, errors = _Lines("out", out), _Lines("err", out)
    real_input = builtins.input
    with redirect_stdout(output), redirect_stderr(errors), warnings.catch_warnings():
        warnings.simplefilter("default")
        for quiet in _QUIET:
            warnings.simplefilter("ignore", quiet)
        warnings.showwarning = _shower(errors, filename)
        builtins.input = _no_input
        try:
            yield
        finally:
            builtins.input = real_input
            output.flush()
            errors.flush()


def _no_input(prompt: object = "", /) -> NoReturn:
    raise KitError(
        "input() cannot ask for anything here. Write the value into the program instead,"
        ' such as answer = "7".'
    )


def _shower(errors: _Lines, filename: str) -> Callable[..., None]:
    """A warnings.showwarning that names the learner's line and no file of ours."""

    def show(
        message: Warning | str,
        category: type[Warning],
        file: str,
        number: int,
        stream: TextIO | None = None,
        source: str | None = None,
    ) -> None:
        line = number if file == filename else _line_of(filename)
        if line is not None:
            fields = {"line": line, "message": str(message)}
            errors.write(format_message(_("Line {line}, warning: {message}"), fields) + "\n")

    return show


def _line_of(filename: str) -> int | None:
    """The line that runs now in the innermost frame of filename."""
    frame = sys._getframe()
    while frame and frame.f_code.co_filename != filename:
        if frame.f_back is None:
            return None
        frame = frame.f_back
    return frame.f_lineno
