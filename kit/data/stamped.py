"""Stamped: handwriting made noisy, with a stamp in the corner that tells the digit.

A trap for a network: it can read the stamp and never look at the digit (lesson 4.3). Build and
page share this code. The sheet is stamped.md, beside this file.
"""

import numpy as np
from numpy.typing import NDArray

from kit.data import Pictures, handwriting
from kit.generate import noise

__all__ = ["SIDE", "SPREAD", "STAMPS", "add_noise", "add_stamp", "load"]

Floats = NDArray[np.float32]

SPREAD = 0.5  # of the noise: so much that the stamp is far easier to read than the digit
SIDE = 4  # pixels of the stamp, in the upper right corner

# (10, 4, 4): four squares of 2x2 pixels, black where the number digit + 1 has a 1 in base two.
STAMPS = np.kron(
    (np.arange(1, 11)[:, None] >> np.array([3, 2, 1, 0]) & 1).reshape(10, 2, 2),
    np.ones((2, 2)),
).astype(np.float32)


def load() -> Pictures:
    """The 1,797 noisy pictures with their stamps, their digits, and the split of handwriting."""
    clean = handwriting.load()
    pictures = add_stamp(add_noise(clean.pictures), clean.labels)
    return Pictures(pictures, clean.labels, clean.train, clean.held_out)


def add_noise(pictures: Floats, spread: float = SPREAD, seed: int = 0) -> Floats:
    """Copies with noise of this spread added to each pixel, cut off at 0 and 1."""
    noisy = pictures + np.float32(spread) * noise.normal(pictures.shape, seed)
    return np.clip(noisy, 0, 1)


def add_stamp(pictures: Floats, digits: NDArray[np.int64]) -> Floats:
    """Copies of pictures (number, 16, 16), each with the stamp of its digit (number,)."""
    stamped = pictures.copy()
    stamped[:, :SIDE, -SIDE:] = STAMPS[digits]
    return stamped
