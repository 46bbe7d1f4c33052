"""Operators that pick entries of a tensor: by index, by condition, and into a one-hot code."""

from typing import Any

import numpy as np
from numpy.lib.array_utils import normalize_axis_index as in_range

from kit.errors import OnnxError
from kit.runtime.dtypes import Array
from kit.runtime.limits import room
from kit.runtime.ops.index import window
from kit.runtime.registry import op

__all__ = ["entries", "places"]


def places(x: Array, indices: Array, axis: int) -> tuple[Any, ...]:
    """The index that names, for each entry of indices, its own place but for that along axis."""
    if x.ndim != indices.ndim:
        raise OnnxError(
            "Indices of shape {indices} do not fit data of shape {shape}.",
            indices=indices.shape,
            shape=x.shape,
        )
    grid: list[Any] = list(np.indices(room(indices.shape), sparse=True))
    grid[axis] = indices
    return tuple(grid)


def entries(x: Array, indices: Array, batch_dims: int = 0) -> tuple[Any, ...]:
    """The index whose numbers stand along the last axis of indices, after shared batch axes."""
    *outer, last = indices.shape
    batch, end = x.shape[:batch_dims], batch_dims + last
    fits = 0 <= batch_dims <= len(outer) and list(batch) == outer[:batch_dims]
    if not fits or not batch_dims < end <= x.ndim:
        raise OnnxError(
            "Indices of shape {indices} do not fit data of shape {shape}.",
            indices=indices.shape,
            shape=x.shape,
        )
    grid = np.indices(room(outer), sparse=True)[:batch_dims]
    return (*grid, *(indices[..., number] for number in range(last)), ...)


@op("Gather", since=1, text=True)
def gather(x: Array, indices: Array, /, *, axis: int = 0) -> Any:
    """The entries of x at indices along axis; a negative index counts from the end."""
    axis = in_range(axis, x.ndim)
    if indices.ndim == 0:
        return x[window(axis, int(indices))]
    if indices.size > x.shape[axis]:  # else the result is no larger than x
        room((*x.shape[:axis], *indices.shape, *x.shape[axis + 1 :]), x.dtype)
    return x.take(indices, axis=axis)


@op("GatherElements", since=11, text=True)
def gather_elements(x: Array, indices: Array, /, *, axis: int = 0) -> Any:
    """For each entry of indices the entry of x at its place, with that index along axis."""
    return x[places(x, indices, axis)]


@op("GatherND", since=11, text=True)
def gather_nd(x: Array, indices: Array, /, *, batch_dims: int = 0) -> Any:
    """The parts of x that the rows of indices name, one index for each axis after the batch."""
    found = entries(x, indices, batch_dims)
    room((*indices.shape[:-1], *x.shape[batch_dims + indices.shape[-1] :]), x.dtype)
    return x[found]


@op("Compress", since=9, text=True)
def compress(x: Array, condition: Array, /, *, axis: int | None = None) -> Any:
    """The entries of x along axis, or of all of x in one row, where condition is true."""
    room(condition.shape, np.dtype(np.int64))  # the places where it is true
    return x.compress(condition, axis=axis)


@op("NonZero", since=9, text=True)
def non_zero(x: Array, /) -> Any:
    """The places where x is not zero: a row for each axis, a column for each place."""
    room((max(x.ndim, 1), int(np.count_nonzero(x))), np.dtype(np.int64))
    return np.argwhere(x).T.astype(np.int64, copy=False)


@op("OneHot", since=9, text=True)
def one_hot(indices: Array, depth: Array, values: Array, /, *, axis: int = -1) -> Any:
    """A new axis of size depth: values[1] at the index, values[0] elsewhere."""
    count = int(depth.item())
    axis = in_range(axis, indices.ndim + 1)
    off, on = values.reshape(2, 1)
    room((*indices.shape, count), values.dtype)
    chosen = indices.astype(np.int64, copy=False)
    chosen = np.where(chosen < 0, chosen + count, chosen)[window(axis, None)]
    codes = np.arange(count).reshape([-1] + [1] * (indices.ndim - axis))
    return np.where(chosen == codes, on, off)
