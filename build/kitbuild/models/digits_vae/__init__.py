"""A variational autoencoder of handwritten digits with sixteen hidden numbers.

Net, loss and training are those of digits_map; the numbers in the config differ, and what is
measured (measure.py). Lessons 2.3, 4.2 and 5.2; digits-flow draws codes for its decoder.
"""

from __future__ import annotations

from kitbuild.models.bars import Bar
from kitbuild.models.digits_map import FAMILY, LOSS, NOT_FOR, Config

__all__ = ["CONFIGS", "FAMILY", "LOSS", "NOT_FOR", "Config"]

CONFIGS: dict[str, Config] = {
    "digits-vae": Config(
        purpose="Handwritten digits as sixteen hidden numbers, in lessons 2.3, 4.2 and 5.2.",
        beta=0.1,
        widths=(160, 96),
        batch=128,
        bars=(Bar("held_out_mse", high=0.012), Bar("thicker", low=0.9)),
        known_failures=(
            "Codes drawn from the normal curve often give a blob that is no digit: real codes "
            "fill only parts of the space. digits-flow learns where those parts are.",
            "Thin gaps and sharp corners are lost: see the worst rebuilt pictures.",
            "Nobody gave the hidden numbers a meaning. Most change several things at once, and "
            "some change nothing.",
            "The writers of the training pictures also wrote the held-out ones: handwriting of "
            "other people is rebuilt worse than the card says.",
        ),
        steps=5000,
        latents=16,
        bend="ReLU",
        augment=0.6,
    ),
}
