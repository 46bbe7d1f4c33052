"""What the verbs are given, checked in plain words: whole numbers, numbers, arrays, seeds.

Each raises FeedError, which says what was seen and what was expected. Not here: shapes, which
each verb knows itself.
"""

from collections.abc import Sequence
from operator import index
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from kit.errors import FeedError

__all__ = ["MOST", "finite", "floats", "rows_of_tokens", "seed_of", "text_of", "whole"]

MOST = 10_000  # pictures or texts that are made at once

Floats = NDArray[np.float32]


def whole(name: str, value: Any, least: int, most: int = MOST) -> int:
    """value as an int; refused when it is no whole number from least to most."""
    try:
        number = index(value)
    except TypeError:
        number = least - 1
    if not least <= number <= most:
        raise FeedError(
            "{name} is {value}. Give a whole number from {least} to {most}.",
            name=name,
            value=repr(value),
            least=str(least),
            most=str(most),
        )
    return number


def seed_of(value: Any) -> int:
    """value as an int; refused when no seed can be made of it, for then nothing would repeat."""
    try:
        number = index(value)
    except TypeError:
        number = -1
    if number < 0:
        raise FeedError(
            "The seed is {value}. Give a whole number, 0 or more: it repeats what you drew.",
            value=repr(value),
        )
    return number


def finite(name: str, value: Any, least: float, most: float = np.inf) -> float:
    """value as a float; refused when it is no number from least to most."""
    try:
        number = np.nan if isinstance(value, str) else float(value)
    except (TypeError, ValueError):
        number = np.nan
    if least <= number <= most and np.isfinite(number):
        return number
    fields = {"name": name, "value": repr(value), "least": f"{least:g}"}
    if most == np.inf:
        raise FeedError("{name} is {value}. Give a number, {least} or more.", **fields)
    raise FeedError(
        "{name} is {value}. Give a number from {least} to {most}.", **fields, most=f"{most:g}"
    )


def floats(value: ArrayLike) -> Floats:
    """value as an array of float32; refused when it is no array of numbers."""
    try:
        return np.asarray(value, dtype=np.float32)
    except (TypeError, ValueError):
        raise FeedError(
            "This takes an array of numbers, or lists of them that are all equally long. You gave"
            " it {kind}. Print it, one line above.",
            kind=type(value).__name__,
        ) from None


def rows_of_tokens(ids: Sequence[int] | NDArray[np.int64], vocabulary: int) -> NDArray[np.int64]:
    """ids as (batch, length); refused when one of them is no token of the vocabulary."""
    try:
        tokens = np.atleast_2d(np.asarray(ids))
    except ValueError:  # lists that are not equally long
        tokens = np.array([[np.nan]])
    whole_numbers = tokens.dtype.kind in "iu" or not tokens.size
    if tokens.ndim != 2 or not whole_numbers or ((tokens < 0) | (tokens >= vocabulary)).any():
        raise FeedError(
            "The model reads numbers of tokens: whole numbers from 0 to {last}, in a list, or in"
            " lists that are all equally long. tokenizer.encode(text) gives them.",
            last=str(vocabulary - 1),
        )
    return tokens.astype(np.int64)


def text_of(value: Any) -> str:
    """value itself; refused when it is no text."""
    if isinstance(value, str):
        return value
    raise FeedError("This takes a text, in quotes. You gave it {value}.", value=repr(value)[:40])
