"""Convolution and its transpose, for pictures of one, two or three axes."""

import itertools
import math
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from kit.runtime.dtypes import Array
from kit.runtime.limits import room, work
from kit.runtime.ops.elementwise import in_float32
from kit.runtime.ops.window import Window, check_weight
from kit.runtime.registry import op

__all__ = ["conv"]

_AT_ONCE = 1 << 22  # numbers laid out in columns at a time: what fits a small machine
_ALL = slice(None)
_FEW = 4  # times fewer channels out than in


@op("Conv", since=1)
@in_float32
def conv(
    x: Array,
    weight: Array,
    bias: Array | None = None,
    /,
    *,
    auto_pad: str = "NOTSET",
    dilations: Sequence[int] | None = None,
    group: int = 1,
    kernel_shape: Sequence[int] | None = None,
    pads: Sequence[int] | None = None,
    strides: Sequence[int] | None = None,
) -> Any:
    """Slide weight (out channels, in channels / group, *kernel) over x (batch, channels, *sizes).

    Every window is laid out as a column, so that the sums become one matrix product.
    """
    kernel = kernel_shape or weight.shape[2:]
    check_weight(x, weight, math.prod(weight.shape[1:2]) * group, kernel)
    window = Window.of(kernel, strides=strides, dilations=dilations, pads=pads)
    window = window.fitted(auto_pad, x.shape[2:])
    padded, view, layout = window.columns(x)
    batch, count, places = len(x), len(weight), math.prod(layout.places)
    y = np.empty(room((batch, group, count // group, math.prod(layout.grid)), x.dtype), x.dtype)
    work(y.size * weight[:1].size)
    step = max(1, _AT_ONCE // max(1, view[:1].size))
    few = group == max(window.strides) == 1 < count <= weight.shape[1] // _FEW
    for at in range(0, batch, step):
        part, into = view[at : at + step], y[at : at + step]
        if few:
            _add_up(padded[at : at + step], weight, part, into[:, 0])
        else:
            matrix = weight.reshape(group, count // group, -1)  # (group, out channels, numbers)
            np.matmul(matrix, part.reshape(len(part), group, -1, places), out=into)
    used = [slice(size) for size in layout.out]
    y = y.reshape(batch, count, *layout.grid)[(_ALL, _ALL, *used)]
    if bias is None:
        return np.ascontiguousarray(y)
    bias = bias.reshape(-1, *[1] * len(kernel))
    return np.add(y, bias, out=y if layout.grid == layout.out else None)


def _add_up(padded: Array, weight: Array, view: Array, y: Array) -> None:
    """Fill y (batch, out channels, places) without columns: multiply first, move the results.

    That is less to copy where a few channels come out of many.
    """
    count, channels = weight.shape[:2]
    matrix = np.moveaxis(weight.reshape(count, channels, -1), 2, 0).reshape(-1, channels)
    flat = padded.reshape(len(padded), channels, -1)
    parts = np.matmul(matrix, flat).reshape(len(flat), -1, count, flat.shape[2])
    y[...] = 0
    gaps = [gap // view.itemsize for gap in view.strides[2:-1]]
    for at, place in enumerate(np.ndindex(view.shape[2:-1])):
        start = sum(step * gap for step, gap in zip(place, gaps, strict=True))
        y += parts[:, at, :, start : start + y.shape[2]]


@op("ConvTranspose", since=1)
@in_float32
def conv_transpose(
    x: Array,
    weight: Array,
    bias: Array | None = None,
    /,
    *,
    auto_pad: str = "NOTSET",
    dilations: Sequence[int] | None = None,
    group: int = 1,
    kernel_shape: Sequence[int] | None = None,
    output_padding: Sequence[int] | None = None,
    output_shape: Sequence[int] | None = None,
    pads: Sequence[int] | None = None,
    strides: Sequence[int] | None = None,
) -> Any:
    """Stamp weight (in channels, out channels / group, *kernel) onto a larger picture.

    Each number of x (batch, channels, *sizes) adds its multiple of the stamp.
    """
    rank = x.ndim - 2
    kernel = kernel_shape or weight.shape[2:]
    check_weight(x, weight, math.prod(weight.shape[:1]), kernel)
    window = Window.of(kernel, strides=strides, dilations=dilations, pads=pads)
    extra = tuple(output_padding or [0] * rank)
    rows = zip(x.shape[2:], window.strides, window.reach, extra, strict=True)
    full = [(size - 1) * step + reach + more for size, step, reach, more in rows]
    if auto_pad.startswith("SAME") and not output_shape:
        output_shape = [size * step for size, step in zip(x.shape[2:], window.strides, strict=True)]
    if output_shape:
        total = [size - wanted for size, wanted in zip(full, output_shape, strict=True)]
        full = [max(size, wanted) for size, wanted in zip(full, output_shape, strict=True)]
        # The default puts the odd one before, SAME_UPPER after: the other way round than Conv.
        window = window.same("SAME_UPPER" if auto_pad == "SAME_UPPER" else "SAME_LOWER", total)
    phases = _stamp(x, _spread(weight, window), window.strides, full, group)
    edges = zip(full, window.before, window.after, strict=True)
    sizes = [size - before - after for size, before, after in edges]
    y = np.empty(room((*phases.shape[:2], *sizes), x.dtype), x.dtype)
    shift = 0 if bias is None else bias.reshape(-1, *[1] * rank)
    work(steps=16 * math.prod(window.strides))  # each is kept in a list, too
    axes = map(_cuts, sizes, window.before, window.strides)
    for cuts in itertools.product(*axes):
        phase, blocks, steps = zip(*cuts, strict=True)
        place: Any = (_ALL, _ALL, *phase, *blocks)
        np.add(phases[place], shift, out=y[(_ALL, _ALL, *steps)])
    return y


def _cuts(size: int, before: int, step: int) -> list[tuple[int, slice, slice]]:
    """Return each phase of an axis with its blocks within `size`, and where these come to lie."""
    found = []
    for first in range(min(step, size)):
        block, phase = divmod(first + before, step)
        count = len(range(first, size, step))
        found.append((phase, slice(block, block + count), slice(first, None, step)))
    return found


def _spread(weight: Array, window: Window) -> Array:
    """Return weight with zeros in the gaps of a dilated kernel."""
    if max(window.dilations) == 1:
        return weight
    wide = np.zeros(room((*weight.shape[:2], *window.reach), weight.dtype), weight.dtype)
    steps = [slice(None, None, gap) for gap in window.dilations]
    wide[(_ALL, _ALL, *steps)] = weight
    return wide


def _stamp(
    x: Array, weight: Array, strides: Sequence[int], full: Sequence[int], group: int
) -> Array:
    """Return the sum of all stamps, (batch, out channels, *strides, *blocks).

    The picture is cut into blocks of one step; number `phase` of all blocks lies together, so
    that a part of the stamp lands on a stretch of memory.
    """
    batch, channels, *sizes = x.shape
    kernel, count = weight.shape[2:], weight.shape[1] * group
    blocks = [
        max(size - (-reach // step) - 1, -(-end // step))
        for size, reach, end, step in zip(sizes, kernel, full, strides, strict=True)
    ]
    pitch = [math.prod(blocks[axis + 1 :]) for axis in range(len(blocks))]
    places = 1 + sum((size - 1) * far for size, far in zip(sizes, pitch, strict=True))
    inner = [slice(size) for size in sizes]
    padded = np.zeros(room((batch, channels, *blocks), x.dtype), x.dtype)
    padded[(_ALL, _ALL, *inner)] = x
    flat = padded.reshape(batch, group, channels // group, -1)[..., :places]
    matrix = weight.reshape(group, channels // group, -1).swapaxes(1, 2)
    y = np.zeros(room((batch, count, *strides, math.prod(blocks)), x.dtype), x.dtype)
    room((group * matrix.shape[1], places), x.dtype)  # the stamps of one picture
    taps = [list(_taps(*axis)) for axis in zip(kernel, strides, pitch, strict=True)]
    work(batch * places * weight.size, steps=math.prod(map(len, taps)))
    step = max(1, _AT_ONCE // max(1, group * matrix.shape[1] * places))
    for at in range(0, batch, step):
        stamps = np.matmul(matrix, flat[at : at + step]).reshape(-1, count, *kernel, places)
        for parts in itertools.product(*taps):
            tap, phase, starts = zip(*parts, strict=True)
            stretch = slice(sum(starts), sum(starts) + places)
            y[(slice(at, at + step), _ALL, *phase, stretch)] += stamps[(_ALL, _ALL, *tap)]
    return y.reshape(*y.shape[:-1], *blocks)


def _taps(kernel: int, step: int, pitch: int) -> Iterator[tuple[slice, slice, int]]:
    """Yield the parts of a stamp that lie in one block: their phases, and how far on they land."""
    for block, first in enumerate(range(0, kernel, step)):
        tap = slice(first, min(first + step, kernel))
        yield tap, slice(tap.stop - first), block * pitch
