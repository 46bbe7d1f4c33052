"""Seedlings: ages and heights of 20 young plants, made by a formula and a random number each.

The numbers stand below as lessons print them. The sheet is seedlings.md, beside this file.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

__all__ = ["Seedlings", "load"]

HEIGHTS = {  # cm, by age in weeks
    1: (2.8, 3.1, 4.2, 3.6),
    2: (4.6, 5.6, 5.2, 5.7),
    3: (7.0, 8.1, 8.1, 8.9),
    4: (10.6, 10.7, 9.5, 11.8),
    5: (11.7, 13.5, 12.6, 12.3),
}


@dataclass(frozen=True)
class Seedlings:
    """weeks: (20,) age of each seedling; heights: (20,) in cm."""

    weeks: NDArray[np.float64]
    heights: NDArray[np.float64]


def load() -> Seedlings:
    """Return 20 seedlings, four of each age."""
    rows = [(week, height) for week, heights in HEIGHTS.items() for height in heights]
    weeks, heights = np.array(rows, dtype=np.float64).T
    return Seedlings(weeks.copy(), heights.copy())
