"""Checks accept what is right and name what is wrong: recomputed where it changed, else a tenth."""

import json
import shutil
from pathlib import Path

import pytest

from kit import model_files
from kit.exercise import CheckResult, check_answer, parse_exercise, run_program
from kitbuild import calibrate, paths
from kitbuild.errors import BuildError
from kitbuild.site.lessons import Lesson, load_lessons

LESSONS = load_lessons(paths.CONTENT)
CASES = [
    pytest.param(lesson, file, id=f"{lesson.id}/{file.stem}")
    for lesson in LESSONS
    for file in calibrate.exercise_files(lesson)
]
TENTH = [3, 13]  # two of the twenty seeds
OTHER_SEED = Path(__file__).parents[1] / "data" / "other-seed"
SQUEEZE = paths.CONTENT / "1-2-squeeze-and-rebuild" / "exercises"


@pytest.mark.parametrize(("lesson", "file"), CASES)
def test_every_check_does_what_its_calibration_says(lesson: Lesson, file: Path) -> None:
    stored = calibrate.load_calibration(lesson).get(file.stem, {})
    changed = stored.get("hash") != calibrate.content_hash(file, lesson)
    record = calibrate.calibrate(file, calibrate.SEEDS if changed else TENTH)
    assert not changed, "run: make calibrate"
    assert record == {name: stored[name] for name in ("accepted", "refused")}


@pytest.mark.parametrize(("lesson", "file"), CASES)
def test_calibration_counts_every_program_of_the_file(lesson: Lesson, file: Path) -> None:
    exercise = parse_exercise(file.read_text(encoding="utf-8"), file.stem)
    stored = calibrate.load_calibration(lesson)[file.stem]
    assert len(stored["accepted"]) == 1 + len(exercise.other_right) + bool(exercise.order)
    assert len(stored["refused"]) == 2 + len(exercise.mistakes)
    assert stored["seeds"] == 20


EXERCISE = """\
# %% [markdown] task
# ## Double it
# Write `double(x)`.
# %% start
def double(x):
    return 0
# %% solution
def double(x):
    return 2 * x
# %% check
MESSAGES = {"square": "You square.", "zero": "You give 0."}
def reference(x):
    return 2 * x
def check(answer, kit):
    mixups = [("square", lambda x: x * x), ("zero", lambda x: 0)]
    kit.expect_same(answer.double, reference, [(1.0,), (3.0,)], mixups=mixups)
# %% mistake square
def double(x):
    return x * x
# %% other right plus
def double(x):
    return x + x
# %% [markdown] hints
# 1. One
# 2. Two
"""


def calibrate_text(folder: Path, text: str) -> dict[str, object]:
    file = folder / "double-it.py"
    file.write_text(text, encoding="utf-8")
    return calibrate.calibrate(file, [0, 1])


def test_a_sound_exercise_gives_its_record(tmp_path: Path) -> None:
    assert calibrate_text(tmp_path, EXERCISE) == {
        "accepted": ["solution", "other right plus"],
        "refused": {"empty answer": "kit.missing", "start": "zero", "mistake square": "square"},
    }


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("return x * x", "return x + x", "cell 'mistake square', seed 0: expected square, got"),
        ("return x * x", "return 0 * x", "expected square, got zero"),
        ("return x + x", "return x + 1", "cell 'other right plus', seed 0: expected kit.right"),
        ("return 2 * x\n# %% check", "return 3 * x\n# %% check", "cell 'solution', seed 0"),
        ("    return 0\n", "    return 2 * x\n", "cell 'start', seed 0: expected a wrong answer"),
        ("    return 0\n", "    return 0\n1 / 0\n", "cell 'start': it must run as given"),
        ('"zero": ', '"nought": ', "cell 'check'"),
        ("# 2. Two\n", "", "cell '[markdown] hints'"),
    ],
)
def test_calibration_refuses_by_file_and_cell(
    tmp_path: Path, old: str, new: str, words: str
) -> None:
    assert old in EXERCISE
    with pytest.raises(BuildError) as caught:
        calibrate_text(tmp_path, EXERCISE.replace(old, new))
    assert str(caught.value).startswith("double-it.py")
    assert words in str(caught.value)


def check(slug: str, answer: str) -> CheckResult:
    file = SQUEEZE / f"{slug}.py"
    exercise = parse_exercise(file.read_text(encoding="utf-8"), slug)
    return check_answer(exercise.check, answer, out=lambda stream, text: None)


@pytest.fixture
def other_models(tmp_path: Path) -> Path:
    """The shipped models, where digits-map and digits-beta-1 come from another seed."""
    folder = tmp_path / "models"
    shutil.copytree(paths.MODELS, folder)
    for part in ("encoder.onnx", "decoder.onnx"):
        for name in ("digits-map", "digits-beta-1"):
            shutil.copy(OTHER_SEED / "digits-map" / part, folder / name / part)
    return folder


def test_rebuild_error_is_judged_with_the_model_itself(
    other_models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = SQUEEZE / "rebuild-error.py"
    absolute = parse_exercise(file.read_text(encoding="utf-8"), file.stem).mistakes["absolute"]
    ours = check(file.stem, absolute)
    monkeypatch.setattr(model_files, "FOLDER", other_models)
    others = check(file.stem, absolute)
    assert others.key == ours.key == "absolute"
    assert others.fields["expected"] != ours.fields["expected"]


def test_numbers_that_were_copied_fail_with_another_model(
    other_models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = SQUEEZE / "choose-the-pull.py"
    solution = parse_exercise(file.read_text(encoding="utf-8"), file.stem).solution
    printed: list[str] = []
    printing = f"{solution}\nprint({{beta: tuple(map(float, table[beta])) for beta in table}})"
    run_program(printing, out=lambda stream, text: printed.append(text))
    copied = f"{solution}\ntable = {printed[-1]}"
    assert check(file.stem, copied).key == "kit.right"
    monkeypatch.setattr(model_files, "FOLDER", other_models)
    assert check(file.stem, copied).key == "table"


def test_stored_calibration_is_plain_and_sorted() -> None:
    for lesson in LESSONS:
        file = lesson.folder / "exercises" / "calibration.json"
        text = file.read_text(encoding="utf-8")
        assert text == json.dumps(json.loads(text), indent=1, sort_keys=True) + "\n"
