"""Steps of a sitting: their file, their checks, and what the page gets of them."""

from pathlib import Path

import pytest

from kit.exercise import check_answer
from kitbuild import paths
from kitbuild.errors import BuildError
from kitbuild.i18n.sources import check_texts
from kitbuild.steps import Step, calibrate_steps, load_steps, slug_of, steps_files

FILE = """\
# %% [markdown] step
# Make it show `wind`.

# %% start
print("rain")

# %% solution
print("wind")

# %% slip capital
# say: You wrote a capital letter.
# Python shows what you write.
print("Wind")

# %% [markdown] step
# Give n the value 4.

# %% start
n = 3

# %% solution
n = 4

# %% check
MESSAGES = {"low": _("n is {n}. Take a larger one.")}


def check(answer, kit):
    if answer.n < 4:
        raise kit.Wrong("low", n=answer.n)


# %% slip low
n = 2
"""
LESSONS = sorted({path.parents[1] for path in paths.CONTENT.glob("*/steps/*.py")})


def written(folder: Path, text: str) -> Path:
    path = folder / "sitting.py"
    path.write_text(text, encoding="utf-8")
    return path


def said(step: Step, program: str) -> str:
    return check_answer(step.check, program, out=lambda *_: None).key


def test_a_file_is_read_into_steps(tmp_path: Path) -> None:
    first, second = load_steps(written(tmp_path, FILE))
    assert first.text == "Make it show `wind`."
    assert first.said == {"capital": "You wrote a capital letter. Python shows what you write."}
    assert second.check.startswith("MESSAGES")
    assert slug_of("sitting", 2) == "sitting-2"


@pytest.mark.parametrize(
    ("program", "key"),
    [
        ('print("wind")', "kit.right"),
        ("print('wind ')\nprint()", "kit.right"),
        ('word = "wind"\nprint(word)', "kit.right"),
        ('print("Wind")', "capital"),
        ('print("rain")', "kit.as-given"),
        ("", "kit.printed-nothing"),
        ('print("snow")', "kit.printed"),
        ('print("wind")\nprint("wind")', "kit.printed-lines"),
        ("print(wind)", "kit.raised"),
    ],
)
def test_what_is_printed_is_judged(tmp_path: Path, program: str, key: str) -> None:
    assert said(load_steps(written(tmp_path, FILE))[0], program) == key


CALLED = """\
# %% [markdown] step
# Mend the function, so that 9 is shown.

# %% start
def triple(n):
    return n * 2

print(triple(3))

# %% solution
def triple(n):
    return n * 3

print(triple(3))

# %% call
triple(5)

# %% slip seen-two
# say: Now 6 is shown.
print(6)

# %% slip called
def triple(n):
    return 9

print(triple(3))

# %% slip gave-none
# say: print only shows.
def triple(n):
    print(n * 3)

triple(3)
"""


@pytest.mark.parametrize(
    ("function", "key"),
    [
        ("return n + n + n", "kit.right"),
        ("return 9", "kit.called"),
        ("return 9 if n == 3 else n / 0", "kit.called"),
        ("return n == 3 and 9", "kit.called"),
    ],
)
def test_the_function_itself_is_asked(tmp_path: Path, function: str, key: str) -> None:
    path = written(tmp_path, CALLED)
    calibrate_steps(path, range(1))
    assert said(load_steps(path)[0], f"def triple(n):\n    {function}\n\nprint(triple(3))") == key


def test_an_own_message_takes_the_place_of_a_standard_one(tmp_path: Path) -> None:
    path = written(tmp_path, AGAIN.replace("print(12)", "# say: 12 is typed in.\nprint(12)"))
    calibrate_steps(path, range(1))
    assert said(load_steps(path)[0], "print(3 + 9)") == "typed"


def test_values_are_shown_with_all_their_spaces(tmp_path: Path) -> None:
    step = load_steps(written(tmp_path, FILE))[0]
    text = {
        program: check_answer(step.check, program, out=lambda *_: None).text
        for program in ("print('a  b')", "print()", "print('\\nwind')", "if 1 > 2: print('a')", "")
    }
    parts = (
        "is: `a  b`. Expected: `wind`.",
        "an empty line",
        "an empty line",
        "never came",
        "print(",
    )
    for found, part in zip(text.values(), parts, strict=True):
        assert part in found


AGAIN = """\
# %% [markdown] step
# Let Python work out 3 times 4.

# %% start
print(3 + 4)

# %% solution
print(3 * 4)

# %% again
parts = {"3": "5", "4": "6"}

# %% slip typed
print(12)
"""


@pytest.mark.parametrize(
    ("program", "key"),
    [
        ("print(4*3)", "kit.right"),
        ("n = 3\nprint(n * 4)", "kit.right"),
        ('print("12")', "kit.gone"),
        ("print(3 + 9)", "kit.gone"),
        ("print(12 + 0 * (3 + 4))", "kit.typed"),
        ("print(3 ** 4)", "kit.printed"),
        ("print(12) if 3 > 4 - 3 and 4 < 5 else print(1 / 0)", "kit.typed"),
    ],
)
def test_a_result_that_is_typed_in_is_told_from_one_that_is_worked_out(
    tmp_path: Path, program: str, key: str
) -> None:
    path = written(tmp_path, AGAIN)
    calibrate_steps(path, range(1))
    assert said(load_steps(path)[0], program) == key


def test_messages_of_slips_go_to_translators(tmp_path: Path) -> None:
    first, second = load_steps(written(tmp_path, FILE))
    assert list(check_texts(first.check)) == [(first.said["capital"], "capital")]
    assert list(check_texts(second.check)) == [("n is {n}. Take a larger one.", "low")]


def test_a_step_that_its_start_passes_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, FILE.replace('print("rain")', "print('wind')"))
    with pytest.raises(BuildError, match="line 1: 'start'"):
        calibrate_steps(path, range(1))


@pytest.mark.parametrize(
    ("old", "new", "match"),
    [
        ("# %% start\nn = 3", "# %% begin\nn = 3", "no such kind of cell: 'begin'"),
        ("# %% solution\nn = 4\n", "", "has no solution"),
        ("# say: You wrote a capital letter.\n", "", "each slip needs a message"),
        ("n = 2\n", "n = (\n", "not Python"),
        ("# %% check", "# %% again\nagain = 3\n\n# %% check", "the cell holds one line"),
    ],
)
def test_a_file_that_breaks_the_form_is_named(
    tmp_path: Path, old: str, new: str, match: str
) -> None:
    assert old in FILE
    with pytest.raises(BuildError, match=match):
        load_steps(written(tmp_path, FILE.replace(old, new)))


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.name)
def test_the_steps_of_the_course_do_what_they_say(lesson: Path) -> None:
    for path in steps_files(lesson):
        assert (6 if lesson.name.startswith("0-1") else 1) <= len(load_steps(path)) <= 8
        calibrate_steps(path, [3])
