"""Every check against the answers that it must accept and refuse, with 20 seeds each.

An exercise that asks for the words of the page's language is tried with the list of each language.
The result is stored beside the exercises with a hash of what it depends on, and is made again
only when that changes. Not here: how an answer is judged (kit/exercise).
"""

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kit.errors import ExerciseError
from kit.exercise import Exercise, check_answer, parse_exercise, run_program
from kit.words import FOLDER as LISTS
from kit.words import languages, speak
from kitbuild import paths
from kitbuild.errors import BuildError
from kitbuild.site.lessons import Lesson, load_lessons
from kitbuild.steps import calibrate_steps, steps_files

SEEDS = range(20)
RIGHT = "kit.right"
EMPTY = "empty answer"
STOPS = "# start: stops with an error"  # in a check cell: the exercise is to mend the program

Record = dict[str, Any]


@dataclass(frozen=True)
class _Attempt:
    """One program of an exercise file; expected is its key, or "" for any wrong answer."""

    cell: str
    program: str
    expected: str


def run() -> None:
    """Calibrates every exercise that changed. Raises BuildError that names file and cell."""
    for lesson in load_lessons(paths.CONTENT):
        stored = load_calibration(lesson)
        files = [*exercise_files(lesson), *steps_files(lesson.folder)]
        fresh = {_record_name(file): _fresh(file, lesson, stored) for file in files}
        if fresh != stored:
            _write(_record_file(lesson), fresh)


def exercise_files(lesson: Lesson) -> list[Path]:
    """The exercise files of the lesson, sorted."""
    return sorted(lesson.folder.glob("exercises/*.py"))


def _record_name(file: Path) -> str:
    """The name of a file's record; steps stand beside exercises."""
    return f"steps/{file.stem}" if file.parent.name == "steps" else file.stem


def load_calibration(lesson: Lesson) -> dict[str, Record]:
    """What is stored for the lesson: exercise -> record; empty where nothing is."""
    file = _record_file(lesson)
    if not file.exists():
        return {}
    records: dict[str, Record] = json.loads(file.read_text(encoding="utf-8"))
    return records


def content_hash(file: Path, lesson: Lesson) -> str:
    """SHA-256 over the exercise, the engine that judges it, and the models of its lesson."""
    parts = [file, *sorted((paths.KIT / "exercise").glob("*.py"))]
    for model in lesson.models:
        parts += sorted((paths.MODELS / model).glob("*.onnx"))
    if asks_for_words(file):
        parts += [paths.KIT / "words" / "__init__.py", *sorted(LISTS.glob("*.txt"))]
    total = hashlib.sha256()
    for part in parts:
        total.update(part.name.encode() + b"\0" + hashlib.sha256(part.read_bytes()).digest())
    return total.hexdigest()


def asks_for_words(file: Path) -> bool:
    """Whether the exercise depends on the page's language, by the list of its words."""
    return "load_words" in file.read_text(encoding="utf-8")


def calibrate(file: Path, seeds: Iterable[int] = SEEDS) -> Record:
    """Which programs of the file its check accepts, and the key with which it refuses the others.

    Raises BuildError when the check is wrong about one of them, or says now this, now that.
    """
    try:
        exercise = parse_exercise(file.read_text(encoding="utf-8"), file.stem)
    except ExerciseError as problem:
        raise BuildError(f"{_shown(file)}: {problem}") from problem
    found = {}
    for language in languages() if asks_for_words(file) else [""]:
        speak(language)
        try:
            found[language] = _outcomes(file, exercise, list(seeds))
        except BuildError as problem:
            said = f" Words: {language}." if language else ""
            raise BuildError(f"{problem}{said}") from problem
        finally:
            speak("")
    first, *others = found.values()
    if any(other != first for other in others):
        raise BuildError(f"{_shown(file)}: the check differs between languages: {found}")
    return first


def _outcomes(file: Path, exercise: Exercise, seeds: Iterable[int]) -> Record:
    """The record of one language."""
    _expect_start_runs(file, exercise)
    accepted, refused = [], {}
    for attempt in _attempts(exercise):
        key = _key(file, exercise, attempt, seeds)
        if key == RIGHT:
            accepted.append(attempt.cell)
        else:
            refused[attempt.cell] = key
    return {"accepted": accepted, "refused": refused}


def _attempts(exercise: Exercise) -> Iterator[_Attempt]:
    """All programs of the exercise, with what the check must say of them."""
    yield _Attempt("solution", exercise.solution, RIGHT)
    if exercise.order:
        yield _Attempt("order", exercise.ordered, RIGHT)
    for key, program in exercise.other_right.items():
        yield _Attempt(f"other right {key}", program, RIGHT)
    yield _Attempt(EMPTY, "", "kit.missing")
    yield _Attempt("start", exercise.start, "kit.raised" if STOPS in exercise.check else "")
    for key, program in exercise.mistakes.items():
        yield _Attempt(f"mistake {key}", program, key)


def _key(file: Path, exercise: Exercise, attempt: _Attempt, seeds: Iterable[int]) -> str:
    """The one key that the check gives this program with every seed."""
    expected = attempt.expected
    for seed in seeds:
        try:
            result = check_answer(exercise.check, attempt.program, seed=seed, out=_ignore)
        except ExerciseError as problem:
            raise BuildError(f"{_shown(file)}, cell 'check': {problem}") from problem
        if not expected and result.outcome == "wrong":
            expected = result.key
        if result.key != expected:
            raise BuildError(
                f"{_shown(file)}, cell '{attempt.cell}', seed {seed}: expected"
                f" {expected or 'a wrong answer'}, got {result.key}. The check said:"
                f" {result.text} Mend the check or this cell, then run: make calibrate"
            )
    return expected


def _expect_start_runs(file: Path, exercise: Exercise) -> None:
    """Raise BuildError when the program that learners are given does not run as it should."""
    outcome = run_program(exercise.start, out=_ignore)
    if (outcome.outcome != "done") != (STOPS in exercise.check):
        raise BuildError(
            f"{_shown(file)}, cell 'start': it must run as given, or stop where the check cell"
            f" says `{STOPS}`. {outcome.text}"
        )


def _fresh(file: Path, lesson: Lesson, stored: dict[str, Record]) -> Record:
    """The stored record where nothing changed, otherwise a new one."""
    now = content_hash(file, lesson)
    before = stored.get(_record_name(file), {})
    if before.get("hash") == now:
        return before
    print(f"  {_shown(file)}", flush=True)
    if file.parent.name == "steps":
        return {"hash": now, "seeds": len(SEEDS), **calibrate_steps(file, SEEDS)}
    return {"hash": now, "seeds": len(SEEDS), **calibrate(file)}


def _record_file(lesson: Lesson) -> Path:
    return lesson.folder / "exercises" / "calibration.json"


def _write(file: Path, records: dict[str, Record]) -> None:
    """Write records in one step: a half-written file would be taken for the truth."""
    draft = file.with_suffix(".part")
    draft.write_text(json.dumps(records, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    os.replace(draft, file)


def _shown(file: Path) -> str:
    """The file's path as one would type it."""
    return file.relative_to(paths.ROOT).as_posix() if file.is_relative_to(paths.ROOT) else file.name


def _ignore(stream: str, text: str) -> None:
    """Calibration shows nothing of what programs print."""
