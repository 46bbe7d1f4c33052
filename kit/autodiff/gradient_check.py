"""Slopes found backwards, held against slopes measured by small changes."""

from collections.abc import Callable
from typing import Any

import numpy as np

from kit.autodiff.engine import Value
from kit.autodiff.given import Array, read_numbers

__all__ = ["gradient_check", "measured_slopes"]

STEP = 1e-5


def gradient_check(function: Callable[..., Value], *numbers: object) -> float:
    """Return the relative error of the slopes of function at numbers; under 1e-4 is right.

    function: takes Values and gives a Value; where that is not one number, its sum is used.
    The error is the largest difference, divided by the largest slope that was measured.
    """
    values = [Value(number) for number in numbers]
    function(*values).sum().backward()
    measured = measured_slopes(function, *numbers)
    pairs = [(np.asarray(value.grad), slope) for value, slope in zip(values, measured, strict=True)]
    largest = max(float(np.max(np.abs(slope), initial=0.0)) for pair in pairs for slope in pair)
    wrong = max(float(np.max(np.abs(found - slope), initial=0.0)) for found, slope in pairs)
    return wrong / largest if largest else 0.0


def measured_slopes(function: Callable[..., Value], *numbers: object) -> list[Array]:
    """Return for each of numbers the slopes of the sum of function, measured by small changes."""
    arrays = [read_numbers(number) for number in numbers]
    slopes = [np.zeros_like(array) for array in arrays]
    for array, slope in zip(arrays, slopes, strict=True):
        for place in np.ndindex(array.shape):
            kept = array[place]
            ends: list[Any] = []
            for moved in (kept + STEP, kept - STEP):
                array[place] = moved
                ends.append(function(*[Value(one) for one in arrays]).sum().data)
            array[place] = kept
            slope[place] = (ends[0] - ends[1]) / (2 * STEP)
    return slopes
