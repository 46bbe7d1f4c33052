from pathlib import Path

import pytest

from kit.exercise.cells import parse_exercise
from kitbuild.i18n.code import CodeText, translate_code
from kitbuild.paths import CONTENT

PROGRAM = '''"""What the program does.

    A second line, with 'quotes'.
"""
import kit  # the kit of the course

guess = None  # 0, 1, 2 or 3
text = "# no comment"
other = """# nor
here"""


def rebuild(x):
    """Rebuild x."""
    "# not a docstring"
    # squeeze x, rebuild it
    #no space
    return f"{x}#{'# no'}"  # noqa: all


class Empty:
    \'\'\'Nothing in it\'\'\'


# kit.show(rebuild(1))  # the rebuilds: look after your guess
# x = 3
# --- 1.5 ---
# %% not for people
'''
TEXTS = [
    "What the program does.",
    "A second line, with 'quotes'.",
    "the kit of the course",
    "0, 1, 2 or 3",
    "Rebuild x.",
    "squeeze x, rebuild it",
    "no space",
    "Nothing in it",
    "the rebuilds: look after your guess",
]


def asked(source: str) -> list[CodeText]:
    """What a translation of source asks for: the way in which templates are collected."""
    texts: list[CodeText] = []
    assert translate_code(source, texts.append) == source
    return texts


def test_comments_and_docstrings_are_the_only_messages() -> None:
    assert [text.text for text in asked(PROGRAM)] == TEXTS


def test_a_message_knows_its_line() -> None:
    found = {text.text: text for text in asked(PROGRAM)}
    assert found["0, 1, 2 or 3"] == CodeText(
        "0, 1, 2 or 3", "comment", 7, "guess = None  # 0, 1, 2 or 3"
    )
    assert found["Rebuild x."].kind == "docstring"


def test_without_translations_a_program_is_the_same() -> None:
    assert translate_code(PROGRAM, lambda _: None) == PROGRAM


def test_a_translation_changes_only_texts() -> None:
    translated = translate_code(PROGRAM, lambda text: f"⟦{text.text}⟧")
    assert [text.text for text in asked(translated)] == [f"⟦{text}⟧" for text in TEXTS]
    assert translated.replace("⟦", "").replace("⟧", "") == PROGRAM
    assert "# kit.show(rebuild(1))  # ⟦the rebuilds" in translated


def test_texts_are_asked_for_in_their_order() -> None:
    asked: list[str] = []
    translate_code(PROGRAM, lambda text: asked.append(text.text))
    assert asked == TEXTS


@pytest.mark.parametrize(
    "hostile",
    ["x\nimport os", "x\rimport os", '"""\nimport os\n"""', '"', "\\", '""" + evil() + """'],
)
def test_a_changed_program_is_an_error(hostile: str) -> None:
    with pytest.raises(ValueError, match="would change the program"):
        translate_code(PROGRAM, lambda _: hostile)


@pytest.mark.parametrize("hostile", ["x \x0c y", "x \u2028import os", "x \x85import os", "# %% x"])
def test_what_python_does_not_take_for_a_line_break_stays_a_comment(hostile: str) -> None:
    program = "x = 1  # one\ny = 2\n"
    assert translate_code(program, lambda _: hostile) == f"x = 1  # {hostile}\ny = 2\n"


@pytest.mark.parametrize("path", sorted(CONTENT.glob("*/exercises/*.py")), ids=lambda p: p.stem)
def test_the_programs_of_the_course(path: Path) -> None:
    exercise = parse_exercise(path.read_text(encoding="utf-8"), path.stem)
    for program in (exercise.start, exercise.solution):
        assert translate_code(program, lambda _: None) == program
        translated = translate_code(program, lambda text: text.text.upper())
        assert translated.lower() == program.lower()
