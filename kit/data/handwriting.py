"""Handwriting: 1,797 digits written by hand, 16x16 pixels, enlarged from 8x8 when loaded.

The same code serves the build and the page. The sheet is handwriting.md, beside this file; the
bytes in handwriting.npy are made by kitbuild/data.py.
"""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kit.data import Pictures
from kit.errors import KitError

__all__ = ["FILE", "NUMBER", "enlarge", "load", "split"]

FILE = Path(__file__).with_suffix(".npy")
NUMBER = 1797
HELD_OUT = 360
BLOCK = 64  # pictures enlarged at a time: memory that the page has taken is never given back
STRIDE = 1103  # shares no factor with 1797: index -> index * 1103 % 1797 is a fixed shuffle


def load() -> Pictures:
    """The 1,797 pictures as (1797, 16, 16), their digits, and the fixed split of 1437 and 360."""
    if not FILE.is_file():
        raise KitError(
            "The file {file} of the data set 'handwriting' is not there. Run: make", file=FILE.name
        )
    rows = np.load(FILE, allow_pickle=False)  # (1797, 65) uint8: 64 pixels 0..16, then the digit
    train, held_out = split(len(rows))
    pictures = enlarge(rows[:, :64].reshape(-1, 8, 8))  # (number, row, column)
    return Pictures(pictures, rows[:, 64].astype(np.int64), train, held_out)


def split(number: int = NUMBER) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Indices for training and indices held out: a fixed shuffle, the same on every computer."""
    index = np.arange(number, dtype=np.int64)
    held_out = index * STRIDE % number < HELD_OUT
    return index[~held_out], index[held_out]


def enlarge(small: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Pictures (number, 16, 16) in 0..1 from (number, 8, 8) in 0..16, by cubic interpolation.

    Then the faint grey is cut off and the ink made a little darker: clip((x - 0.15) * 1.35, 0, 1).
    """
    matrix = _cubic_matrix(8, 16)
    large = np.empty((len(small), 16, 16), np.float32)
    for start in range(0, len(small), BLOCK):
        block = slice(start, start + BLOCK)
        pixels = matrix @ (small[block].astype(np.float64) / 16) @ matrix.T  # (block, 16, 16)
        large[block] = np.clip((pixels - 0.15) * 1.35, 0, 1)
    return large


def _cubic_matrix(size: int, new_size: int) -> NDArray[np.float64]:
    """(new_size, size): each row weighs the old pixels near one new pixel; rows sum to 1.

    Source: R. Keys 1981, Cubic convolution interpolation for digital image processing, a = -0.5.
    """
    old = np.arange(size) + 0.5
    new = (np.arange(new_size) + 0.5) * size / new_size
    distance = np.abs(new[:, None] - old[None, :])
    near = (1.5 * distance - 2.5) * distance**2 + 1
    far = ((-0.5 * distance + 2.5) * distance - 4) * distance + 2
    weights = np.where(distance < 1, near, np.where(distance < 2, far, 0))
    normalised: NDArray[np.float64] = weights / weights.sum(axis=1, keepdims=True)
    return normalised
