"""Operators that change the shape of a tensor and never its numbers. Most return views."""

import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from kit.runtime.dtypes import Array
from kit.runtime.limits import room
from kit.runtime.registry import op

__all__: list[str] = []


@op("Shape", since=1)
def shape_of(x: Array, /, *, start: int = 0, end: int | None = None) -> Any:
    """The sizes of the axes start..end of x, as int64."""
    return np.array(x.shape[start:end], dtype=np.int64)


@op("Reshape", since=5, fold=True)
def reshape(x: Array, shape: Array, /, *, allowzero: int = 0) -> Any:
    """x in another shape; -1 is worked out, 0 copies the size of x unless allowzero is set."""
    sizes = shape.tolist()
    if not allowzero:
        sizes = [x.shape[axis] if size == 0 else size for axis, size in enumerate(sizes)]
    return x.reshape(sizes)


@op("Flatten", since=1)
def flatten(x: Array, /, *, axis: int = 1) -> Any:
    """x as a matrix: the axes before `axis` become rows, the others columns."""
    rows, columns = math.prod(x.shape[:axis]), math.prod(x.shape[axis:])
    return x.reshape(rows, columns)


@op("Transpose", since=1, fold=True)
def transpose(x: Array, /, *, perm: Sequence[int] | None = None) -> Any:
    """x with its axes in the order perm, or reversed."""
    return np.transpose(x, perm)


@op("Squeeze", since=13)
def squeeze(x: Array, axes: Array | None = None, /) -> Any:
    """x without the given axes of size 1, or without all of them."""
    return np.squeeze(x, axis=None if axes is None else tuple(axes.ravel().tolist()))


@op("Unsqueeze", since=13)
def unsqueeze(x: Array, axes: Array, /) -> Any:
    """x with new axes of size 1 at the given places of the result."""
    return np.expand_dims(x, tuple(axes.ravel().tolist()))


@op("Expand", since=8)
def expand(x: Array, shape: Array, /) -> Any:
    """x broadcast against that shape: a view in which axes repeat."""
    sizes = np.broadcast_shapes(x.shape, tuple(shape.tolist()))
    return np.broadcast_to(x, room(sizes))
