"""Random numbers that one seed repeats on any computer, in the page and outside it.

The bits come from the standard library's generator, since numpy.random is not part of the page.
With the same seed a longer array begins with the numbers of a shorter one.
"""

from math import prod, tau
from random import Random

import numpy as np
from numpy.typing import NDArray

from kit.generate.arguments import seed_of

__all__ = ["normal", "uniform"]

Floats = NDArray[np.float32]


def uniform(shape: tuple[int, ...], seed: int) -> Floats:
    """Numbers of this shape in 0..1, never 1 itself, all equally likely."""
    words = _words(prod(shape), seed) >> 8  # 24 bits are what a float32 holds
    return (words / 2.0**24).astype(np.float32).reshape(shape)


def normal(shape: tuple[int, ...], seed: int) -> Floats:
    """Numbers of this shape from the normal curve: middle 0, spread 1.

    Source: G. Box and M. Muller 1958, A note on the generation of random normal deviates.
    """
    count = prod(shape)
    first, second = (_words(count + count % 2, seed).reshape(-1, 2).T + 0.5) / 2.0**32
    radius = np.sqrt(-2 * np.log(first))
    pairs = np.stack([radius * np.cos(tau * second), radius * np.sin(tau * second)], axis=1)
    return pairs.ravel()[:count].astype(np.float32).reshape(shape)


def _words(count: int, seed: int) -> NDArray[np.uint32]:
    """count random whole numbers of 32 bits; raises FeedError when seed is no seed."""
    return np.frombuffer(Random(seed_of(seed)).randbytes(4 * count), dtype="<u4")
