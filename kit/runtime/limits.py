"""Limits that keep a damaged or hostile model from filling the memory, and one check for them."""

import math
from collections.abc import Iterable

from kit.errors import OnnxError

__all__ = ["MAX_ELEMENTS", "MAX_FILE_BYTES", "MAX_NESTING", "MAX_RANK", "room"]

MAX_FILE_BYTES = 1 << 28  # 256 MiB: more than a page can load
MAX_ELEMENTS = 1 << 27  # 512 MiB as float32, in one tensor
MAX_RANK = 64  # NumPy's own limit
MAX_NESTING = 32  # messages inside messages; each nested graph takes three of them


def room(shape: Iterable[int]) -> tuple[int, ...]:
    """Return shape as a tuple when a tensor of this shape fits the limit; else raise OnnxError.

    An axis of size zero counts as one: NumPy refuses huge axes even in empty arrays.
    """
    sizes = tuple(shape)
    count = math.prod(max(size, 1) for size in sizes)
    if count > MAX_ELEMENTS or len(sizes) > MAX_RANK or min(sizes, default=0) < 0:
        raise OnnxError(
            "A tensor of shape {shape} is not possible: at most {limit} numbers and {rank} axes.",
            shape=sizes,
            limit=MAX_ELEMENTS,
            rank=MAX_RANK,
        )
    return sizes
