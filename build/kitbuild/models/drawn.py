"""What pictures of digits that a model drew are worth, with digits-reader as the judge.

NumPy only: the build, the tests and the cards use the same numbers. Not here: which pictures are
drawn (each family's measure.py), and the bars.
"""

from __future__ import annotations

from typing import Protocol, cast

import numpy as np
from numpy.typing import NDArray

import kit
from kit.data import Pictures
from kit.generate.digits import DIGITS
from kit.zoo import Reader
from kitbuild.models.digits_map.measure import SHARE, distances

Floats = NDArray[np.float32]
Labels = NDArray[np.int64]

EACH = 200  # pictures of each digit
SEED = 1000  # plus the digit

MEANINGS = {
    "drawn_as_asked": f"share of {EACH * DIGITS} pictures that digits-reader reads as the digit "
    "asked for",
    "worst_digit": "the same for the digit that is drawn worst",
    "kinds": f"kinds of digits among them (each at least {SHARE:.0%})",
    "rarest": "share of the digit that is read least often; all were asked for equally often",
    "commonest": "share of the digit that is read most often",
    "feature_distance": "how far they are from all training pictures in the reader's features "
    "(Frechet distance)",
    "feature_floor": "the same distance for the held-out pictures: less cannot be asked for",
    "nearest_drawn": "mean squared difference from each drawn picture to its nearest training "
    "picture",
    "nearest_held_out": "the same for held-out pictures: far less in the line above would be "
    "copying",
}


class Draws(Protocol):
    """What is measured: a model with the verbs of kit.zoo."""

    def sample(self, digit: int | None, number: int, *, seed: int) -> Floats:
        """Pictures of digit."""


def draw_each(model: Draws) -> Floats:
    """EACH pictures of each digit in order, always the same."""
    drawn = [model.sample(digit, EACH, seed=SEED + digit) for digit in range(DIGITS)]
    return np.concatenate(drawn)


def measure_asked(pictures: Floats, data: Pictures) -> dict[str, float]:
    """Every metric of MEANINGS for the pictures of draw_each."""
    read = reader().read(pictures)
    right = (read == np.repeat(np.arange(DIGITS), EACH)).reshape(DIGITS, EACH)
    return {
        "drawn_as_asked": float(right.mean()),
        "worst_digit": float(right.mean(axis=1).min()),
        **measure_drawn(pictures, data),
    }


def measure_drawn(pictures: Floats, data: Pictures) -> dict[str, float]:
    """The metrics that need no digit that was asked for."""
    shares = np.bincount(reader().read(pictures), minlength=DIGITS) / len(pictures)
    train, held_out = data.pictures[data.train], data.pictures[data.held_out]
    features = reader().features(train)
    return {
        "kinds": int((shares >= SHARE).sum()),
        "rarest": float(shares.min()),
        "commonest": float(shares.max()),
        "feature_distance": frechet(reader().features(pictures), features),
        "feature_floor": frechet(reader().features(held_out), features),
        "nearest_drawn": float(distances(pictures, train).min(axis=1).mean()),
        "nearest_held_out": float(distances(held_out, train).min(axis=1).mean()),
    }


def frechet(one: Floats, other: Floats) -> float:
    """How far two clouds (number, features) are from each other, as if both were normal.

    Source: M. Heusel et al. 2017, GANs trained by a two time-scale update rule (FID).
    """
    a, b = one.astype(np.float64), other.astype(np.float64)
    shift = ((a.mean(axis=0) - b.mean(axis=0)) ** 2).sum()
    spread_a, spread_b = np.cov(a.T), np.cov(b.T)
    # The trace of the root of a product is the sum of the roots of its eigenvalues.
    roots = np.sqrt(np.linalg.eigvals(spread_a @ spread_b).real.clip(min=0)).sum()
    return float(shift + np.trace(spread_a) + np.trace(spread_b) - 2 * roots)


def variety(groups: list[Floats]) -> float:
    """Mean squared difference between two pictures of the same group, mean over the groups."""
    pairs = [distances(group, group).sum() / (len(group) * (len(group) - 1)) for group in groups]
    return float(np.mean(pairs))


def failures(pictures: Floats, asked: Labels, number: int) -> list[int]:
    """Indices of the pictures in which the reader is least sure of the digit asked for."""
    logits = reader().scores(pictures).astype(np.float64)
    certain = logits[np.arange(len(asked)), asked] - np.log(np.exp(logits).sum(axis=1))
    return [int(index) for index in np.argsort(certain, kind="stable")[:number]]


def reader() -> Reader:
    """The judge of all drawn digits."""
    return cast(Reader, kit.load("digits-reader"))
