"""A Python error in plain words, with the learner's own line and no traceback.

A new explanation is a sentence in `plain/`, which looks at the program, or a row of
`python_words.py`, which reads Python's message. Not here: running the program (`runner.py`).
"""

import re
from dataclasses import dataclass
from types import TracebackType

from kit.errors import KitError
from kit.exercise.plain import Scene, in_plain_words
from kit.exercise.python_words import explanations, syntax_explanations
from kit.i18n import _, format_message

__all__ = ["ANSWER", "Problem", "explain", "learner_line"]

ANSWER = "<your program>"  # the file name under which learner code is compiled
_LONGEST = 500  # letters of a line or message that are shown
_LONGEST_OWN = 2000  # letters of a message of the kit


@dataclass(frozen=True)
class Problem:
    """What stopped a program: the name of the error, the learner's line, and the text to show."""

    error: str
    line: int | None
    text: str


def learner_line(error: BaseException) -> int | None:
    """The innermost line of the learner's program that error went through, if any."""
    if isinstance(error, SyntaxError) and error.filename == ANSWER:
        return error.lineno if isinstance(error.lineno, int) else None
    trace = _learner_trace(error)
    return trace.tb_lineno if trace else None


def _learner_trace(error: BaseException) -> TracebackType | None:
    """The innermost place in the learner's program that error went through."""
    found = None
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == ANSWER:
            found = trace
        trace = trace.tb_next
    return found


def explain(error: BaseException, source: str) -> Problem:
    """Say what happened in plain words; never raises. source: the learner's whole program."""
    try:
        return _explain(error, source)
    except BaseException:  # an error whose own parts raise, such as its __class__
        return Problem("Exception", None, _unknown())


def _explain(error: BaseException, source: str) -> Problem:
    line = learner_line(error)
    lines = source.splitlines()
    parts = []
    if line is not None and 1 <= line <= len(lines):
        fields = {"line": line, "source": lines[line - 1].strip()[:_LONGEST]}
        parts.append(format_message(_("Line {line}: {source}"), fields))
    else:
        parts.append(_("Your program ran, but the check could not use one of its values."))
    own = _own_words(error)
    if isinstance(error, KitError):
        parts.append(own or _unknown())
    else:
        parts.append(_by_program(error, own, source, line) or _plain(error, own))
    name = type(error).__name__[:_LONGEST]
    if not isinstance(error, KitError):
        words = ": ".join(filter(None, [name, own]))
        parts.append(format_message(_("In Python's words: {words}"), {"words": words}))
    return Problem(name, line, "\n".join(parts))


def _own_words(error: BaseException) -> str:
    """The message of the error; one that cannot even say it has none."""
    longest = _LONGEST_OWN if isinstance(error, KitError) else _LONGEST
    try:
        words = str(error.msg or "") if isinstance(error, SyntaxError) else str(error)
        if isinstance(error, ImportError):
            words = re.sub(r" \([^()]*\)$", "", words)  # the place of a file
        return str.__getitem__(words, slice(longest))  # words may be of a class of the learner's
    except BaseException:
        return ""


def _by_program(error: BaseException, words: str, source: str, line: int | None) -> str | None:
    """What the program itself shows of the error, if anything."""
    try:
        return in_plain_words(Scene(error, words, source, line, _learner_trace(error)))
    except Exception:  # values of the learner's may raise whatever is asked of them
        return None


def _plain(error: BaseException, words: str) -> str:
    """The first explanation whose type and pattern fit. words: the error's own message."""
    rows = syntax_explanations() if isinstance(error, SyntaxError) else explanations()
    for kind, pattern, text in rows:
        match = re.search(pattern, words)
        if isinstance(error, kind) and match:
            fields = match.groupdict()
            return format_message(text if isinstance(text, str) else text(fields), fields)
    return _unknown()


def _unknown() -> str:
    return _("This line stopped the program. Print the values that it uses, one line above it.")
