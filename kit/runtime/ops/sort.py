"""Operators that put values in order: the largest, the distinct, running sums and products."""

from typing import Any

import numpy as np
from numpy.lib.array_utils import normalize_axis_index as in_range

from kit.errors import OnnxError
from kit.runtime.dtypes import Array
from kit.runtime.limits import work
from kit.runtime.ops.algebra import numeric
from kit.runtime.ops.elementwise import in_float32
from kit.runtime.ops.index import window
from kit.runtime.registry import op

__all__: list[str] = []


@op("TopK", since=1)
def top_k_1(x: Array, /, *, axis: int = -1, k: int) -> tuple[Array, Array]:
    """The k largest entries of x along axis, largest first, and their indices."""
    return top_k(x, np.array(k), axis=axis)


@op("TopK", since=10)
def top_k_10(x: Array, k: Array, /, *, axis: int = -1) -> tuple[Array, Array]:
    """The k largest entries of x along axis, largest first, and their indices."""
    return top_k(x, k, axis=axis)


@op("TopK", since=11)
def top_k(
    x: Array, k: Array, /, *, axis: int = -1, largest: int = 1, sorted: int = 1
) -> tuple[Array, Array]:
    """The k largest or smallest entries of x along axis, in order, and their indices.

    Of equal entries the first comes first. They are in order whatever `sorted` says.
    """
    axis, count = in_range(axis, x.ndim), int(k.item())
    length = x.shape[axis]
    if not 0 <= count <= length:
        raise OnnxError(
            "It cannot take {count} of {length} along axis {axis}.",
            count=count,
            length=length,
            axis=axis,
        )
    _sorting(x)
    turn = window(axis, slice(None, None, -1 if largest else 1))  # so that equal ones keep order
    order = x[turn].argsort(axis=axis, kind="stable")[turn][window(axis, slice(count))]
    order = (length - 1 - order if largest else order).astype(np.int64, copy=False)
    return np.take_along_axis(x, order, axis), order


@op("Unique", since=11, text=True)
def unique(x: Array, /, *, axis: int | None = None, sorted: int = 1) -> tuple[Array, ...]:
    """The distinct entries of x, the first place of each, where each entry went, and counts."""
    _sorting(x)
    if axis is not None:  # NumPy makes a field for each number of an entry
        work(steps=4 * x.size // max(x.shape[axis], 1))
    values, first, inverse, counts = np.unique(x, True, True, True, axis=axis)
    inverse = inverse.ravel()
    if not sorted:  # in the order in which they first appear
        order = first.argsort()
        values, first, counts = values.take(order, axis=axis or 0), first[order], counts[order]
        inverse = order.argsort()[inverse]
    return (values, *(places.astype(np.int64, copy=False) for places in (first, inverse, counts)))


def _sorting(x: Array) -> None:
    work(32 * x.size * x.size.bit_length())


@op("CumSum", since=11)
@in_float32
def cum_sum(x: Array, axis: Array, /, *, exclusive: int = 0, reverse: int = 0) -> Any:
    """The sum of each entry of x and all before it along axis; reverse: all after it.

    exclusive: without the entry itself.
    """
    return _running(np.add, x, axis, exclusive, reverse)


@op("CumProd", since=26)
@in_float32
def cum_prod(x: Array, axis: Array, /, *, exclusive: int = 0, reverse: int = 0) -> Any:
    """The product of each entry of x and all before it along axis; reverse: all after it.

    exclusive: without the entry itself.
    """
    return _running(np.multiply, x, axis, exclusive, reverse)


def _running(combine: np.ufunc, x: Array, axis: Array, exclusive: int, reverse: int) -> Any:
    place = in_range(int(axis.item()), x.ndim)
    turn = slice(None, None, -1 if reverse else 1)
    line = numeric(x).swapaxes(place, 0)[turn]
    line = combine.accumulate(line, axis=0, dtype=x.dtype)
    if exclusive:
        line = np.concatenate([np.full_like(line[:1], combine.identity), line[:-1]])
    return line[turn].swapaxes(0, place)
