"""Limits that keep a damaged or hostile model from filling the memory, and one check for them."""

import math
from collections.abc import Iterable
from itertools import islice
from operator import index

from kit.errors import OnnxError

__all__ = ["MAX_ELEMENTS", "MAX_FIELDS", "MAX_FILE_BYTES", "MAX_NESTING", "MAX_RANK", "room"]

MAX_FILE_BYTES = 1 << 28  # 256 MiB: more than a page can load
MAX_ELEMENTS = 1 << 27  # 512 MiB as float32, in one tensor
MAX_RANK = 64  # NumPy's own limit
MAX_FIELDS = 1_000_000  # fields of one file, those of its parts among them
MAX_NESTING = 32  # messages inside messages; each nested graph takes three of them
_SHOWN = 8  # axes of a refused shape


def room(shape: Iterable[int]) -> tuple[int, ...]:
    """Return shape as a tuple when a tensor of this shape fits the limit; else raise OnnxError.

    An axis of size zero counts as one: NumPy refuses huge axes even in empty arrays. No more
    than MAX_RANK + 1 sizes are read, and none are multiplied while there are too many.
    """
    sizes = tuple(map(index, islice(shape, MAX_RANK + 1)))
    few = len(sizes) <= MAX_RANK and min(sizes, default=0) >= 0
    if few and math.prod(max(size, 1) for size in sizes) <= MAX_ELEMENTS:
        return sizes
    raise OnnxError(
        "A tensor of shape {shape} is not possible: at most {limit} numbers and {rank} axes.",
        shape=sizes if len(sizes) <= _SHOWN else f"({str(sizes[:_SHOWN])[1:-1]}, ...)",
        limit=MAX_ELEMENTS,
        rank=MAX_RANK,
    )
