"""Words and the letters in them: a list of words, a draw by chances, a machine that makes words.

For lesson 1.1. The list is that of the page's language: `content/words/<language>.txt`, of which a
page gets one. Not here: the start page's machine, which counts in JavaScript (host/machines).
"""

import math
import random
from collections.abc import Iterable, Mapping
from pathlib import Path

from kit.errors import KitError

__all__ = [
    "DOT",
    "LetterMachine",
    "draw",
    "heated",
    "languages",
    "letter_machine",
    "load_words",
    "speak",
]

FOLDER = Path(__file__).parents[2] / "content" / "words"
ENGLISH = "en"
DOT = "."  # stands before the first letter of a word and after its last one
HELD_OUT = 5  # each fifth word is held out
LONGEST = 20  # letters of a made word: one that goes on is cut there
START = 0.1  # the count with which each letter begins where a text is scored

_spoken = ""


def languages() -> list[str]:
    """The codes of the languages whose list is here: in a page one, beside the sources all."""
    return sorted(path.stem for path in FOLDER.glob("*.txt"))


def speak(language: str) -> None:
    """Take words of this language from now on; "" for the usual one."""
    global _spoken
    _spoken = language


def load_words(part: str = "all") -> list[str]:
    """A list of words in the page's language; part: "all", "train" or "held-out".

    Held out is each fifth word, the first among them. Raises KitError for another part, and
    where no list is here.
    """
    here = languages()
    language = _spoken or (ENGLISH if ENGLISH in here else next(iter(here), ENGLISH))
    if language not in here:
        raise KitError("The list of words is not here. Load the page again.")
    words = (FOLDER / f"{language}.txt").read_text(encoding="utf-8").split()
    parts = {
        "all": words,
        "train": [word for at, word in enumerate(words) if at % HELD_OUT],
        "held-out": words[::HELD_OUT],
    }
    if part not in parts:
        raise KitError(
            "There is no part '{part}'. There are: {known}.", part=part, known=", ".join(parts)
        )
    return parts[part]


def draw(row: Mapping[str, float]) -> str:
    """One letter of row by chance: twice the number, drawn twice as often.

    row: letter -> a number, 0 or more. The numbers need not add to 1; a row of counts works too.
    Raises KitError where nothing can be drawn: an empty row, only zeros, a number below 0.
    """
    if not isinstance(row, Mapping) or not row:
        raise KitError(
            'draw needs a row of letters with a number for each, such as {{"a": 0.5, "n": 0.5}}.'
        )
    for letter, chance in row.items():
        if not chance >= 0 or chance == math.inf:
            raise KitError(
                "draw got the number {chance} for '{letter}'. Each must be 0 or more.",
                chance=chance,
                letter=letter,
            )
    total = math.fsum(row.values())
    if total == 0:
        raise KitError(
            "draw got a row of zeros, so no letter can be drawn. A temperature near 0 does this."
            " Or the table itself was changed: then fill a new row in each turn."
        )
    at = random.random() * total
    for letter, chance in row.items():
        at -= chance
        if at < 0:
            return letter
    return max(row, key=lambda letter: row[letter])  # the last bit was lost in rounding


def heated(row: Mapping[str, float], temperature: float) -> dict[str, float]:
    """The numbers of row to the power of 1 / temperature, the largest being 1.

    They are divided by the largest first, so that no temperature, not even 0, gives only zeros.
    """
    if not temperature >= 0:
        raise KitError("The temperature is {seen}. It must be 0 or more.", seen=temperature)
    most = max(row.values())
    if temperature == 0:
        return {letter: float(number == most) for letter, number in row.items()}
    return {letter: (number / most) ** (1 / temperature) for letter, number in row.items()}


class LetterMachine:
    """What came next after the last letters of words, counted.

    counts: the letters before (as many dots at a word's beginning) -> next letter -> how often.
    """

    def __init__(self, words: Iterable[str], memory: int) -> None:
        if memory not in range(1, 10):
            seen = memory if isinstance(memory, int | float) else type(memory).__name__
            raise KitError("memory is {memory}. It is a whole number from 1 to 9.", memory=seen)
        self.memory = memory
        self.counts: dict[str, dict[str, int]] = {}
        self.letters = {DOT}
        for word in words:
            for before, letter in self._steps(word):
                row = self.counts.setdefault(before, {})
                row[letter] = row.get(letter, 0) + 1
                self.letters.add(letter)

    def _steps(self, word: str) -> Iterable[tuple[str, str]]:
        """Each letter of a word and its end, with the letters before it."""
        marked = DOT * self.memory + word + DOT
        for at in range(self.memory, len(marked)):
            yield marked[at - self.memory : at], marked[at]

    def chances(self) -> dict[str, dict[str, float]]:
        """The counts of each row as shares that add to 1."""
        return {
            before: {letter: count / sum(row.values()) for letter, count in row.items()}
            for before, row in self.counts.items()
        }

    def make_word(self, temperature: float = 1.0) -> str:
        """A word, drawn letter by letter at a temperature; at most 20 letters.

        At temperature 0 the likeliest letters alone are drawn. Raises KitError below 0, and where
        no word was counted.
        """
        if not self.counts:
            raise KitError("The list of words is empty, so there is nothing to count or to draw.")
        before, word = DOT * self.memory, ""
        while len(word) < LONGEST:
            row = self.counts[before]
            letter = draw(row if temperature == 1 else heated(row, temperature))
            if letter == DOT:
                break
            word += letter
            before = (before + letter)[-self.memory :]
        return word

    def perplexity(self, words: Iterable[str], start: float = START) -> float:
        """Among how many equally likely letters the machine seems to choose, on these words.

        Each letter begins with the count `start`. With 0 it is infinite as soon as one step was
        never met in training.
        """
        logs, steps = 0.0, 0
        for word in words:
            for before, letter in self._steps(word):
                row = self.counts.get(before, {})
                total = sum(row.values()) + start * len(self.letters | {letter})
                share = (row.get(letter, 0) + start) / total if total else 0.0
                if share == 0:
                    return math.inf
                logs += math.log(share)
                steps += 1
        return math.exp(-logs / steps)


def letter_machine(words: Iterable[str], memory: int = 1) -> LetterMachine:
    """A machine that has counted what comes next after each `memory` letters of words."""
    return LetterMachine(words, memory)
