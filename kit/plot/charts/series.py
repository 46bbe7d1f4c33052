"""Series of numbers out of what a learner gives, in the few forms that plot takes.

One list is one series; a dict holds one for each name; rows of a table are one each.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from kit.errors import KitError
from kit.plot.charts.marks import MOST_SERIES
from kit.plot.charts.numbers import Array, hold_numbers, labels_of, read_numbers
from kit.plot.given import cut

__all__ = ["MOST_ROWS", "Series", "chosen_rows", "named_lists", "read_series"]

MOST_ROWS = 100  # of a table, and points that are read one by one


@dataclass(frozen=True)
class Series:
    """Points of one name. x, y: (points,); nan where there is nothing to draw."""

    name: str
    x: Array
    y: Array

    @property
    def left_out(self) -> int:
        """How many points have no number."""
        return int(np.isnan(self.x + self.y).sum())


def read_series(given: tuple[object, ...], label: object = None) -> list[Series]:
    """The series of `plot.line(y)` or `plot.line(x, y)`. Raises KitError for anything else."""
    if len(given) not in (1, 2):
        raise KitError("Give the numbers to draw, as y or as x, y. Here are {n}.", n=len(given))
    lists = named_lists(given[-1], label, "y")
    if len(given) == 1:
        return [Series(name, np.arange(float(len(y))), y) for name, y in lists]
    x = read_numbers(given[0], "x")
    series = [Series(name, _same_length(x, y, name or "y"), y) for name, y in lists]
    for one in series:
        hold_numbers(one.x + one.y, one.name or "y")
    return series


def _same_length(x: Array, y: Array, name: str) -> Array:
    if x.shape != y.shape:
        raise KitError(
            "x has the shape {x}, {name} has {y}. Each point needs one number of both.",
            x=str(x.shape),
            name=name,
            y=str(y.shape),
        )
    return x


def named_lists(values: object, label: object, what: str) -> list[tuple[str, Array]]:
    """Name and numbers (points,) of each series; one alone may be without a name."""
    if isinstance(values, Mapping):
        names = [cut(str(name)) for name in values]
        rows = [read_numbers(row, name) for name, row in zip(names, values.values(), strict=True)]
    else:
        rows = _rows(values, what)
        names = labels_of(label, len(rows), "label")
        names = names or (
            [""] if len(rows) == 1 else [str(place + 1) for place in range(len(rows))]
        )
    if not rows:
        raise KitError("There is nothing to draw: {name} is empty.", name=what)
    for name, row in zip(names, rows, strict=True):
        if row.ndim != 1:
            raise _wrong_shape(name or what, str(row.shape))
        hold_numbers(row, name or what)
    if len(rows) > MOST_SERIES:
        raise KitError(
            "At most {most} series can be told apart; here are {n}."
            " Each row is a series: where each column is one, turn the table with .T.",
            most=MOST_SERIES,
            n=len(rows),
        )
    return list(zip(names, rows, strict=True))


def _rows(values: object, what: str) -> list[Array]:
    """A list of numbers as one row; a table, or a list of lists, as its rows."""
    if isinstance(values, (list, tuple)) and values and all(map(_is_list, values)):
        return [read_numbers(row, what) for row in values]
    array = read_numbers(values, what)
    if array.ndim not in (1, 2):
        raise _wrong_shape(what, str(array.shape))
    return list(np.atleast_2d(array))


def _is_list(value: object) -> bool:
    return (
        isinstance(value, Iterable) and not isinstance(value, (str, bytes)) and bool(_size(value))
    )


def _size(value: object) -> int:
    """How many dimensions a list or an array has; 0 for a single number in an array."""
    return value.ndim if isinstance(value, np.ndarray) else 1


def _wrong_shape(name: str, shape: str) -> KitError:
    return KitError(
        "{name} has the shape {shape}. Give one list of numbers, or a row for each series.",
        name=name,
        shape=shape,
    )


def chosen_rows(count: int, needed: Iterable[int] = ()) -> list[int]:
    """Places 0..count - 1, or so many of them as a table holds: evenly, with those needed."""
    if count <= MOST_ROWS:
        return list(range(count))
    kept = set(needed)
    even = np.linspace(0, count - 1, MOST_ROWS - len(kept)).round().astype(int).tolist()
    return sorted(kept | set(even))
