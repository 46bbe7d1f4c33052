"""The map of digits-map: what the decoder draws on a grid of two hidden numbers.

Writes the sprite that the page shows (one small picture for each place) and the readings: which
digits the most similar real pictures are of. Not here: the page's side of it
(kit/host/widgets/latent-map.js).
"""

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from kitbuild.explore.script import write_script

NAME = "latent-map"
MODEL = "digits-map"
CELLS = 15  # odd, so that one place is the centre
STEP = 0.3  # from -2.1 to 2.1: there lie 9 in 10 codes of real pictures
MARGIN = 1  # pixels of paper about each picture: digits reach their edges, and would touch
NEIGHBOURS = 25
LEVELS = 16  # grey levels of the sprite: four bits for each pixel
PAPER, INK = (255, 251, 243), (33, 26, 22)

Decode = Callable[[NDArray[np.float32]], NDArray[np.float32]]


@dataclass(frozen=True)
class LatentMap:
    """axis: hidden numbers, rising. pictures: (row, column, height, width) in 0..1, row 0 on top,
    where hidden number 2 is largest. readings: for each place, row by row, the two most frequent
    digits of its neighbours with their counts: (digit, count, digit, count).
    """

    axis: tuple[float, ...]
    pictures: NDArray[np.float32]
    readings: tuple[tuple[int, int, int, int], ...]


def build(folder: Path) -> list[Path]:
    """Write latent-map.js and latent-map.png into folder, from the shipped model."""
    import kit

    real = kit.load_data("handwriting")
    found = compute(kit.load(MODEL).decode, real.pictures, real.labels)
    folder.mkdir(parents=True, exist_ok=True)
    script, sprite = folder / f"{NAME}.js", folder / f"{NAME}.png"
    script.write_text(write_script(NAME, data_of(found)), encoding="utf-8")
    sprite.write_bytes(sprite_of(found))
    return [script, sprite]


def compute(decode: Decode, pictures: NDArray[np.float32], labels: NDArray[np.int64]) -> LatentMap:
    """The map of decode, read with real pictures (number, height, width) and their digits."""
    axis = np.round((np.arange(CELLS) - CELLS // 2) * STEP, 6)
    across, up = np.meshgrid(axis, axis[::-1])  # (CELLS, CELLS) each
    codes = np.stack([across.ravel(), up.ravel()], axis=1).astype(np.float32)
    drawn = np.clip(decode(codes), 0, 1)
    return LatentMap(
        axis=tuple(float(value) for value in axis),
        pictures=drawn.reshape(CELLS, CELLS, *drawn.shape[1:]),
        readings=tuple(read_picture(picture, pictures, labels) for picture in drawn),
    )


def read_picture(
    picture: NDArray[np.float32], pictures: NDArray[np.float32], labels: NDArray[np.int64]
) -> tuple[int, int, int, int]:
    """The two most frequent digits among the most similar pictures, by distance of pixels."""
    distances = ((pictures - picture) ** 2).sum(axis=(1, 2))
    nearest = np.argsort(distances, kind="stable")[:NEIGHBOURS]
    counts = np.bincount(labels[nearest], minlength=10)
    first, second = (int(digit) for digit in np.argsort(-counts, kind="stable")[:2])
    return first, int(counts[first]), second, int(counts[second])


def data_of(found: LatentMap) -> dict[str, Any]:
    """What the widget needs beside the sprite."""
    return {
        "axis": found.axis,
        "neighbours": NEIGHBOURS,
        "pixels": found.pictures.shape[-1] + 2 * MARGIN,
        "readings": found.readings,
    }


def sprite_of(found: LatentMap) -> bytes:
    """All pictures of the map as one PNG of 16 tones, from paper to ink."""
    margins = ((0, 0), (0, 0), (MARGIN, MARGIN), (MARGIN, MARGIN))
    framed = np.pad(found.pictures, margins)
    rows, columns, height, width = framed.shape
    pixels = framed.transpose(0, 2, 1, 3).reshape(rows * height, columns * width)
    tones = np.round(pixels * (LEVELS - 1)).astype(np.uint8)
    shares = np.linspace(0, 1, LEVELS)[:, None]
    palette = np.round(np.array(PAPER) * (1 - shares) + np.array(INK) * shares)
    image = Image.fromarray(tones)
    image.putpalette(palette.astype(np.uint8).tobytes())
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True, bits=4)
    return out.getvalue()
