"""Operators that change the shape of a tensor and never its numbers. Most return views."""

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.lib.array_utils import normalize_axis_index as in_range

from kit.errors import OnnxError
from kit.runtime.dtypes import Array
from kit.runtime.limits import listed, room
from kit.runtime.registry import op

__all__ = ["distinct"]


def distinct(axes: Sequence[int], rank: int) -> list[int]:
    """The axes counted from 0; raises where one does not exist or is named twice."""
    found = [in_range(axis, rank) for axis in axes[: rank + 1]]
    if len(set(found)) < len(axes):
        raise OnnxError("It names an axis twice: {axes}.", axes=found[:8])
    return found


@op("Shape", since=1, text=True)
def shape_of(x: Array, /, *, start: int = 0, end: int | None = None) -> Any:
    """The sizes of the axes start..end of x, as int64."""
    return np.array(x.shape[start:end], dtype=np.int64)


@op("Size", since=1, text=True)
def size_of(x: Array, /) -> Any:
    """How many elements x has, as int64."""
    return np.array(x.size, dtype=np.int64)


@op("Reshape", since=5, fold=True, text=True)
def reshape(x: Array, shape: Array, /, *, allowzero: int = 0) -> Any:
    """x in another shape; -1 is worked out, 0 copies the size of x unless allowzero is set."""
    sizes = listed(shape)
    if not allowzero and 0 in sizes:
        sizes = [x.shape[axis] if size == 0 else size for axis, size in enumerate(sizes)]
    if min(sizes, default=0) < -1:  # NumPy takes any negative size for -1
        room(sizes)
    return x.reshape(sizes)


@op("Flatten", since=1, text=True)
def flatten(x: Array, /, *, axis: int = 1) -> Any:
    """x as a matrix: the axes before `axis` become rows, the others columns."""
    if axis != x.ndim:
        axis = in_range(axis, x.ndim)
    return x.reshape(math.prod(x.shape[:axis]), math.prod(x.shape[axis:]))


@op("Transpose", since=1, fold=True, text=True)
def transpose(x: Array, /, *, perm: Sequence[int] | None = None) -> Any:
    """x with its axes in the order perm, or reversed."""
    return x.transpose(perm)


@op("Squeeze", since=1, text=True)
def squeeze_1(x: Array, /, *, axes: Sequence[int] | None = None) -> Any:
    """x without the given axes of size 1, or without all of them."""
    return x.squeeze(axes if axes is None else tuple(axes))


@op("Squeeze", since=13, text=True)
def squeeze(x: Array, axes: Array | None = None, /) -> Any:
    """x without the given axes of size 1, or without all of them."""
    return squeeze_1(x, axes=None if axes is None else listed(axes.ravel()))


@op("Unsqueeze", since=1, text=True)
def unsqueeze_1(x: Array, /, *, axes: Sequence[int]) -> Any:
    """x with new axes of size 1 at the given places of the result."""
    sizes = list(x.shape)
    if len(axes) == 1 and 0 <= axes[0] <= x.ndim:  # the usual case, at once
        sizes.insert(axes[0], 1)
        return x.reshape(sizes)
    for axis in sorted(distinct(axes, x.ndim + len(axes))):
        sizes.insert(axis, 1)
    return x.reshape(sizes)


@op("Unsqueeze", since=13, text=True)
def unsqueeze(x: Array, axes: Array, /) -> Any:
    """x with new axes of size 1 at the given places of the result."""
    return unsqueeze_1(x, axes=listed(axes.ravel()))


@op("Expand", since=8, text=True)
def expand(x: Array, shape: Array, /) -> Any:
    """x broadcast against that shape: a view in which axes repeat."""
    sizes = np.broadcast_shapes(x.shape, tuple(listed(shape)))
    return np.broadcast_to(x, room(sizes, x.dtype))
