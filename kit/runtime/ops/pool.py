"""Pooling: one number for each window, or for each whole picture; and the way back."""

import math
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from kit.errors import OnnxError
from kit.runtime.dtypes import Array
from kit.runtime.limits import listed, room, work
from kit.runtime.ops.elementwise import exact
from kit.runtime.ops.reduce import lowest
from kit.runtime.ops.window import Window
from kit.runtime.registry import op

__all__: list[str] = []


@op("MaxPool", since=1)
def max_pool(
    x: Array,
    /,
    *,
    kernel_shape: Sequence[int],
    auto_pad: str = "NOTSET",
    ceil_mode: int = 0,
    dilations: Sequence[int] | None = None,
    pads: Sequence[int] | None = None,
    storage_order: int = 0,
    strides: Sequence[int] | None = None,
    _outputs: int,
) -> Any:
    """Largest number of each window on x (batch, channels, *sizes); its place in x when asked."""
    window = Window.of(kernel_shape, strides=strides, dilations=dilations, pads=pads)
    window = _placed(window, x, auto_pad, ceil_mode)
    padded = window.pad(x, lowest(x.dtype))
    y = _slide(padded, window, np.maximum)
    return y if _outputs == 1 else (y, _places(x, window.view(padded), window, storage_order))


@op("AveragePool", since=1)
def average_pool(
    x: Array,
    /,
    *,
    kernel_shape: Sequence[int],
    auto_pad: str = "NOTSET",
    ceil_mode: int = 0,
    count_include_pad: int = 0,
    dilations: Sequence[int] | None = None,
    pads: Sequence[int] | None = None,
    strides: Sequence[int] | None = None,
) -> Any:
    """Mean of each window on x (batch, channels, *sizes), its padding counted when asked."""
    asked = Window.of(kernel_shape, strides=strides, dilations=dilations, pads=pads)
    asked = asked.fitted(auto_pad, x.shape[2:])
    window = _placed(asked, x, "NOTSET", ceil_mode)
    y = _slide(window.pad(exact(x), 0), window, np.add)
    counts: Any = 1  # how many numbers each mean is of
    for axis, size in enumerate(x.shape[2:]):
        low, high = 0, size
        if count_include_pad:
            low, high = -asked.before[axis], size + asked.after[axis]
        starts = np.arange(y.shape[axis + 2]) * window.strides[axis] - window.before[axis]
        gap, kernel = window.dilations[axis], window.kernel[axis]
        first, last = ((-((starts - end) // gap)).clip(0, kernel) for end in (low, high))
        counts = counts * np.maximum(last - first, 1).reshape(-1, *[1] * (x.ndim - 3 - axis))
    y /= counts
    return y.astype(x.dtype, copy=False)


@op("LpPool", since=2)
def lp_pool(
    x: Array,
    /,
    *,
    kernel_shape: Sequence[int],
    auto_pad: str = "NOTSET",
    ceil_mode: int = 0,
    dilations: Sequence[int] | None = None,
    p: int = 2,
    pads: Sequence[int] | None = None,
    strides: Sequence[int] | None = None,
) -> Any:
    """Length (p-norm) of each window on x (batch, channels, *sizes)."""
    window = Window.of(kernel_shape, strides=strides, dilations=dilations, pads=pads)
    window = _placed(window, x, auto_pad, ceil_mode)
    total = _slide(window.pad(np.abs(exact(x)) ** p, 0), window, np.add)
    return (total ** (1 / p)).astype(x.dtype, copy=False)


@op("GlobalAveragePool", since=1)
def global_average_pool(x: Array, /) -> Any:
    """Mean of each picture of x (batch, channels, *sizes), in axes of size 1."""
    total = np.sum(exact(x), axis=tuple(range(2, x.ndim)), keepdims=True)
    return (total / max(math.prod(x.shape[2:]), 1)).astype(x.dtype, copy=False)


@op("GlobalMaxPool", since=1)
def global_max_pool(x: Array, /) -> Any:
    """Largest number of each picture of x (batch, channels, *sizes), in axes of size 1."""
    return np.max(x, axis=tuple(range(2, x.ndim)), keepdims=True)


@op("GlobalLpPool", since=2)
def global_lp_pool(x: Array, /, *, p: int = 2) -> Any:
    """Length (p-norm) of each picture of x (batch, channels, *sizes), in axes of size 1."""
    total = np.sum(np.abs(exact(x)) ** p, axis=tuple(range(2, x.ndim)), keepdims=True)
    return (total ** (1 / p)).astype(x.dtype, copy=False)


@op("MaxUnpool", since=9)
def max_unpool(
    x: Array,
    places: Array,
    shape: Array | None = None,
    /,
    *,
    kernel_shape: Sequence[int],
    pads: Sequence[int] | None = None,
    strides: Sequence[int] | None = None,
) -> Any:
    """Zeros, with the numbers of x put back where MaxPool found them."""
    window = Window.of(kernel_shape, strides=strides, dilations=None, pads=pads)
    rows = zip(x.shape[2:], window.strides, window.kernel, window.before, window.after, strict=True)
    sizes = [(size - 1) * step + kernel - pad - end for size, step, kernel, pad, end in rows]
    y = np.zeros(room((*x.shape[:2], *sizes)), x.dtype)
    y.reshape(-1)[places.reshape(-1)] = x.reshape(-1)
    if shape is None:
        return y
    larger = np.zeros(room(listed(shape)), x.dtype)
    larger[tuple(map(slice, y.shape))] = y
    return larger


def _placed(window: Window, x: Array, auto_pad: str, ceil_mode: int) -> Window:
    """Return the window padded for x; raise OnnxError when not one window has room on it."""
    window = window.fitted(auto_pad, x.shape[2:])
    if ceil_mode:
        window = window.rounded_up(x.shape[2:])
    rows = zip(x.shape[2:], window.before, window.after, window.reach, strict=True)
    if x.ndim < 3 or any(size + pad + end < reach for size, pad, end, reach in rows):
        raise OnnxError(
            "A window that spans {window} does not fit on a picture of shape {shape}.",
            window=window.reach,
            shape=x.shape,
        )
    return window


def _slide(x: Array, window: Window, join: Callable[..., Any]) -> Array:
    """Return all numbers of each window on the padded picture joined by np.maximum or np.add.

    Axis after axis, so that a window costs the sum of its sizes and not their product.
    """
    rows = zip(window.kernel, window.strides, window.dilations, window.reach, strict=True)
    for axis, (kernel, step, gap, reach) in enumerate(rows, 2):
        last = (x.shape[axis] - reach) // step * step
        cut: list[Any] = [slice(None)] * x.ndim
        work(4 * kernel * (x.size // step + 1))
        parts = []
        for at in range(0, kernel * gap, gap):
            cut[axis] = slice(at, at + last + 1, step)
            parts.append(x[tuple(cut)])
        y = join(parts[0], parts[1]) if kernel > 1 else parts[0].copy()
        for part in parts[2:]:
            join(y, part, out=y)
        x = y
    return x


def _places(x: Array, view: Array, window: Window, storage_order: int) -> Array:
    """Return where in x, counted through all of it, the largest number of each window stands."""
    work(8 * math.prod(room(view.shape)))
    out = view.shape[2 : x.ndim]
    first = view.reshape(*view.shape[: x.ndim], -1).argmax(axis=-1)  # place inside the window
    inside = np.unravel_index(first, window.kernel)
    sizes, rank = x.shape[2:], x.ndim - 2
    by_columns = bool(storage_order)
    flat = np.arange(math.prod(x.shape[:2])).reshape(*x.shape[:2], *[1] * rank) * math.prod(sizes)
    for axis, corners in enumerate(np.indices(out, sparse=True)):
        at = corners * window.strides[axis] - window.before[axis]
        at = at + inside[axis] * window.dilations[axis]
        flat = flat + at * math.prod(sizes[:axis] if by_columns else sizes[axis + 1 :])
    return np.asarray(flat, dtype=np.int64)
