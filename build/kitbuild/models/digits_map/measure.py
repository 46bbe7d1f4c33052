"""What a trained model reaches, measured on held-out pictures and on pictures from new codes.

NumPy only: the build, the tests and the card use the same numbers. Not here: the bars.
"""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import ArrayLike, NDArray

from kit.data import Pictures, load_data

Floats = NDArray[np.float32]

RANDOM_CODES = 400
MAP_SIDE, MAP_EDGE = 20, 2.6
NEIGHBOURS = 5  # real pictures that vote which digit a picture looks like
FAR = 0.035  # mean squared difference to the nearest real picture, above which it looks like none
SHARE = 0.01  # of the pictures, from which on a kind of digit counts as present

MEANINGS = {
    "held_out_mse": "rebuild error: mean squared difference of pixels in 0..1, held-out pictures",
    "train_mse": "the same for the pictures it was trained on",
    "pull": "pull towards the centre (KL), summed over the hidden numbers, mean, nats",
    "kinds_on_map": "kinds of digits on a 20x20 map from -2.6 to 2.6 (5 nearest pictures vote)",
    "kinds_from_random_codes": "kinds of digits among 400 pictures from random normal codes",
    "far_from_real": "share of those 400 whose nearest real picture differs by more than 0.035",
    "nearest_drawn": "mean squared difference from each of those 400 to its nearest real picture",
    "nearest_held_out": "the same for held-out pictures: far less in the line above would be "
    "copying",
}


class Verbs(Protocol):
    """What is measured: a model with the verbs of kit.zoo."""

    def encode(self, pictures: ArrayLike) -> tuple[Floats, Floats]:
        """mu and logvar of pictures."""

    def decode(self, latents: ArrayLike) -> Floats:
        """Pictures of latents."""


def measure(model: Verbs, data_name: str) -> dict[str, float]:
    """Every metric of MEANINGS by name."""
    data = load_data(data_name)
    return {
        **measure_pictures(model, data),
        "kinds_on_map": kinds(model.decode(map_codes()), data),
    }


def measure_pictures(model: Verbs, data: Pictures) -> dict[str, float]:
    """The metrics that do not need a map: rebuilt pictures, and pictures from random codes."""
    held_out, train = data.pictures[data.held_out], data.pictures[data.train]
    mu, logvar = model.encode(held_out)
    drawn = model.decode(random_codes(mu.shape[1]))
    nearest = distances(drawn, train).min(axis=1)
    return {
        "held_out_mse": rebuild_error(model.decode(mu), held_out),
        "train_mse": rebuild_error(model.decode(model.encode(train)[0]), train),
        "pull": float(pull(mu, logvar).sum(axis=1).mean()),
        "kinds_from_random_codes": kinds(drawn, data),
        "far_from_real": float((nearest > FAR).mean()),
        "nearest_drawn": float(nearest.mean()),
        "nearest_held_out": float(distances(held_out, train).min(axis=1).mean()),
    }


def pull(mu: Floats, logvar: Floats) -> NDArray[np.float64]:
    """KL of each hidden number's cloud from the normal curve, (batch, latents), nats."""
    each: NDArray[np.float64] = mu.astype(np.float64) ** 2 + np.exp(logvar.astype(np.float64))
    return (each - logvar - 1) / 2


def random_codes(latents: int) -> Floats:
    """(400, latents) from the normal curve, always the same."""
    codes = np.random.default_rng(0).standard_normal((RANDOM_CODES, latents))
    return codes.astype(np.float32)


def map_codes() -> Floats:
    """(400, 2): the places of the map, row by row from the top."""
    axis = np.linspace(-MAP_EDGE, MAP_EDGE, MAP_SIDE, dtype=np.float32)
    across, up = np.meshgrid(axis, axis[::-1])
    return np.stack([across.ravel(), up.ravel()], axis=1)


def look_like(pictures: Floats, data: Pictures) -> NDArray[np.int64]:
    """The digit that most of the nearest training pictures are of, for each picture."""
    nearest = np.argsort(distances(pictures, data.pictures[data.train]), axis=1)[:, :NEIGHBOURS]
    labels = data.labels[data.train][nearest]  # (number, NEIGHBOURS)
    return np.array([np.bincount(row, minlength=10).argmax() for row in labels])


def kinds(pictures: Floats, data: Pictures) -> int:
    """How many kinds of digits make up at least 1 in 100 of pictures."""
    counts = np.bincount(look_like(pictures, data), minlength=10)
    return int((counts >= SHARE * len(pictures)).sum())


def rebuild_error(rebuilt: Floats, pictures: Floats) -> float:
    """Mean squared difference of the pixels."""
    return float(((rebuilt - pictures) ** 2).mean(dtype=np.float64))


def distances(pictures: Floats, real: Floats) -> Floats:
    """Mean squared differences, (number of pictures, number of real): a^2 + b^2 - 2ab."""
    a, b = pictures.reshape(len(pictures), -1), real.reshape(len(real), -1)
    squares = (a**2).sum(axis=1)[:, None] + (b**2).sum(axis=1)[None, :] - 2 * a @ b.T
    mean: Floats = squares / a.shape[1]
    return mean
