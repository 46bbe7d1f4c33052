"""What drawn pictures of digits are worth: distances, variety, failures."""

import numpy as np
import pytest

from kit.data import load_data
from kitbuild.models.drawn import failures, frechet, measure_drawn, variety


def test_the_frechet_distance_is_nothing_for_the_same_and_the_squared_shift_for_moved_ones() -> (
    None
):
    cloud = np.random.default_rng(0).standard_normal((500, 4)).astype(np.float32)
    assert frechet(cloud, cloud) == pytest.approx(0, abs=1e-6)
    assert frechet(cloud, cloud + 2) == pytest.approx(4 * 2**2, rel=1e-4)
    assert frechet(cloud, 3 * cloud) > 4


def test_variety_is_the_mean_over_pairs_of_different_pictures() -> None:
    black, white = np.ones((1, 2, 2), np.float32), np.zeros((1, 2, 2), np.float32)
    assert variety([np.concatenate([black, white])]) == pytest.approx(1)
    assert variety([np.concatenate([black, black])]) == pytest.approx(0)


def test_real_pictures_are_measured_as_all_ten_kinds_and_wrong_labels_as_failures() -> None:
    data = load_data("handwriting")
    shown = data.pictures[data.held_out]
    metrics = measure_drawn(shown, data)
    assert metrics["kinds"] == 10
    assert metrics["feature_distance"] == metrics["feature_floor"]
    asked = data.labels[data.held_out].copy()
    asked[7] = (asked[7] + 1) % 10
    assert 7 in failures(shown, asked, 4)
