"""What the generator draws, and whether its judge can still tell it from real pictures.

NumPy only: the build, the tests and the card use the same numbers. Not here: the bars.
"""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import ArrayLike

from kit.data import Pictures, load_data
from kit.generate.digits import DIGITS
from kitbuild.models import drawn
from kitbuild.models.drawn import EACH, Draws, Floats

MEANINGS = {
    **drawn.MEANINGS,
    "judge_right": "share of pairs, one held-out picture and one drawn, in which the judge gives "
    "the real one more (0.5 is guessing)",
}


class Players(Draws, Protocol):
    """What is measured: a model with the verbs of kit.zoo."""

    def judge(self, pictures: ArrayLike, digit: int | None = None) -> Floats:
        """The judge's scores."""


def measure(model: Players, data_name: str) -> dict[str, float]:
    """Every metric of MEANINGS by name."""
    data = load_data(data_name)
    pictures = drawn.draw_each(model)
    return {
        **drawn.measure_asked(pictures, data),
        "judge_right": judge_right(model, pictures, data),
    }


def judge_right(model: Players, pictures: Floats, data: Pictures) -> float:
    """The mean over the digits of won(real, drawn)."""
    held_out, digits = data.pictures[data.held_out], data.labels[data.held_out]
    made = pictures.reshape(DIGITS, EACH, *pictures.shape[1:])
    return float(
        np.mean(
            [
                won(model.judge(held_out[digits == digit], digit), model.judge(made[digit], digit))
                for digit in range(DIGITS)
            ]
        )
    )


def won(real: Floats, made: Floats) -> float:
    """Share of all pairs in which the real picture's score is the higher one."""
    return float((real[:, None] > made[None, :]).mean())
