"""Text <-> numbered pieces (tokens), by merging the pairs that are met most often (BPE).

The vocabulary, in this order: 256 bytes, the mark that ends a text, the letters that a text was
trained with and that are more than one byte, and one piece for each merge. A letter that was never
met is written as its bytes, so nothing vanishes: decode(encode(text)) == text for any text.
Source: Sennrich, Haddow, Birch 2016, Neural machine translation of rare words with subword units.
Introduced in lesson 1.5.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from kit.errors import FeedError
from kit.generate.arguments import text_of

__all__ = ["END", "Token", "Tokenizer", "apply_merge", "best_pair", "split_words", "train"]

END = 256  # the number of the mark that begins and ends each text
FIRST_PIECE = END + 1
Pieces = tuple[str, ...]

# A merge never crosses these borders: a word takes the space before it, signs stay apart.
_SIGNS = re.escape("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~«»¿¡،؛؟“”…—।。、")
_WORD = re.compile(rf" ?[^\s{_SIGNS}]+| ?[{_SIGNS}]+|\s")


class Token(NamedTuple):
    """One piece of a text: its number, how it is shown, and which letters of the text it covers.

    A byte of a letter that is not in the vocabulary is shown as `<C3>` and covers that letter.
    """

    id: int
    text: str
    start: int
    end: int


class Tokenizer:
    """A vocabulary: letters beyond the 128 plain ones, and merges in the order of training."""

    def __init__(self, letters: str, merges: Iterable[tuple[str, str]]) -> None:
        self.letters = letters
        self.merges = list(merges)
        made = [left + right for left, right in self.merges]
        pieces = [*letters, *made]
        self._ranks = {pair: rank for rank, pair in enumerate(self.merges)}
        self._ids = {chr(byte): byte for byte in range(128)}
        self._ids |= {piece: FIRST_PIECE + i for i, piece in enumerate(pieces)}
        self._bytes = [bytes([byte]) for byte in range(256)] + [b""]
        self._bytes += [piece.encode() for piece in pieces]
        self._known: dict[str, Pieces] = {}

    def __len__(self) -> int:
        return len(self._bytes)

    def encode(self, text: str) -> list[int]:
        """The number of each piece of text; raises FeedError when text is no text."""
        return [token.id for token in self.tokens(text)]

    def decode(self, ids: Iterable[int]) -> str:
        """The text of the pieces; the end mark has none, and half a letter is shown as �.

        Raises FeedError when one of ids is no number of a piece.
        """
        data = b"".join(map(self._bytes_of, ids))
        try:
            return data.decode("utf-8", "surrogatepass")
        except UnicodeDecodeError:
            return data.decode("utf-8", "replace")

    def tokens(self, text: str) -> list[Token]:
        """The pieces of text with their borders; raises FeedError when text is no text."""
        tokens: list[Token] = []
        start = 0
        for word in split_words(text_of(text)):
            for piece in self._pieces(word):
                end = start + len(piece)
                tokens += [
                    Token(i, self._shown(i, piece), start, end) for i in self._numbers(piece)
                ]
                start = end
        return tokens

    def save(self, path: str | Path) -> None:
        """Writes the vocabulary as JSON."""
        data = {"letters": self.letters, "merges": self.merges}
        Path(path).write_text(json.dumps(data, ensure_ascii=False) + "\n", encoding="utf-8")

    @classmethod
    def load(cls, path: str | Path) -> "Tokenizer":
        """The vocabulary that save wrote."""
        data = json.loads(Path(path).read_text(encoding="utf-8"))
        return cls(data["letters"], [(left, right) for left, right in data["merges"]])

    def _pieces(self, word: str) -> Pieces:
        """The pieces of one word: the earliest merge first, until none fits."""
        if word not in self._known:
            pieces: Pieces = tuple(word)
            while len(pieces) > 1:
                pair = min(pairwise(pieces), key=self._rank)
                if pair not in self._ranks:
                    break
                pieces = apply_merge(pieces, pair)
            self._known[word] = pieces
        return self._known[word]

    def _rank(self, pair: tuple[str, str]) -> int:
        return self._ranks.get(pair, len(self._ranks))

    def _numbers(self, piece: str) -> Sequence[int]:
        if piece in self._ids:
            return (self._ids[piece],)
        return piece.encode("utf-8", "surrogatepass")

    def _bytes_of(self, number: int) -> bytes:
        if number not in range(len(self)):
            raise FeedError(
                "There is no token {number}. The vocabulary goes from 0 to {last}.",
                number=str(number),
                last=str(len(self) - 1),
            )
        return self._bytes[number]

    def _shown(self, number: int, piece: str) -> str:
        return piece if piece in self._ids else f"<{number:02X}>"


def train(texts: Iterable[str], merges: int, *, letters: str = "") -> Tokenizer:
    """A tokenizer learnt from texts: again and again, the most frequent pair becomes one piece.

    letters: more letters to know, beside those of the texts. It stops early when no pair is left
    that is met twice.
    """
    words = Counter(word for text in texts for word in split_words(text))
    cut: dict[Pieces, int] = {tuple(word): count for word, count in words.items()}
    known = sorted({letter for word in [letters, *words] for letter in word if ord(letter) > 127})
    made: list[tuple[str, str]] = []
    while len(made) < merges:
        pair, count = best_pair(cut)
        if count < 2:
            break
        made.append(pair)
        cut = {apply_merge(pieces, pair): count for pieces, count in cut.items()}
    return Tokenizer("".join(known), made)


def split_words(text: str) -> list[str]:
    """The parts of text that are cut one by one: words with the space before them, and signs."""
    return _WORD.findall(text)


def best_pair(words: dict[Pieces, int]) -> tuple[tuple[str, str], int]:
    """The most frequent pair of neighbours and its count; of equal ones, the one met first.

    words: the pieces of each word -> how often the word is met. "aaa" holds the pair "aa" once.
    """
    counts: Counter[tuple[str, str]] = Counter()
    for pieces, count in words.items():
        skip = False  # the second half of a pair of twins was counted already
        for before, pair in enumerate(pairwise(pieces), -1):
            skip = not skip and before >= 0 and pieces[before] == pair[0] == pair[1]
            counts[pair] += 0 if skip else count
    return counts.most_common(1)[0] if counts else (("", ""), 0)


def apply_merge(pieces: Pieces, pair: tuple[str, str]) -> Pieces:
    """The pieces with each such pair, from the left, joined into one."""
    merged: list[str] = []
    i = 0
    while i < len(pieces):
        joined = pieces[i : i + 2] == pair
        merged.append(pieces[i] + pieces[i + 1] if joined else pieces[i])
        i += 2 if joined else 1
    return tuple(merged)
