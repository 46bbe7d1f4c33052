"""The outcome of a check is the same in every language; only its words differ."""

from collections.abc import Iterator
from gettext import NullTranslations
from pathlib import Path

import pytest

from kit import i18n
from kit.exercise import CheckResult, check_answer, parse_exercise

CONTENT = Path(__file__).parents[2] / "content"
FILES = [
    pytest.param(file, id=f"{file.parents[1].name}/{file.stem}")
    for file in sorted(CONTENT.glob("*/exercises/*.py"))
]
OTHER_ENDS = {
    "nothing": "",
    "unreadable": "x = (",
    "stops": "1 / 0",
    "counts": "a, b = 1, 2, 3",
    "no text": "import kit\nkit.load('nowhere')",
}


class Loud(NullTranslations):
    """A language that says everything in brackets, with its fields."""

    def gettext(self, message: str) -> str:
        return f"⟦{message}⟧"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"⟦{n}: {msgid2}⟧"


class Lossy(Loud):
    """A language whose every message asks for a field that is not there."""

    def gettext(self, message: str) -> str:
        return f"{message} {{lost}}"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return "{lost}"


@pytest.fixture(autouse=True)
def _english_afterwards() -> Iterator[None]:
    yield
    i18n.install(i18n.ENGLISH)


def outcomes(file: Path, language: NullTranslations) -> dict[str, CheckResult]:
    """How the check ends in this language, for answers of every kind."""
    exercise = parse_exercise(file.read_text(encoding="utf-8"), file.stem)
    programs = {"solution": exercise.solution, **exercise.mistakes, **OTHER_ENDS}
    i18n.install(language)
    return {
        name: check_answer(exercise.check, program, out=lambda stream, text: None)
        for name, program in programs.items()
    }


@pytest.mark.parametrize("file", FILES)
def test_key_and_fields_are_the_same_in_every_language(file: Path) -> None:
    english, loud = outcomes(file, i18n.ENGLISH), outcomes(file, Loud())
    for name, ours in english.items():
        theirs = loud[name]
        assert (theirs.outcome, theirs.key) == (ours.outcome, ours.key)
        assert (theirs.fields, theirs.line) == (ours.fields, ours.line)
        assert theirs.text != ours.text
        assert theirs.text.startswith("⟦")


@pytest.mark.parametrize("file", FILES)
def test_messages_that_lost_a_field_are_said_in_english(file: Path) -> None:
    english, lossy = outcomes(file, i18n.ENGLISH), outcomes(file, Lossy())
    assert {name: lossy[name].fields for name in lossy} == {
        name: english[name].fields for name in english
    }
    assert {name: lossy[name].text for name in lossy} == {
        name: english[name].text for name in english
    }
