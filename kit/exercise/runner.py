"""Run a learner's program, and check an answer: outcome, message key and text.

A program runs in a fresh namespace, seeded, and can end in any way: what it raises comes back as
words. Not here: processes, limits and stopping (the page ends the worker), and no sandbox.
"""

import random
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Literal

from kit.errors import ExerciseError, Wrong
from kit.exercise.capture import Out, Stream, captured
from kit.exercise.explain import ANSWER, Problem, explain, learner_line
from kit.exercise.interpreter import restore
from kit.exercise.messages import standard_messages
from kit.i18n import _, format_message

__all__ = ["CheckResult", "Out", "Outcome", "check_answer", "run_program"]

_CHECK = "<check>"
# What a program printed is kept for its check: so many pieces, of so many letters at most.
_MOST_KEPT = 1000
_LONGEST_KEPT = 1000


@dataclass(frozen=True)
class Outcome:
    """The end of a run: done, or error with its text and the learner's line."""

    outcome: Literal["done", "error"]
    text: str = ""
    line: int | None = None


@dataclass(frozen=True)
class CheckResult:
    """The end of a check. key and fields are the same in every language; text is not."""

    outcome: Literal["right", "wrong", "error"]
    key: str
    fields: dict[str, object]
    text: str
    line: int | None = None


class _Answer:
    """The names of the learner's program: `answer.pull` is the object or raises kit.missing."""

    def __init__(self, names: dict[str, object], printed: list[str], source: str) -> None:
        self._names = names
        self._printed = printed  # for printed.py, as is the program itself
        self._source = source

    def __getattr__(self, name: str) -> object:
        if name not in self._names:
            raise Wrong("kit.missing", name=name)
        return self._names[name]


def run_program(source: str, *, seed: int = 0, out: Out) -> Outcome:
    """Run source once; out gets every line that it prints, as ("out" or "err", text)."""
    problem = _run(source, _fresh_names(), seed, out)
    if problem is None:
        return Outcome("done")
    return Outcome("error", problem.text, problem.line)


def check_answer(
    check_source: str,
    answer_source: str,
    *,
    seed: int = 0,
    out: Out,
    on_judge: Callable[[], object] = lambda: None,
) -> CheckResult:
    """Run the answer, then the check on its names. What the answer prints goes to out.

    on_judge is called between the two: what the learner's functions print or draw while the
    check tries them, perhaps a hundred times, is not for show.
    Raises ExerciseError when the check gives a key for which it has no message.
    """
    names, printed = _fresh_names(), list[str]()

    def keep(stream: Stream, text: str) -> None:
        if stream == "out" and len(printed) < _MOST_KEPT:
            printed.append(text[:_LONGEST_KEPT])
        out(stream, text)

    problem = _run(answer_source, names, seed, keep)
    if problem is not None:
        return _error(problem)
    on_judge()
    with captured(_silent, ANSWER):
        try:
            try:
                return _judge(check_source, _Answer(names, printed, answer_source), seed)
            finally:
                restore()
        except ExerciseError:
            raise
        except BaseException as error:
            return _error(explain(error, answer_source))


def _silent(stream: str, text: str) -> None:
    """Takes text and drops it."""


def _judge(check_source: str, answer: _Answer, seed: int) -> CheckResult:
    """The result of the check; whatever else the learner's functions raise goes through."""
    cell: dict[str, object] = {"__name__": "check", "_": _}
    exec(compile(check_source, _CHECK, "exec", dont_inherit=True), cell)
    check, messages = cell["check"], cell["MESSAGES"]
    if not callable(check) or not isinstance(messages, Mapping):
        raise ExerciseError("The check cell must define MESSAGES and check(answer, kit).")
    _seed(seed, check_source)
    try:
        # The check may use all of kit; this module itself stands on errors and i18n only.
        check(answer, import_module("kit"))
    except Wrong as wrong:
        if learner_line(wrong) is not None:
            raise
        fields = {name: _plain(value) for name, value in wrong.fields.items()}
        return _result("wrong", wrong.key, fields, {**messages, **standard_messages()})
    return _result("right", "kit.right", {}, standard_messages())


def _result(
    outcome: Literal["right", "wrong"],
    key: str,
    fields: dict[str, object],
    messages: Mapping[str, str],
) -> CheckResult:
    """The result with its text."""
    if key not in messages:
        raise ExerciseError("The check gives the key '{key}', which has no message.", key=key)
    return CheckResult(outcome, key, fields, format_message(messages[key], fields))


def _error(problem: Problem) -> CheckResult:
    """The result for a program that was stopped by an error."""
    fields: dict[str, object] = {"error": problem.error, "line": problem.line}
    return CheckResult("error", "kit.raised", fields, problem.text, problem.line)


def _run(source: str, names: dict[str, object], seed: int, out: Out) -> Problem | None:
    """Fill names by running source; returns what stopped it, if anything did."""
    restore()
    with captured(out, ANSWER):
        _seed(seed, source)
        try:
            try:
                exec(compile(source, ANSWER, "exec", dont_inherit=True), names)
            finally:
                restore()  # before anything here needs a builtin
        except BaseException as error:  # SystemExit too: it must not end the worker
            return explain(error, source)
    return None


def _fresh_names() -> dict[str, object]:
    """The namespace in which a program starts."""
    return {"__name__": "__main__"}


def _seed(seed: int, source: str) -> None:
    """Seed the random numbers that source can reach; numpy.random is loaded only where named."""
    random.seed(seed)
    if "numpy.random" not in sys.modules and "random" not in source:
        return
    try:
        seed_numpy: Callable[[int], None] = import_module("numpy.random").seed
    except ImportError:  # trimmed away in this page
        return
    seed_numpy(seed)


def _plain(value: object) -> object:
    """A field as a plain number or text, so that it can leave the worker."""
    item = getattr(value, "item", None)
    if callable(item) and getattr(value, "ndim", None) == 0:
        value = item()
    return value if isinstance(value, str | int | float | bool | None) else str(value)
