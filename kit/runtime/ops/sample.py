"""Reading a picture between its pixels, at places that the model computes."""

import itertools
import math
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from kit.errors import OnnxError
from kit.runtime.dtypes import Array
from kit.runtime.limits import listed, room, work
from kit.runtime.ops.elementwise import exact
from kit.runtime.ops.resize import narrow, taps
from kit.runtime.ops.window import Window, check_weight
from kit.runtime.registry import op

__all__ = ["Taps", "channels_last", "inside", "read"]

Taps = tuple[Array, Array]  # of one axis: pixels and their weights, (pixels per point, points)


@op("GridSample", since=16)
def grid_sample_16(
    x: Array,
    grid: Array,
    /,
    *,
    align_corners: int = 0,
    mode: str = "bilinear",
    padding_mode: str = "zeros",
) -> Any:
    """x (batch, channels, height, width) read at the places of grid, from -1 to 1."""
    mode = {"bilinear": "linear", "bicubic": "cubic"}.get(mode, mode)
    return grid_sample(x, grid, align_corners=align_corners, mode=mode, padding_mode=padding_mode)


@op("GridSample", since=20)
def grid_sample(
    x: Array,
    grid: Array,
    /,
    *,
    align_corners: int = 0,
    mode: str = "linear",
    padding_mode: str = "zeros",
) -> Any:
    """x (batch, channels, *sizes) read at the places of grid, from -1 to 1, the last axis first."""
    (batch, channels, *sizes), places = x.shape, grid.shape[1:-1]
    if grid.shape != (batch, *places, len(sizes)) or not sizes:
        raise OnnxError(
            "A grid of shape {grid} does not fit a picture of shape {picture}.",
            grid=grid.shape,
            picture=x.shape,
        )
    axes = []
    points = exact(grid).reshape(-1, len(sizes)).T
    for size, at in zip(reversed(sizes), points, strict=True):
        low, high = (0.0, size - 1.0) if align_corners else (-0.5, size - 0.5)
        at = low + (at + 1) * ((high - low) / 2)
        axes.append(_line(at, size, low, high, mode, padding_mode))
    offsets = np.repeat(np.arange(batch) * math.prod(sizes), math.prod(places))
    y = read(channels_last(x), offsets, sizes, axes[::-1])
    return narrow(np.moveaxis(y.reshape(batch, *places, channels), -1, 1), x.dtype)


@op("AffineGrid", since=20)
def affine_grid(theta: Array, size: Array, /, *, align_corners: int = 0) -> Any:
    """The places, from -1 to 1, at which GridSample turns and moves a picture as theta says."""
    sizes = listed(size[2:])
    rank = len(sizes)
    batch = len(theta)
    y = np.zeros(room((batch, *sizes, rank)), np.promote_types(theta.dtype, np.float32))
    columns = theta.reshape(batch, *[1] * rank, rank, rank + 1)
    y += columns[..., rank]
    for axis, count in enumerate(sizes):
        steps = max(count - 1, 1) if align_corners else count
        at = (2 * np.arange(count) + 1 - count) / steps  # around 0
        along = at.reshape(-1, *[1] * (rank - axis))
        y += along.astype(y.dtype) * columns[..., rank - 1 - axis]
    return y.astype(theta.dtype, copy=False)


@op("DeformConv", since=19)
def deform_conv(
    x: Array,
    weight: Array,
    offset: Array,
    bias: Array | None = None,
    mask: Array | None = None,
    /,
    *,
    dilations: Sequence[int] | None = None,
    group: int = 1,
    kernel_shape: Sequence[int] | None = None,
    offset_group: int = 1,
    pads: Sequence[int] | None = None,
    strides: Sequence[int] | None = None,
) -> Any:
    """A convolution that reads x at its window's places plus offset, times mask."""
    kernel = tuple(kernel_shape or weight.shape[2:])
    check_weight(x, weight, math.prod(weight.shape[1:2]) * group, kernel)
    window = Window.of(kernel, strides=strides, dilations=dilations, pads=pads)
    (batch, channels, *sizes), out, rank = x.shape, offset.shape[2:], x.ndim - 2
    numbers, places, count = math.prod(kernel), math.prod(out), weight.shape[0]
    moved = offset.reshape(batch, offset_group, numbers, rank, *out)
    share = channels // offset_group
    room((batch, channels, numbers, places))
    columns = np.empty((batch, offset_group, share, numbers, places), exact(x).dtype)
    offsets = np.repeat(np.arange(batch) * math.prod(sizes), numbers * places)
    base = [_base(window, axis, out) for axis in range(rank)]
    for at in range(offset_group):
        table = channels_last(x[:, at * share : (at + 1) * share])
        axes = []
        for axis, size in enumerate(sizes):
            points = base[axis] + moved[:, at, :, axis]
            axes.append(inside(*taps(points.reshape(-1), "linear", 1.0, 0.0), size))
        values = read(table, offsets, sizes, axes).reshape(batch, numbers, places, share)
        columns[:, at] = values.transpose(0, 3, 1, 2)
    if mask is not None:
        columns *= mask.reshape(batch, offset_group, 1, numbers, places)
    matrix = exact(weight).reshape(group, count // group, -1)
    room((batch, count, places))
    work(batch * places * weight.size)
    y = (matrix @ columns.reshape(batch, group, -1, places)).reshape(batch, count, *out)
    if bias is not None:
        y = y + bias.reshape(-1, *[1] * rank)
    return y.astype(x.dtype, copy=False)


def _base(window: Window, axis: int, out: Sequence[int]) -> Array:
    """Return where each number of the window stands on each place: (numbers, *out)."""
    inside = np.indices(window.kernel)[axis].reshape(-1, *[1] * len(out))
    corner = np.arange(out[axis]).reshape(-1, *[1] * (len(out) - 1 - axis))
    at = inside * window.dilations[axis] + corner * window.strides[axis] - window.before[axis]
    return np.broadcast_to(at, (len(inside), *out))


def _line(at: Array, size: int, low: float, high: float, mode: str, padding: str) -> Taps:
    """Return the pixels of one axis and their weights for the places `at`, counted in pixels."""
    if mode == "nearest":
        at = np.rint(at)
    if padding == "reflection":
        at = _reflect(at, low, high)
    places, weights = at[np.newaxis], np.ones((1, at.size), at.dtype)
    if mode != "nearest":
        places, weights = taps(at, mode, 1.0, -0.75)
    if padding == "border":
        places = places.clip(0, size - 1)
    elif padding == "reflection":
        places = np.rint(_reflect(places, low, high)).clip(0, size - 1)
    return inside(places, weights, size)


def _reflect(at: Array, low: float, high: float) -> Array:
    """Return the places folded back at low and high until they lie between them."""
    span = high - low
    if span <= 0:
        return np.zeros_like(at)
    folded = np.mod(at - low, 2 * span)
    return low + np.minimum(folded, 2 * span - folded)


def inside(places: Array, weights: Array, size: int) -> Taps:
    """Return pixels of an axis and their weights: 0 for those that lie outside."""
    real = (places >= 0) & (places < size)
    return np.where(real, places, 0).astype(np.int64), np.where(real, weights, 0)


def channels_last(x: Array) -> Array:
    """Return x (batch, channels, *sizes) as one row of channels for each pixel."""
    return np.moveaxis(exact(x), 1, -1).reshape(-1, x.shape[1])


def read(
    table: Array,
    offsets: Array,
    sizes: Sequence[int],
    axes: Sequence[Taps],
    join: Callable[..., Any] = np.add,
) -> Array:
    """Return the pixels of table at each point, weighted and joined: (points, channels)."""
    shape = room((offsets.size, table.shape[1]))
    corners = math.prod(len(places) for places, _ in axes)
    work(32 * corners * math.prod(shape), steps=corners * (2 * len(axes) + 3))
    y: Any = None
    for corner in itertools.product(*(zip(*axis, strict=True) for axis in axes)):
        index, weight = offsets, np.ones(offsets.size, table.dtype)
        for axis, (places, weights) in enumerate(corner):
            index = index + places * math.prod(sizes[axis + 1 :])
            weight = weight * weights
        part = table.take(index, axis=0) * weight.astype(table.dtype)[:, np.newaxis]
        y = part if y is None else join(y, part, out=y)
    return np.asarray(y)
