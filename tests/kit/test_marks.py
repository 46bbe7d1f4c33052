"""The data set marks: its families, what the knobs do, and what its sheet says."""

import numpy as np
import pytest

from kit.data import load_data, marks
from kit.errors import KitError


def ink(family: str, **knobs: float) -> float:
    return float(marks.draw(family, **knobs).sum())


def middle(picture: np.ndarray) -> tuple[float, float]:
    """Row and column of the middle of the ink."""
    rows, columns = np.indices(picture.shape)
    total = picture.sum()
    return float((rows * picture).sum() / total), float((columns * picture).sum() / total)


def test_there_are_fifty_of_each_of_twelve_families_in_turn() -> None:
    data = load_data("marks")
    assert data.pictures.shape == (600, 16, 16)
    assert data.pictures.dtype == np.float32
    assert (data.pictures.min(), data.pictures.max()) == (0, 1)
    assert len(marks.FAMILIES) == 12
    assert data.labels[:13].tolist() == [*range(12), 0]
    assert np.bincount(data.labels).tolist() == [50] * 12
    assert len({picture.tobytes() for picture in data.pictures}) == 600


def test_each_fifth_picture_is_held_out_and_both_sides_have_all_families() -> None:
    data = load_data("marks")
    assert data.held_out[:3].tolist() == [2, 7, 12]
    assert sorted([*data.train, *data.held_out]) == list(range(600))
    assert np.bincount(data.labels[data.held_out]).tolist() == [10] * 12


def test_a_picture_can_be_drawn_again_from_its_knobs() -> None:
    data = load_data("marks")
    family = marks.FAMILIES[data.labels[37]]
    assert (marks.draw(family, **marks.knobs()[37]) == data.pictures[37]).all()


@pytest.mark.parametrize("family", marks.FAMILIES)
def test_no_ink_reaches_far_over_the_edge_and_edges_are_smooth(family: str) -> None:
    picture = marks.draw(family)
    border = np.concatenate([picture[0], picture[-1], picture[:, 0], picture[:, -1]])
    assert border.max() == 0
    assert ((picture > 0) & (picture < 1)).sum() >= 4
    assert picture.max() > 0.9


def test_across_and_down_move_the_mark() -> None:
    row, column = middle(marks.draw("ring"))
    moved = middle(marks.draw("ring", across=1, down=-1.5))
    assert moved == pytest.approx((row - 1.5, column + 1), abs=0.02)


def test_size_and_thick_give_more_ink() -> None:
    for family in marks.FAMILIES[1:]:
        assert ink(family, size=4) < ink(family, size=5.5), family
        assert ink(family, thick=1.4) < ink(family, thick=2.4), family


def test_turn_goes_clockwise() -> None:
    upper = marks.draw("bar", turn=15)[:8]
    assert middle(upper)[1] > 7.5  # the upper end leans to the right


def test_form_changes_each_family() -> None:
    for family in marks.FAMILIES:
        change = np.abs(marks.draw(family, form=0) - marks.draw(family, form=1)).sum()
        assert change > 2, family


def test_a_plain_bar_has_the_numbers_that_the_formula_gives() -> None:
    picture = marks.draw("bar", across=0.5, thick=2)
    assert picture[8, 6:11].tolist() == [0, 0.5, 1, 0.5, 0]


def test_an_unknown_family_is_named_with_those_that_exist() -> None:
    with pytest.raises(KitError, match=r"no mark 'star'.*dot, bar, ring"):
        marks.draw("star")


def test_nearest_pictures_are_of_the_same_family_as_the_sheet_says() -> None:
    data = load_data("marks")
    flat = data.pictures.reshape(600, 256)
    squares = ((flat[:, None] - flat[None]) ** 2).sum(axis=-1)
    np.fill_diagonal(squares, np.inf)
    same = (data.labels[squares.argmin(axis=1)] == data.labels).mean()
    assert same == pytest.approx(0.98, abs=0.005)
