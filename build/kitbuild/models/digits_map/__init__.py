"""Variational autoencoders of handwritten digits with two hidden numbers (lesson 1.2).

`digits-map` gives the map of the lesson; the three small ones differ only in beta, the weight of
the pull towards the centre. Read next: model.py, train.py, measure.py.
"""

from __future__ import annotations

from dataclasses import dataclass

from kitbuild.models.bars import Bar

FAMILY = "variational autoencoder"
LOSS = (
    "rebuild error (binary cross-entropy, summed over the pixels, times pixel_weight) + beta x "
    "pull (KL, summed over the hidden numbers), mean over the batch; beta grows from 0 during the "
    "first fifth of the steps"
)
NOT_FOR = "Making training pictures for programs that read handwriting; copying a person's hand."


@dataclass(frozen=True)
class Config:
    """What one model of this family is trained with, and what it must reach.

    widths: of the encoder's hidden layers; the decoder has the same ones in reverse. beta: weight
    of the pull beside the rebuild error. pixel_weight: the 256 pixels were enlarged from 64
    measured ones, so each counts as a quarter. bend: what follows each hidden layer, a name of
    torch.nn. augment: how strongly the training pictures are changed at random, 0 to 1.
    spread_seeds: trained once more, only to say on the card how much chance changes.
    """

    purpose: str
    beta: float
    widths: tuple[int, ...]
    batch: int
    bars: tuple[Bar, ...]
    known_failures: tuple[str, ...]
    steps: int = 4000
    learning_rate: float = 3e-3
    latents: int = 2
    pixel_weight: float = 0.25
    bend: str = "SiLU"
    augment: float = 0.0
    seed: int = 0
    spread_seeds: tuple[int, ...] = (1, 2)
    data: str = "handwriting"


CONFIGS: dict[str, Config] = {
    "digits-map": Config(
        purpose="The map of handwritten digits in lesson 1.2: two numbers in, one picture out.",
        beta=0.25,
        widths=(240, 128),
        batch=64,
        bars=(Bar("held_out_mse", high=0.030), Bar("kinds_on_map", low=10)),
        known_failures=(
            "Two numbers cannot hold a whole digit: rebuilt pictures are smoother than real ones.",
            "Between two digits the map shows blends that are no digit at all.",
            "Digits take unequal shares of the map.",
            "The writers of the training pictures also wrote the held-out ones: handwriting of "
            "other people is rebuilt worse than the card says.",
        ),
    ),
    "digits-beta-0": Config(
        purpose="Lesson 1.2, exercise C: what happens without any pull (beta 0).",
        beta=0.0,
        widths=(96, 48),
        batch=64,
        bars=(
            Bar("held_out_mse", high=0.034),
            Bar("pull", low=10),
            Bar("kinds_from_random_codes", high=6),
            Bar("far_from_real", low=0.04),
        ),
        known_failures=(
            "Made to fail: its codes lie far apart, so that a random code gives few kinds of "
            "digits and often a picture that looks like none. How often depends on the seed.",
        ),
    ),
    "digits-beta-1": Config(
        purpose="Lesson 1.2, exercise C: a pull that leaves a full map (beta 1).",
        beta=1.0,
        widths=(96, 48),
        batch=64,
        bars=(
            Bar("held_out_mse", high=0.037),
            Bar("pull", low=1, high=9),
            Bar("far_from_real", high=0.02),
            Bar("kinds_from_random_codes", low=10),
        ),
        known_failures=("A small net: its pictures are softer than those of digits-map.",),
    ),
    "digits-beta-20": Config(
        purpose="Lesson 1.2, exercise C: a pull that is too strong (beta 20).",
        beta=20.0,
        widths=(96, 48),
        batch=64,
        bars=(
            Bar("held_out_mse", low=0.05, high=0.08),
            Bar("pull", high=0.5),
            Bar("kinds_from_random_codes", high=1),
        ),
        known_failures=(
            "Made to fail: the codes carry nothing, and every picture is the same blur.",
        ),
    ),
}
