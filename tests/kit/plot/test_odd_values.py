"""What learners give by mistake or by chance: a figure or a KitError, quickly, and no warning."""

import re
from collections.abc import Callable
from xml.etree import ElementTree

import numpy as np
import pytest

from kit.errors import KitError
from kit.plot import Figure
from kit.plot.charts.bar_charts import draw_bars
from kit.plot.charts.heat import draw_heat_map
from kit.plot.charts.histograms import draw_histogram
from kit.plot.charts.lines import draw_line
from kit.plot.charts.points import draw_scatter
from kit.plot.pictures import draw_pictures

pytestmark = pytest.mark.filterwarnings("error")

Draw = Callable[[], Figure]
NAN = float("nan")
LONG = "long name " * 1000
WAYS = [[0.0, 0.0], [1.0, NAN], [NAN, 1.0]]
DRAWN: dict[str, Draw] = {
    "a point that is not complete": lambda: draw_line([NAN, 1, 2], [1, NAN, 2]),
    "smallest number, line": lambda: draw_line([5e-324, 0]),
    "smallest number, points": lambda: draw_scatter([[5e-324, 0], [0, 5e-324]]),
    "smallest number, bars": lambda: draw_bars([5e-324, 0]),
    "smallest number, histogram": lambda: draw_histogram([0, 5e-324]),
    "smallest number, heat map": lambda: draw_heat_map([[5e-324, 0]]),
    "small steps": lambda: draw_line([3e-290, 3.1e-290]),
    "close and large": lambda: draw_histogram([1e16, 1e16 + 2]),
    "close, many bins": lambda: draw_histogram([1, 1 + 2.3e-16], bins=100),
    "close, line": lambda: draw_line([1e16, 1e16 + 2], [1, 1 + 2.3e-16]),
    "close, points": lambda: draw_scatter(1e16 + np.arange(6.0) * 2, [1, 2, 3, 4, 5, 6]),
    "largest, line": lambda: draw_line([-1e300, 1e300] * 9),
    "largest, points": lambda: draw_scatter([-1e300, 1e300] * 4, [1e300, -1e300] * 4),
    "small points": lambda: draw_scatter([1e-280, 2e-280] * 4, [1e300, -1e300] * 4),
    "largest, bars": lambda: draw_bars([-1e300, 1e300]),
    "largest, histogram": lambda: draw_histogram([-1e300, 1e300]),
    "largest, heat map": lambda: draw_heat_map([[-1e300, 1e300]] * 90),
    "a group without points": lambda: draw_scatter(WAYS, groups=["a", "b", "c"]),
    "a set without points": lambda: draw_scatter({"a": WAYS[:1], "b": WAYS[1:]}),
    "signs before a number": lambda: draw_scatter([[0, 0], [1, 1]], groups=["--5", "3"]),
    "groups of many digits": lambda: draw_scatter([[0, 0], [1, 1]], groups=["3" * 5000, "3"]),
    "numbers as words": lambda: draw_line([1, 2], x_label=0, y_label=3, title=1),
    "numbers as words, points": lambda: draw_scatter([[0, 0]], x_label=2.5, y_label=None),
    "numbers as words, bars": lambda: draw_bars([1], x_label=3),
    "numbers as words, histogram": lambda: draw_histogram([1], x_label=3),
    "long, lines": lambda: draw_line({LONG: [1, 2], 2: [2, 1]}, x_label=LONG, y_label=LONG),
    "long, label": lambda: draw_line([[1, 2], [2, 1]], label=[LONG, LONG], title=LONG),
    "long, sets": lambda: draw_scatter({LONG: WAYS}, x_label=LONG, y_label=LONG, title=LONG),
    "long, groups": lambda: draw_scatter(WAYS, groups=[LONG, LONG + "b", "c"]),
    "long, bars": lambda: draw_bars({LONG: 1, "b": 2}, label=LONG, x_label=LONG, title=LONG),
    "long, names": lambda: draw_bars([LONG] * 40, range(40)),
    "long, histogram": lambda: draw_histogram({LONG: [1, 2]}, x_label=LONG, title=LONG),
    "long, cells": lambda: draw_heat_map(np.eye(40), rows=[LONG] * 40, columns=[LONG] * 40),
    "long, pictures": lambda: draw_pictures(np.eye(4), captions=LONG, title=LONG),
    "a tall picture": lambda: draw_pictures(np.zeros((20, 1))),
    "a picture without numbers": lambda: draw_pictures([[np.inf, NAN], [-np.inf, 1e300]]),
}
REFUSED: dict[str, tuple[Draw, str]] = {
    "too large": (lambda: draw_line([10**400, 1]), "y must be numbers"),
    "too large to write": (lambda: draw_bars([10**5000]), "bars must be numbers"),
    "too large, pictures": (lambda: draw_pictures([[10**400]]), "draws numbers from 0 to 1"),
    "complex": (lambda: draw_line([1j, 2]), "y must be numbers"),
    "complex array": (lambda: draw_line(np.array([1j, 2])), "y must be numbers"),
    "complex pictures": (lambda: draw_pictures(np.eye(2) * 1j), "draws numbers from 0 to 1"),
    "no complete point": (lambda: draw_line([NAN, 1], [1, NAN]), "in y no value is a number"),
    "a row of nan": (lambda: draw_line(np.array([[NAN], [1]])), "in 1 no value is a number"),
    "no points": (lambda: draw_scatter([NAN, 1], [1, NAN]), "in points no value is a number"),
    "a high picture": (lambda: draw_pictures(np.zeros((10_000, 1))), "try .reshape(-1, 16, 16)"),
    "a wide picture": (lambda: draw_pictures(np.zeros((1, 100_000))), "try .reshape(-1, 16, 16)"),
    "high, coloured": (lambda: draw_pictures(np.zeros((21, 1, 3))), "shape (21, 1, 3)"),
    "a long name": (lambda: draw_line({LONG: ["a"]}), "name… must be numbers"),
}


@pytest.mark.parametrize("draw", DRAWN.values(), ids=DRAWN.keys())
def test_odd_values_and_words_are_drawn(draw: Draw) -> None:
    figure = draw()
    root = ElementTree.fromstring(figure.svg)
    assert not re.search(r'="[^"]*(nan|inf)', re.sub(r'(href|aria-label)="[^"]*"', "", figure.svg))
    assert all(0 < float(root.attrib[side]) < 2500 for side in ("width", "height"))
    assert len(figure.title) <= 200
    assert all(len(cell) <= 60 for row in figure.table for cell in row)
    assert len(figure.text) < 5000


@pytest.mark.parametrize(("draw", "words"), REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_drawn_is_named(draw: Draw, words: str) -> None:
    with pytest.raises(KitError, match=re.escape(words)) as caught:
        draw()
    assert len(str(caught.value)) < 400


def test_names_that_end_differently_stay_two_groups() -> None:
    figure = draw_scatter(np.eye(2), groups=["a" * 100 + "b", "a" * 100 + "c"])
    assert [row[1] for row in figure.table[1:]] == ["a" * 59 + "…"] * 2
    assert figure.text.count("(1): the middle") == 2
