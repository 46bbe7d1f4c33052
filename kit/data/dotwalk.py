"""Dotwalk: a soft dot that walks along a wave, 16x16 pixels, drawn by a formula.

One number, the place on the walk, makes the whole picture. Build and page share this code. The
sheet is dotwalk.md, beside this file.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from kit.data import Pictures

__all__ = ["NUMBER", "draw", "load"]

NUMBER = 400
SIDE = 16
FIRST, LENGTH = 2.0, 11.0  # pixels: column of the dot at place 0, and how far it walks across
MIDDLE, HEIGHT = 7.5, 1.75  # pixels: row about which it waves, and how far up and down
RADIUS = 1.0  # pixels: at this distance from its middle the dot has 0.61 of its ink
EVERY = 5  # each fifth picture is held out


def load() -> Pictures:
    """400 pictures at even places from start to end; labels count the places from 0 to 399."""
    index = np.arange(NUMBER, dtype=np.int64)
    held_out = index % EVERY == EVERY // 2
    return Pictures(draw(index / (NUMBER - 1)), index, index[~held_out], index[held_out])


def draw(places: ArrayLike, radius: float = RADIUS) -> NDArray[np.float32]:
    """Pictures (number, 16, 16) of the dot at places (number,) in 0..1; one place, one picture."""
    place = np.asarray(places, dtype=np.float64)[..., None, None]  # (number, 1, 1)
    column = FIRST + LENGTH * place
    row = MIDDLE + HEIGHT * np.sin(2 * np.pi * place)
    pixel = np.arange(SIDE)
    squares = (pixel - column) ** 2 + (pixel[:, None] - row) ** 2  # (number, row, column)
    return np.exp(-squares / (2 * radius**2)).astype(np.float32)
