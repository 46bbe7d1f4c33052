"""Operators that replace axes by one number each. Axes were an attribute once, now an input."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from kit.runtime.dtypes import Array
from kit.runtime.registry import op

__all__: list[str] = []

Axes = tuple[int, ...] | None


def _axes(axes: Array | None, noop_with_empty_axes: int) -> Axes:
    """Return the axes to reduce; None means all of them, an empty tuple none."""
    if axes is None or axes.size == 0:
        return () if noop_with_empty_axes else None
    return tuple(axes.ravel().tolist())


def mean_over(x: Array, axes: Axes, keepdims: int = 1) -> Any:
    """Return the mean over axes in the type of x; NaN, and no warning, where there is nothing."""
    total = np.sum(x, axis=axes, keepdims=bool(keepdims), dtype=x.dtype)
    count = x.size // total.size if total.size else 1
    if x.size == 0 and total.size:  # the mean of nothing
        return np.full_like(total, np.nan)
    return (total / count).astype(x.dtype)


def _max(x: Array, axes: Axes, keepdims: int) -> Any:
    return np.max(x, axis=axes, keepdims=bool(keepdims), initial=lowest(x.dtype))


def lowest(dtype: np.dtype[Any]) -> Any:
    """Return the smallest value of a type: the largest of no numbers at all."""
    if dtype.kind == "f":
        return -np.inf
    return False if dtype.kind == "b" else np.iinfo(dtype).min


@op("ReduceMean", since=1)
def reduce_mean_1(x: Array, /, *, axes: Sequence[int] | None = None, keepdims: int = 1) -> Any:
    """Mean over axes."""
    return mean_over(x, None if axes is None else tuple(axes), keepdims)


@op("ReduceMean", since=18)
def reduce_mean(
    x: Array, axes: Array | None = None, /, *, keepdims: int = 1, noop_with_empty_axes: int = 0
) -> Any:
    """Mean over axes."""
    return mean_over(x, _axes(axes, noop_with_empty_axes), keepdims)


@op("ReduceMax", since=1)
def reduce_max_1(x: Array, /, *, axes: Sequence[int] | None = None, keepdims: int = 1) -> Any:
    """Largest number over axes."""
    return _max(x, None if axes is None else tuple(axes), keepdims)


@op("ReduceMax", since=18)
def reduce_max(
    x: Array, axes: Array | None = None, /, *, keepdims: int = 1, noop_with_empty_axes: int = 0
) -> Any:
    """Largest number over axes."""
    return _max(x, _axes(axes, noop_with_empty_axes), keepdims)


@op("ReduceSum", since=13)
def reduce_sum(
    x: Array, axes: Array | None = None, /, *, keepdims: int = 1, noop_with_empty_axes: int = 0
) -> Any:
    """Sum over axes."""
    over = _axes(axes, noop_with_empty_axes)
    return np.sum(x, axis=over, keepdims=bool(keepdims), dtype=x.dtype)
