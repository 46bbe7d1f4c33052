"""What a learner gives to a figure: words of bounded length, and real numbers."""

import numpy as np
import numpy.typing as npt

__all__ = ["cut", "heading_of", "real_numbers"]


def cut(words: object, most: int = 60) -> str:
    """words as text of at most so many letters; empty for None."""
    text = "" if words is None else str(words)
    return text if len(text) <= most else text[: most - 1] + "…"


def heading_of(title: object) -> str:
    """A title as text of at most 200 letters; empty for None."""
    return cut(title, 200)


def real_numbers(values: object) -> npt.NDArray[np.float64] | None:
    """values as a new float64 array of any shape; None where one is no real number."""
    try:
        array = np.asarray(values)
        return None if array.dtype.kind == "c" else array.astype(np.float64)
    except (TypeError, ValueError, OverflowError):
        return None
