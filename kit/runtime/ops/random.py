"""Random numbers, from the standard library's generator: the same in every place.

Without the attribute `seed` they come from the module `random`, so that `random.seed(0)` before a
run repeats them. numpy.random is not used: a page would have to load it.
"""

import math
import random
from collections.abc import Sequence
from typing import Any

import numpy as np

from kit.errors import OnnxError
from kit.runtime.dtypes import Array
from kit.runtime.limits import room
from kit.runtime.ops.constant import number_type
from kit.runtime.ops.softmax import softmax
from kit.runtime.registry import op

__all__: list[str] = []

_AT_ONCE = 1 << 16
_FLOAT = np.zeros(0, np.float32)  # its type is the default


def _uniform(shape: Sequence[int], seed: float | None) -> Array:
    """Return numbers in 0..1 (1 not included), as double."""
    y = np.empty(room(shape, np.dtype(np.float64)))
    flat = y.reshape(-1)
    source: Any = random
    if seed is not None:  # its bits: the hash of a float is not the same in a page
        source = random.Random(int(np.float64(seed).view(np.uint64)))
    for at in range(0, y.size, _AT_ONCE):
        bits = source.randbytes(8 * min(_AT_ONCE, y.size - at))
        flat[at : at + _AT_ONCE] = np.frombuffer(bits, "<u8") >> np.uint64(11)
    y *= 2.0**-53
    return y


def _normal(shape: Sequence[int], seed: float | None) -> Array:
    """Return numbers with mean 0 and variance 1. Source: Box and Muller, 1958."""
    first, second = _uniform((2, *shape), seed)
    drawn: Array = np.sqrt(-2 * np.log(1 - first)) * np.cos(2 * math.pi * second)
    return drawn


@op("RandomUniform", since=1)
def random_uniform(
    *,
    shape: Sequence[int],
    dtype: int = 1,
    high: float = 1.0,
    low: float = 0.0,
    seed: float | None = None,
) -> Any:
    """Numbers of equal chance between low and high."""
    return (low + (high - low) * _uniform(shape, seed)).astype(number_type(dtype, _FLOAT))


@op("RandomUniformLike", since=1, text=True)
def random_uniform_like(
    x: Array,
    /,
    *,
    dtype: int | None = None,
    high: float = 1.0,
    low: float = 0.0,
    seed: float | None = None,
) -> Any:
    """Numbers of equal chance between low and high, as many as in x."""
    return (low + (high - low) * _uniform(x.shape, seed)).astype(number_type(dtype, x))


@op("RandomNormal", since=1)
def random_normal(
    *,
    shape: Sequence[int],
    dtype: int = 1,
    mean: float = 0.0,
    scale: float = 1.0,
    seed: float | None = None,
) -> Any:
    """Normal numbers with that mean and that standard deviation."""
    return (mean + scale * _normal(shape, seed)).astype(number_type(dtype, _FLOAT))


@op("RandomNormalLike", since=1, text=True)
def random_normal_like(
    x: Array,
    /,
    *,
    dtype: int | None = None,
    mean: float = 0.0,
    scale: float = 1.0,
    seed: float | None = None,
) -> Any:
    """Normal numbers with that mean and that standard deviation, as many as in x."""
    return (mean + scale * _normal(x.shape, seed)).astype(number_type(dtype, x))


@op("Bernoulli", since=15)
def bernoulli(x: Array, /, *, dtype: int | None = None, seed: float | None = None) -> Any:
    """1 with the chance that x says, else 0."""
    return (_uniform(x.shape, seed) < x).astype(number_type(dtype, x))


@op("Multinomial", since=7)
def multinomial(
    x: Array, /, *, dtype: int = 6, sample_size: int = 1, seed: float | None = None
) -> Any:
    """Classes drawn for each row of x (batch, classes), which holds log-probabilities."""
    batch, classes = x.shape
    ends = np.cumsum(softmax(x.astype(np.float64)), axis=1)
    rows = np.arange(batch)[:, None]
    drawn = _uniform((batch, sample_size), seed) * ends[:, -1:]
    found = np.searchsorted((ends + 2 * rows).ravel(), (drawn + 2 * rows).ravel(), side="right")
    return (found.reshape(drawn.shape) - classes * rows).astype(number_type(dtype, x))


@op("Dropout", since=7)
def dropout_7(x: Array, /, *, ratio: float = 0.5) -> tuple[Any, Any]:
    """x itself, as always outside training, and where it was kept: everywhere."""
    return x, np.ones(x.shape, dtype=bool)


@op("Dropout", since=12)
def dropout(
    x: Array,
    ratio: Array | None = None,
    training_mode: Array | None = None,
    /,
    *,
    seed: int | None = None,
) -> tuple[Any, Any]:
    """x itself; in training zero with the chance `ratio`, the rest grown to keep the mean.

    Also returns where x was kept.
    """
    chance = 0.5 if ratio is None else ratio.item()
    if training_mode is None or not training_mode.item() or chance == 0:
        return x, np.ones(x.shape, dtype=bool)
    if not 0 < chance < 1:
        raise OnnxError(
            "Its ratio is {ratio}; it must be from 0 up to 1, 1 not included.", ratio=chance
        )
    kept = _uniform(x.shape, seed) >= chance
    return np.where(kept, x / (1 - chance), 0).astype(x.dtype), kept
