"""Histograms: how many values lie in each stretch."""

import numpy as np

from kit.errors import KitError
from kit.i18n import _, ngettext
from kit.plot.charts.frame import Axis, Drawing
from kit.plot.charts.marks import block
from kit.plot.charts.numbers import Array, bounds, number_text, span, steps
from kit.plot.charts.series import named_lists
from kit.plot.charts.words import join, notes, said
from kit.plot.given import cut, heading_of
from kit.plot.output import Figure, Table, emit

__all__ = ["draw_histogram", "histogram"]

_MOST_BINS = 100
_HUMP = 0.25  # of the highest: a hump rises so far above the dip before it

Counts = list[tuple[str, Array]]


def histogram(
    values: object,
    *,
    bins: int = 20,
    label: object = None,
    title: object = "",
    x_label: object = "",
) -> None:
    """Draw how many values lie in each of `bins` equal stretches; values: a list, or a dict.

    Raises KitError for what is no number, for nothing, and for bins outside 1 to 100.
    """
    emit(draw_histogram(values, bins=bins, label=label, title=title, x_label=x_label))


def draw_histogram(
    values: object,
    *,
    bins: int = 20,
    label: object = None,
    title: object = "",
    x_label: object = "",
) -> Figure:
    """Return the figure that `histogram` hands on; the same arguments and errors."""
    if not isinstance(bins, int) or not 1 <= bins <= _MOST_BINS:
        raise KitError("bins is a whole number from 1 to 100. Here it is {bins}.", bins=str(bins))
    x_label = cut(x_label)
    lists = named_lists(_flat(values), label, "values")
    kind, heading, count = _("Histogram"), heading_of(title), _("count")
    low, high = bounds([row for _name, row in lists], zero=False)
    edges = np.linspace(low, high, bins + 1)
    counts = [(name, _count(row, edges)) for name, row in lists]
    drawing = Drawing(heading or kind)
    named = [name for name, _row in lists if name]
    drawing.legend(named, [block(place, -12, -7, 24, 14) for place in range(len(named))])
    up_places = steps(*bounds([row for _name, row in counts], zero=True), whole=True)
    across, up = drawing.axes(steps(low, high), up_places, x_label, count)
    for place, (_name, row) in enumerate(counts):
        _draw(drawing, place, row, edges, (across, up), len(counts))
    words = join(kind, heading, _sentences(lists, counts, edges, x_label or _("value")))
    return Figure(drawing.svg(), heading or kind, words, _table(counts, edges, count))


def _flat(values: object) -> object:
    """Values of any shape as one list: a histogram forgets where they stood."""
    return values.ravel() if isinstance(values, np.ndarray) else values


def _count(row: Array, edges: Array) -> Array:
    return np.histogram(row[~np.isnan(row)], edges)[0].astype(np.float64)


def _draw(
    drawing: Drawing, place: int, row: Array, edges: Array, axes: tuple[Axis, Axis], series: int
) -> None:
    """The blocks of one series; several stand side by side in each stretch."""
    across, up = axes
    for at, count in enumerate(row.tolist()):
        left, right = across.at(float(edges[at])), across.at(float(edges[at + 1]))
        width = (right - left) / series
        x, y = left + place * width, up.at(count)
        gap = min(1.0, width / 5)
        drawing.parts.append(
            block(place, x, y, max(0.5, width - gap), up.start - y, f"{at} {place + 2}")
        )


def _table(counts: Counts, edges: Array, count: str) -> Table:
    """From, to, and how many of each series."""
    head = (_("from"), _("to"), *(name or count for name, _row in counts))
    body = [
        (
            number_text(float(edges[at])),
            number_text(float(edges[at + 1])),
            *(number_text(float(row[at])) for _name, row in counts),
        )
        for at in range(len(edges) - 1)
    ]
    return (head, *body)


def _sentences(
    lists: list[tuple[str, Array]], counts: Counts, edges: Array, value: str
) -> list[str]:
    """Range, middle and humps of each series."""
    sentences = []
    for (name, row), (_name, count) in zip(lists, counts, strict=True):
        shown = row[~np.isnan(row)]
        template = _("{name} ({n}): from {low} to {high}; half of the values are below {middle}.")
        low, high = span([row])
        sentences.append(
            said(
                template,
                name=name or value,
                n=len(shown),
                low=low,
                high=high,
                middle=float(np.sort(shown)[len(shown) // 2]),
            )
        )
        humps = [(edges[at] + edges[at + 1]) / 2 for at in _humps(count)]
        template = ngettext("{n} hump, near {list}.", "{n} humps, near {list}.", len(humps))
        listed = ", ".join(number_text(float(hump)) for hump in humps)
        sentences.append(said(template, n=len(humps), list=listed))
    left_out = sum(int(np.isnan(row).sum()) for _name, row in lists)
    return [*sentences, *notes(left_out, 0, 0, 0, 0)]


def _humps(count: Array) -> list[int]:
    """Where the counts are highest between two dips; small waves are none."""
    least = _HUMP * float(count.max())
    found: list[int] = []
    top, dip = 0, 0.0  # the highest since the last dip, and that dip
    for at, value in enumerate([*count.tolist(), 0.0]):
        if value >= (count[top] if top < at else value) and value - dip > 0:
            top = at
        if count[top] - value >= least and count[top] - dip >= least:
            found.append(top)
            top, dip = min(at, len(count) - 1), value
        elif value < dip:
            top, dip = min(at, len(count) - 1), value
    return found
