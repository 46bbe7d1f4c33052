"""Points in a plane, in groups that differ by shape."""

import numpy as np

from kit.errors import KitError
from kit.i18n import _
from kit.plot.charts.frame import Axis, Drawing
from kit.plot.charts.marks import MOST_SERIES, colour_of, mark
from kit.plot.charts.numbers import (
    Array,
    bounds,
    hold_numbers,
    labels_of,
    number_text,
    read_numbers,
    span,
    steps,
)
from kit.plot.charts.series import Series, chosen_rows
from kit.plot.charts.words import join, notes, range_words, said
from kit.plot.given import cut, heading_of
from kit.plot.output import Figure, Table, emit
from kit.plot.svg import Attributes, element, shape

__all__ = ["draw_scatter", "scatter"]

_MOST_POINTS = 1500
_MOST_GROUPS = 36
_LONGEST = 4000  # letters that tell groups apart; int() reads no more digits
_CLEAR = 0.5  # a correlation that the eye sees


def scatter(
    *values: object,
    groups: object = None,
    title: object = "",
    x_label: object = "",
    y_label: object = "",
) -> None:
    """Draw points: `plot.scatter(points)` with the shape (number, 2), or `plot.scatter(x, y)`.

    Several sets are a dict of points. groups: a name or number for each point instead. Raises
    KitError for other shapes, and for more than 36 groups.
    """
    emit(draw_scatter(*values, groups=groups, title=title, x_label=x_label, y_label=y_label))


def draw_scatter(
    *values: object,
    groups: object = None,
    title: object = "",
    x_label: object = "",
    y_label: object = "",
) -> Figure:
    """Return the figure that `scatter` hands on; the same arguments and errors."""
    x_label, y_label = cut(x_label), cut(y_label)
    sets = _read(values, groups)
    kind, heading, names = _("Scatter chart"), heading_of(title), (x_label or "x", y_label or "y")
    drawing = Drawing(heading or kind)
    signs = _signs([one.name for one in sets])
    named = [one.name for one in sets if one.name]
    if named != signs:  # letters that are the names themselves need no legend
        samples = [_drawn(place, signs[place], [(0.0, 0.0)]) for place in range(len(named))]
        drawing.legend(named, samples)
    x_places = steps(*bounds([one.x for one in sets], zero=False))
    y_places = steps(*bounds([one.y for one in sets], zero=False))
    across, up = drawing.axes(x_places, y_places, x_label, y_label)
    shown = _evenly(sets, _MOST_POINTS)
    for place, (one, drawn) in enumerate(zip(sets, shown, strict=True)):
        drawing.parts.append(_drawn(place, signs[place], _at(one, drawn, across, up)))
    rows = _listed(sets)
    _walk(drawing, sets, rows, across, up)
    sentences = _sentences(sets, names, sum(map(len, shown)), len(rows))
    words = join(kind, heading, sentences)
    return Figure(drawing.svg(), heading or kind, words, _table(sets, rows, names))


def _read(values: tuple[object, ...], groups: object) -> list[Series]:
    """The sets of points; those without a number stay in, as nan."""
    first = values[0] if values else None
    if isinstance(first, dict) and len(values) == 1:
        sets = [
            _set(cut(str(name)), _plane(points, cut(str(name)))) for name, points in first.items()
        ]
    elif len(values) == 2:
        x, y = (read_numbers(value, name) for value, name in zip(values, "xy", strict=True))
        if x.ndim != 1 or x.shape != y.shape:
            raise _wrong_shape(f"{x.shape}, {y.shape}")
        sets = [Series("", x, y)]
    else:
        sets = [_set("", _plane(first, "points"))]
    if groups is not None:
        sets = _grouped(sets[0], labels_of(groups, len(sets[0].x), "groups", _LONGEST))
    if not sets or len(sets) > _MOST_GROUPS:
        raise KitError(
            "From 1 to {most} groups of points can be told apart; here are {n}.",
            most=_MOST_GROUPS,
            n=len(sets),
        )
    hold_numbers(np.concatenate([one.x + one.y for one in sets]), "points")
    return sets


def _plane(points: object, name: str) -> Array:
    array = read_numbers(points, name)
    if array.ndim != 2 or array.shape[1] != 2:
        raise _wrong_shape(str(array.shape))
    return array


def _wrong_shape(shape: str) -> KitError:
    return KitError(
        "plot.scatter takes points with the shape (number, 2), or x and y of one length."
        " Yours have the shape {shape}.",
        shape=shape,
    )


def _set(name: str, points: Array) -> Series:
    return Series(name, points[:, 0], points[:, 1])


def _grouped(whole: Series, labels: list[str]) -> list[Series]:
    """One set for each label; numbers in their order, other labels as they first come."""
    found = list(dict.fromkeys(labels))
    if all(label.removeprefix("-").isdecimal() for label in found):
        found.sort(key=int)
    inside = {label: np.array([one == label for one in labels]) for label in found}
    return [Series(cut(label), whole.x[rows], whole.y[rows]) for label, rows in inside.items()]


def _signs(names: list[str]) -> list[str]:
    """A letter for each group where there are more than shapes; "" for a shape."""
    if len(names) <= MOST_SERIES:
        return ["" for _name in names]
    if all(len(name) == 1 for name in names):
        return names
    return list("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"[: len(names)])


def _drawn(place: int, sign: str, points: list[tuple[float, float]]) -> str:
    """Points as shapes, or as letters."""
    if not sign:
        path = "".join(mark(place, x, y) for x, y in points)
        return shape("path", d=path, fill=colour_of(place), fill_opacity=0.9)
    look: Attributes = {"font-size": 12.0, "text-anchor": "middle"}
    letters = [element("text", {"x": x, "y": y + 4}, sign) for x, y in points]
    return element("g", {**look, "fill": colour_of(place)}, letters)


def _at(one: Series, rows: list[int], across: Axis, up: Axis) -> list[tuple[float, float]]:
    found = [(across.at(float(one.x[row])), up.at(float(one.y[row]))) for row in rows]
    return [(x, y) for x, y in found if not np.isnan(x + y)]


def _evenly(sets: list[Series], most: int) -> list[list[int]]:
    """Places of points, at most so many in all, and from each set its share."""
    every = max(1.0, sum(len(one.x) for one in sets) / most)
    return [sorted({int(at) for at in np.arange(0, len(one.x), every)}) for one in sets]


def _listed(sets: list[Series]) -> list[tuple[int, int]]:
    """Set and place of the points in the table."""
    every = [(place, at) for place, one in enumerate(sets) for at in range(len(one.x))]
    return [every[row] for row in chosen_rows(len(every))]


def _walk(
    drawing: Drawing, sets: list[Series], rows: list[tuple[int, int]], across: Axis, up: Axis
) -> None:
    for row, (place, at) in enumerate(rows):
        x, y = across.at(float(sets[place].x[at])), up.at(float(sets[place].y[at]))
        if not np.isnan(x + y):
            drawing.point(x, y, str(row))


def _table(sets: list[Series], rows: list[tuple[int, int]], names: tuple[str, str]) -> Table:
    """One row for each point: its number, its group, x and y."""
    grouped = len(sets) > 1
    group = (_("group"),) if grouped else ()
    body = []
    for number, (place, at) in enumerate(rows, 1):
        one = sets[place]
        name = (one.name,) if grouped else ()
        numbers = number_text(float(one.x[at])), number_text(float(one.y[at]))
        body.append((str(number), *name, *numbers))
    return ((_("point"), *group, *names), *body)


def _sentences(sets: list[Series], names: tuple[str, str], drawn: int, rows: int) -> list[str]:
    x, y = span([one.x for one in sets]), span([one.y for one in sets])
    sentences = [range_words(names[0], x, names[1], y)]
    for one in sets:
        shown = ~np.isnan(one.x + one.y)
        template = _("{name} ({n}): the middle is at {x}, {y}.")
        name = one.name or _("All")
        if shown.any():
            middle = {"x": float(one.x[shown].mean()), "y": float(one.y[shown].mean())}
            sentences.append(said(template, name=name, n=int(shown.sum()), **middle))
    if len(sets) == 1:
        sentences += _direction(sets[0], names)
    count = sum(len(one.x) for one in sets)
    return [*sentences, *notes(sum(one.left_out for one in sets), drawn, count, rows, count)]


def _direction(one: Series, names: tuple[str, str]) -> list[str]:
    """Whether y goes with x."""
    shown = ~np.isnan(one.x + one.y)
    x, y = one.x[shown], one.y[shown]
    if len(x) < 5 or not np.ptp(x) or not np.ptp(y):
        return []
    x, y = ((part - part[0]) / np.ptp(part) for part in (x, y))  # so that no square is infinite
    likeness = float(np.corrcoef(x, y)[0, 1])
    template = _("Where {x} is larger, {y} has no clear direction.")
    if abs(likeness) >= _CLEAR:
        larger = _("Where {x} is larger, {y} is larger.")
        template = larger if likeness > 0 else _("Where {x} is larger, {y} is smaller.")
    return [said(template, x=names[0], y=names[1])]
