"""Which known numbers a learner's text quotes, rounded or cut in any sensible way.

For checks that ask for reasons with numbers. Not here: whether the reason is a good one.
"""

import re
from collections.abc import Hashable, Mapping
from typing import TypeVar

__all__ = ["quoted"]

Name = TypeVar("Name", bound=Hashable)

# 2.79, .034, 2,79, 7.2e-07, or a whole number of three digits or more.
_NUMBER = re.compile(r"(?<![\d.])(?:(\d*)[.,\u066b](\d+)(?:[eE]([-+]?\d+))?|\d{3,})")
_MOST_DECIMALS = 4  # more are float noise


def quoted(text: str, numbers: Mapping[Name, float]) -> set[Name]:
    """The names of those numbers that text quotes with two significant digits or more.

    A zero with two decimals or more counts for a number that rounds to it.
    """
    found = set()
    for match in _NUMBER.finditer(text):
        value, room = _read(match)
        near = min(numbers, key=lambda name: abs(numbers[name] - value))
        if abs(numbers[near] - value) <= room:
            found.add(near)
    return found


def _read(match: re.Match[str]) -> tuple[float, float]:
    """The number that was written, and how far rounding can have brought it; below 0: too far."""
    whole, decimals, power = match[1], match[2], int(match[3] or 0)
    if decimals is None:
        return float(match[0]), 1.0
    digits = (whole + decimals).lstrip("0")
    if len(digits) < 2 and (digits or len(decimals) < 2):
        return 0.0, -1.0
    value = float(f"{whole or 0}.{decimals}e{power}")
    return value, 10.0 ** (power - min(len(decimals), _MOST_DECIMALS))
