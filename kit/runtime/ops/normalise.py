"""Normalisation by parts of a picture or by a norm. Layer and batch normalisation: norm.py."""

import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from kit.errors import OnnxError
from kit.runtime.dtypes import Array
from kit.runtime.limits import work
from kit.runtime.ops.elementwise import exact, fits, in_float32
from kit.runtime.ops.norm import standard
from kit.runtime.ops.reduce import mean_over
from kit.runtime.registry import op

__all__: list[str] = []


def _affine(y: Array, scale: Array, bias: Array) -> Any:
    """Return y (batch, channels, ...) times scale (channels,) plus bias."""
    per_channel = (y.shape[1], *[1] * (y.ndim - 2))  # (channels, 1, ...)
    y = y * scale.reshape(per_channel)
    y += bias.reshape(per_channel)
    return y


@op("InstanceNormalization", since=6)
@in_float32
def instance_normalization(x: Array, scale: Array, bias: Array, /, *, epsilon: float = 1e-5) -> Any:
    """Each picture of x (batch, channels, ...) normalised by itself, times scale, plus bias."""
    return _affine(standard(x, 2, epsilon)[0].reshape(x.shape), scale, bias)


@op("GroupNormalization", since=18)
def group_normalization_18(
    x: Array, scale: Array, bias: Array, /, *, num_groups: int, epsilon: float = 1e-5
) -> Any:
    """Groups of channels of x normalised, with a scale and a bias for each group."""
    each = x.shape[1] // num_groups
    return group_normalization(
        x, np.repeat(scale, each), np.repeat(bias, each), num_groups=num_groups, epsilon=epsilon
    )


@op("GroupNormalization", since=21)
def group_normalization(
    x: Array,
    scale: Array,
    bias: Array,
    /,
    *,
    num_groups: int,
    epsilon: float = 1e-5,
    stash_type: int = 1,
) -> Any:
    """Groups of channels of x (batch, channels, ...) normalised, times scale, plus bias."""
    channels, rest = divmod(x.shape[1], num_groups)
    if rest or num_groups < 1:
        raise OnnxError(
            "{channels} channels cannot be parted into {groups} groups.",
            channels=x.shape[1],
            groups=num_groups,
        )
    wide = exact(x)
    groups = wide.reshape(x.shape[0], num_groups, channels, *x.shape[2:])
    y = standard(groups, 2, epsilon)[0].reshape(x.shape)
    return _affine(y, scale, bias).astype(x.dtype, copy=False)


@op("RMSNormalization", since=23)
def rms_normalization(
    x: Array, scale: Array, /, *, axis: int = -1, epsilon: float = 1e-5, stash_type: int = 1
) -> Any:
    """x divided by its root mean square over the axes from `axis` on, times scale."""
    wide = exact(x)
    axes = tuple(range(axis % x.ndim, x.ndim))
    y = wide / np.sqrt(mean_over(np.square(wide), axes) + epsilon)
    return np.multiply(*fits(y.astype(x.dtype, copy=False), scale))


@op("MeanVarianceNormalization", since=9)
@in_float32
def mean_variance_normalization(x: Array, /, *, axes: Sequence[int] = (0, 2, 3)) -> Any:
    """x with mean 0 and variance 1 over axes."""
    centred = x - mean_over(x, tuple(axes))
    return centred / (np.sqrt(mean_over(np.square(centred), tuple(axes))) + 1e-9)


@op("LpNormalization", since=1)
@in_float32
def lp_normalization(x: Array, /, *, axis: int = -1, p: int = 2) -> Any:
    """x divided by its length along axis (p = 2), or by its sum of distances from zero (p = 1)."""
    if p not in (1, 2):
        raise OnnxError("Its p is {p}; it can be 1 or 2.", p=p)
    length = np.sum(np.abs(x) if p == 1 else np.square(x), axis=axis, keepdims=True)
    length = length if p == 1 else np.sqrt(length)
    return np.where(length == 0, 0, x / length)


@op("LRN", since=1)
@in_float32
def local_response_normalization(
    x: Array, /, *, size: int, alpha: float = 0.0001, beta: float = 0.75, bias: float = 1.0
) -> Any:
    """x (batch, channels, ...) divided by a power of the mean square of `size` channels around."""
    channels = x.shape[1]
    square, total = np.square(x), np.zeros_like(x)
    before, after = (size - 1) // 2, math.ceil((size - 1) / 2)
    for gap in range(max(-before, 1 - channels), min(after, channels - 1) + 1):
        work(8 * x.size, steps=1)
        first, last = max(0, -gap), channels - max(0, gap)
        total[:, first:last] += square[:, first + gap : last + gap]
    return x / (bias + alpha / size * total) ** beta
