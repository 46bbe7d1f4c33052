"""A flow over the codes of digits-vae: it draws a digit that is asked for (lesson 2.3, "further").

The network learns which way leads from noise to the code of a real picture; the decoder of
digits-vae turns the code into a picture. For each picture of training the digit is sometimes kept
from the network, so that it also knows where to go when nothing is asked for: guidance needs both.
Read next: model.py, train.py, measure.py; how it draws is in kit/generate/flow.py.
"""

from __future__ import annotations

from dataclasses import dataclass

from kitbuild.models.bars import Bar
from kitbuild.models.digits_map import NOT_FOR

__all__ = ["CONFIGS", "FAMILY", "LOSS", "NOT_FOR", "Config"]

FAMILY = "flow over codes (rectified flow)"
LOSS = (
    "mean squared difference between the network's direction and the straight one, code - noise, "
    "at a place on the line between them; times are drawn around the middle"
)


@dataclass(frozen=True)
class Config:
    """What the flow is trained with, and what it must reach.

    codes: the model whose codes it learns. copies: of each training picture, changed at random by
    augment before they become codes. told: numbers that tell time and digit. keep_back: share of
    the pictures whose digit is kept from the network. average: share of the newest weights in the
    running average that is kept.
    """

    purpose: str
    bars: tuple[Bar, ...]
    known_failures: tuple[str, ...]
    codes: str = "digits-vae"
    copies: int = 24
    augment: float = 0.6
    width: int = 128
    blocks: int = 3
    told: int = 64
    keep_back: float = 0.15
    steps: int = 5000
    batch: int = 256
    learning_rate: float = 2e-3
    average: float = 0.002
    seed: int = 0
    spread_seeds: tuple[int, ...] = (1, 2)
    data: str = "handwriting"


CONFIGS: dict[str, Config] = {
    "digits-flow": Config(
        purpose="Draws a handwritten digit that is asked for, step by step in the hidden space of "
        "digits-vae: lesson 2.3.",
        bars=(Bar("drawn_as_asked", low=0.98), Bar("kinds", low=10), Bar("rarest", low=0.04)),
        known_failures=(
            "What the decoder of digits-vae cannot draw, the flow cannot draw either: thin gaps "
            "and sharp corners are soft.",
            "Its pictures are only about half as varied as real ones, and lie nearer to the "
            "training pictures than held-out ones do. More steps with less guidance vary more.",
            "In one step it draws nearly the same picture each time; with much guidance the ink "
            "grows too strong: see the sample sheet.",
            "It learnt from 13 writers and knows only the shapes that they used.",
        ),
    ),
}
