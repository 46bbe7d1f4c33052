"""Lines: how numbers change, one series or several. Start reading here: other charts are alike."""

import numpy as np

from kit.i18n import _
from kit.plot.charts.frame import Axis, Drawing
from kit.plot.charts.marks import colour_of, mark, stroke
from kit.plot.charts.numbers import Array, bounds, number_text, span, steps
from kit.plot.charts.series import Series, chosen_rows, read_series
from kit.plot.charts.words import join, line_words, notes, range_words, said
from kit.plot.given import cut, heading_of
from kit.plot.output import Figure, Table, emit
from kit.plot.svg import number, shape

__all__ = ["draw_line", "line"]

_MOST_POINTS = 600  # of one line: more are closer together than a pen is wide
_MARKED = 16  # a line of so many points shows each; a longer one shows some


def line(
    *values: object,
    label: object = None,
    title: object = "",
    x_label: object = "",
    y_label: object = "",
) -> None:
    """Draw lines: `plot.line(y)`, `plot.line(x, y)`; y is a list, or a dict of several.

    label: the name of each series where y is no dict. Raises KitError for what is no number, for
    lists of different lengths, and for nothing.
    """
    emit(draw_line(*values, label=label, title=title, x_label=x_label, y_label=y_label))


def draw_line(
    *values: object,
    label: object = None,
    title: object = "",
    x_label: object = "",
    y_label: object = "",
) -> Figure:
    """Return the figure that `line` hands on; the same arguments and errors."""
    x_label, y_label = cut(x_label), cut(y_label)
    series = read_series(values, label)
    kind, heading, names = _("Line chart"), heading_of(title), (x_label or "x", y_label or "y")
    drawing = Drawing(heading or kind)
    across, up = _field(drawing, series, x_label, y_label)
    rows = _rows(series)
    for place, one in enumerate(series):
        _draw(drawing, place, one, across, up)
        _walk(drawing, place, one, rows, (across, up))
    words = join(kind, heading, _sentences(series, names, len(rows)))
    return Figure(drawing.svg(), heading or kind, words, _table(series, rows, names))


def _field(drawing: Drawing, series: list[Series], x_label: str, y_label: str) -> tuple[Axis, Axis]:
    """The legend and the axes."""
    names = [one.name for one in series if one.name]
    samples = [stroke(place, "M-12 0H12") + _shape(place, mark(place, 0, 0))
               for place in range(len(names))]  # fmt: skip
    drawing.legend(names, samples)
    whole = all(bool((one.x % 1 == 0).all()) for one in series)
    x_places = steps(*bounds([one.x for one in series], zero=False), whole=whole)
    y_places = steps(*bounds([one.y for one in series]))
    return drawing.axes(x_places, y_places, x_label, y_label)


def _shape(place: int, path: str) -> str:
    return shape("path", d=path, fill=colour_of(place))


def _draw(drawing: Drawing, place: int, one: Series, across: Axis, up: Axis) -> None:
    """One line, with gaps where there are no numbers, and the shapes that tell it apart."""
    points = _points(one, _thinned(one.y), across, up)
    path, pen = [], "M"
    for x, y in points:
        if np.isnan(x + y):
            pen = "M"
        else:
            path.append(f"{pen}{number(x)} {number(y)}")
            pen = "L"
    drawing.parts.append(stroke(place, "".join(path)))
    finite = [(x, y) for x, y in points if not np.isnan(x + y)]
    every = 1 if len(finite) <= _MARKED else len(finite) // 6
    shapes = "".join(mark(place, x, y) for x, y in finite[every // 2 :: every])
    drawing.parts.append(_shape(place, shapes))


def _points(one: Series, rows: list[int], across: Axis, up: Axis) -> list[tuple[float, float]]:
    """Where points lie in the drawing."""
    return [(across.at(float(one.x[row])), up.at(float(one.y[row]))) for row in rows]


def _thinned(y: Array) -> list[int]:
    """Places of the points that are drawn: all, or the lowest and highest of each stretch."""
    if len(y) <= _MOST_POINTS:
        return list(range(len(y)))
    low, high = np.where(np.isnan(y), np.inf, y), np.where(np.isnan(y), -np.inf, y)
    kept = {0, len(y) - 1}
    for part in np.array_split(np.arange(len(y)), _MOST_POINTS // 2):
        kept |= {int(part[low[part].argmin()]), int(part[high[part].argmax()])}
    return sorted(kept)


def _rows(series: list[Series]) -> list[int]:
    """The points that the table lists."""
    needed = {int(end) for one in series for end in (np.nanargmin(one.y), np.nanargmax(one.y))}
    return chosen_rows(max(len(one.y) for one in series), needed)


def _table(series: list[Series], rows: list[int], names: tuple[str, str]) -> Table:
    """x in the first column, then one column for each series."""
    longest = max(series, key=lambda one: len(one.x))
    head = (names[0], *(one.name or names[1] for one in series))
    low, high = span([one.y for one in series])
    body = [
        tuple(
            number_text(float(column[row]), high - low) if row < len(column) else ""
            for column in (longest.x, *(one.y for one in series))
        )
        for row in rows
    ]
    return (head, *body)


def _walk(
    drawing: Drawing, place: int, one: Series, rows: list[int], axes: tuple[Axis, Axis]
) -> None:
    """The points of the table, for the reader who goes from one to the next."""
    inside = [row for row in rows if row < len(one.y)]
    for at, (x, y) in enumerate(_points(one, inside, *axes)):
        if not np.isnan(x + y):
            drawing.point(x, y, f"{at} {place + 1}")


def _sentences(series: list[Series], names: tuple[str, str], rows: int) -> list[str]:
    """The line chart in words."""
    x, y = span([one.x for one in series]), span([one.y for one in series])
    sentences = [range_words(names[0], x, names[1], y)]
    for one in series:
        shown = ~np.isnan(one.x + one.y)
        name = one.name or names[1]
        sentences.append(line_words(name, names[0], one.x[shown], one.y[shown]))
    if len(series) > 1:
        sentences.append(_order(series))
    drawn, count = (sum(map(len, part)) for part in zip(
        *((_thinned(one.y), one.y) for one in series), strict=True))  # fmt: skip
    left_out = sum(one.left_out for one in series)
    longest = max(len(one.y) for one in series)
    return [*sentences, *notes(left_out, drawn, count, rows, longest)]


def _order(series: list[Series]) -> str:
    """Which line ends highest."""
    ends = [(float(one.y[~np.isnan(one.y)][-1]), one.name) for one in series]
    listed = ", ".join(name for _end, name in sorted(ends, key=lambda end: -end[0]))
    return said(_("At the end, from the highest to the lowest: {list}."), list=listed)
