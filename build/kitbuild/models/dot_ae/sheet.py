"""What the sample sheet of dot-ae shows: the walk in pictures, in pixels mixed, in codes mixed."""

from __future__ import annotations

import numpy as np

from kit.data import dotwalk
from kit.zoo import Autoencoder
from kitbuild.export.sheet import MOST, Row


def rows(model: Autoencoder) -> list[Row]:
    """The walk, both ways of going from its start to its end, and what it cannot draw."""
    share = np.linspace(0, 1, MOST, dtype=np.float32)
    walk = dotwalk.draw(share)
    codes = model.encode(walk).mu
    start, end, along = codes[0], codes[-1], share[:, None]
    pixels = walk[0] + share[:, None, None] * (walk[-1] - walk[0])
    mixed = model.decode(start + along * (end - start))
    beside = np.roll(walk, 4, axis=1)  # four rows lower
    two = np.maximum(walk, np.roll(walk, MOST // 2, axis=0))
    return [
        Row("The walk, drawn by its formula", walk),
        Row("The same, rebuilt", model.decode(codes)),
        Row("From the first picture to the last, pixels mixed", pixels),
        Row("From the first picture to the last, codes mixed", mixed),
        Row("Failure: codes beyond the end of the walk", model.decode(end + along * (end - start))),
        Row("Failure: dots beside the walk", beside),
        Row("The same, rebuilt", model.decode(model.encode(beside).mu)),
        Row("Failure: two dots", two),
        Row("The same, rebuilt", model.decode(model.encode(two).mu)),
    ]
