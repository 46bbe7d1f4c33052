"""The sample sheet of a model: rows of its pictures in one small PNG, with no text inside.

A family of models has one when its folder has a `sheet.py` with `rows(model)`; what each row
shows stands on the card. Looked at before a model is committed.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Floats = NDArray[np.float32]

MOST = 16  # pictures in a row
ZOOM = 2  # each pixel becomes a square of so many
GAP = 2  # pixels of paper about each picture, before the zoom
LEVELS = 15  # grey levels: with the ground 16, four bits for each pixel
BUDGET = 20_000  # bytes
PAPER, INK, GROUND = (255, 251, 243), (33, 26, 22), (214, 206, 190)


@dataclass(frozen=True)
class Row:
    """One row of the sheet: what it shows, in words, and the pictures (number, height, width)."""

    caption: str
    pictures: Floats


def draw_sheet(rows: Sequence[Row]) -> bytes:
    """A PNG of all rows, from the top; longer rows than MOST are cut off."""
    height, width = rows[0].pictures.shape[1:]
    columns = min(MOST, max(len(row.pictures) for row in rows))
    tall, wide = height + GAP, width + GAP
    canvas = np.full((len(rows) * tall + GAP, columns * wide + GAP), LEVELS, np.uint8)
    for down, row in enumerate(rows):
        for across, picture in enumerate(row.pictures[:columns]):
            top, left = down * tall + GAP, across * wide + GAP
            tones = np.round(np.clip(picture, 0, 1) * (LEVELS - 1)).astype(np.uint8)
            canvas[top : top + height, left : left + width] = tones
    return _png(canvas)


def _png(tones: NDArray[np.uint8]) -> bytes:
    """Tones 0 (paper) to LEVELS - 1 (ink), and LEVELS (the ground between pictures), as a PNG."""
    shares = np.linspace(0, 1, LEVELS)[:, None]
    palette = np.round(np.array(PAPER) * (1 - shares) + np.array(INK) * shares)
    image = Image.fromarray(tones.repeat(ZOOM, axis=0).repeat(ZOOM, axis=1))
    image.putpalette(np.vstack([palette, GROUND]).astype(np.uint8).tobytes())
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True, bits=4)
    return out.getvalue()
