"""Where a window stands on a picture: padding, strides and dilations of Conv and MaxPool."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from kit.errors import OnnxError
from kit.runtime.dtypes import Array
from kit.runtime.limits import room

__all__ = ["Layout", "Window", "check_weight"]


def check_weight(x: Array, weight: Array, channels: int, kernel: Sequence[int]) -> None:
    """Raise OnnxError when weight is not for pictures x of that many channels, or not of kernel."""
    shape = (weight.ndim, channels, *kernel)
    if shape != (x.ndim, *x.shape[1:2], *weight.shape[2:]) or x.ndim < 3:
        raise OnnxError(
            "Weights of shape {weight} take {channels} channels and a kernel of {kernel}; "
            "the picture has shape {picture}.",
            weight=weight.shape,
            channels=channels,
            kernel=tuple(kernel),
            picture=x.shape,
        )


@dataclass(frozen=True, slots=True)
class Window:
    """A window per spatial axis: size, step, gap, and the padding before and after."""

    kernel: tuple[int, ...]
    strides: tuple[int, ...]
    dilations: tuple[int, ...]
    before: tuple[int, ...]
    after: tuple[int, ...]

    @classmethod
    def of(
        cls,
        kernel: Sequence[int],
        *,
        strides: Sequence[int] | None,
        dilations: Sequence[int] | None,
        pads: Sequence[int] | None,
    ) -> "Window":
        """Return the window the attributes describe; raise OnnxError when they do not fit."""
        rank = len(kernel)
        steps, gaps = tuple(strides or [1] * rank), tuple(dilations or [1] * rank)
        edges = tuple(pads or [0] * 2 * rank)
        counts = (len(steps), len(gaps), len(edges))
        if counts != (rank, rank, 2 * rank) or min(*kernel, *steps, *gaps) < 1 or min(edges) < 0:
            raise OnnxError(
                "kernel_shape {kernel}, strides {strides}, dilations {dilations} and pads {pads} "
                "do not fit together.",
                kernel=tuple(kernel),
                strides=steps,
                dilations=gaps,
                pads=edges,
            )
        return cls(tuple(kernel), steps, gaps, edges[:rank], edges[rank:])

    @property
    def reach(self) -> tuple[int, ...]:
        """How many entries each axis of the window spans, gaps included."""
        pairs = zip(self.kernel, self.dilations, strict=True)
        return tuple((size - 1) * gap + 1 for size, gap in pairs)

    def padded_by(self, before: Sequence[int], after: Sequence[int]) -> "Window":
        """Return the same window with another padding."""
        return Window(self.kernel, self.strides, self.dilations, tuple(before), tuple(after))

    def same(self, auto_pad: str, total: Sequence[int]) -> "Window":
        """Return the window with `total` padding, the odd one after (or before: SAME_LOWER)."""
        small = [max(amount, 0) // 2 for amount in total]
        large = [max(amount, 0) - half for amount, half in zip(total, small, strict=True)]
        return self.padded_by(*((large, small) if auto_pad == "SAME_LOWER" else (small, large)))

    def fitted(self, auto_pad: str, sizes: Sequence[int]) -> "Window":
        """Return the window padded for pictures of these sizes, as auto_pad asks."""
        if auto_pad == "VALID":
            return self.padded_by([0] * len(sizes), [0] * len(sizes))
        if not auto_pad.startswith("SAME"):
            return self
        rows = zip(sizes, self.strides, self.reach, strict=True)
        total = [(math.ceil(size / step) - 1) * step + reach - size for size, step, reach in rows]
        return self.same(auto_pad, total)

    def rounded_up(self, sizes: Sequence[int]) -> "Window":
        """Return the window padded further, so that the last step is whole (ceil_mode).

        A window that would start beyond the picture and its padding before is left out.
        """
        after = list(self.after)
        for axis, (size, step, reach) in enumerate(
            zip(sizes, self.strides, self.reach, strict=True)
        ):
            inside = size + self.before[axis]
            steps = math.ceil((inside + after[axis] - reach) / step)
            steps = min(steps, (inside - 1) // step)
            after[axis] = max(after[axis], steps * step + reach - inside)
        return self.padded_by(self.before, after)

    def pad(self, x: Array, fill: Any) -> Array:
        """Return x (batch, channels, *sizes) with `fill` around it."""
        if not any(self.before) and not any(self.after):
            return x
        rows = list(zip(x.shape[2:], self.before, self.after, strict=True))
        shape = (*x.shape[:2], *(size + before + after for size, before, after in rows))
        room(shape, x.dtype)
        padded = np.full(shape, fill, x.dtype) if fill else np.zeros(shape, x.dtype)
        inner = [slice(before, before + size) for size, before, _ in rows]
        padded[(slice(None), slice(None), *inner)] = x
        return padded

    def columns(self, x: Array) -> tuple[Array, Array, "Layout"]:
        """Return x padded with zeros, and its windows, a view (batch, channels, *kernel, *places).

        See Layout for the places.
        """
        layout = _layout(self, x.shape[2:])
        shape = (*x.shape[:2], *layout.padded)
        padded: Array = np.ascontiguousarray(x)
        if shape != x.shape:
            padded = np.zeros(room(shape, x.dtype), x.dtype)
            padded[(slice(None), slice(None), *layout.inner)] = x
        room((x.shape[1], *self.kernel, *layout.places), x.dtype)  # the windows of one picture
        strides = (*padded.strides[:2], *(step * x.itemsize for step in layout.steps))
        shape = (*x.shape[:2], *self.kernel, *layout.places)
        return padded, np.ndarray(shape, x.dtype, padded, strides=strides), layout

    def view(self, padded: Array) -> Array:
        """Return the windows on a padded picture: a view (batch, channels, *out, *kernel)."""
        axes = tuple(range(2, padded.ndim))
        windows = sliding_window_view(padded, self.reach, axis=axes)
        steps = [slice(None, None, step) for step in self.strides]
        gaps = [slice(None, None, gap) for gap in self.dilations]
        view: Array = windows[(slice(None), slice(None), *steps, *gaps)]
        room(view.shape[1:])
        return view


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the windows on pictures of one size lie in memory.

    When the window moves by 1, places is one axis: windows side by side are one number apart, so
    that copies run along whole pictures. Windows that would reach into the next row are in the
    grid, too, beyond `out`; that is why one padding between two rows is enough.
    """

    padded: tuple[int, ...]  # sizes of the padded picture
    inner: tuple[slice, ...]  # where the picture lies in it
    places: tuple[int, ...]
    steps: tuple[int, ...]  # along each axis of the kernel and of places, in numbers
    grid: tuple[int, ...]
    out: tuple[int, ...]


@lru_cache(maxsize=256)
def _layout(window: Window, sizes: tuple[int, ...]) -> Layout:
    rows = zip(sizes, window.before, window.after, strict=True)
    padded = [size + before + after for size, before, after in rows]
    moved = zip(padded, window.reach, window.strides, strict=True)
    out = tuple((size - reach) // step + 1 for size, reach, step in moved)
    if min(out) < 1:
        raise OnnxError(
            "A window that spans {window} does not fit on a padded picture of {picture}.",
            window=window.reach,
            picture=tuple(padded),
        )
    flat = max(window.strides) == 1
    if flat and len(sizes) > 1 and max(window.reach) > 1:
        spare = min(window.before[-1], window.after[-1])
        if spare < window.reach[-1] <= padded[-1] - spare:
            padded[-1] -= spare
        padded[0] += 1  # what lies behind the last row
    pitch = [math.prod(padded[axis + 1 :]) for axis in range(len(padded))]
    steps = [far * gap for far, gap in zip(pitch, window.dilations, strict=True)]
    grid = (out[0], *padded[1:]) if flat else out
    moves = (far * step for far, step in zip(pitch, window.strides, strict=True))
    return Layout(
        padded=tuple(padded),
        inner=tuple(slice(at, at + size) for at, size in zip(window.before, sizes, strict=True)),
        places=(math.prod(grid),) if flat else out,
        steps=(*steps, *((1,) if flat else moves)),
        grid=grid,
        out=out,
    )
