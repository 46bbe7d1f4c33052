"""Operators that take tensors apart, put them together, repeat and turn their parts."""

from collections.abc import Sequence
from itertools import accumulate
from typing import Any

import numpy as np
from numpy.lib.array_utils import normalize_axis_index as in_range

from kit.errors import OnnxError
from kit.runtime.dtypes import Array
from kit.runtime.limits import listed, room
from kit.runtime.ops.shape import distinct
from kit.runtime.registry import op

__all__ = ["blank", "window"]

_ALL = slice(None)
_SMALL = 1 << 20  # entries that surely fit, strings too


def window(axis: int, part: Any) -> tuple[Any, ...]:
    """The index that takes part (a slice or a number) along axis, counted from 0: a view."""
    return (*(_ALL,) * axis, part, ...)


def blank(dtype: np.dtype[Any]) -> Array:
    """What stands where nothing is: one zero, or one empty string."""
    return np.array(["" if dtype.hasobject else 0], dtype)


@op("Concat", since=4, text=True)
def concat(*arrays: Array, axis: int) -> Any:
    """The inputs one after the other along axis."""
    count = sum([array.size for array in arrays])
    if count > _SMALL:
        room([count], arrays[0].dtype)
    return np.concatenate(arrays, axis=axis, dtype=arrays[0].dtype, casting="no")


@op("Split", since=2, text=True)
def split_2(
    x: Array, /, *, axis: int = 0, split: Sequence[int] | None = None, _outputs: int
) -> tuple[Array, ...]:
    """x cut along axis: into parts of the sizes `split`, or of equal size."""
    axis = in_range(axis, x.ndim)
    length = x.shape[axis]
    if split is None:
        chunk = -(-length // _outputs)
        split = [min(chunk, max(length - chunk * part, 0)) for part in range(_outputs)]
    if len(split) != _outputs or sum(split) != length or min(split) < 0:
        raise OnnxError(
            "It cannot cut {length} along axis {axis} into {count} parts.",
            length=length,
            axis=axis,
            count=_outputs,
        )
    parts = map(slice, accumulate(split, initial=0), accumulate(split))
    return tuple(x[window(axis, part)] for part in parts)


@op("Split", since=13, text=True)
def split_13(
    x: Array,
    sizes: Array | None = None,
    /,
    *,
    axis: int = 0,
    num_outputs: int | None = None,
    _outputs: int,
) -> tuple[Array, ...]:
    """x cut along axis: into the given sizes, or into equal parts, the last perhaps smaller."""
    if num_outputs not in (None, _outputs):
        raise OnnxError(
            "It has {count} outputs; num_outputs is {expected}.",
            count=_outputs,
            expected=num_outputs,
        )
    split = None if sizes is None else listed(sizes)
    return split_2(x, axis=axis, split=split, _outputs=_outputs)


@op("Slice", since=1, text=True)
def slice_1(
    x: Array,
    /,
    *,
    starts: Sequence[int],
    ends: Sequence[int],
    axes: Sequence[int] | None = None,
) -> Any:
    """x from starts to ends (not included) along axes."""
    return _cut(x, range(len(starts)) if axes is None else axes, starts, ends, [1] * len(starts))


@op("Slice", since=10, text=True)
def slice_10(
    x: Array,
    starts: Array,
    ends: Array,
    axes: Array | None = None,
    steps: Array | None = None,
    /,
) -> Any:
    """x from starts to ends (not included) along axes; all as in Python's x[start:end:step]."""
    count = starts.size
    chosen = range(count) if axes is None else listed(axes)
    strides = [1] * count if steps is None else listed(steps)
    return _cut(x, chosen, listed(starts), listed(ends), strides)


def _cut(x: Array, axes: Sequence[int], *ranges: Sequence[int]) -> Any:
    cuts = [_ALL] * x.ndim
    for axis, start, end, step in zip(distinct(axes, x.ndim), *ranges, strict=True):
        first = max(start, -x.shape[axis])  # a step back from before the start still takes it
        cuts[axis] = slice(first, end, step)
    return x[tuple(cuts)]


@op("Tile", since=6, text=True)
def tile(x: Array, repeats: Array, /) -> Any:
    """x repeated along each axis as often as repeats says."""
    counts = listed(repeats)
    room([size * count for size, count in zip(x.shape, counts, strict=True)], x.dtype)
    return np.tile(x, counts)


@op("Trilu", since=14, text=True)
def trilu(x: Array, k: Array | None = None, /, *, upper: int = 1) -> Any:
    """The matrices of x with zeros below (upper) or above the diagonal, shifted k to the right."""
    rows, columns = x.shape[-2:]
    room((rows, columns))
    shift = 0 if k is None else max(-rows, min(int(k.item()), columns))
    row, column = np.arange(rows)[:, None] + shift, np.arange(columns)
    return np.where(column >= row if upper else column <= row, x, blank(x.dtype))


@op("ReverseSequence", since=10, text=True)
def reverse_sequence(
    x: Array, sequence_lens: Array, /, *, batch_axis: int = 1, time_axis: int = 0
) -> Any:
    """x with the first steps of each sequence in reverse: as many as sequence_lens says."""
    if {batch_axis, time_axis} != {0, 1}:
        raise OnnxError(
            "batch_axis {batch} and time_axis {time} must be 0 and 1 or 1 and 0.",
            batch=batch_axis,
            time=time_axis,
        )
    steps, batch = room((x.shape[time_axis], x.shape[batch_axis]))
    lens = sequence_lens.reshape(batch)
    if lens.size and not 0 <= lens.min() <= lens.max() <= steps:
        raise OnnxError(
            "Sequences of {least} to {most} steps do not fit in {length}.",
            least=lens.min(),
            most=lens.max(),
            length=steps,
        )
    step = np.arange(steps)[:, None]
    order = np.where(step < lens, lens - 1 - step, step)  # (steps, batch)
    if time_axis == 0:
        return x[order, np.arange(batch)]
    return x[np.arange(batch)[:, None], order.T]
