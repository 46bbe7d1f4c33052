"""What the sixteen hidden numbers reach: rebuilding, drawing from chance, and one direction.

NumPy only: the build, the tests and the card use the same numbers. Not here: the bars.
"""

from __future__ import annotations

import numpy as np

from kit.data import Pictures, load_data
from kitbuild.models.digits_map.measure import MEANINGS as MAP_MEANINGS
from kitbuild.models.digits_map.measure import Floats, Verbs, measure_pictures, pull

THICK = 0.75  # of all pictures have less ink than those called thick
USED = 0.1  # nats of pull, from which on a hidden number says something about the picture
KEPT = (
    "held_out_mse",
    "train_mse",
    "pull",
    "kinds_from_random_codes",
    "far_from_real",
    "nearest_drawn",
    "nearest_held_out",
)

MEANINGS = {
    **{key: MAP_MEANINGS[key] for key in KEPT},
    "used": "hidden numbers that say something about the picture (pull of at least 0.1 nats each)",
    "thicker": "share of held-out pictures with more ink after one step from thin to thick",
}


def measure(model: Verbs, data_name: str) -> dict[str, float]:
    """Every metric of MEANINGS by name."""
    data = load_data(data_name)
    measured = measure_pictures(model, data)
    mu, logvar = model.encode(data.pictures[data.held_out])
    return {
        **{key: measured[key] for key in KEPT},
        "used": int((pull(mu, logvar).mean(axis=0) >= USED).sum()),
        "thicker": thicker(model, data),
    }


def thick_direction(codes: Floats, pictures: Floats) -> Floats:
    """From the mean code of the thin pictures to that of the thick ones, the top quarter of ink."""
    ink = pictures.sum(axis=(1, 2))
    thick = ink > np.quantile(ink, THICK)
    direction: Floats = codes[thick].mean(axis=0) - codes[~thick].mean(axis=0)
    return direction


def thicker(model: Verbs, data: Pictures) -> float:
    """Share of held-out pictures with more ink after one step along the direction of training."""
    train, held_out = data.pictures[data.train], data.pictures[data.held_out]
    direction = thick_direction(model.encode(train)[0], train)
    codes = model.encode(held_out)[0]
    before, after = (model.decode(codes + step * direction).sum(axis=(1, 2)) for step in (0, 1))
    return float((after > before).mean())
