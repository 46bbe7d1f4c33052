"""Whether the straight path of codes follows the walk, measured on pictures between training ones.

NumPy only: the build, the tests and the card use the same numbers. Distances are lengths of the
list of 256 differences, as in lesson 0.2. Not here: the bars.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from kit.data import dotwalk
from kitbuild.models.digits_map.measure import Floats, Verbs, distances, rebuild_error

FINE = 1001  # places of the walk that count as real pictures
PAIRS = 400
APART = 0.3  # of the walk: pairs lie at least so far from each other, so that the dots do not touch
HALF = np.float32(0.5)
PATH = 101  # codes on the straight path

MEANINGS = {
    "held_out_mse": "rebuild error: mean squared difference of pixels in 0..1, held-out pictures",
    "pixel_middle": "distance from the middle of two pictures' pixels to the nearest real picture",
    "code_middle": "distance from the picture of the middle of their codes to the nearest real one",
    "code_middle_most": "the same, the worst of 400 pairs",
    "path_off": "largest distance to a real picture on the straight path from first to last code",
    "in_order": "share of 1,000 steps along the walk in which the code moves the same way",
    "longest_step": "longest step of the dot on that path of 100 equal steps, as a share of the "
    "walk",
    "nearest_held_out": "mean squared difference from a held-out picture to its nearest training "
    "picture",
}


def measure(model: Verbs, data_name: str) -> dict[str, float]:
    """Every metric of MEANINGS by name; data_name is always dotwalk."""
    data = dotwalk.load()
    held_out = data.pictures[data.held_out]
    walk = dotwalk.draw(np.linspace(0, 1, FINE))
    codes = model.encode(walk)[0]
    one, other = pairs()
    between = lengths(model.decode((codes[one] + codes[other]) * HALF), walk).min(axis=1)
    path = lengths(model.decode(path_codes(codes)), walk)
    moves = np.diff(codes[:, 0])
    return {
        "held_out_mse": rebuild_error(model.decode(model.encode(held_out)[0]), held_out),
        "pixel_middle": float(lengths((walk[one] + walk[other]) * HALF, walk).min(axis=1).mean()),
        "code_middle": float(between.mean()),
        "code_middle_most": float(between.max()),
        "path_off": float(path.min(axis=1).max()),
        "in_order": float(max((moves > 0).mean(), (moves < 0).mean())),
        "longest_step": float(np.abs(np.diff(path.argmin(axis=1))).max() / (FINE - 1)),
        "nearest_held_out": float(
            distances(held_out, data.pictures[data.train]).min(axis=1).mean()
        ),
    }


def pairs() -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Two places each, as indices into the walk, always the same ones."""
    drawn = np.random.default_rng(0).integers(0, FINE, (8 * PAIRS, 2))
    apart = drawn[np.abs(drawn[:, 0] - drawn[:, 1]) >= APART * FINE][:PAIRS]
    return apart[:, 0], apart[:, 1]


def path_codes(codes: Floats) -> Floats:
    """PATH codes in equal steps from the first to the last."""
    share = np.linspace(0, 1, PATH, dtype=np.float32)[:, None]
    path: Floats = codes[0] + (codes[-1] - codes[0]) * share
    return path


def lengths(pictures: Floats, real: Floats) -> Floats:
    """Distances (number of pictures, number of real)."""
    squares = distances(pictures, real) * pictures[0].size
    roots: Floats = np.sqrt(np.maximum(squares, 0))
    return roots
