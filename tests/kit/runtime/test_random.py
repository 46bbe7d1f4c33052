"""Random operators: the right numbers on average, and the same again from the same seed."""

import math
import random
from typing import Any

import numpy as np
import pytest

from kit.errors import OnnxError
from kit.runtime.registry import find

Array = np.ndarray[Any, Any]
COUNT = 200_000
EXPECTED = [0.8726203904024252, 0.9223593381383394, 0.9859516194422946, 0.5713374062862475]
ERROR = 5 / math.sqrt(COUNT)  # five standard errors of a mean of numbers with variance 1


def _run(op_type: str, *inputs: Any, **attributes: Any) -> Any:
    operator = find(op_type, 28)
    assert operator is not None
    return operator.function(*inputs, **attributes)


def test_a_seed_gives_the_same_numbers_in_every_place() -> None:
    y = _run("RandomUniform", shape=(4,), seed=0.5, dtype=11)
    assert y.tolist() == EXPECTED
    assert _run("RandomUniform", shape=(2, 2), seed=0.5, dtype=11).ravel().tolist() == EXPECTED
    assert not np.array_equal(y, _run("RandomUniform", shape=(4,), seed=0.25, dtype=11))


def test_without_a_seed_the_standard_module_decides() -> None:
    random.seed(3)
    first, second = (_run("RandomNormal", shape=(8,)) for _ in range(2))
    random.seed(3)
    again = _run("RandomNormal", shape=(8,))
    assert np.array_equal(first, again)
    assert not np.array_equal(first, second)


def test_uniform_numbers_fill_their_range_evenly() -> None:
    y = _run("RandomUniform", shape=(COUNT,), seed=1.0, low=-2.0, high=6.0)
    assert y.dtype == np.float32
    assert (y.min() >= -2, y.max() < 6) == (True, True)
    assert abs(y.mean() - 2) < 8 / math.sqrt(12) * ERROR
    counts = np.histogram(y, 16, (-2, 6))[0]
    expected = COUNT / 16
    assert ((counts - expected) ** 2 / expected).sum() < 45  # chi-squared, 15 degrees: 1 in 10000


def test_normal_numbers_have_the_moments_of_the_bell_curve() -> None:
    y = _run("RandomNormalLike", np.zeros((2, COUNT // 2)), seed=2.0, mean=3.0, scale=0.5)
    z = (y - 3) / 0.5
    assert (y.dtype, y.shape) == (np.float64, (2, COUNT // 2))
    for power, moment, spread in [(1, 0, 1), (2, 1, 2), (3, 0, 15), (4, 3, 96)]:
        assert abs((z**power).mean() - moment) < math.sqrt(spread) * ERROR
    assert abs((z < -1.96).mean() - 0.025) < 0.16 * ERROR
    assert abs((z[0] * z[1]).mean()) < 2 * ERROR


def test_coins_fall_as_their_chances_say() -> None:
    chances = np.array([0, 0.2, 1], np.float32)[:, None].repeat(COUNT, axis=1)
    y = _run("Bernoulli", chances, seed=3.0, dtype=9)
    assert y.dtype == bool
    np.testing.assert_allclose(y.mean(axis=1), [0, 0.2, 1], atol=0.4 * ERROR)
    assert (y[0].any(), y[2].all()) == (False, True)


def test_classes_are_drawn_as_often_as_their_shares() -> None:
    x = np.log(np.array([[0, 1, 3, 0], [2, 0, 1, 1]]) + 1e-300)
    y = _run("Multinomial", x, seed=4.0, sample_size=COUNT, dtype=7)
    assert (y.dtype, y.shape) == (np.int64, (2, COUNT))
    shares = [np.bincount(row, minlength=4) / COUNT for row in y]
    np.testing.assert_allclose(shares, [[0, 0.25, 0.75, 0], [0.5, 0, 0.25, 0.25]], atol=ERROR / 2)
    assert (shares[0][0], shares[0][3], shares[1][1]) == (0, 0, 0)


def test_dropout_in_training_keeps_the_mean() -> None:
    x = np.ones(COUNT, np.float32)
    y, kept = _run("Dropout", x, np.float32(0.75), np.array(True), seed=5)
    assert set(np.unique(y).tolist()) == {0, 4}
    assert np.array_equal(y > 0, kept)
    assert abs(y.mean() - 1) < math.sqrt(3) * ERROR


def test_dropout_of_everything_is_refused() -> None:
    with pytest.raises(OnnxError, match=r"ratio is 1\.0"):
        _run("Dropout", np.ones(3), np.float32(1), np.array(True))
