"""Pad: entries put around a tensor, or cut off it."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from kit.errors import OnnxError
from kit.runtime.dtypes import Array
from kit.runtime.limits import listed, room
from kit.runtime.ops.index import blank
from kit.runtime.ops.shape import distinct
from kit.runtime.registry import op

__all__: list[str] = []


@op("Pad", since=2)
def pad_2(x: Array, /, *, mode: str = "constant", pads: Sequence[int], value: float = 0.0) -> Any:
    """x with entries put before and after each axis: value, or copies as mode says."""
    return _pad(x, pads, range(x.ndim), mode, np.array(value, x.dtype))


@op("Pad", since=11, text=True)
def pad_11(
    x: Array, pads: Array, constant_value: Array | None = None, /, *, mode: str = "constant"
) -> Any:
    """x with entries put before and after each axis: constant_value, or copies as mode says."""
    return pad_18(x, pads, constant_value, mode=mode)


@op("Pad", since=18, text=True)
def pad_18(
    x: Array,
    pads: Array,
    constant_value: Array | None = None,
    axes: Array | None = None,
    /,
    *,
    mode: str = "constant",
) -> Any:
    """x with entries put before and after axes: constant_value, or copies as mode says."""
    value = blank(x.dtype) if constant_value is None else constant_value
    chosen = range(x.ndim) if axes is None else listed(axes)
    return _pad(x, listed(pads), chosen, mode, value)


def _pad(x: Array, pads: Sequence[int], axes: Sequence[int], mode: str, value: Array) -> Any:
    """pads: what comes before each of the axes, then what comes after; less than 0 cuts off."""
    found = distinct(axes, x.ndim)
    count = len(found)
    if len(pads) != 2 * count or mode not in ("constant", "edge", "reflect", "wrap"):
        raise OnnxError(
            "It cannot pad {axes} axes by {count} numbers in mode '{mode}'.",
            axes=count,
            count=len(pads),
            mode=mode,
        )
    before, after = [0] * x.ndim, [0] * x.ndim
    for axis, first, last in zip(found, pads[:count], pads[count:], strict=True):
        before[axis], after[axis] = first, last
    x = _crop(x, before, after)
    before, after = [max(pad, 0) for pad in before], [max(pad, 0) for pad in after]
    shape = room(map(sum, zip(before, x.shape, after, strict=True)), x.dtype)
    if mode != "constant":
        return _repeat(x, before, shape, mode)
    result = np.empty(shape, x.dtype)
    np.copyto(result, value.reshape(()), casting="no")
    inside = zip(before, x.shape, strict=True)
    result[tuple(slice(pad, pad + size) for pad, size in inside)] = x
    return result


def _crop(x: Array, before: list[int], after: list[int]) -> Array:
    starts = [max(-pad, 0) for pad in before]
    ends = [size + min(pad, 0) for size, pad in zip(x.shape, after, strict=True)]
    room([end - start for start, end in zip(starts, ends, strict=True)])
    return x[tuple(map(slice, starts, ends))]


def _repeat(x: Array, before: list[int], shape: tuple[int, ...], mode: str) -> Array:
    """x in a larger shape, filled with the entries of x in the order of mode."""
    for axis, (pad, size, total) in enumerate(zip(before, x.shape, shape, strict=True)):
        if size == total:
            continue
        place = np.arange(total) - pad
        if mode == "edge":
            place = place.clip(0, size - 1)
        elif mode == "wrap":
            place %= size
        else:  # reflect: there and back again, the ends only once
            period = max(2 * size - 2, 1)
            place %= period
            place = np.minimum(place, period - place)
        x = x.take(place, axis=axis)
    return x
