"""Softmax and its relatives: numbers along an axis become shares, or one of them is chosen.

Before operator set 13 `axis` split the shape in two, and the shares were of all that follows it.
"""

import math
from typing import Any

import numpy as np

from kit.runtime.dtypes import Array
from kit.runtime.ops.elementwise import in_float32
from kit.runtime.registry import op

__all__ = ["log_softmax", "softmax"]


@op("Softmax", since=13)
def softmax(x: Array, /, *, axis: int = -1) -> Any:
    """Normalise x (any shape, float) to sum to 1 along axis.

    Float16 stays float16, as the standard's cases of Attention expect it.
    """
    if not x.size:
        return x.copy()
    y = x - np.maximum.reduce(x, axis=axis, keepdims=True)
    np.exp(y, out=y)
    y /= np.add.reduce(y, axis=axis, keepdims=True)
    return y


@op("LogSoftmax", since=13)
@in_float32
def log_softmax(x: Array, /, *, axis: int = -1) -> Any:
    """Logarithm of Softmax, without the loss of small shares."""
    lowered = x - np.max(x, axis=axis, keepdims=True, initial=-np.inf)
    return lowered - np.log(np.sum(np.exp(lowered), axis=axis, keepdims=True))


@op("Hardmax", since=13)
def hardmax(x: Array, /, *, axis: int = -1) -> Any:
    """1 at the first of the largest numbers along axis, 0 elsewhere."""
    y = np.zeros_like(x)
    np.put_along_axis(y, np.argmax(x, axis=axis, keepdims=True), 1, axis)
    return y


def _rows(x: Array, axis: int) -> Array:
    return x.reshape(math.prod(x.shape[:axis]), math.prod(x.shape[axis:]))  # as Flatten


@op("Softmax", since=1)
def softmax_1(x: Array, /, *, axis: int = 1) -> Any:
    """Softmax over all axes from `axis` on together."""
    return softmax(_rows(x, axis)).reshape(x.shape)


@op("LogSoftmax", since=1)
def log_softmax_1(x: Array, /, *, axis: int = 1) -> Any:
    """LogSoftmax over all axes from `axis` on together."""
    return log_softmax(_rows(x, axis)).reshape(x.shape)


@op("Hardmax", since=1)
def hardmax_1(x: Array, /, *, axis: int = 1) -> Any:
    """Hardmax over all axes from `axis` on together."""
    return hardmax(_rows(x, axis)).reshape(x.shape)
