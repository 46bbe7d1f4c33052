"""Random numbers that are the same everywhere."""

import numpy as np
import pytest

from kit.generate.noise import normal, uniform


def test_one_seed_gives_these_numbers_on_any_computer() -> None:
    assert uniform((4,), 0) == pytest.approx([0.8444218, 0.3852453, 0.7579544, 0.8902439])
    # 1 and 2 of them by hand: sqrt(-2 ln 0.8444218) is 0.58156, and 0.3852453 of a turn lies at
    # cosine -0.75113 and sine 0.66015.
    assert normal((4,), 0) == pytest.approx([-0.4368231, 0.3839164, 0.5743654, -0.4736755])


def test_another_seed_gives_other_numbers() -> None:
    assert np.abs(normal((8,), 1) - normal((8,), 2)).max() > 0.1


@pytest.mark.parametrize("draw", [normal, uniform])
@pytest.mark.parametrize("shape", [(), (0, 3), (5,), (3, 16), (2, 3, 5)])
def test_the_shape_is_as_asked_and_the_numbers_are_float32(draw, shape) -> None:
    drawn = draw(shape, 7)
    assert drawn.shape == shape
    assert drawn.dtype == np.float32


@pytest.mark.parametrize("draw", [normal, uniform])
def test_a_longer_array_begins_with_the_shorter_one(draw) -> None:
    assert draw((3, 5), 4).tolist() == draw((9, 5), 4)[:3].tolist()


def test_uniform_fills_0_to_1_evenly() -> None:
    drawn = uniform((20_000,), 0)
    assert 0 <= drawn.min() < 0.001 < 0.999 < drawn.max() < 1
    counts = np.histogram(drawn, bins=10, range=(0, 1))[0]
    assert np.abs(counts - 2000).max() < 5 * np.sqrt(2000 * 0.9)


def test_normal_has_the_curve_of_its_name() -> None:
    drawn = normal((20_000,), 0)
    assert abs(drawn.mean()) < 0.03
    assert drawn.std() == pytest.approx(1, abs=0.03)
    assert (np.abs(drawn) < 1).mean() == pytest.approx(0.6827, abs=0.015)
    assert (np.abs(drawn) < 2).mean() == pytest.approx(0.9545, abs=0.01)
    assert abs(np.corrcoef(drawn[::2], drawn[1::2])[0, 1]) < 0.05
