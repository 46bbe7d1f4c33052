"""Pooling: one number for each window."""

import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from kit.runtime.dtypes import Array
from kit.runtime.limits import room
from kit.runtime.ops.reduce import lowest
from kit.runtime.ops.window import Window
from kit.runtime.registry import op

__all__: list[str] = []


@op("MaxPool", since=8)
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
    window = window.fitted(auto_pad, x.shape[2:])
    if ceil_mode:
        window = window.rounded_up(x.shape[2:])
    view = window.view(window.pad(x, lowest(x.dtype)))
    room(view.shape)
    kernel_axes = tuple(range(x.ndim, view.ndim))
    y = np.max(view, axis=kernel_axes)
    return y if _outputs == 1 else (y, _places(x, view, window, storage_order))


def _places(x: Array, view: Array, window: Window, storage_order: int) -> Array:
    """Return where in x, counted through all of it, the largest number of each window stands."""
    out = view.shape[2 : x.ndim]
    first = view.reshape(*view.shape[: x.ndim], -1).argmax(axis=-1)  # place inside the window
    inside = np.unravel_index(first, window.kernel)
    corners = np.indices(out)
    sizes, rank = x.shape[2:], x.ndim - 2
    coordinates = [
        corners[axis] * window.strides[axis]
        + inside[axis] * window.dilations[axis]
        - window.before[axis]
        for axis in range(rank)
    ]
    by_columns = bool(storage_order)
    steps = [math.prod(sizes[:axis] if by_columns else sizes[axis + 1 :]) for axis in range(rank)]
    flat = sum(at * step for at, step in zip(coordinates, steps, strict=True))
    pictures = np.arange(x.shape[0] * x.shape[1]).reshape(*x.shape[:2], *[1] * rank)
    return np.asarray(flat + pictures * math.prod(sizes), dtype=np.int64)
