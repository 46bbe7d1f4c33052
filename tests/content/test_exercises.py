"""The form of every exercise file: what a learner sees, and what the check is tried on."""

import ast
import re
from pathlib import Path

import pytest

from kit.exercise import Exercise, parse_exercise
from kit.i18n import format_message

CONTENT = Path(__file__).parents[2] / "content"
FILES = [
    pytest.param(file, id=f"{file.parents[1].name}/{file.stem}")
    for file in sorted(CONTENT.glob("*/exercises/*.py"))
]
# course.md, "Misconception register"; slip: no idea about the subject, only a wrong step.
TAGS = {"PROG", "EXACT", "STORE", "ALWAYS", "USER", "SELF", "MIND", "BIG"}
TAGS |= {"NEUTRAL", "FLUENT", "PICTURE", "slip"}
MOST_LINES = 12
MOST_WORDS = 45  # of a message: one is read at a time, so a lesson may have many
PACKAGES = {"kit", "numpy", "random", "re", "sys", "collections"}
LONGEST_SENTENCE = 25


def load(file: Path) -> Exercise:
    return parse_exercise(file.read_text(encoding="utf-8"), file.stem)


def messages(exercise: Exercise) -> dict[str, str]:
    """MESSAGES of the check cell, read from its syntax tree."""
    for node in ast.parse(exercise.check).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "MESSAGES":
            namespace: dict[str, dict[str, str]] = {}
            exec(ast.unparse(node), {"_": str}, namespace)
            return namespace["MESSAGES"]
    raise AssertionError("no MESSAGES")


def test_there_are_exercises() -> None:
    assert FILES


@pytest.mark.parametrize("file", FILES)
def test_check_is_tried_on_enough_answers(file: Path) -> None:
    exercise = load(file)
    assert len(exercise.mistakes) >= 3
    assert len(exercise.other_right) >= 3


@pytest.mark.parametrize("file", FILES)
def test_every_message_has_a_mistake_and_every_mistake_a_message(file: Path) -> None:
    exercise = load(file)
    assert set(messages(exercise)) == set(exercise.mistakes)


@pytest.mark.parametrize("file", FILES)
def test_every_mistake_names_its_misconception(file: Path) -> None:
    for key, program in load(file).mistakes.items():
        tag = re.match(r"# tag: (\w+) \(.+\)\n", program)
        assert tag, key
        assert tag[1] in TAGS, key


@pytest.mark.parametrize("file", FILES)
def test_messages_are_marked_for_translation(file: Path) -> None:
    for node in ast.walk(ast.parse(load(file).check)):
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "MESSAGES":
            assert isinstance(node.value, ast.Dict)
            for value in node.value.values:
                assert isinstance(value, ast.Call)
                assert ast.unparse(value.func) == "_"
                assert isinstance(value.args[0], ast.Constant), "no f-string inside _()"


@pytest.mark.parametrize("file", FILES)
def test_messages_have_three_parts_and_plain_fields(file: Path) -> None:
    for key, message in messages(load(file)).items():
        assert len(re.findall(r"[.:;?](?:\s|$)", message)) >= 3, key
        names = re.findall(r"{(\w+)}", message)
        format_message(message, dict.fromkeys(names, "1"))  # raises on anything but plain names
        assert len(message.split()) <= MOST_WORDS, key


@pytest.mark.parametrize("file", FILES)
def test_learner_text_has_short_sentences(file: Path) -> None:
    exercise = load(file)
    for text in [exercise.task, *exercise.hints, *messages(exercise).values()]:
        for sentence in re.split(r"(?<=[.?:;])\s+|\n\n|\n- |\n\d\. ", text):
            assert len(sentence.split()) <= LONGEST_SENTENCE, sentence


@pytest.mark.parametrize("file", FILES)
def test_little_is_left_to_write(file: Path) -> None:
    exercise = load(file)
    given = exercise.start.splitlines()
    written = [line for line in exercise.solution.splitlines() if line and line not in given]
    assert 1 <= len(written) <= MOST_LINES


@pytest.mark.parametrize("file", FILES)
def test_learners_programs_import_only_what_the_page_has(file: Path) -> None:
    exercise = load(file)
    for program in (exercise.start, exercise.solution, exercise.check):
        for node in ast.walk(ast.parse(program)):
            if isinstance(node, ast.Import):
                assert {alias.name for alias in node.names} <= PACKAGES
            if isinstance(node, ast.ImportFrom):
                assert str(node.module).partition(".")[0] in PACKAGES
