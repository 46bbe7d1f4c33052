"""Marks: 12 invented families of simple marks, 16x16 pixels, drawn from six knobs.

A mark is a few strokes; the ink of a pixel falls smoothly with its distance from the nearest
stroke. Build and page share this code. The sheet is marks.md, beside this file.
"""

import numpy as np
from numpy.typing import NDArray

from kit.data import Pictures
from kit.errors import KitError
from kit.generate.noise import uniform

__all__ = ["FAMILIES", "NUMBER", "draw", "knobs", "load"]

NUMBER = 600
SIDE = 16
SEED = 20
EVERY = 5  # each fifth picture is held out
# Name -> lowest and highest value in the data set.
KNOBS = {
    "across": (-1.5, 1.5),  # pixels, to the right
    "down": (-1.5, 1.5),  # pixels
    "size": (4.0, 5.5),  # pixels, from the middle to the edge of the mark
    "turn": (-15.0, 15.0),  # degrees, clockwise
    "thick": (1.4, 2.4),  # pixels
    "form": (0.0, 1.0),  # what else can change: a height, a length, a number of rungs
}

Floats = NDArray[np.float64]
Stroke = list[tuple[float, float]]  # places (right, down), where the edge of the mark is at 1


def load() -> Pictures:
    """600 pictures, family by family in turn; labels are places in FAMILIES, 0 to 11."""
    index = np.arange(NUMBER, dtype=np.int64)
    labels = index % len(FAMILIES)
    pictures = np.stack(
        [
            draw(name, **values)
            for name, values in zip([FAMILIES[label] for label in labels], knobs(), strict=True)
        ]
    )
    held_out = index % EVERY == EVERY // 2
    return Pictures(pictures, labels, index[~held_out], index[held_out])


def knobs() -> list[dict[str, float]]:
    """The knobs of each picture of the data set, drawn at random, the same each time."""
    shares = uniform((NUMBER, len(KNOBS)), SEED)
    return [
        {
            name: low + float(share) * (high - low)
            for (name, (low, high)), share in zip(KNOBS.items(), row, strict=True)
        }
        for row in shares
    ]


def draw(
    family: str,
    *,
    across: float = 0.0,
    down: float = 0.0,
    size: float = 5.0,
    turn: float = 0.0,
    thick: float = 2.0,
    form: float = 0.5,
) -> NDArray[np.float32]:
    """One picture (16, 16) in 0..1, where 1 is ink; `KNOBS` says what each number does.

    Raises KitError when there is no such family.
    """
    if family not in _STROKES:
        known = ", ".join(FAMILIES)
        raise KitError("There is no mark '{name}'. There are: {known}.", name=family, known=known)
    angle = np.deg2rad(turn)
    turned = size * np.array(
        [[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]]  # for rows (right, down)
    )
    middle = np.array([across, down]) + (SIDE - 1) / 2
    lines = [np.array(stroke) @ turned + middle for stroke in _STROKES[family](form)]
    starts = np.concatenate([line[:-1] for line in lines])
    ends = np.concatenate([line[1:] for line in lines])
    ink = thick / 2 + 0.5 - _distances(starts, ends)
    return np.clip(ink, 0, 1).astype(np.float32)


def _distances(starts: Floats, ends: Floats) -> Floats:
    """From each pixel (16, 16) to the nearest of the straight pieces (number, 2), in pixels."""
    pixel = np.arange(SIDE)
    places = np.stack(np.meshgrid(pixel, pixel), axis=-1)[:, :, None]  # (row, column, 1, 2)
    along = ends - starts
    length = np.maximum((along**2).sum(axis=-1), 1e-9)
    share = np.clip(((places - starts) * along).sum(axis=-1) / length, 0, 1)
    nearest = starts + share[..., None] * along  # (row, column, number, 2)
    found: Floats = np.sqrt(((places - nearest) ** 2).sum(axis=-1)).min(axis=-1)
    return found


def _curve(right: Floats, down: Floats) -> Stroke:
    return list(zip(right.tolist(), down.tolist(), strict=True))


def _arc(first: float, last: float, right: float, down: float, middle: float = 0.0) -> Stroke:
    """A part of an oval, in degrees clockwise from the right; middle: how far down its centre."""
    angle = np.deg2rad(np.linspace(first, last, 17))
    return _curve(right * np.cos(angle), middle + down * np.sin(angle))


def _dot(form: float) -> list[Stroke]:
    """A full round: circles about one place, near enough that no paper shows between them."""
    return [_arc(0, 360, radius, radius) for radius in np.linspace(0, 0.25 + 0.2 * form, 4)]


def _wave(form: float) -> list[Stroke]:
    right = np.linspace(-1, 1, 25)
    return [_curve(right, (0.35 + 0.35 * form) * np.sin(np.pi * right))]


def _arch(form: float) -> list[Stroke]:
    leg = 0.3 + 0.7 * form
    return [[(-0.75, leg), *_arc(180, 360, 0.75, 0.75, -0.25), (0.75, leg)]]


def _hook(form: float) -> list[Stroke]:
    return [[(0.4, -1), *_arc(0, 130 + 50 * form, 0.5, 0.5, 0.5)]]


def _loop(form: float) -> list[Stroke]:
    angle = np.linspace(-np.pi, np.pi, 33)
    right = 0.32 * angle - (0.7 + 0.4 * form) * np.sin(angle)
    return [_curve(right, -0.9 * np.cos(angle))]


def _ladder(form: float) -> list[Stroke]:
    rungs = 2 + round(form)
    sides: list[Stroke] = [[(at, -1.0), (at, 1.0)] for at in (-0.6, 0.6)]
    return sides + [[(-0.6, at), (0.6, at)] for at in np.linspace(-0.6, 0.6, rungs).tolist()]


def _wedge(form: float) -> list[Stroke]:
    half = 0.5 + 0.4 * form
    return [[(-half, -0.9), (half, -0.9), (0, 0.9), (-half, -0.9)]]


def _zigzag(form: float) -> list[Stroke]:
    tall = 0.4 + 0.4 * form
    return [[(-1, tall), (-0.5, -tall), (0, tall), (0.5, -tall), (1, tall)]]


def _fork(form: float) -> list[Stroke]:
    half, joint = 0.75, 0.3 - 0.5 * form
    prongs: list[Stroke] = [[(at, -1), (at, joint)] for at in (-half, half)]
    return [*prongs, [(-half, joint), (half, joint)], [(0, -1), (0, 1)]]


_STROKES = {
    "dot": _dot,
    "bar": lambda form: [[(0.0, -0.6 - 0.4 * form), (0.0, 0.6 + 0.4 * form)]],
    "ring": lambda form: [_arc(0, 360, 0.65 + 0.35 * form, 0.9)],
    "wave": _wave,
    "arch": _arch,
    "hook": _hook,
    "loop": _loop,
    "ladder": _ladder,
    "wedge": _wedge,
    "cup": lambda form: [_arc(0, 180, 0.9, 0.7 + 0.6 * form, -0.5)],
    "zigzag": _zigzag,
    "fork": _fork,
}
FAMILIES = tuple(_STROKES)
