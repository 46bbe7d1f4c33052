"""From scores (logits) to one drawn token: temperature, top-k, and a seeded draw.

The draws come from the standard library's generator, so that one seed gives the same numbers in
the page and on any computer. Introduced in lesson 1.5.
"""

from random import Random

import numpy as np
from numpy.typing import ArrayLike, NDArray

from kit.generate.arguments import finite, whole

__all__ = ["draw", "pick", "probabilities"]

Probabilities = NDArray[np.float64]


def probabilities(
    logits: ArrayLike, temperature: float = 1.0, top_k: int | None = None
) -> Probabilities:
    """Chances along the last axis, each row adding to 1.

    temperature: below 1 favours the best tokens, above 1 evens out; 0 takes the best alone.
    top_k: how many of the best tokens keep a chance; None keeps all. Of equals the first stays.
    Raises FeedError when temperature is below 0 or top_k below 1.
    """
    temperature = finite("temperature", temperature, 0)
    top_k = None if top_k is None else whole("top_k", top_k, 1)
    scores = np.asarray(logits, dtype=np.float64)
    kept = 1 if temperature == 0 else min(top_k or scores.shape[-1], scores.shape[-1])
    order = np.argsort(-scores, axis=-1, kind="stable")
    dropped = np.full_like(scores, -np.inf)
    np.put_along_axis(dropped, order[..., :kept], 0.0, axis=-1)
    scores = scores - scores.max(axis=-1, keepdims=True)  # exp of 0 or less cannot overflow
    chances = np.exp(scores / (temperature or 1.0) + dropped)
    shares: Probabilities = chances / chances.sum(axis=-1, keepdims=True)
    return shares


def pick(chances: ArrayLike, u: float) -> int:
    """The token on which u falls, when u is in 0..1 and each token takes up its chance of it."""
    ends = np.cumsum(np.asarray(chances, dtype=np.float64))
    return int(np.searchsorted(ends, u * ends[-1], side="right"))


def draw(chances: ArrayLike, rng: Random) -> int:
    """One token drawn by its chance."""
    return pick(chances, rng.random())
