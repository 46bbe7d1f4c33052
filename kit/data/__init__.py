"""The data sets that ship with the kit, one module each; `load_data("handwriting")` gives one.

A data set is added by adding `kit/data/<name>.py` with a function `load()`, and its sheet
`kit/data/<name>.md`. Not here: the making of the files that the modules read (kitbuild/data.py).
"""

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import cast

import numpy as np
from numpy.typing import NDArray

from kit.errors import KitError

__all__ = ["Pictures", "data_names", "load_data"]

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Pictures:
    """Pictures with labels, and which of them are for training and which are held out.

    pictures: (number, height, width) float32 in 0..1, where 1 is ink. labels: (number,) int64.
    train, held_out: indices into both; no picture is in both.
    """

    pictures: NDArray[np.float32]
    labels: NDArray[np.int64]
    train: NDArray[np.int64]
    held_out: NDArray[np.int64]


def data_names() -> list[str]:
    """The names of the data sets, sorted."""
    return sorted(file.stem for file in FOLDER.glob("*.py") if file.stem != "__init__")


def load_data(name: str) -> Pictures:
    """A fresh copy of the data set called name, so that changing it spoils nothing.

    Raises KitError when there is no such data set; it names those that exist.
    """
    known = data_names()
    if name not in known:
        raise KitError(
            "There is no data set '{name}'. There are: {known}.", name=name, known=", ".join(known)
        )
    return cast(Pictures, import_module(f"kit.data.{name}").load())
