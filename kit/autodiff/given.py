"""What the engine is given: odd input answered in plain words, and shapes that differ.

Not here: the engine itself (engine.py).
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from kit.errors import KitError

__all__ = [
    "Array",
    "Axis",
    "first_slope",
    "fold",
    "forward_of",
    "log_of",
    "matmul_rule",
    "read_numbers",
    "read_power",
    "read_slopes",
    "spread",
]

Array = npt.NDArray[np.float64]
Axis = int | tuple[int, ...] | None


def read_numbers(data: object) -> Array:
    """Return data as an array of float64. Raises KitError for what holds no numbers."""
    try:
        return np.array(data, dtype=np.float64)
    except (TypeError, ValueError):
        raise KitError(
            "A Value holds numbers: one, a list or an array with rows of one length."
            " Here is something of the type {got}.",
            got=type(data).__name__,
        ) from None


def read_power(power: object) -> float:
    """Return power as a number. Raises KitError for anything else, a Value too."""
    if isinstance(power, int | float | np.number):
        return float(power)
    raise KitError(
        "After ** comes a plain number, such as 2. Here is something of the type {got}.",
        got=type(power).__name__,
    )


def forward_of(forward: Callable[..., Any], arrays: Sequence[Array]) -> Any:
    """Return forward(*arrays). Raises KitError that names the shapes which do not fit."""
    try:
        return forward(*arrays)
    except ValueError as problem:
        raise KitError(
            "{name} can not be done with the shapes {shapes}. In NumPy's words: {words}",
            name=getattr(forward, "__name__", "This"),
            shapes=" and ".join(str(array.shape) for array in arrays),
            words=str(problem),
        ) from None


def log_of(a: Array) -> Array:
    """Return the natural logarithm. Raises KitError when a number is 0 or less."""
    if np.any(a <= 0):
        raise KitError(
            "log needs numbers above 0. The smallest one here is {smallest}.",
            smallest=f"{np.min(a):.4g}",
        )
    return np.log(a)


def first_slope(data: Array) -> Array:
    """Return the slope of the end for itself: 1. Raises KitError unless data is one number."""
    if np.size(data) != 1:
        raise KitError(
            "backward() starts from one number. This Value has the shape {shape}."
            " Make one number of it first, with .sum() or .mean().",
            shape=str(np.shape(data)),
        )
    return np.ones_like(data)


def read_slopes(slopes: Any, parents: Sequence[object]) -> Sequence[Any]:
    """Return what a rule gave, as one slope for each parent. Raises KitError when it is not."""
    if slopes is None:
        raise KitError("The rule gave nothing back. Look for its line with return.")
    if len(parents) == 1 and not isinstance(slopes, tuple):
        return [slopes]
    dimensions = max(np.ndim(getattr(parent, "data", 0)) for parent in parents)
    several = isinstance(slopes, tuple | list) or np.ndim(slopes) > dimensions
    given = len(slopes) if several else 1
    if given != len(parents):
        raise KitError(
            "Slopes that the rule gave: {given}. Slopes that are needed: {wanted}, one for each"
            " number that went in.",
            given=given,
            wanted=len(parents),
        )
    return list(slopes)


def fold(slope: object, shape: tuple[int, ...]) -> Array:
    """Return a slope in shape: added up where NumPy had repeated numbers to make shapes fit."""
    given = read_numbers(slope)
    folded = given.sum(axis=tuple(range(given.ndim - len(shape))))
    repeated = tuple(k for k in range(folded.ndim) if shape[k - folded.ndim] == 1)
    folded = folded.sum(axis=repeated, keepdims=True)
    try:
        return np.broadcast_to(folded, shape)
    except ValueError:
        raise KitError(
            "The rule gave a slope of the shape {got} for numbers of the shape {wanted}.",
            got=str(given.shape),
            wanted=str(shape),
        ) from None


def spread(slope: Array, shape: tuple[int, ...], axis: Axis) -> Array:
    """Return the slope of a sum along axis, repeated for each number of shape that was added."""
    return np.broadcast_to(slope if axis is None else np.expand_dims(slope, axis), shape)


def matmul_rule(slope: Array, a: Array, b: Array) -> tuple[Array, Array]:
    """Return the slopes for both tables of a @ b; a list counts as one row, or as one column."""
    rows = a if a.ndim > 1 else a[None, :]  # (..., m, k)
    columns = b if b.ndim > 1 else b[:, None]  # (..., k, n)
    if b.ndim == 1:
        slope = np.expand_dims(slope, -1)
    if a.ndim == 1:
        slope = np.expand_dims(slope, -2)  # (..., m, n)
    for_a = slope @ np.swapaxes(columns, -1, -2)  # (..., m, k)
    for_b = np.swapaxes(rows, -1, -2) @ slope  # (..., k, n)
    return (for_a if a.ndim > 1 else for_a[..., 0, :]), (for_b if b.ndim > 1 else for_b[..., 0])
