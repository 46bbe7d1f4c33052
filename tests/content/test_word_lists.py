"""The lists of words that machines count: content/words/<locale>.txt (course, lesson 1.1)."""

import json
import unicodedata
from pathlib import Path

import pytest

from kitbuild.paths import CONTENT, KIT

LISTS = sorted((CONTENT / "words").glob("*.txt"))
AT_LEAST = 300
MARK = "·"


def words_of(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def test_english_has_a_list() -> None:
    assert "en" in [path.stem for path in LISTS]


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_a_list_has_enough_different_words_of_small_letters(path: Path) -> None:
    words = words_of(path)
    assert len(words) >= AT_LEAST
    assert len(set(words)) == len(words)
    for word in words:
        assert 2 <= len(word) <= 14, word
        assert word == unicodedata.normalize("NFC", word).lower(), word
        assert all(unicodedata.category(letter)[0] == "L" for letter in word), word


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_a_machine_with_a_memory_of_two_letters_cannot_make_a_rude_word(path: Path) -> None:
    """The words to avoid are those that invented names of the stories avoid, as whole words."""
    story = KIT / "data" / "stories" / path.name.replace(".txt", ".json")
    avoided = json.loads(story.read_text(encoding="utf-8"))["invented"]["avoid"].split()
    seen = set()
    for word in words_of(path):
        padded = MARK * 2 + word + MARK
        seen |= {padded[at : at + 3] for at in range(len(padded) - 2)}

    def can_be_made(word: str) -> bool:
        padded = MARK * 2 + word + MARK
        return all(padded[at : at + 3] in seen for at in range(len(padded) - 2))

    assert [word for word in avoided if can_be_made(word)] == []
