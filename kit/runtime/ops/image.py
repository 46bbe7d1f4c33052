"""Pictures cut into blocks, put together from blocks, cropped and padded."""

import itertools
import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from kit.runtime.dtypes import Array
from kit.runtime.limits import listed, room, work
from kit.runtime.ops.window import Window
from kit.runtime.registry import op

__all__: list[str] = []


@op("DepthToSpace", since=1, text=True)
def depth_to_space(x: Array, /, *, blocksize: int, mode: str = "DCR") -> Any:
    """x (batch, channels, height, width) with channels laid out as blocks of pixels."""
    batch, channels, height, width = x.shape
    block = (blocksize, blocksize)
    if mode == "CRD":  # (batch, channels, rows, columns, height, width)
        parts = x.reshape(batch, -1, *block, height, width).transpose(0, 1, 4, 2, 5, 3)
    else:  # (batch, rows, columns, channels, height, width)
        count = channels // blocksize**2
        parts = x.reshape(batch, *block, count, height, width).transpose(0, 3, 4, 1, 5, 2)
    return parts.reshape(batch, -1, height * blocksize, width * blocksize)


@op("SpaceToDepth", since=1, text=True)
def space_to_depth(x: Array, /, *, blocksize: int, mode: str = "DCR") -> Any:
    """x (batch, channels, height, width) with blocks of pixels stacked as channels."""
    batch, channels, height, width = x.shape
    rows, columns = height // blocksize, width // blocksize
    parts = x.reshape(batch, channels, rows, blocksize, columns, blocksize)
    order = (0, 1, 3, 5, 2, 4) if mode == "CRD" else (0, 3, 5, 1, 2, 4)
    return parts.transpose(order).reshape(batch, channels * blocksize**2, rows, columns)


@op("CenterCropPad", since=18, text=True)
def center_crop_pad(x: Array, shape: Array, /, *, axes: Sequence[int] | None = None) -> Any:
    """The middle of x in another shape, with zeros around it where x is smaller."""
    sizes = list(x.shape)
    chosen = range(x.ndim) if axes is None else axes
    for axis, size in zip(chosen, listed(shape), strict=True):
        sizes[axis] = size
    y = np.zeros(room(sizes), x.dtype)
    rows = list(zip(x.shape, sizes, strict=True))
    cut = [slice(max(old - new, 0) // 2, max(old - new, 0) // 2 + new) for old, new in rows]
    into = [slice(max(new - old, 0) // 2, max(new - old, 0) // 2 + old) for old, new in rows]
    y[tuple(into)] = x[tuple(cut)]
    return y


@op("Col2Im", since=18)
def col2im(
    x: Array,
    image_shape: Array,
    block_shape: Array,
    /,
    *,
    dilations: Sequence[int] | None = None,
    pads: Sequence[int] | None = None,
    strides: Sequence[int] | None = None,
) -> Any:
    """The picture that blocks (batch, channels * block, number of blocks) make, where they add."""
    kernel, sizes = listed(block_shape), listed(image_shape)
    window = Window.of(kernel, strides=strides, dilations=dilations, pads=pads)
    rows = zip(sizes, window.before, window.after, strict=True)
    full = [size + before + after for size, before, after in rows]
    rows = zip(full, window.reach, window.strides, strict=True)
    out = [(size - reach) // step + 1 for size, reach, step in rows]
    blocks = x.reshape(len(x), -1, math.prod(kernel), *out)
    y = np.zeros(room((len(x), blocks.shape[1], *full)), x.dtype)
    work(8 * x.size, steps=4 * math.prod(kernel))
    for at, place in enumerate(itertools.product(*map(range, kernel))):
        lines = zip(place, window.dilations, window.strides, out, strict=True)
        into = [slice(p * gap, p * gap + step * count, step) for p, gap, step, count in lines]
        y[(slice(None), slice(None), *into)] += blocks[:, :, at]
    inner = [slice(pad, pad + size) for pad, size in zip(window.before, sizes, strict=True)]
    return y[(slice(None), slice(None), *inner)]
