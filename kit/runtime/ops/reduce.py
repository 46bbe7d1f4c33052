"""Operators that replace axes by one number each. Axes were an attribute once, now an input."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from kit.runtime.dtypes import Array
from kit.runtime.limits import listed, room
from kit.runtime.ops.elementwise import exact
from kit.runtime.registry import op

__all__ = ["lowest", "mean_over"]

Axes = tuple[int, ...] | None  # None means all axes, an empty tuple none
Reduction = Callable[..., Any]


def lowest(dtype: np.dtype[Any]) -> Any:
    """Return the smallest value of a type: the largest of no numbers at all."""
    if dtype.kind == "f":
        return -np.inf
    return False if dtype.kind == "b" else np.iinfo(dtype).min


def _highest(dtype: np.dtype[Any]) -> Any:
    if dtype.kind == "f":
        return np.inf
    return True if dtype.kind == "b" else np.iinfo(dtype).max


def mean_over(x: Array, axes: Axes, keepdims: int = 1) -> Any:
    """Return the mean over axes in the type of x; NaN, and no warning, where there is nothing."""
    total = np.sum(exact(x), axis=axes, keepdims=bool(keepdims))
    if x.size == 0 and total.size:  # the mean of nothing
        return np.full(total.shape, np.nan).astype(x.dtype)
    return (total / (x.size // total.size if total.size else 1)).astype(x.dtype)


def reduction(op_type: str, *, changed: int = 18) -> Callable[[Reduction], Reduction]:
    """Register function(x, axes, keepdims) as op_type, with axes as an input from `changed` on.

    float16 is added up in float32; the result has the type of x.
    """

    def register(function: Reduction) -> Reduction:
        def run(x: Array, axes: Axes, keepdims: int) -> Any:
            wide = exact(x) if x.dtype == np.float16 else x
            return function(wide, axes, bool(keepdims)).astype(x.dtype, copy=False)

        def reduce_1(x: Array, /, *, axes: Sequence[int] | None = None, keepdims: int = 1) -> Any:
            return run(x, None if axes is None else tuple(axes), keepdims)

        def reduce(
            x: Array,
            axes: Array | None = None,
            /,
            *,
            keepdims: int = 1,
            noop_with_empty_axes: int = 0,
        ) -> Any:
            if axes is None or axes.size == 0:
                return run(x, () if noop_with_empty_axes else None, keepdims)
            return run(x, tuple(listed(axes.ravel())), keepdims)

        reduce_1.__doc__ = reduce.__doc__ = function.__doc__
        op(op_type, since=1)(reduce_1)
        op(op_type, since=changed)(reduce)
        return function

    return register


@reduction("ReduceMean")
def mean(x: Array, axes: Axes, keepdims: bool) -> Any:
    """Mean over axes."""
    return mean_over(x, axes, keepdims)


@reduction("ReduceMax")
def maximum(x: Array, axes: Axes, keepdims: bool) -> Any:
    """Largest number over axes."""
    return np.max(x, axis=axes, keepdims=keepdims, initial=lowest(x.dtype))


@reduction("ReduceMin")
def minimum(x: Array, axes: Axes, keepdims: bool) -> Any:
    """Smallest number over axes."""
    return np.min(x, axis=axes, keepdims=keepdims, initial=_highest(x.dtype))


@reduction("ReduceSum", changed=13)
def total(x: Array, axes: Axes, keepdims: bool) -> Any:
    """Sum over axes."""
    return np.sum(x, axis=axes, keepdims=keepdims)


@reduction("ReduceProd")
def product(x: Array, axes: Axes, keepdims: bool) -> Any:
    """Product over axes."""
    return np.prod(x, axis=axes, keepdims=keepdims)


@reduction("ReduceL1")
def norm_1(x: Array, axes: Axes, keepdims: bool) -> Any:
    """Sum of distances from zero over axes."""
    return np.sum(np.abs(x), axis=axes, keepdims=keepdims)


@reduction("ReduceL2")
def norm_2(x: Array, axes: Axes, keepdims: bool) -> Any:
    """Square root of the sum of squares over axes."""
    return np.sqrt(np.sum(np.square(exact(x)), axis=axes, keepdims=keepdims))


@reduction("ReduceSumSquare")
def sum_square(x: Array, axes: Axes, keepdims: bool) -> Any:
    """Sum of squares over axes."""
    return np.sum(np.square(x), axis=axes, keepdims=keepdims)


@reduction("ReduceLogSum")
def log_sum(x: Array, axes: Axes, keepdims: bool) -> Any:
    """Logarithm of the sum over axes."""
    return np.log(np.sum(exact(x), axis=axes, keepdims=keepdims))


@reduction("ReduceLogSumExp")
def log_sum_exp(x: Array, axes: Axes, keepdims: bool) -> Any:
    """Logarithm of the sum of exp(x) over axes, without overflow."""
    x = exact(x)
    top = np.max(x, axis=axes, keepdims=True, initial=-np.inf)
    top = np.where(np.isfinite(top), top, 0)
    raised = np.sum(np.exp(x - top), axis=axes, keepdims=keepdims)
    return np.log(raised) + top.reshape(raised.shape)


def _first(places: Callable[..., Any], x: Array, axis: int, keepdims: int, last: int) -> Any:
    """Return where along axis the chosen number stands: its first place, or its last."""
    room([x.size // max(1, x.shape[axis])], np.dtype(np.int64))
    turned = np.flip(x, axis) if last else x
    found = places(turned, axis=axis, keepdims=bool(keepdims)).astype(np.int64)
    return x.shape[axis] - 1 - found if last else found


@op("ArgMax", since=1)
def arg_max(x: Array, /, *, axis: int = 0, keepdims: int = 1, select_last_index: int = 0) -> Any:
    """Where along axis the largest number stands."""
    return _first(np.argmax, x, axis, keepdims, select_last_index)


@op("ArgMin", since=1)
def arg_min(x: Array, /, *, axis: int = 0, keepdims: int = 1, select_last_index: int = 0) -> Any:
    """Where along axis the smallest number stands."""
    return _first(np.argmin, x, axis, keepdims, select_last_index)
