"""From scores to a drawn token."""

import math
from random import Random

import numpy as np
import pytest

from kit.errors import FeedError
from kit.generate.sampling import draw, pick, probabilities

LOGITS = [0.0, math.log(2), math.log(5)]


def test_at_temperature_1_the_chances_are_those_of_softmax() -> None:
    assert probabilities(LOGITS) == pytest.approx([1 / 8, 2 / 8, 5 / 8])


def test_a_low_temperature_favours_the_best_and_a_high_one_evens_out() -> None:
    cold, warm, hot = (probabilities(LOGITS, t) for t in (0.2, 1.0, 50.0))
    assert cold[2] > 0.98 > warm[2] > hot[2] > 1 / 3
    assert hot == pytest.approx([1 / 3] * 3, abs=0.02)


def test_temperature_0_takes_the_best_and_of_equals_the_first() -> None:
    assert probabilities(LOGITS, 0).tolist() == [0, 0, 1]
    assert probabilities([1, 3, 3], 0).tolist() == [0, 1, 0]


def test_a_tiny_temperature_does_not_overflow() -> None:
    assert probabilities([1000.0, -1000.0], 1e-6).tolist() == [1, 0]


def test_top_k_keeps_k_tokens_and_shares_out_again() -> None:
    assert probabilities(LOGITS, top_k=2) == pytest.approx([0, 2 / 7, 5 / 7])
    assert probabilities([1, 1, 1], top_k=2).tolist() == [0.5, 0.5, 0]
    assert probabilities(LOGITS, top_k=99) == pytest.approx(probabilities(LOGITS))


def test_rows_are_worked_out_on_their_own() -> None:
    both = probabilities([LOGITS, LOGITS[::-1]], 0.7, 2)
    assert both.shape == (2, 3)
    assert both.sum(axis=1) == pytest.approx([1, 1])
    assert both[1] == pytest.approx(both[0][::-1])


@pytest.mark.parametrize("temperature", [-0.1, math.nan])
def test_a_temperature_below_0_is_refused(temperature: float) -> None:
    with pytest.raises(FeedError, match="Give a number, 0 or more"):
        probabilities(LOGITS, temperature)


def test_keeping_no_token_is_refused() -> None:
    with pytest.raises(FeedError, match="top_k is 0"):
        probabilities(LOGITS, top_k=0)


@pytest.mark.parametrize(("u", "token"), [(0, 1), (0.24, 1), (0.26, 2), (0.999, 2)])
def test_pick_gives_each_token_its_part_of_the_line(u: float, token: int) -> None:
    assert pick([0, 0.25, 0.75, 0], u) == token


def test_draws_follow_the_chances_and_the_seed() -> None:
    rng = Random(7)
    drawn = [draw([0.1, 0.6, 0.3], rng) for _ in range(4000)]
    assert np.bincount(drawn) / 4000 == pytest.approx([0.1, 0.6, 0.3], abs=0.03)
    assert drawn[:12] == [1, 1, 1, 0, 1, 1, 0, 1, 0, 1, 0, 0]
