"""The steps of a sitting: one-line tasks in one percent-cell file, `steps/<sitting>.py`.

    # %% [markdown] step        what to do, as Markdown in comments; it begins a step
    # %% start                  the program that the learner is given
    # %% solution
    # %% slip <key>             any number; first `# say: ...`, what is said of this slip
    # %% again                  `parts = {"3": "5"}`: after the change the program runs once more
                                with other parts, and must show what the solution then shows
    # %% call                   `double(7)`: the learner's function must give the solution's value
    # %% check                  only where what is printed does not tell: as in an exercise

Without a check cell the step asks for what the solution prints, and knows a slip by what that
prints. A key that begins with `seen` is no slip: the step asks to try that program. Slips that
print what is asked for have these keys, and a standard message where they have none: `typed` (with
`again`: the result is typed in, or a part is gone), `called` and `gave-none` (with `call`: the
function gives something else, or only prints).
Not here: its HTML (site/steps.py), and how an answer is judged (kit/exercise).
"""

import ast
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kit.exercise import check_answer, run_program
from kit.exercise.printed import replaced
from kitbuild import paths
from kitbuild.errors import BuildError

MARKER = re.compile(r"#\s*%%\s*(.*)")
SAY = re.compile(r"((?:^# .*\n)+)", re.MULTILINE)
SLIP = re.compile(r"slip ([a-z0-9]+(?:-[a-z0-9]+)*)")
AGAIN = re.compile(r"\s*parts = (\{.*\})\s*", re.DOTALL)
CALL = re.compile(r"\s*(\w+\(.*\))\s*")
# Slips that print what is asked for: found by `again` and `call`, with standard messages.
STANDARD = {
    "typed": ("kit.typed", "kit.gone"),
    "called": ("kit.called",),
    "gave-none": ("kit.gave-none",),
}
MOST_LINES = 2  # of the solution that are not in the start: a step is one change


@dataclass
class Step:
    """One step. slips: key -> program; said: key -> message, where there is no check cell."""

    line: int
    text: str
    start: str = ""
    solution: str = ""
    own_check: str = ""
    slips: dict[str, str] = field(default_factory=dict)
    said: dict[str, str] = field(default_factory=dict)
    again: dict[str, str] = field(default_factory=dict)
    call: str = ""

    @property
    def check(self) -> str:
        """The check as kit/exercise runs it."""
        return self.own_check or self._printed_check()

    def _printed_check(self) -> str:
        texts = ", ".join(
            f"{json.dumps(key)}: _({json.dumps(text, ensure_ascii=False)})"
            for key, text in self.said.items()
        )
        slips = {key: output(self.slips[key]) for key in self.said if key not in STANDARD}
        given = f"{output(self.solution)!r}, {slips!r}, {output(self.start)!r}"
        return (
            f"MESSAGES = {{{texts}}}\n"
            f"def check(answer, kit):\n    kit.expect_printed(answer, {given})\n"
            f"{self._call()}{self._again()}"
        )

    def _own(self, key: str) -> str:
        return key if key in self.said else ""

    def _call(self) -> str:
        """The line that asks the learner's function itself."""
        if not self.call:
            return ""
        expected = output(f"{self.solution}\nprint('=' + repr({self.call}))").rpartition("=")[2]
        own = f"{self._own('gave-none')!r}, {self._own('called')!r}"
        return f"    kit.expect_call(answer, {self.call!r}, {expected.strip()}, {own})\n"

    def _again(self) -> str:
        """The line that tells a result that was worked out from one that was typed in."""
        if not self.again:
            return ""
        shown = output(replaced(self.solution, self.again))
        own = f", {self._own('typed')!r}" if "typed" in self.said else ""
        return f"    kit.expect_again(answer, {self.again!r}, {shown!r}{own})\n"


def output(program: str) -> str:
    """What a program prints until it ends."""
    pieces: list[str] = []
    run_program(program, out=lambda stream, text: pieces.append(text) if stream == "out" else None)
    return "".join(pieces)


def steps_files(lesson: Path) -> list[Path]:
    """The steps files of a lesson's folder, sorted."""
    return sorted(lesson.glob("steps/*.py"))


def slug_of(sitting: str, number: int) -> str:
    """The name of a step among the lesson's exercises; number counts from 1."""
    return f"{sitting}-{number}"


def load_steps(path: Path) -> list[Step]:
    """The steps of a file. Raises BuildError that names file and line."""
    steps: list[Step] = []
    for line, header, text in _cells(path.read_text(encoding="utf-8")):
        slip = SLIP.fullmatch(header)
        if header == "[markdown] step":
            words = "\n".join(row.removeprefix("#").removeprefix(" ") for row in text.split("\n"))
            steps.append(Step(line, words.strip()))
            continue
        if not steps:
            raise _error(path, line, "the first cell must be `# %% [markdown] step`.")
        _expect_python(path, line, text)
        step = steps[-1]
        if header in ("start", "solution"):
            setattr(step, header, text)
        elif header == "check":
            step.own_check = text
        elif header == "again":
            step.again = _parts(path, line, text)
        elif header == "call":
            step.call = _call(path, line, text)
        elif slip:
            _add_slip(step, slip[1], text)
        else:
            raise _error(path, line, f"no such kind of cell: '{header}'.")
    for step in steps:
        _expect_whole(path, step)
    return steps


def _cells(text: str) -> Iterator[tuple[int, str, str]]:
    """Line, header and text of each cell."""
    lines = text.splitlines()
    starts = [number for number, line in enumerate(lines) if MARKER.match(line)]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        match = MARKER.match(lines[start])
        body = "\n".join(lines[start + 1 : end]).strip("\n") + "\n"
        yield start + 1, " ".join(match[1].split()) if match else "", body


def _add_slip(step: Step, key: str, text: str) -> None:
    """The slip with its message, which stands in comments before its program."""
    said = SAY.match(text)
    words = said[1] if said and said[1].startswith("# say: ") else ""
    if words:
        rows = [row.removeprefix("# ").strip() for row in words.splitlines()]
        step.said[key] = " ".join(rows).removeprefix("say: ")
    step.slips[key] = text[len(words) :]


def _parts(path: Path, line: int, text: str) -> dict[str, str]:
    """The parts that an `again` cell replaces, with their new ones."""
    match = AGAIN.fullmatch(text)
    if not match:
        raise _error(path, line, 'the cell holds one line, such as `parts = {"3": "5"}`.')
    found: dict[str, str] = ast.literal_eval(match[1])
    return found


def _call(path: Path, line: int, text: str) -> str:
    match = CALL.fullmatch(text)
    if not match:
        raise _error(path, line, "the cell holds one call, such as `double(7)`.")
    return match[1]


def _expect_python(path: Path, line: int, text: str) -> None:
    try:
        compile(text, path.name, "exec")
    except SyntaxError as problem:
        raise _error(path, line + (problem.lineno or 0), f"not Python: {problem.msg}.") from None


def _expect_whole(path: Path, step: Step) -> None:
    for name in ("text", "start", "solution"):
        if not getattr(step, name).strip():
            raise _error(path, step.line, f"the step has no {name}.")
    given = step.start.splitlines()
    changed = [line for line in step.solution.splitlines() if line.strip() and line not in given]
    if len(changed) > MOST_LINES:
        raise _error(path, step.line, f"{len(changed)} lines change; at most {MOST_LINES}.")
    if not step.own_check and set(step.slips) - set(step.said) - set(STANDARD):
        raise _error(path, step.line, "each slip needs a message: `# say: ...`.")


def calibrate_steps(path: Path, seeds: Iterable[int]) -> dict[str, object]:
    """How many steps the file has, when each check says what it must of each program.

    Raises BuildError that names the step's line, the program and what was said.
    """
    steps = load_steps(path)
    for step in steps:
        check = step.check
        wanted = [("solution", step.solution, "right"), ("start", step.start, "")]
        wanted += [
            (f"slip {key}", program, message_key(key, step)) for key, program in step.slips.items()
        ]
        for name, program, key in wanted:
            for seed in seeds:
                result = check_answer(check, program, seed=seed, out=lambda *_: None)
                found = result.outcome if result.outcome == "right" else result.key
                if found != key if key else found == "right":
                    message = f"'{name}': expected {key or 'a wrong answer'}, got {found}."
                    raise _error(path, step.line, f"{message} {result.text}")
    return {"steps": len(steps)}


def message_key(slip: str, step: Step) -> str:
    """The key with which a check answers this slip."""
    if slip in step.said or slip not in STANDARD:
        return slip
    found = check_answer(step.check, step.slips[slip], out=lambda *_: None).key
    return found if found in STANDARD[slip] else STANDARD[slip][0]


def _error(path: Path, line: int, message: str) -> BuildError:
    shown = path.relative_to(paths.ROOT) if path.is_relative_to(paths.ROOT) else path.name
    return BuildError(f"{shown}, line {line}: {message}")
