"""Which digit a model is asked for, as the numbers that its network takes.

Not here: what draws the digit (gan.py, flow.py).
"""

import numpy as np
from numpy.typing import NDArray

from kit.errors import FeedError

__all__ = ["DIGITS", "asked_for"]

DIGITS = 10


def asked_for(digit: int, number: int) -> NDArray[np.int64]:
    """digit, number times over; raises FeedError when it is no digit."""
    if np.ndim(digit) or digit not in range(DIGITS):
        raise FeedError("There is no digit {digit}. Ask for one from 0 to 9.", digit=repr(digit))
    return np.full(number, digit, np.int64)
