"""The verbs of a language model, on a tiny one made of plain rules."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from kit.errors import FeedError
from kit.generate.story import CONTEXT, LanguageModel
from kit.generate.tokenizer import END, Tokenizer


class Alphabet(LanguageModel):
    """After each letter comes the next one, sometimes the one after it; after z the text ends."""

    read_tokens = 0

    @property
    def tokenizer(self) -> Tokenizer:
        return Tokenizer("", [])

    def cache_shape(self) -> tuple[int, int, int]:
        return 1, 2, 3

    def run(self, feeds: Mapping[str, NDArray[Any]]) -> Sequence[NDArray[Any]]:
        tokens = feeds["tokens"]
        batch, length = tokens.shape
        self.read_tokens += length
        logits = np.full((batch, length, 257), -30.0, np.float32)
        after = np.where(tokens == END, ord("a"), tokens + 1)
        after = np.where(after > ord("z"), END, after)
        np.put_along_axis(logits, after[..., None], 0.0, axis=-1)
        np.put_along_axis(logits, np.minimum(after + 1, END)[..., None], -1.0, axis=-1)
        new = np.zeros((batch, 1, 2, length, 3), np.float32)
        keys = np.concatenate([feeds["past_keys"], new], axis=3)
        last = np.concatenate([feeds["past_tokens"], tokens], axis=1)[:, -2:]
        assert feeds["heads"].shape == (batch, 1, 2)
        logits *= feeds["heads"][:, :, :1]
        shares = np.full((batch, 1, 2, length, keys.shape[3]), 1 / keys.shape[3], np.float32)
        return [logits, keys, keys, last, shares]


@pytest.fixture
def model() -> Alphabet:
    return Alphabet()


def test_at_temperature_0_the_likeliest_text_is_written_to_its_end(model: Alphabet) -> None:
    assert model.sample("uv", 0) == "uvwxyz"
    assert model.sample("", 0, steps=4) == "abcd"
    assert model.sample("q", 0, steps=0) == "q"


def test_with_a_cache_each_token_is_read_once(model: Alphabet) -> None:
    model.sample("abc", 0, steps=5)
    assert model.read_tokens == 4 + 4  # the end mark and abc, then each new token but the last


def test_the_same_seed_writes_the_same_text(model: Alphabet) -> None:
    assert model.sample("a", 1.0, seed=1) == model.sample("a", 1.0, seed=1)
    assert len({model.sample("a", 1.0, seed=seed) for seed in range(8)}) > 4


def test_many_texts_at_once_are_those_of_their_seeds_alone(model: Alphabet) -> None:
    together = model.sample_many("c", 6, 1.5, seed=10)
    assert together == [model.sample("c", 1.5, seed=10 + i) for i in range(6)]
    assert len({len(text) for text in together}) > 1


def test_top_k_1_is_the_same_as_temperature_0(model: Alphabet) -> None:
    assert model.sample("m", 5.0, top_k=1) == model.sample("m", 0)


def test_next_token_gives_the_chance_of_each_token(model: Alphabet) -> None:
    chances = model.next_token("d")
    assert chances.shape == (257,)
    assert chances.sum() == pytest.approx(1)
    assert chances[ord("e")] == pytest.approx(1 / (1 + np.exp(-1)), abs=1e-6)


def test_attention_has_a_row_for_the_end_mark_and_each_token(model: Alphabet) -> None:
    assert model.attention("abc").shape == (1, 2, 4, 4)


def test_reading_on_from_a_cache_is_the_same_as_reading_all(model: Alphabet) -> None:
    first = model.read([END, ord("a")])
    second = model.read([ord("b")], first.cache)
    assert (first.cache.length, second.cache.length) == (2, 3)
    assert second.cache.last.tolist() == [[ord("a"), ord("b")]]
    assert second.logits[0, -1] == pytest.approx(model.read([END, *b"ab"]).logits[0, -1])


def test_surprise_is_the_mean_of_minus_log_chance(model: Alphabet) -> None:
    expected = np.log(1 + np.exp(-1))
    assert model.surprise("abcdefghijklmnopqrstuvwxyz") == pytest.approx(expected, abs=0.02)
    assert model.surprise("zebra") > 5


def test_a_head_can_be_switched_off(model: Alphabet) -> None:
    assert model.surprise("abc", heads=[[1, 0]]) == model.surprise("abc")
    assert model.surprise("abc", heads=[[0, 1]]) == pytest.approx(np.log(257))
    with pytest.raises(FeedError, match=r"heads has the shape \(2,\).*each head: \(1, 2\)"):
        model.surprise("abc", heads=[1, 1])


@pytest.mark.parametrize("length", [0, CONTEXT + 1])
def test_no_text_and_a_text_that_is_too_long_are_refused(model: Alphabet, length: int) -> None:
    with pytest.raises(FeedError, match=rf"has {length} tokens. The model reads 1 to {CONTEXT}"):
        model.read([5] * length)


def test_writing_stops_where_the_model_can_read_no_more(model: Alphabet) -> None:
    assert len(model.sample("b" * (CONTEXT - 3), 0)) == CONTEXT - 1
