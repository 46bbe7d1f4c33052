"""Stories as tokens: the tokenizer of the model, and batches of fresh stories.

Names are left out where the merges are learnt, so that a name is cut into letters and short
pieces that all names share: the model must learn to copy it, and cannot know it by heart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

import numpy as np
from numpy.typing import NDArray

from kit.data.stories import Grammar, load_grammar, locales, story
from kit.generate.tokenizer import END, Tokenizer, train

STORIES = 400  # of each language, to learn the merges from
POOL = 20  # batches that are cut from one pool, so that a batch holds stories of like length
PADDING = -100  # where a text has ended; the loss leaves it out


def grammars() -> list[Grammar]:
    """The grammar of each language."""
    return [load_grammar(locale) for locale in locales()]


def make_tokenizer(merges: int) -> Tokenizer:
    """The tokenizer, always the same: merges learnt from stories without their names."""
    rng = Random(0)
    texts = [nameless(grammar, rng) for grammar in grammars() for _ in range(STORIES)]
    names = [
        name
        for grammar in grammars()
        for group in (*grammar.names.values(), *grammar.letters.values(), grammar.unseen)
        for name in group
    ]
    letters = "".join(names)
    return train(texts, merges, letters=letters + letters.upper())


def nameless(grammar: Grammar, rng: Random) -> str:
    """A story in which nobody is named."""
    names = "|".join(name for group in grammar.names.values() for name in group)
    return re.sub(rf"(?<!\w)({names})(?!\w)", "", story(grammar, rng, invented=0))


def batches(
    tokenizer: Tokenizer, batch: int, invented: float, seed: int
) -> Iterator[NDArray[np.int64]]:
    """Batches (batch, length) of new stories without end, all languages alike, padded."""
    rng = Random(f"stories {seed}")
    every = grammars()
    while True:
        texts = [story(every[i % len(every)], rng, invented=invented) for i in range(POOL * batch)]
        rows = sorted(([END, *tokenizer.encode(text), END] for text in texts), key=len)
        pool = [rows[i : i + batch] for i in range(0, len(rows), batch)]
        rng.shuffle(pool)
        yield from map(padded, pool)


def padded(rows: list[list[int]]) -> NDArray[np.int64]:
    """The rows as one array, filled up to the longest."""
    array = np.full((len(rows), max(map(len, rows))), PADDING, np.int64)
    for i, row in enumerate(rows):
        array[i, : len(row)] = row
    return array
