"""Two players: a generator of handwritten digits and the judge that it learnt from (lesson 1.3).

The generator is asked for a digit; the judge is told which digit was asked for. Trained with the
Wasserstein loss, which gives the generator useful slopes even when the judge is far ahead.
digits_gan_collapsed is the same game with the loss of the lesson, and it fails. Read next:
model.py, train.py, measure.py.
"""

from __future__ import annotations

from dataclasses import dataclass

from kitbuild.models.bars import Bar
from kitbuild.models.digits_map import NOT_FOR

__all__ = ["CONFIGS", "FAMILY", "LOSS", "NOT_FOR", "Config"]

FAMILY = "generative adversarial network"
LOSS = (
    "judge: mean score of made pictures - mean score of real ones + slope_weight x (size of the "
    "score's slope - 1) squared, at places between real and made (Wasserstein loss with gradient "
    "penalty); generator: - mean score of made pictures"
)


@dataclass(frozen=True)
class Config:
    """What a game is trained with, and what the generator must reach.

    noise: how many random numbers make one picture. widths: of the hidden layers of both players.
    labelled: whether the players are told a digit. loss: "wasserstein", or "cross-entropy" (the
    one of the lesson). judge_steps: of the judge for each step of the generator. average: share
    of the newest weights in the running average that is kept as the generator. augment: how
    strongly the real pictures are changed at random, 0 to 1.
    """

    purpose: str
    bars: tuple[Bar, ...]
    known_failures: tuple[str, ...]
    loss: str = "wasserstein"
    labelled: bool = True
    noise: int = 32
    widths: tuple[int, int] = (192, 192)
    steps: int = 8000
    batch: int = 64
    generator_rate: float = 4e-4
    judge_rate: float = 6e-4
    judge_steps: int = 2
    betas: tuple[float, float] = (0.5, 0.99)
    slope_weight: float = 10.0
    average: float = 0.005
    augment: float = 1.0
    seed: int = 0
    spread_seeds: tuple[int, ...] = (1, 2)
    data: str = "handwriting"


CONFIGS: dict[str, Config] = {
    "digits-gan": Config(
        purpose="Draws a handwritten digit that is asked for, in lesson 1.3; with its judge.",
        bars=(Bar("drawn_as_asked", low=0.93), Bar("kinds", low=10), Bar("rarest", low=0.04)),
        known_failures=(
            "Some pictures are smudged, or part of the digit fades away: see the last row of the "
            "sample sheet.",
            "A few are another digit than the one asked for.",
            "The judge's scores are no chances. They rank pictures of the same digit, and only "
            "pictures like those of the game: a drawing by somebody else gets any score.",
            "It learnt from 13 writers and knows only the shapes that they used.",
        ),
    ),
}
