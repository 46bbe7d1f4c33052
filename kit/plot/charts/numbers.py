"""Numbers of figures: read from what a learner gives, written shortly, and round steps of axes."""

import math
from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from kit.errors import KitError
from kit.plot.given import cut, real_numbers

__all__ = [
    "Array",
    "bounds",
    "hold_numbers",
    "labels_of",
    "number_text",
    "read_numbers",
    "span",
    "step_texts",
    "steps",
]

Array = npt.NDArray[np.float64]

_LARGEST = 1e300  # beyond it the span of an axis is infinite
_SMALLEST = 1e-290  # nearer to 0 is drawn as 0: a step of an axis would be 0, too


def read_numbers(values: object, name: str) -> Array:
    """values as float64 of any shape; what is infinite, or too large, becomes nan; too small, 0.

    name: what a message calls them. Raises KitError for what is no number, and for nothing.
    """
    array = real_numbers(values)
    if array is None:
        raise KitError(
            "{name} must be numbers, and its rows equally long. It holds {seen}.",
            name=name,
            seen=_shortened(values),
        )
    if array.size == 0:
        raise KitError("There is nothing to draw: {name} is empty.", name=name)
    array[~(np.abs(array) <= _LARGEST)] = np.nan
    array[np.abs(array) < _SMALLEST] = 0.0
    hold_numbers(array, name)
    return array


def hold_numbers(array: Array, name: str) -> None:
    """Raise KitError where array holds nan alone. name: what the message calls it."""
    if np.isnan(array).all():
        raise KitError(
            "There is nothing to draw: in {name} no value is a number, all are nan or infinite.",
            name=name,
        )


def _shortened(values: object) -> str:
    try:
        words = repr(values)
    except Exception:  # a learner's own class may do anything
        words = type(values).__name__
    return words if len(words) <= 60 else words[:57] + "..."


def labels_of(labels: object, count: int, name: str, most: int = 60) -> list[str]:
    """One text of at most so many letters for each of count things, or none at all.

    Raises KitError for another number.
    """
    if labels is None:
        return []
    if isinstance(labels, str) or not isinstance(labels, Iterable):
        labels = [labels]
    texts = [cut(str(label), most) for label in labels]
    if len(texts) != count:
        raise KitError(
            "{name}: {seen} for {count}. Give one for each.",
            name=name,
            seen=len(texts),
            count=count,
        )
    return texts


def number_text(value: float, near: float = 0.0, digits: int = 4) -> str:
    """value with so many digits that count: 0.5, 1234567, 1.5e-9.

    near: how far other values are away; more digits then tell them apart.
    """
    if math.isnan(value):
        return "nan"
    size = abs(value)
    if size and not 1e-4 <= size < 1e7:
        head, _, power = f"{value:.{digits - 1}e}".partition("e")
        return f"{_trimmed(head)}e{int(power)}"
    places = digits - 1 - math.floor(math.log10(size)) if size else 0
    if 0 < near < size:
        places = min(9, max(places, 2 - math.floor(math.log10(near))))
    return _trimmed(f"{value:.{max(0, places)}f}")


def _trimmed(text: str) -> str:
    """Without zeros behind the point, and without a minus before nothing."""
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def bounds(values: Iterable[Array], *, zero: bool | None = None) -> tuple[float, float]:
    """Where an axis begins and ends: with 0 or without; None takes 0 in when it is near."""
    low, high = span(values)
    if zero or (zero is None and 0 < low < high / 2):
        low = min(low, 0.0)
    if zero or (zero is None and low / 2 < high < 0 and low < high):
        high = max(high, 0.0)
    if high - low <= 1e-9 * max(abs(low), abs(high)):
        room = abs(low) / 10 or 1.0
        low, high = low - room, high + room
    return low, high


def span(values: Iterable[Array]) -> tuple[float, float]:
    """The lowest and the highest of all numbers; nan is none."""
    every = np.concatenate([np.ravel(part) for part in values])
    return float(np.nanmin(every)), float(np.nanmax(every))


def steps(low: float, high: float, *, whole: bool = False, most: int = 6) -> list[float]:
    """Round numbers that enclose low to high, in equal steps of 1, 2 or 5 times a power of 10."""
    rough = (high - low) / most
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough * 0.999)
    if whole:
        step = max(1.0, step)
    first, last = math.floor(low / step + 1e-6), math.ceil(high / step - 1e-6)
    return [place * step for place in range(first, last + 1)]


def step_texts(places: list[float]) -> list[str]:
    """The numbers of an axis, all with the digits that tell them apart."""
    step, largest = places[1] - places[0], max(map(abs, places))
    if largest >= 1e6 or step < 1e-4:
        digits = max(0, math.floor(math.log10(largest)) - math.floor(math.log10(step) + 1e-6))
        parts = [f"{place:.{digits}e}".partition("e") for place in places]
        return [
            f"{_trimmed(head)}e{int(power)}" if float(head) else "0" for head, _, power in parts
        ]
    digits = max(0, -math.floor(math.log10(step) + 1e-6))
    return ["0" if abs(place) < step / 2 else f"{place:.{digits}f}" for place in places]
