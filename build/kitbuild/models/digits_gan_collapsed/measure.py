"""How far the generator has collapsed, and what its judge thinks of it.

NumPy only: the build, the tests and the card use the same numbers. Not here: the bars.
"""

from __future__ import annotations

from typing import Protocol

from numpy.typing import ArrayLike

from kit.data import load_data
from kit.generate.digits import DIGITS
from kitbuild.models import drawn
from kitbuild.models.digits_gan.measure import MEANINGS as GAN_MEANINGS
from kitbuild.models.digits_gan.measure import won
from kitbuild.models.drawn import EACH, SEED, Floats, variety

NUMBER = EACH * DIGITS
KEPT = (
    "kinds",
    "rarest",
    "commonest",
    "feature_distance",
    "feature_floor",
    "nearest_drawn",
    "nearest_held_out",
    "judge_right",
)

MEANINGS = {
    **{key: GAN_MEANINGS[key] for key in KEPT},
    "kinds": f"kinds of digits among {NUMBER} pictures (each at least 1 in 100)",
    "rarest": "share of the digit that digits-reader reads least often",
    "variety": "mean squared difference between two drawn pictures",
    "variety_held_out": "the same for held-out pictures",
}


class Players(Protocol):
    """What is measured: a model with the verbs of kit.zoo."""

    def sample(self, digit: int | None = None, number: int = 1, seed: int = 0) -> Floats:
        """Pictures of whatever comes."""

    def judge(self, pictures: ArrayLike) -> Floats:
        """The judge's scores."""


def measure(model: Players, data_name: str) -> dict[str, float]:
    """Every metric of MEANINGS by name."""
    data = load_data(data_name)
    pictures, held_out = draw(model), data.pictures[data.held_out]
    return {
        **drawn.measure_drawn(pictures, data),
        "judge_right": won(model.judge(held_out), model.judge(pictures)),
        "variety": variety([pictures]),
        "variety_held_out": variety([held_out]),
    }


def draw(model: Players) -> Floats:
    """NUMBER pictures, always the same."""
    return model.sample(number=NUMBER, seed=SEED)
