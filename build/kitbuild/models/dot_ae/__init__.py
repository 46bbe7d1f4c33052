"""An autoencoder of dotwalk with one hidden number (lesson 2.3).

Halfway between two codes lies the picture halfway along the walk, not two pale dots. Net and loss
are those of digits_map. Read next: train.py, measure.py.
"""

from __future__ import annotations

from dataclasses import dataclass

from kitbuild.models import digits_map
from kitbuild.models.bars import Bar

FAMILY = "variational autoencoder"
LOSS = (
    "rebuild error (binary cross-entropy, summed over the pixels) + beta x pull (KL), mean over "
    "the batch; the dots are large at first and shrink to their size, so that places in "
    "between are learned in order"
)
NOT_FOR = "Any picture other than this dot on its wave."


@dataclass(frozen=True)
class Config(digits_map.Config):
    """As for digits_map; also how large the dots are at first, and how long they shrink.

    first_radius: pixels. shrinking: share of the steps after which the dots have their own size.
    """

    first_radius: float = 6.0
    shrinking: float = 0.6


CONFIGS: dict[str, Config] = {
    "dot-ae": Config(
        purpose="Lesson 2.3: mixing codes against mixing pixels, on a dot that walks along a wave.",
        beta=0.1,
        pixel_weight=1.0,
        widths=(48, 24),
        batch=64,
        bars=(
            Bar("code_middle", high=0.2),
            Bar("path_off", high=0.4),
            Bar("in_order", low=1),
        ),
        known_failures=(
            "Beyond the ends of the walk its codes mean nothing: the dot stands still and swells.",
            "Equal steps of the code are not equal steps of the dot.",
            "It knows this one walk only. A dot beside the wave, or two dots, is drawn as one dot "
            "on the wave.",
            "With dots of their own size from the start, or with two hidden numbers, the same "
            "training broke the walk into pieces or bent the line of codes: the middle of two "
            "codes was then 0.2 to 1.1 from any real picture. Both were tried, with a few seeds.",
        ),
        steps=3000,
        latents=1,
        bend="ReLU",
        data="dotwalk",
    ),
}
