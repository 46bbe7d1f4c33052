import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest

import kit
from kit.errors import KitError
from kit.plot import Figure
from kit.plot.charts.bar_charts import draw_bars
from kit.plot.charts.heat import draw_heat_map
from kit.plot.charts.histograms import draw_histogram
from kit.plot.charts.lines import draw_line
from kit.plot.charts.numbers import step_texts, steps
from kit.plot.charts.points import draw_scatter
from kit.plot.svg import ATTRIBUTES, ELEMENTS

Draw = Callable[..., Figure]
RNG = np.random.default_rng(0)
POINTS = RNG.normal(0, 1, (40, 2))
FIGURES = {
    "line": lambda: draw_line([3, 1, 4, 1, 5]),
    "lines": lambda: draw_line(
        [0, 1, 2], {"training": [3, 2, 1], "test": [3, 2.5, 2]}, title="Loss", x_label="epoch"
    ),
    "six lines": lambda: draw_line(RNG.normal(0, 1, (6, 50))),
    "one point": lambda: draw_line([5]),
    "constant": lambda: draw_line([7] * 20),
    "tiny": lambda: draw_line([1e-9, 3e-9]),
    "huge": lambda: draw_line([-1e299, 1e299]),
    "many points": lambda: draw_line(np.cumsum(RNG.normal(0, 1, 50_000))),
    "right to left": lambda: draw_line(
        [1, 2], title="الخسارة", x_label="الدورة", y_label="الخسارة"
    ),
    "scatter": lambda: draw_scatter(POINTS),
    "two axes": lambda: draw_scatter(POINTS[:, 0], POINTS[:, 1], title="<b>&"),
    "groups": lambda: draw_scatter(POINTS, groups=[f"kind {at % 7}" for at in range(40)]),
    "digits": lambda: draw_scatter(POINTS, groups=np.arange(40) % 10),
    "bars": lambda: draw_bars({"ring": 12, "cup": 7, "a name that is far too long to fit": 0}),
    "two bars each": lambda: draw_bars(["a", "b"], {"data": [1, -2], "made": [2, 1]}),
    "histogram": lambda: draw_histogram(POINTS),
    "histograms": lambda: draw_histogram({"real": POINTS[:, 0], "made": POINTS[:, 1]}, bins=7),
    "heat map": lambda: draw_heat_map(np.eye(3), rows=["abc"] * 3, columns=[1, 2, 3]),
    "signs": lambda: draw_heat_map(RNG.normal(0, 1, (6, 20))),
    "large heat map": lambda: draw_heat_map(RNG.normal(0, 1, (100, 300))),
}
every = pytest.mark.parametrize("draw", FIGURES.values(), ids=FIGURES.keys())


def labels(figure: Figure) -> list[str]:
    root = ElementTree.fromstring(figure.svg)
    return [node.text or "" for node in root.iter("{http://www.w3.org/2000/svg}text")]


@every
def test_a_chart_holds_only_what_the_page_draws(draw: Draw) -> None:
    figure = draw()
    for node in ElementTree.fromstring(figure.svg).iter():
        assert node.tag.removeprefix("{http://www.w3.org/2000/svg}") in ELEMENTS
        assert set(node.attrib) <= ATTRIBUTES
    assert len(figure.svg) < 300_000
    assert not re.search("nan|inf", figure.svg)


@every
def test_the_same_numbers_give_the_same_bytes(draw: Draw) -> None:
    if draw is not FIGURES["six lines"]:
        RNG.bit_generator.state = np.random.default_rng(1).bit_generator.state
    state = RNG.bit_generator.state
    first = draw()
    RNG.bit_generator.state = state
    assert draw() == first


@every
def test_each_point_stands_in_the_table_and_inside_the_drawing(draw: Draw) -> None:
    figure = draw()
    width = {len(row) for row in figure.table}
    assert len(width) == 1
    root = ElementTree.fromstring(figure.svg)
    right, bottom = (float(part) for part in root.attrib["viewBox"].split()[2:])
    marks = [node for node in root.iter() if "data-cell" in node.attrib]
    assert marks
    for node in marks:
        row, column = ([int(at) for at in node.attrib["data-cell"].split()] + [0])[:2]
        assert figure.table[row + 1][column]
        x = float(node.attrib.get("cx", node.attrib.get("x", "nan")))
        y = float(node.attrib.get("cy", node.attrib.get("y", "nan")))
        assert 0 <= x <= right
        assert 0 <= y <= bottom


@every
def test_series_differ_without_colour(draw: Draw) -> None:
    svg = re.sub(r'(fill|stroke)="#[0-9a-f]+"', "", draw().svg)
    dashes = re.findall(r'd="M-12 0H12"[^>]*', svg)
    assert len(dashes) == len(set(dashes))


def test_lines_are_told_by_range_run_and_ends() -> None:
    figure = FIGURES["lines"]()
    assert figure.title == "Loss"
    assert figure.text == (
        "Line chart. Loss. epoch goes from 0 to 2, y from 1 to 3."
        " training falls from 3 to 1. Lowest: 1 at epoch 2. Highest: 3 at epoch 0."
        " test falls from 3 to 2. Lowest: 2 at epoch 2. Highest: 3 at epoch 0."
        " At the end, from the highest to the lowest: test, training."
    )
    assert figure.table == (
        ("epoch", "training", "test"),
        ("0", "3", "3"),
        ("1", "2", "2.5"),
        ("2", "1", "2"),
    )


@pytest.mark.parametrize(
    ("y", "run"),
    [
        (np.linspace(0, 5, 50), "rises from 0 to 5."),
        ([5, 4, 4.1, 1], "falls from 5 to 1."),
        ([0, 3, 5, 3, 0], "rises, then falls, from 0 to 0."),
        ([5, 0, 5], "falls, then rises, from 5 to 5."),
        ([100, 100.1, 100], "stays near 100.0333."),
        (np.sin(np.arange(60) / 4), "goes up and down, from 0 to 0.818."),
    ],
)
def test_a_line_is_told_by_its_turns(y: object, run: str) -> None:
    assert f"y {run} Lowest:" in draw_line(y).text


def test_values_without_a_number_leave_gaps_and_are_told() -> None:
    figure = draw_line([1, 2, np.nan, 3, np.inf, 2])
    assert figure.text.endswith("2 points have no number (nan or infinite) and are left out.")
    (path,) = re.findall(r'd="([^"]+)" fill="none" stroke="#3b7dd8"', figure.svg)
    assert path.count("M") == 3
    assert figure.table[3] == ("2", "nan")


def test_a_long_line_keeps_its_highest_and_lowest_and_says_what_is_left_out() -> None:
    y = np.zeros(10_000)
    y[1234], y[5678] = 9, -9
    figure = draw_line(y)
    assert "Lowest: -9 at x 5678. Highest: 9 at x 1234." in figure.text
    assert re.search(r"Of 10000 points \d+ are drawn", figure.text)
    assert figure.text.endswith("The table has 100 of 10000 rows.")
    assert ("1234", "9") in figure.table
    assert len(figure.svg) < 30_000


def test_numbers_that_lie_close_are_told_apart() -> None:
    figure = draw_line([1000.001, 1000.002])
    assert "from 1000.001 to 1000.002" in figure.text
    assert figure.table[1] == ("0", "1000.001")


@pytest.mark.parametrize(
    ("low", "high", "shown"),
    [
        (0, 3, "0 0.5 1.0 1.5 2.0 2.5 3.0"),
        (0, 0.5, "0 0.1 0.2 0.3 0.4 0.5"),
        (-3, 97, "-20 0 20 40 60 80 100"),
        (1e12, 3e12, "1e12 1.5e12 2e12 2.5e12 3e12"),
        (-1e-9, 1e-9, "-1e-9 -5e-10 0 5e-10 1e-9"),
    ],
)
def test_axes_have_round_numbers(low: float, high: float, shown: str) -> None:
    assert step_texts(steps(low, high)) == shown.split()


def test_places_of_whole_numbers_have_no_halves() -> None:
    assert step_texts(steps(0, 3, whole=True)) == ["0", "1", "2", "3"]


def test_points_are_told_by_group_and_direction() -> None:
    x = np.arange(10.0)
    assert "Where x is larger, y is larger." in draw_scatter(x, 2 * x).text
    assert "Where x is larger, y is smaller." in draw_scatter(x, -x).text
    figure = draw_scatter({"real": [[0, 0], [2, 0]], "made": [[1, 1]]})
    assert "real (2): the middle is at 1, 0. made (1): the middle is at 1, 1." in figure.text
    assert figure.table == (
        ("point", "group", "x", "y"),
        ("1", "real", "0", "0"),
        ("2", "real", "2", "0"),
        ("3", "made", "1", "1"),
    )


def test_more_groups_than_shapes_get_letters() -> None:
    assert {"A", "G"} <= set(labels(FIGURES["groups"]()))
    assert {"0", "9"} <= set(labels(FIGURES["digits"]()))


def test_bars_are_told_by_the_highest_and_the_lowest() -> None:
    figure = draw_bars({"ring": 12, "cup": 7, "hook": 9}, title="Marks", x_label="number")
    assert figure.text == "Bar chart. Marks. number: ring is highest with 12, cup lowest with 7."
    assert figure.table[1] == ("ring", "12")


def test_long_names_are_cut_in_the_drawing_and_whole_in_the_table() -> None:
    figure = FIGURES["bars"]()
    assert any(label.endswith("…") for label in labels(figure))
    assert figure.table[3][0] == "a name that is far too long to fit"


def test_a_histogram_is_told_by_middle_and_humps() -> None:
    values = np.concatenate([RNG.normal(-3, 0.4, 900), RNG.normal(3, 0.4, 900)])
    figure = draw_histogram(values, x_label="length")
    assert re.search(r"2 humps, near -[23]\.?\d*, [23]\.?\d*\.$", figure.text)
    assert sum(int(row[2]) for row in figure.table[1:]) == 1800
    assert "1 hump," in draw_histogram(RNG.normal(0, 1, 5000)).text


def test_a_heat_map_is_told_by_its_ends_and_large_ones_in_blocks() -> None:
    figure = draw_heat_map([[1, 2], [3, 4]], rows=["a", "b"], columns=["c", "d"])
    assert figure.text == (
        "Heat map. 2 rows, 2 columns. Highest: 4, row b, column d. Lowest: 1, row a, column c."
    )
    assert figure.table == (("", "c", "d"), ("a", "1", "2"), ("b", "3", "4"))
    assert "Each cell shows the mean of 3 by 8 numbers." in FIGURES["large heat map"]().text


def test_words_from_right_to_left_keep_their_order() -> None:
    names = [label for label in labels(FIGURES["right to left"]()) if label[0] == "\u2068"]
    assert [name[-1] for name in names] == ["\u2069", "\u2069"]


MISTAKES = {
    "a text": (lambda: draw_line("abc"), "y must be numbers"),
    "texts": (lambda: draw_line(["a", "b"]), "It holds ['a', 'b']."),
    "nothing": (lambda: draw_line([]), "There is nothing to draw: y is empty."),
    "no lines": (lambda: draw_line({}), "There is nothing to draw: y is empty."),
    "only nan": (lambda: draw_line([np.nan, np.inf]), "all are nan or infinite"),
    "lengths": (lambda: draw_line([1, 2], [1, 2, 3]), "x has the shape (2,), y has (3,)."),
    "too many values": (lambda: draw_line(1, 2, 3), "Here are 3."),
    "columns": (lambda: draw_line(np.zeros((50, 2))), "turn the table with .T"),
    "three dimensions": (lambda: draw_line(np.zeros((2, 2, 2))), "y has the shape (2, 2, 2)."),
    "labels": (lambda: draw_line([1, 2], label=["a", "b"]), "label: 2 for 1. Give one for each."),
    "no points": (lambda: draw_scatter([1, 2, 3]), "Yours have the shape (3,)"),
    "x and y": (lambda: draw_scatter([1, 2], [1]), "the shape (2,), (1,)"),
    "groups": (lambda: draw_scatter(POINTS, groups="a"), "groups: 1 for 40."),
    "many groups": (lambda: draw_scatter(POINTS, groups=range(40)), "here are 40"),
    "many bars": (lambda: draw_bars(range(41)), "At most 40 bars can be read; here are 41."),
    "names": (lambda: draw_bars(["a"], [1, 2]), "names: 1 for 2."),
    "bins": (lambda: draw_histogram([1, 2], bins=0), "bins is a whole number from 1 to 100"),
    "a row": (lambda: draw_heat_map([1, 2]), "Yours has the shape (2,)."),
    "rows": (lambda: draw_heat_map(np.eye(2), rows=["a"]), "rows: 1 for 2."),
}


@pytest.mark.parametrize(("draw", "words"), MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_is_named(draw: Draw, words: str) -> None:
    with pytest.raises(KitError, match=re.escape(words)):
        draw()


def test_the_functions_hand_their_figures_on(capsys: pytest.CaptureFixture[str]) -> None:
    kit.plot.line([1, 2])
    kit.plot.scatter(POINTS)
    kit.plot.bars([1, 2])
    kit.plot.histogram([1, 2])
    kit.plot.heat_map([[1, 2]])
    kit.plot.images(np.zeros((4, 4)))
    kinds = [line.split(".")[0] for line in capsys.readouterr().out.splitlines()]
    assert kinds == [
        "Line chart", "Scatter chart", "Bar chart", "Histogram", "Heat map",
        "One picture, 4 by 4",
    ]  # fmt: skip


def test_a_figure_can_be_saved(tmp_path: Path) -> None:
    figure = draw_line([1, 2])
    figure.save(tmp_path / "line.svg")
    assert (tmp_path / "line.svg").read_text(encoding="utf-8") == figure.svg
