"""What the flow draws, and what steps and guidance change.

NumPy only: the build, the tests and the card use the same numbers. Not here: the bars.
"""

from __future__ import annotations

from typing import Protocol

import numpy as np

from kit.data import load_data
from kit.generate.digits import DIGITS
from kit.generate.flow import GUIDANCE, STEPS
from kitbuild.models import drawn
from kitbuild.models.drawn import EACH, SEED, Floats, frechet, variety

STRONG = 6.0  # a guidance that shows its price
MANY = 10  # steps
USUAL = f"{STEPS} steps, guidance {GUIDANCE:g}: {2 * STEPS} network evaluations"

MEANINGS = {
    **drawn.MEANINGS,
    "drawn_as_asked": f"{drawn.MEANINGS['drawn_as_asked']}; here and below, where nothing else is "
    f"said, {USUAL}",
    "unguided": f"share drawn as asked, {STEPS} steps, guidance 1",
    "feature_distance_1_step": "distance in the reader's features, 1 step",
    "feature_distance_many": f"distance in the reader's features, {MANY} steps",
    "feature_distance_strong": f"distance in the reader's features, guidance {STRONG:g}",
    "variety": "mean squared difference between two drawn pictures of the same digit",
    "variety_1_step": "the same with 1 step",
    "variety_many": f"the same with {MANY} steps and guidance 1",
    "variety_held_out": "the same for held-out pictures",
}


class Draws(Protocol):
    """What is measured: a model with the verbs of kit.zoo."""

    def sample(
        self,
        digit: int | None,
        number: int,
        steps: int = STEPS,
        guidance: float = GUIDANCE,
        seed: int = 0,
    ) -> Floats:
        """Pictures of digit."""


def measure(model: Draws, data_name: str) -> dict[str, float]:
    """Every metric of MEANINGS by name."""
    data = load_data(data_name)
    pictures = {
        "usual": draw(model),
        "unguided": draw(model, guidance=1),
        "1_step": draw(model, steps=1),
        "many": draw(model, steps=MANY),
        "strong": draw(model, guidance=STRONG),
    }
    features = drawn.reader().features(data.pictures[data.train])
    held_out = [
        data.pictures[data.held_out][data.labels[data.held_out] == digit] for digit in range(DIGITS)
    ]
    far = {
        f"feature_distance_{how}": frechet(drawn.reader().features(pictures[how]), features)
        for how in ("1_step", "many", "strong")
    }
    return {
        **drawn.measure_asked(pictures["usual"], data),
        "unguided": drawn.measure_asked(pictures["unguided"], data)["drawn_as_asked"],
        **far,
        "variety": variety(by_digit(pictures["usual"])),
        "variety_1_step": variety(by_digit(pictures["1_step"])),
        "variety_many": variety(by_digit(draw(model, steps=MANY, guidance=1))),
        "variety_held_out": variety(held_out),
    }


def draw(model: Draws, steps: int = STEPS, guidance: float = GUIDANCE) -> Floats:
    """EACH pictures of each digit in order, always the same."""
    return np.concatenate(
        [model.sample(digit, EACH, steps, guidance, SEED + digit) for digit in range(DIGITS)]
    )


def by_digit(pictures: Floats) -> list[Floats]:
    """The pictures of each digit."""
    return np.split(pictures, DIGITS)
