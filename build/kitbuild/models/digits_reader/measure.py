"""How often a reader is right, and what it goes by: the digit or the stamp.

NumPy only: the build, the tests and the card use the same numbers. Not here: the bars.
"""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import ArrayLike, NDArray

from kit.data import Pictures, load_data
from kit.data.stamped import SIDE, add_noise, add_stamp

Floats = NDArray[np.float32]
Digits = NDArray[np.int64]

MEANINGS = {
    "accuracy": "share of held-out pictures read right",
    "worst_digit": "the same for the digit that is read worst",
    "noisy_accuracy": "share read right when noise of spread 0.5 is added, no stamps",
    "with_stamp": "share of held-out noisy pictures read right, each with its stamp",
    "without_stamp": "the same pictures before the stamp was put there",
    "covered": "the same pictures with an even grey over the place of the stamp",
    "fall": "points (of 100) lost without the stamp",
    "fall_covered": "points (of 100) lost when the stamp is covered",
    "obeys_wrong_stamp": "share read as the digit of the stamp when that is a wrong one",
    "clean_with_stamp": "share read right on pictures without noise, with their stamps",
    "clean": "share read right on pictures without noise and without stamps",
}


class Verbs(Protocol):
    """What is measured: a model with the verbs of kit.zoo."""

    def read(self, pictures: ArrayLike) -> Digits:
        """The digit in each picture."""


def measure(model: Verbs, data_name: str) -> dict[str, float]:
    """The metrics of an honest reader on handwriting, or those of the shortcut on stamped."""
    data = load_data("handwriting")
    return measure_stamps(model, data) if data_name == "stamped" else measure_reader(model, data)


def measure_reader(model: Verbs, data: Pictures) -> dict[str, float]:
    """How often the reader is right."""
    pictures, digits = data.pictures[data.held_out], data.labels[data.held_out]
    right = model.read(pictures) == digits
    return {
        "accuracy": float(right.mean()),
        "worst_digit": min(float(right[digits == digit].mean()) for digit in range(10)),
        "noisy_accuracy": accuracy(model, noisy(data), digits),
    }


def measure_stamps(model: Verbs, data: Pictures) -> dict[str, float]:
    """How often the reader is right with, without and against the stamp."""
    clean, digits = data.pictures[data.held_out], data.labels[data.held_out]
    plain = noisy(data)
    wrong = wrong_digits(digits)
    shares = {
        "with_stamp": accuracy(model, add_stamp(plain, digits), digits),
        "without_stamp": accuracy(model, plain, digits),
        "covered": accuracy(model, cover(plain), digits),
        "obeys_wrong_stamp": accuracy(model, add_stamp(plain, wrong), wrong),
        "clean_with_stamp": accuracy(model, add_stamp(clean, digits), digits),
        "clean": accuracy(model, clean, digits),
    }
    return {
        **shares,
        "fall": 100 * (shares["with_stamp"] - shares["without_stamp"]),
        "fall_covered": 100 * (shares["with_stamp"] - shares["covered"]),
    }


def accuracy(model: Verbs, pictures: Floats, digits: Digits) -> float:
    """Share of pictures read as digits."""
    return float((model.read(pictures) == digits).mean())


def noisy(data: Pictures) -> Floats:
    """The held-out pictures of the data set `stamped`, before they got their stamps."""
    return add_noise(data.pictures)[data.held_out]


def cover(pictures: Floats) -> Floats:
    """Copies with the mean grey of all pictures over the place of the stamp."""
    covered = pictures.copy()
    covered[:, :SIDE, -SIDE:] = pictures.mean()
    return covered


def wrong_digits(digits: Digits) -> Digits:
    """Another digit for each, every other one equally often."""
    return (digits + 1 + np.arange(len(digits)) % 9) % 10
