"""Heat maps: a table as cells, light for the lowest and dark for the highest."""

import numpy as np

from kit.errors import KitError
from kit.i18n import _
from kit.plot.charts.frame import WIDTH, Drawing, shortened, words_width
from kit.plot.charts.numbers import Array, labels_of, number_text, read_numbers, span
from kit.plot.charts.words import join, notes, said
from kit.plot.given import heading_of
from kit.plot.output import Figure, Table, emit
from kit.plot.svg import Attributes, element, number, shape

__all__ = ["draw_heat_map", "heat_map"]

_MOST_CELLS = 40  # in a row or a column: larger tables are drawn in blocks
_WRITTEN = 10  # columns of a map whose cells hold their numbers
_LIGHT = (253, 244, 222)
_DARK = (92, 38, 10)
_COLD = (24, 58, 120)  # of numbers below 0, which are crossed out, too


def heat_map(
    table: object, *, rows: object = None, columns: object = None, title: object = ""
) -> None:
    """Draw a table (rows, columns) of numbers as cells. rows, columns: their names.

    Numbers below 0 are blue with a stroke. Raises KitError for another shape.
    """
    emit(draw_heat_map(table, rows=rows, columns=columns, title=title))


def draw_heat_map(
    table: object, *, rows: object = None, columns: object = None, title: object = ""
) -> Figure:
    """Return the figure that `heat_map` hands on; the same arguments and errors."""
    array = read_numbers(table, "table")
    if array.ndim != 2:
        raise KitError(
            "plot.heat_map draws a table (rows, columns). Yours has the shape {shape}.",
            shape=str(array.shape),
        )
    shown, size = _blocks(array)
    names = [
        _names(given, array.shape[axis], size[axis], what)
        for axis, (given, what) in enumerate([(rows, "rows"), (columns, "columns")])
    ]
    kind, heading = _("Heat map"), heading_of(title)
    drawing = Drawing(heading or kind)
    _draw(drawing, shown, *names)
    _scale(drawing, shown)
    head = ("", *names[1])
    body = [
        (name, *(number_text(float(value)) for value in row))
        for name, row in zip(names[0], shown, strict=True)
    ]
    numbers: Table = (head, *body)
    text = join(kind, heading, _sentences(array, shown, size, names))
    return Figure(drawing.svg(), heading or kind, text, numbers)


def _blocks(array: Array) -> tuple[Array, tuple[int, int]]:
    """The table, or the means of its blocks where it is too large; and the size of a block."""
    tall, wide = (-(-length // _MOST_CELLS) for length in array.shape)
    if tall == wide == 1:
        return array, (1, 1)
    room = [(0, -length % size) for length, size in zip(array.shape, (tall, wide), strict=True)]
    whole = np.pad(array, room, constant_values=np.nan)
    parts = whole.reshape(whole.shape[0] // tall, tall, -1, wide)  # (rows, tall, columns, wide)
    known = ~np.isnan(parts)
    count = known.sum(axis=(1, 3))
    total = np.where(known, parts, 0.0).sum(axis=(1, 3))
    return np.where(count, total / np.maximum(count, 1), np.nan), (tall, wide)


def _names(given: object, count: int, size: int, what: str) -> list[str]:
    """The names of rows or columns: those that were given, else numbers from 0."""
    names = labels_of(given, count, what) or [str(place) for place in range(count)]
    return names[::size]


def _draw(drawing: Drawing, shown: Array, rows: list[str], columns: list[str]) -> None:
    """Cells with the names of rows at their left, and of columns above."""
    left = max(words_width(shortened(name, 90)) for name in rows) + 8
    side = min((WIDTH - left) / len(columns), 44.0)
    every = int(max(map(words_width, columns)) / side) + 1 if side < 40 else 1
    for at, name in list(enumerate(columns))[::every]:
        room = side * every - 2
        drawing.text(left + (at + 0.5) * side, drawing.top + 13, shortened(name, room), "middle")
    drawing.top += 20
    high = max(12.0, min(side, 30.0)) if len(rows) <= 20 else max(8.0, min(side, 14.0))
    skip = 1 if high >= 12 else 2
    for at, name in list(enumerate(rows))[::skip]:
        drawing.text(left - 6, drawing.top + (at + 0.5) * high + 4.5, shortened(name, 90), "end")
    low, top = span([shown])
    for row, values in enumerate(shown.tolist()):
        for column, value in enumerate(values):
            x, y = left + column * side, drawing.top + row * high
            cell = {"x": x, "y": y, "width": side, "height": high}
            drawing.parts.append(_cell(value, (low, top), f"{row} {column + 1}", cell))
            if len(columns) <= _WRITTEN and side >= 26 and value == value:
                drawing.parts.append(_written(value, (low, top), x + side / 2, y + high / 2, side))
    drawing.top += len(rows) * high + 8


def _share(value: float, ends: tuple[float, float]) -> float:
    """From 0, light, to 1, dark: how far value is from the lowest, or from 0 with signs."""
    low, high = ends
    if low < 0:
        return abs(value) / max(abs(low), abs(high))
    return (value - low) / (high - low) if high > low else 0.0


def _paint(value: float, ends: tuple[float, float]) -> str:
    """The colour of a cell, which the page's own colours do not touch."""
    dark = _COLD if value < 0 else _DARK
    share = _share(value, ends)
    mixed = (light + (end - light) * share for light, end in zip(_LIGHT, dark, strict=True))
    return "#" + "".join(f"{round(part):02x}" for part in mixed)


def _cell(value: float, ends: tuple[float, float], cell: str, box: dict[str, float]) -> str:
    """One cell; what has no number is an empty frame, what is below 0 has a stroke."""
    place = {"class": "kit-point", "data_cell": cell}
    if value != value:  # nan
        return shape("rect", **place, **box, fill="none", stroke="currentColor", stroke_opacity=0.4)
    drawn = shape("rect", **place, **box, fill=_paint(value, ends))
    if value >= 0:
        return drawn
    foot, third = box["y"] + box["height"], min(box["width"], box["height"]) / 3
    path = f"M{number(box['x'])} {number(foot - third)}L{number(box['x'] + third)} {number(foot)}"
    colour = "#fff" if _share(value, ends) > 0.5 else "#183a78"
    return drawn + shape("path", d=path, fill="none", stroke=colour)


def _written(value: float, ends: tuple[float, float], x: float, y: float, side: float) -> str:
    """The number in a cell, as short as the cell is wide."""
    words = number_text(value, digits=2)
    if words_width(words, 11) > side - 2:
        words = f"{value:.0e}"
    fill = "#fff" if _share(value, ends) > 0.5 else "#1c1a26"
    look: Attributes = {"font-size": 11.0, "text-anchor": "middle", "fill": fill}
    return element("text", {"x": x, "y": y + 4, **look}, words)


def _scale(drawing: Drawing, shown: Array) -> None:
    """Which colour stands for which number: five samples from the lowest to the highest."""
    low, high = span([shown])
    values = np.linspace(low, high, 5).tolist() if high > low else [low]
    width = WIDTH / 5
    for place, value in enumerate(values):
        box = {"x": place * width, "y": drawing.top, "width": width - 4, "height": 12.0}
        drawing.parts.append(shape("rect", **box, fill=_paint(value, (low, high))))
        drawing.text(place * width, drawing.top + 27, number_text(value))
    drawing.top += 34


def _sentences(
    array: Array, shown: Array, size: tuple[int, int], names: list[list[str]]
) -> list[str]:
    """Size, and where the lowest and the highest cell are."""
    sentences = [said(_("{rows} rows, {columns} columns."), rows=array.shape[0],
                      columns=array.shape[1])]  # fmt: skip
    if size != (1, 1):
        template = _("Each cell shows the mean of {rows} by {columns} numbers.")
        sentences.append(said(template, rows=size[0], columns=size[1]))
    low, high = span([shown])
    if low == high:
        sentences.append(said(_("All cells are {value}."), value=low))
    else:
        for value, template in (
            (high, _("Highest: {value}, row {row}, column {column}.")),
            (low, _("Lowest: {value}, row {row}, column {column}.")),
        ):
            row, column = (int(at) for at in np.argwhere(shown == value)[0])
            sentences.append(
                said(template, value=value, row=names[0][row], column=names[1][column])
            )
    return [*sentences, *notes(int(np.isnan(array).sum()), 0, 0, 0, 0)]
