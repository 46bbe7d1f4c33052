"""Normalisation layers."""

import math

import numpy as np

from kit.runtime.dtypes import Array
from kit.runtime.ops.elementwise import exact
from kit.runtime.ops.reduce import mean_over
from kit.runtime.registry import op

__all__ = ["standard"]


def standard(x: Array, axis: int, epsilon: float) -> tuple[Array, Array, Array]:
    """Return x with mean 0 and variance 1 over the axes from `axis` on, which become one.

    Then the mean and 1 / standard deviation that x had.
    """
    rows = x if axis == x.ndim - 1 else x.reshape(*x.shape[:axis], math.prod(x.shape[axis:]))
    count = rows.shape[-1]
    mean = np.add.reduce(rows, axis=-1, keepdims=True) / count
    rows = rows - mean
    inverse = np.add.reduce(np.square(rows), axis=-1, keepdims=True)
    inverse /= count
    inverse += epsilon
    np.divide(1, np.sqrt(inverse, out=inverse), out=inverse)
    rows *= inverse
    return rows, mean, inverse


@op("LayerNormalization", since=17)
def layer_normalization(
    x: Array,
    scale: Array,
    bias: Array | None = None,
    /,
    *,
    axis: int = -1,
    epsilon: float = 1e-5,
    stash_type: int = 1,
    _outputs: int = 1,
) -> tuple[Array, ...]:
    """x with mean 0 and variance 1 over the axes from `axis` on, times scale, plus bias.

    Also returns the mean and 1 / standard deviation, computed in float32 at least.
    """
    axis %= x.ndim
    rows, *old = standard(exact(x), axis, epsilon)
    if rows.shape != x.shape or rows.dtype != x.dtype:
        rows = rows.reshape(x.shape).astype(x.dtype, copy=False)
    rows *= scale
    if bias is not None:
        rows += bias
    if _outputs == 1:
        return (rows,)
    ones = [1] * (x.ndim - axis)
    return rows, *(value.reshape(*x.shape[:axis], *ones) for value in old)


@op("BatchNormalization", since=9)
def batch_normalization(
    x: Array,
    scale: Array,
    bias: Array,
    mean: Array,
    variance: Array,
    /,
    *,
    epsilon: float = 1e-5,
    momentum: float = 0.9,
    training_mode: int = 0,
) -> tuple[Array, ...]:
    """x (batch, channels, ...) normalised per channel, times scale, plus bias.

    In training mode by its own mean and variance, and the running ones are returned too.
    """
    running: tuple[Array, ...] = ()
    if training_mode:
        axes = (0, *range(2, x.ndim))
        old_mean, old_variance = mean, variance
        centre = mean_over(x, axes)
        mean, variance = centre.ravel(), mean_over(np.square(x - centre), axes).ravel()
        running = (
            old_mean * momentum + mean * (1 - momentum),
            old_variance * momentum + variance * (1 - momentum),
        )
    per_channel = (-1, *[1] * (x.ndim - 2))  # (channels, 1, ...)
    factor = scale / np.sqrt(variance + epsilon)
    shift = bias - mean * factor
    y = x * factor.reshape(per_channel) + shift.reshape(per_channel)
    return (y.astype(x.dtype, copy=False), *running)
