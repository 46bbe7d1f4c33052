import pytest

from kitbuild.paths import CONTENT
from kitbuild.site.codes import ALPHABET, WEIGHTS, lesson_code, same_codes


def test_a_lesson_keeps_its_code_for_ever() -> None:
    # Printed on handouts; tests/host/find.test.js reads the same one.
    assert lesson_code("1-2-squeeze-and-rebuild") == "PDRP"


def test_no_sign_looks_like_another() -> None:
    assert len(set(ALPHABET)) == len(ALPHABET) == 19
    assert not set(ALPHABET) & set("O0QIL1Z2S5B8UVAEY")


def test_every_lesson_has_a_code_of_its_own() -> None:
    assert same_codes(sorted(page.parent.name for page in CONTENT.glob("*/index.md"))) == []


@pytest.mark.parametrize("id", ["a", "1-2-squeeze-and-rebuild", "7-1-share"])
def test_the_last_sign_follows_from_the_others(id: str) -> None:
    digits = [ALPHABET.index(sign) for sign in lesson_code(id)]
    assert sum(w * d for w, d in zip(WEIGHTS, digits, strict=False)) % 19 == digits[3]


def test_lessons_with_the_same_code_are_found() -> None:
    assert same_codes(["a", "b", "a"]) == []
    ids = [f"lesson-{number}" for number in range(400)]
    pairs = same_codes(ids)
    assert pairs
    assert all(lesson_code(first) == lesson_code(second) for first, second in pairs)
