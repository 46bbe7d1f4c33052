"""Convolution and its transpose, for pictures of one, two or three axes."""

import itertools
import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from kit.runtime.dtypes import Array
from kit.runtime.limits import room
from kit.runtime.ops.window import Window, check_weight
from kit.runtime.registry import op

__all__: list[str] = []

_AT_ONCE = 1 << 22  # numbers copied out of the windows at a time: what fits a small machine


@op("Conv", since=1)
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
    view = window.view(window.pad(x, 0))
    batch, rank, count = x.shape[0], x.ndim - 2, weight.shape[0]
    order = (0, 1, *range(2 + rank, 2 + 2 * rank), *range(2, 2 + rank))
    view = view.transpose(order)  # (batch, channels, *kernel, *out)
    out = view.shape[2 + rank :]
    matrix = weight.reshape(group, count // group, -1)  # (group, out channels, numbers)
    y = np.empty(room((batch, count, *out)), dtype=x.dtype)
    step = max(1, _AT_ONCE // max(1, view[:1].size))
    for at in range(0, batch, step):
        part = view[at : at + step]
        columns = part.reshape(len(part), group, matrix.shape[2], -1)  # (n, group, numbers, places)
        y[at : at + step] = (matrix @ columns).reshape(len(part), count, *out)
    return y if bias is None else y + bias.reshape(-1, *[1] * rank)


@op("ConvTranspose", since=1)
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
    y = _stamp(x, weight, window, full, group)
    ends = [size - after for size, after in zip(full, window.after, strict=True)]
    inner = [slice(before, end) for before, end in zip(window.before, ends, strict=True)]
    y = y[(slice(None), slice(None), *inner)]
    return y if bias is None else y + bias.reshape(-1, *[1] * rank)


def _stamp(x: Array, weight: Array, window: Window, full: Sequence[int], group: int) -> Array:
    """Return the sum of all stamps, (batch, out channels, *full)."""
    batch, channels, *sizes = x.shape
    count = weight.shape[1] * group
    y = np.zeros(room((batch, count, *full)), dtype=x.dtype)
    grouped = x.reshape(batch, group, channels // group, -1)  # (batch, group, channels, places)
    matrix = weight.reshape(group, channels // group, weight.shape[1], -1)
    for at, place in enumerate(itertools.product(*map(range, window.kernel))):
        stamp = matrix[..., at].swapaxes(1, 2) @ grouped  # (batch, group, out channels, places)
        rows = zip(place, window.dilations, window.strides, sizes, strict=True)
        into = [slice(p * gap, p * gap + step * size, step) for p, gap, step, size in rows]
        y[(slice(None), slice(None), *into)] += stamp.reshape(batch, count, *sizes)
    return y
