"""What the sample sheet of a reader shows: where it is wrong, and where it looks."""

from __future__ import annotations

from itertools import product

import numpy as np

from kit.data import Pictures, load_data
from kit.zoo import Reader
from kitbuild.export.sheet import MOST, Row
from kitbuild.models.digits_reader.measure import Digits, Floats, noisy

PATCH = 4  # pixels a side of what is covered at a time


def rows(model: Reader) -> list[Row]:
    """Pictures read wrong; clean, noisy and stamped ones; and maps of what the reader goes by."""
    data, stamped = load_data("handwriting"), load_data("stamped")
    clean, digits = data.pictures[data.held_out], data.labels[data.held_out]
    with_stamp = stamped.pictures[stamped.held_out][:MOST]
    return [
        *_wrong_rows(model, data),
        Row("Held-out pictures", clean[:MOST]),
        Row("Where covering 4x4 pixels costs the score most", look(model, clean, digits)),
        Row("With noise, read as " + _answers(model, noisy(data)[:MOST]), noisy(data)[:MOST]),
        Row("With noise and stamp, read as " + _answers(model, with_stamp), with_stamp),
        Row("Where covering 4x4 pixels costs the score most", look(model, with_stamp, digits)),
    ]


def look(model: Reader, pictures: Floats, digits: Digits) -> Floats:
    """For each picture, how much the score of its digit falls under a grey patch at each place."""
    pictures, digits = pictures[:MOST], digits[:MOST]
    before = model.scores(pictures)[np.arange(MOST), digits]
    costs = np.zeros_like(pictures)
    for top, left in product(range(0, pictures.shape[1], PATCH), repeat=2):
        place = (slice(None), slice(top, top + PATCH), slice(left, left + PATCH))
        covered = pictures.copy()
        covered[place] = pictures.mean()
        cost = before - model.scores(covered)[np.arange(MOST), digits]
        costs[place] = cost[:, None, None]
    shares: Floats = np.maximum(costs, 0) / costs.max(axis=(1, 2), keepdims=True)
    return shares


def _wrong_rows(model: Reader, data: Pictures) -> list[Row]:
    pictures, digits = data.pictures[data.held_out], data.labels[data.held_out]
    wrong = pictures[model.read(pictures) != digits]
    caption = f"Failures: held-out pictures read wrong ({len(wrong)} of {len(pictures)}), as "
    return [Row(caption + _answers(model, wrong[:MOST]), wrong)] if len(wrong) else []


def _answers(model: Reader, pictures: Floats) -> str:
    return " ".join(str(digit) for digit in model.read(pictures))
