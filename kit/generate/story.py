"""A language model at work: it reads tokens, scores the next one, draws one, and goes on.

What it has read stays in a cache: the keys and values of each layer and head. So each step reads
one new token only, and no token is read twice. Introduced in lessons 1.5 and 1.6.
Not here: what is inside the model (its file is a plain graph: see kit.runtime and kit.glass).
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from random import Random
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from kit.errors import FeedError
from kit.generate.arguments import rows_of_tokens, seed_of, whole
from kit.generate.sampling import Probabilities, draw, probabilities
from kit.generate.tokenizer import END, Tokenizer

__all__ = ["CONTEXT", "OUTPUTS", "Cache", "LanguageModel", "Reading"]

Floats = NDArray[np.float32]
OUTPUTS = ("logits", "keys", "values", "last_tokens", "attention")
CONTEXT = 256  # tokens in one text at most: models are trained with texts up to this length


class Cache(NamedTuple):
    """What the model keeps of the tokens it has read.

    keys, values: (batch, layers, heads, length, size). A key says what can be found at a token, a
    value is what is then taken from it. last: the last two tokens, (batch, 2): each token enters
    the model joined with the two before it.
    """

    keys: Floats
    values: Floats
    last: NDArray[np.int64]

    def rows(self, kept: list[int]) -> "Cache":
        """The cache of some of the texts of a batch."""
        return Cache(self.keys[kept], self.values[kept], self.last[kept])

    @property
    def length(self) -> int:
        """How many tokens were read."""
        return int(self.keys.shape[3])


class Reading(NamedTuple):
    """What the model gives back for the tokens it was given.

    logits: a score for each token of the vocabulary as the next one, (batch, length, vocabulary).
    cache: of all tokens so far. attention: the shares that each new token gives to each token so
    far, (batch, layers, heads, length, length so far); each row adds to 1.
    """

    logits: Floats
    cache: Cache
    attention: Floats


class LanguageModel(ABC):
    """The verbs of a model that writes; what holds its graph and its tokenizer says where from."""

    @property
    @abstractmethod
    def tokenizer(self) -> Tokenizer:
        """What cuts texts into tokens and joins them again."""

    @abstractmethod
    def run(self, feeds: Mapping[str, NDArray[Any]]) -> Sequence[NDArray[Any]]:
        """OUTPUTS in this order, for tokens, past_keys, past_values, past_tokens and heads."""

    @abstractmethod
    def cache_shape(self) -> tuple[int, int, int]:
        """How many layers and heads the model has, and how many numbers one key."""

    def empty_cache(self, batch: int = 1) -> Cache:
        """The cache before anything was read."""
        layers, heads, size = self.cache_shape()
        nothing = np.zeros((batch, layers, heads, 0, size), np.float32)
        return Cache(nothing, nothing, np.full((batch, 2), END, np.int64))

    def read(
        self,
        ids: Sequence[int] | NDArray[np.int64],
        cache: Cache | None = None,
        *,
        heads: ArrayLike | None = None,
    ) -> Reading:
        """Reads the tokens ids, (length,) or (batch, length), after those that cache holds.

        heads: (layers, heads), 1 for each head at work and 0 for each that is switched off.
        Raises FeedError when an id is no token, when the text is empty or too long, when cache is
        of another number of texts, or when heads has another shape.
        """
        tokens = rows_of_tokens(ids, len(self.tokenizer))
        past = cache or self.empty_cache(len(tokens))
        _refuse_length(past.length + tokens.shape[1] if tokens.size else 0)
        if len(past.last) != len(tokens):
            raise FeedError(
                "You gave {texts} texts and a cache of {cached}. Give as many as the cache has"
                " read.",
                texts=len(tokens),
                cached=len(past.last),
            )
        feeds: dict[str, NDArray[Any]] = {
            "tokens": tokens,
            "past_keys": past.keys,
            "past_values": past.values,
            "past_tokens": past.last,
            "heads": self._heads_at_work(len(tokens), heads),
        }
        logits, keys, values, last, attention = self.run(feeds)
        return Reading(logits, Cache(keys, values, last), attention)

    def prompt_ids(self, text: str) -> list[int]:
        """The mark that begins each text, and then the text's tokens.

        Raises FeedError when text is no text.
        """
        return [END, *self.tokenizer.encode(text)]

    def next_token(
        self, text: str, temperature: float = 1.0, top_k: int | None = None
    ) -> Probabilities:
        """The chance of each token of the vocabulary to come after text, (vocabulary,).

        Raises FeedError when text is too long, temperature below 0, or top_k below 1.
        """
        logits = self.read(self.prompt_ids(text)).logits[0, -1]
        return probabilities(logits, temperature, top_k)

    def attention(self, text: str) -> Floats:
        """Who looks at whom in text: (layers, heads, length, length); each row adds to 1.

        Row i are the shares of token i. Token 0 is the mark that begins each text. Raises
        FeedError when text is too long.
        """
        shares: Floats = self.read(self.prompt_ids(text)).attention[0]
        return shares

    def surprise(self, text: str, *, heads: ArrayLike | None = None) -> float:
        """How unexpected text is to the model: nats for each token, mean, its end included.

        heads: as in read, to see what the model can do without one of its heads. Raises FeedError
        when text is too long.
        """
        ids = self.prompt_ids(text)
        chances = probabilities(self.read(ids, heads=heads).logits[0])
        return float(-np.log(chances[np.arange(len(ids)), [*ids[1:], END]]).mean())

    def sample(
        self,
        prompt: str = "",
        temperature: float = 1.0,
        *,
        top_k: int | None = None,
        seed: int = 0,
        steps: int | None = None,
    ) -> str:
        """prompt and what the model writes after it, until it ends the text or after steps.

        The same seed writes the same text. Raises FeedError as sample_many does.
        """
        [text] = self.sample_many(prompt, 1, temperature, top_k=top_k, seed=seed, steps=steps)
        return text

    def sample_many(
        self,
        prompt: str,
        count: int,
        temperature: float = 1.0,
        *,
        top_k: int | None = None,
        seed: int = 0,
        steps: int | None = None,
    ) -> list[str]:
        """count texts that begin with prompt; faster than one by one, as they are read together.

        Raises FeedError when prompt is too long, or another argument is no number that fits.
        """
        ids = self.prompt_ids(prompt)
        _refuse_length(len(ids))
        count, seed = whole("count", count, 0), seed_of(seed)
        rngs = [Random(seed + i) for i in range(count)]  # text i is what seed + i gives alone
        written: list[list[int]] = [[] for _ in rngs]
        open_rows = list(range(count))
        last = CONTEXT - len(ids)
        cache, tokens = self.empty_cache(count), np.array([ids] * count)
        steps = last if steps is None else min(whole("steps", steps, 0), last)
        for _ in range(steps if count else 0):
            logits, cache, _ = self.read(tokens, cache)
            chances = probabilities(logits[:, -1], temperature, top_k)
            drawn = [draw(row, rngs[i]) for row, i in zip(chances, open_rows, strict=True)]
            going = [row for row, token in enumerate(drawn) if token != END]
            if not going:
                break
            for row in going:
                written[open_rows[row]].append(drawn[row])
            tokens = np.array([[drawn[row]] for row in going])
            if len(going) < len(drawn):
                open_rows = [open_rows[row] for row in going]
                cache = cache.rows(going)
        return [prompt + self.tokenizer.decode(ids) for ids in written]

    def _heads_at_work(self, batch: int, heads: ArrayLike | None) -> Floats:
        layers, number, _ = self.cache_shape()
        work = np.ones((layers, number)) if heads is None else np.asarray(heads)
        if work.shape != (layers, number):
            raise FeedError(
                "heads has the shape {got}. Give one number for each head: ({layers}, {heads}).",
                got=str(work.shape),
                layers=layers,
                heads=number,
            )
        return np.broadcast_to(work, (batch, layers, number)).astype(np.float32)


def _refuse_length(length: int) -> None:
    """Raises FeedError when the model cannot read a text of so many tokens."""
    if not 1 <= length <= CONTEXT:
        raise FeedError(
            "The text has {length} tokens. The model reads 1 to {context}. Take a shorter one.",
            length=length,
            context=CONTEXT,
        )
