"""Mix-ups of beginners, each with the whole message that it gets (tests/data/mix-ups.json).

The same programs run in the page's Python, whose own wording is another: tests/pyodide. After a
change of a message: `python -m tests.kit.exercise.test_plain` writes the file again; read it.
"""

import json
import re
import sys
from pathlib import Path

import pytest

from kit.exercise import run_program
from kit.exercise.explain import ANSWER
from kit.exercise.plain import Scene, in_plain_words

FILE = Path(__file__).parents[2] / "data" / "mix-ups.json"
CASES = json.loads(FILE.read_text(encoding="utf-8"))
BY_NAME = [pytest.param(case, id=case["name"]) for case in CASES]
OURS = re.compile(r"\n(?=In Python's words: )")


def message(program: str) -> tuple[int | None, list[str]]:
    """The line, and what is said above Python's own words."""
    outcome = run_program(program, out=lambda stream, text: None)
    return outcome.line, OURS.split(outcome.text)[0].split("\n")


@pytest.mark.parametrize("case", BY_NAME)
def test_a_mix_up_gets_its_message(case: dict[str, object]) -> None:
    line, text = message(str(case["program"]))
    assert (line, text) == (case["line"], case["text"])


def test_no_class_of_errors_is_offered_for_a_name() -> None:
    for program in ("print(error(3))", "print(error * 3)", "raise_(errors)"):
        assert "Error?" not in message(program)[1][1]
    assert message("prin(3)")[1][1].endswith("Did you mean print?")


def test_one_number_of_numpy_for_two_names_is_called_a_number() -> None:
    said = message("import numpy as np\nw, b = np.mean([1, 2])")[1][1]
    assert said.endswith("one single value: a decimal number (float).")


def test_a_comma_for_a_decimal_point_is_named() -> None:
    assert "0.5, not 0,5" in message("h = 0,001")[1][1]


def test_there_are_many_kinds_and_each_names_the_learners_line() -> None:
    assert len({case["text"][1] for case in CASES}) >= 60
    for case in CASES:
        head, *rest = case["text"]
        own = case["program"].split("\n")[case["line"] - 1].strip()
        assert head == f"Line {case['line']}: {own}"
        assert len(rest) == 1, case["name"]
        assert "This line stopped the program" not in rest[0], case["name"]


@pytest.mark.parametrize("case", BY_NAME)
def test_sentences_are_short(case: dict[str, list[str]]) -> None:
    for sentence in re.split(r"(?<=[.?:])\s+", case["text"][1]):
        assert len(sentence.split()) <= 25, sentence


@pytest.mark.parametrize("case", BY_NAME)
def test_a_program_that_cannot_be_read_is_explained_whatever_python_says(
    case: dict[str, str],
) -> None:
    try:
        compile(case["program"], ANSWER, "exec")
    except SyntaxError as error:
        text = in_plain_words(Scene(error, "no words", case["program"], error.lineno))
        # Where a word may stand, Python alone knows.
        last = case["program"].split("\n")[-1]
        if last not in ("return x", "break", "x = 2(3 + 1)") and not last.startswith("return("):
            assert text in (case["text"][1], None if "no line above" in case["text"][1] else 0)


if __name__ == "__main__":
    for one in CASES:
        one["line"], one["text"] = message(one["program"])
    FILE.write_text(json.dumps(CASES, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    sys.stdout.write(f"{FILE}: {len(CASES)}\n")
