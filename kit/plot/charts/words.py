"""Charts in words: what one sees first. Ranges, how a line runs, the lowest and the highest."""

from collections.abc import Iterable

import numpy as np

from kit.i18n import _, format_message, ngettext
from kit.plot.charts.numbers import Array, number_text

__all__ = ["join", "line_words", "notes", "range_words", "said"]

_DIGITS = 3  # of numbers in sentences: what one keeps in mind
_LEVEL = 0.02  # of the middle value: a smaller span is level
_TURN = 0.15  # of the span: a smaller way is no turn


def said(template: str, *, near: float = 0.0, **fields: object) -> str:
    """A message with its fields; numbers as figures write them. near: see number_text."""
    shown = {
        name: number_text(value, near, _DIGITS) if isinstance(value, float) else value
        for name, value in fields.items()
    }
    return format_message(template, shown)


def join(kind: str, title: str, sentences: Iterable[str]) -> str:
    """The words of a figure: its kind and title, then sentences."""
    heading = f"{title.rstrip('.')}." if title else ""
    return " ".join(part for part in (f"{kind}.", heading, *sentences) if part)


def range_words(x_name: str, x: tuple[float, float], y_name: str, y: tuple[float, float]) -> str:
    """How far both axes of the data go."""
    template = _("{x} goes from {x_low} to {x_high}, {y} from {y_low} to {y_high}.")
    x_words = {"x_low": x[0], "x_high": x[1]}
    y_words = {"y_low": y[0], "y_high": y[1]}
    return said(template, near=y[1] - y[0], x=x_name, y=y_name, **x_words, **y_words)


def line_words(name: str, x_name: str, x: Array, y: Array) -> str:
    """How one line runs, and where it is lowest and highest. x, y: (points,), finite."""
    if len(y) == 1:
        return said(_("{name}: one point, {value}."), name=name, value=float(y[0]))
    low, high = int(np.argmin(y)), int(np.argmax(y))
    turns, near = _turns(y), float(np.ptp(y))
    shapes = {
        (): _("{name} stays near {middle}."),
        (1,): _("{name} rises from {first} to {last}."),
        (-1,): _("{name} falls from {first} to {last}."),
        (1, -1): _("{name} rises, then falls, from {first} to {last}."),
        (-1, 1): _("{name} falls, then rises, from {first} to {last}."),
    }
    template = shapes.get(turns, _("{name} goes up and down, from {first} to {last}."))
    run = said(
        template,
        near=near,
        name=name,
        first=float(y[0]),
        last=float(y[-1]),
        middle=float(np.mean(y)),
    )
    ends = _("Lowest: {low} at {x} {low_at}. Highest: {high} at {x} {high_at}.")
    return f"{run} " + said(
        ends,
        near=near,
        x=x_name,
        low=float(y[low]),
        low_at=float(x[low]),
        high=float(y[high]),
        high_at=float(x[high]),
    )


def _turns(y: Array) -> tuple[int, ...]:
    """The ways a line takes: 1 up, -1 down; () for a level one. Small ways do not count."""
    span = float(y.max() / 2 - y.min() / 2) * 2
    if span <= _LEVEL * float(np.abs(y).mean()):
        return ()
    least = _TURN * span
    means = [float(part.mean()) for part in np.array_split(y, min(len(y), 12))]
    ways: list[int] = []
    low = high = means[0]  # since the last turn
    for value in means[1:]:
        low, high = min(low, value), max(high, value)
        way = ways[-1] if ways else 0
        if way <= 0 and value - low > least:
            ways.append(1)
            low = high = value
        elif way >= 0 and high - value > least:
            ways.append(-1)
            low = high = value
    return tuple(ways)


def notes(left_out: int, drawn: int, count: int, rows: int, total: int) -> list[str]:
    """What is not shown: values without a number, points too many to draw, rows of the table."""
    sentences = []
    if left_out:
        template = ngettext(
            "{n} point has no number (nan or infinite) and is left out.",
            "{n} points have no number (nan or infinite) and are left out.",
            left_out,
        )
        sentences.append(said(template, n=left_out))
    if drawn < count:
        template = _("Of {count} points {drawn} are drawn, the lowest and highest among them.")
        sentences.append(said(template, count=count, drawn=drawn))
    if rows < total:
        sentences.append(said(_("The table has {rows} of {total} rows."), rows=rows, total=total))
    return sentences
