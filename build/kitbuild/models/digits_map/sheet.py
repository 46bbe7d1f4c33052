"""What the sample sheet of an autoencoder of digits shows: rebuilt pictures, failures, chance."""

from __future__ import annotations

import numpy as np

from kit.data import load_data
from kit.zoo import Autoencoder
from kitbuild.export.sheet import MOST, Row
from kitbuild.models.digits_map.measure import Floats

EDGE, DOWN = 2.1, 5  # of the map: from -2.1 to 2.1 across and up, in so many rows


def rows(model: Autoencoder) -> list[Row]:
    """Rebuilt pictures, pictures of random codes, and the map from its upper edge down."""
    across = np.linspace(-EDGE, EDGE, MOST)
    return rebuilt_rows(model) + [
        Row(
            f"The map: hidden number 1 from {-EDGE} to {EDGE}, hidden number 2 at {up:.1f}",
            model.decode(np.stack([across, np.full(MOST, up)], axis=1)),
        )
        for up in np.linspace(EDGE, -EDGE, DOWN)
    ]


def rebuilt_rows(model: Autoencoder) -> list[Row]:
    """Held-out pictures and what comes back, the worst of them, and pictures of random codes."""
    data = load_data("handwriting")
    real = data.pictures[data.held_out]
    rebuilt: Floats = model.decode(model.encode(real).mu)
    worst = np.argsort(-((rebuilt - real) ** 2).mean(axis=(1, 2)))[:MOST]
    return [
        Row("Held-out pictures", real[:MOST]),
        Row("The same, rebuilt", rebuilt[:MOST]),
        Row("Failures: the held-out pictures that are rebuilt worst", real[worst]),
        Row("The same, rebuilt", rebuilt[worst]),
        Row("Pictures from random normal codes, seed 0", model.sample(MOST, 0)),
    ]
