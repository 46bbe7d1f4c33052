"""The data sets that are drawn when loaded: dotwalk and stamped."""

import numpy as np
import pytest

from kit.data import dotwalk, load_data, stamped


def test_dotwalk_needs_the_flat_directions_that_lessons_and_sheet_name() -> None:
    flat = load_data("dotwalk").pictures.reshape(400, 256).astype(np.float64)
    variance = np.linalg.svd(flat - flat.mean(axis=0), compute_uv=False) ** 2
    shares = np.cumsum(variance) / variance.sum()
    assert shares[0] == pytest.approx(0.32, abs=0.005)
    assert shares[1] == pytest.approx(0.55, abs=0.005)
    assert [int((shares < limit).sum()) + 1 for limit in (0.95, 0.99)] == [6, 9]


def test_the_middle_of_two_pictures_is_as_far_from_the_walk_as_the_lesson_says() -> None:
    walk = dotwalk.draw(np.linspace(0, 1, 201))
    middle = (walk[20] + walk[160]) / 2
    assert np.sqrt(((walk - middle) ** 2).sum(axis=(1, 2))).min() == pytest.approx(1.25, abs=0.01)


def test_draw_takes_one_place_or_many_and_puts_the_dot_on_the_wave() -> None:
    one = dotwalk.draw(0.25)
    assert one.shape == (16, 16)
    assert one.dtype == np.float32
    row, column = np.unravel_index(one.argmax(), one.shape)
    assert (row, column) == (9, 5)  # the wave is at row 9.25, column 4.75
    assert dotwalk.draw([0.25, 1])[0].tolist() == one.tolist()
    assert one.sum() < dotwalk.draw(0.25, radius=3).sum()


def test_dotwalk_holds_out_each_fifth_picture() -> None:
    data = load_data("dotwalk")
    assert data.labels.tolist() == list(range(400))
    assert data.held_out[:3].tolist() == [2, 7, 12]
    assert sorted([*data.train, *data.held_out]) == list(range(400))


def test_stamped_is_handwriting_with_noise_and_a_clean_stamp() -> None:
    clean, data = load_data("handwriting"), load_data("stamped")
    assert data.labels.tolist() == clean.labels.tolist()
    assert data.held_out.tolist() == clean.held_out.tolist()
    assert (data.pictures.min(), data.pictures.max()) == (0, 1)
    assert (data.pictures[:, :4, 12:] == stamped.STAMPS[data.labels]).all()
    below = (data.pictures - clean.pictures)[:, 4:]
    inside = (data.pictures[:, 4:] > 0) & (data.pictures[:, 4:] < 1)
    assert 0.2 < below[inside].std() < stamped.SPREAD


def test_each_digit_has_its_own_stamp_and_none_is_empty() -> None:
    assert len({stamp.tobytes() for stamp in stamped.STAMPS}) == 10
    squares = stamped.STAMPS[:, ::2, ::2].reshape(10, 4) @ [8, 4, 2, 1]
    assert squares.tolist() == [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]


def test_stamps_and_noise_leave_the_pictures_they_are_given_alone() -> None:
    pictures = np.zeros((2, 16, 16), np.float32)
    assert stamped.add_stamp(pictures, np.array([0, 9])).sum() == 12
    assert stamped.add_noise(pictures, 0.1, seed=3).max() > 0
    assert (pictures == 0).all()
    assert (stamped.add_noise(pictures) == stamped.add_noise(pictures)).all()
