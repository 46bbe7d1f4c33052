"""Bars: one number for each name, lying, so that long names can be read."""

from collections.abc import Mapping

import numpy as np

from kit.errors import KitError
from kit.i18n import _, format_message
from kit.plot.charts.frame import WIDTH, Axis, Drawing, shortened, words_width
from kit.plot.charts.marks import block
from kit.plot.charts.numbers import Array, bounds, labels_of, number_text, step_texts, steps
from kit.plot.charts.series import named_lists
from kit.plot.charts.words import join, notes
from kit.plot.given import cut, heading_of
from kit.plot.output import Figure, Table, emit
from kit.plot.svg import number

__all__ = ["bars", "draw_bars"]

_MOST_BARS = 40
_THICK, _GAP = 15.0, 9.0

Lists = list[tuple[str, Array]]


def bars(*values: object, label: object = None, title: object = "", x_label: object = "") -> None:
    """Draw bars: `plot.bars({"ring": 12, "cup": 7})`, or `plot.bars(names, numbers)`.

    numbers may be a dict of several lists, each with a bar for every name. x_label: what the
    numbers are. Raises KitError for more than 40 names and for lists of other lengths.
    """
    emit(draw_bars(*values, label=label, title=title, x_label=x_label))


def draw_bars(
    *values: object, label: object = None, title: object = "", x_label: object = ""
) -> Figure:
    """Return the figure that `bars` hands on; the same arguments and errors."""
    x_label = cut(x_label)
    names, lists = _read(values, label)
    kind, heading = _("Bar chart"), heading_of(title)
    drawing = Drawing(heading or kind)
    named = [name for name, _row in lists if name]
    drawing.legend(named, [block(place, -12, -7, 24, 14) for place in range(len(named))])
    across = _field(drawing, names, lists, x_label)
    for place, (_name, row) in enumerate(lists):
        _draw(drawing, place, row, across, len(lists))
    _foot(drawing, across, names, lists, x_label)
    value = x_label or _("value")
    head = (_("name"), *(name or value for name, _row in lists))
    body = [(name, *(number_text(float(row[at])) for _name, row in lists))
            for at, name in enumerate(names)]  # fmt: skip
    table: Table = (head, *body)
    text = join(kind, heading, _sentences(names, lists, value))
    return Figure(drawing.svg(), heading or kind, text, table)


def _read(values: tuple[object, ...], label: object) -> tuple[list[str], Lists]:
    """The names of the bars, and one list of numbers for each series."""
    last = values[-1] if values else []
    if len(values) == 1 and isinstance(last, Mapping):
        names = [cut(str(name)) for name in last]
        lists = named_lists(list(last.values()), label, "bars")
    else:
        lists = named_lists(last, label, "bars")
        names = labels_of(values[0], len(lists[0][1]), "names") if len(values) > 1 else []
    names = names or [str(place) for place in range(len(lists[0][1]))]
    for name, row in lists:
        if len(row) != len(names):
            raise KitError(
                "{name}: {seen} for {count}. Give one for each.",
                name=name or "bars",
                seen=len(row),
                count=len(names),
            )
    if len(names) > _MOST_BARS:
        raise KitError(
            "At most {most} bars can be read; here are {n}. Try plot.line, or show fewer.",
            most=_MOST_BARS,
            n=len(names),
        )
    return names, lists


def _field(drawing: Drawing, names: list[str], lists: Lists, x_label: str) -> Axis:
    """The axis, and room for the names on its left."""
    left = max(words_width(shortened(name)) for name in names) + 8
    places = steps(*bounds([row for _name, row in lists], zero=True), most=4)
    return Axis(places, left, WIDTH - 14)


def _row_height(series: int) -> float:
    return series * _THICK + _GAP


def _draw(drawing: Drawing, place: int, row: Array, across: Axis, series: int) -> None:
    """The bars of one series."""
    for at, value in enumerate(row.tolist()):
        if np.isnan(value):
            continue
        ends = sorted((across.at(0.0), across.at(value)))
        y = drawing.top + at * _row_height(series) + _GAP / 2 + place * _THICK
        drawing.parts.append(
            block(place, ends[0], y, ends[1] - ends[0], _THICK - 2, f"{at} {place + 1}")
        )


def _foot(drawing: Drawing, across: Axis, names: list[str], lists: Lists, x_label: str) -> None:
    """Names, numbers and lines; the lines lie under the bars."""
    height = _row_height(len(lists))
    bottom = drawing.top + len(names) * height
    for at, name in enumerate(names):
        y = drawing.top + (at + 0.5) * height + 4
        drawing.text(across.start - 6, y, shortened(name), "end")
    lines = "".join(
        f"M{number(across.at(place))} {number(drawing.top)}V{number(bottom)}"
        for place in across.places
    )
    drawing.grid(lines)
    for place, words in zip(across.places, step_texts(across.places), strict=True):
        drawing.text(across.at(place), bottom + 16, words, "middle")
    drawing.top = bottom + 22
    if x_label:
        middle = (across.start + across.end) / 2
        drawing.text(middle, drawing.top + 14, shortened(x_label, WIDTH), "middle")
        drawing.top += 20


def _sentences(names: list[str], lists: Lists, value: str) -> list[str]:
    """The highest and the lowest bar of each series."""
    sentences = []
    for name, row in lists:
        low, high = int(np.nanargmin(row)), int(np.nanargmax(row))
        template = _("{name}: {high_name} is highest with {high}, {low_name} lowest with {low}.")
        if row[low] == row[high]:
            template = _("{name}: all bars are {high}.")
        fields = {
            "high": number_text(float(row[high])),
            "low": number_text(float(row[low])),
            "high_name": names[high],
            "low_name": names[low],
        }
        sentences.append(format_message(template, {"name": name or value, **fields}))
    left_out = sum(int(np.isnan(row).sum()) for _name, row in lists)
    return [*sentences, *notes(left_out, 0, 0, 0, 0)]
