"""Operators that take tensors apart and put them together."""

from typing import Any

import numpy as np

from kit.errors import OnnxError
from kit.runtime.dtypes import Array
from kit.runtime.limits import room
from kit.runtime.registry import op

__all__: list[str] = []


@op("Concat", since=4)
def concat(*arrays: Array, axis: int) -> Any:
    """The inputs one after the other along axis."""
    room([sum(array.size for array in arrays)])
    return np.concatenate(arrays, axis=axis)


@op("Split", since=13)
def split(
    x: Array,
    sizes: Array | None = None,
    /,
    *,
    axis: int = 0,
    num_outputs: int | None = None,
    _outputs: int,
) -> tuple[Array, ...]:
    """x cut along axis: into the given sizes, or into equal parts, the last perhaps smaller."""
    length = x.shape[axis]
    chunk = -(-length // _outputs)
    ends = [min(chunk * part, length) for part in range(_outputs + 1)][1:]
    if sizes is not None:
        ends = np.cumsum(sizes).tolist()
    if num_outputs not in (None, _outputs) or not ends or ends[-1] != length or min(ends) < 0:
        raise OnnxError(
            "It cannot cut {length} along axis {axis} into {count} parts.",
            length=length,
            axis=axis,
            count=_outputs,
        )
    return tuple(np.split(x, ends[:-1], axis=axis))


@op("Slice", since=10)
def slice_(
    x: Array,
    starts: Array,
    ends: Array,
    axes: Array | None = None,
    steps: Array | None = None,
    /,
) -> Any:
    """x from starts to ends (not included) along axes; all as in Python's x[start:end:step]."""
    count = starts.size
    chosen = list(range(count)) if axes is None else axes.tolist()
    strides = [1] * count if steps is None else steps.tolist()
    cuts = [slice(None)] * x.ndim
    for axis, start, end, step in zip(chosen, starts.tolist(), ends.tolist(), strides, strict=True):
        cuts[axis] = slice(start, end, step)
    return x[tuple(cuts)]


@op("Gather", since=1)
def gather(x: Array, indices: Array, /, *, axis: int = 0) -> Any:
    """The entries of x at indices along axis; a negative index counts from the end."""
    rest = x.size // max(x.shape[axis], 1)
    room([indices.size, rest])
    return np.take(x, indices, axis=axis)
