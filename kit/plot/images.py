"""Pictures as dark runs on light paper, with captions, and the same in words.

A picture holds numbers from 0 (paper) to 1 (ink). Not here: the words (`summary.py`), charts,
and where figures go (`output.py`).
"""

from collections.abc import Iterable
from itertools import groupby

import numpy as np
import numpy.typing as npt

from kit.errors import KitError
from kit.plot.output import Figure, emit
from kit.plot.summary import describe, name_of
from kit.plot.svg import element, number

__all__ = ["draw_pictures", "show"]

Array = npt.NDArray[np.float64]

COLUMNS = 8
_MOST_PIXELS = 1 << 20  # in all pictures: more takes seconds to draw
_MOST_LETTERS = 300_000  # of the SVG: the page draws no longer ones
_WIDTH = 96.0  # of one picture; its pixels are squares
_GAP = 8.0
_CAPTION = 20.0  # height of the line under a picture
_LEVELS = 32  # steps of ink that the drawing tells apart
_PAPER = (250, 246, 236)
_INK = (28, 26, 38)


def show(pictures: npt.ArrayLike, captions: object = None, title: object = "") -> None:
    """Draw one picture (height, width) or several (number, height, width), 0 = paper, 1 = ink.

    captions: one text or number for each picture; title: a text or number. From lesson 1.2 on.
    Raises KitError when the shape is neither, the number of captions differs, or the drawing
    would be too large for a page.
    """
    emit(draw_pictures(pictures, captions, title))


def draw_pictures(pictures: npt.ArrayLike, captions: object = None, title: object = "") -> Figure:
    """Return the figure that `show` hands on; the same arguments and errors."""
    stack = _stack(pictures)
    labels = _labels(captions, len(stack))
    shown = np.clip(np.nan_to_num(stack, nan=0.0, posinf=1.0, neginf=0.0), 0.0, 1.0)
    title = "" if title is None else str(title)
    heading = title or name_of(len(stack))
    text = describe(stack, shown, labels, title, columns=COLUMNS)
    svg = _svg(shown, labels, heading, text)
    if len(svg) > _MOST_LETTERS:
        raise _too_large(str(np.shape(pictures)))
    return Figure(svg, heading, text)


def _stack(pictures: npt.ArrayLike) -> Array:
    """Pictures as float64 (number, height, width)."""
    try:
        array = np.asarray(pictures, dtype=np.float64)
    except (TypeError, ValueError):
        raise KitError(
            "kit.show draws numbers from 0 to 1, and all pictures must have one size."
            " Here the values are something else, or the sizes differ."
        ) from None
    shape = str(array.shape)
    if array.ndim == 2:
        array = array[np.newaxis]  # (1, height, width)
    if array.ndim != 3:
        raise KitError(
            "kit.show draws one picture (height, width) or several (number, height, width)."
            " Yours has the shape {shape}. For pictures of 16 by 16 try .reshape(-1, 16, 16).",
            shape=shape,
        )
    if 0 in array.shape:
        raise KitError("There is nothing to draw: the shape is {shape}.", shape=shape)
    if array.size > _MOST_PIXELS:
        raise _too_large(shape)
    return array


def _too_large(shape: str) -> KitError:
    return KitError(
        "This drawing would be too large for the page: the shape is {shape}."
        " Show fewer or smaller pictures, such as pictures[:8].",
        shape=shape,
    )


def _labels(captions: object, count: int) -> list[str]:
    """One caption for each picture, or none at all."""
    if captions is None:
        return []
    if isinstance(captions, str) or not isinstance(captions, Iterable):
        captions = [captions]
    labels = [str(caption) for caption in captions]
    if len(labels) != count:
        raise KitError(
            "Pictures: {count}. Captions: {captions}. Give one caption for each picture.",
            count=count,
            captions=len(labels),
        )
    return labels


def _svg(shown: Array, labels: list[str], heading: str, text: str) -> str:
    """The drawing, left to right and top to bottom; heading and text are inside for readers."""
    count, rows, columns = shown.shape
    pixel = _WIDTH / columns
    across = min(count, COLUMNS)
    step = rows * pixel + _GAP + (_CAPTION if labels else 0.0)
    width = across * (_WIDTH + _GAP) - _GAP
    height = -(-count // across) * step - _GAP
    parts = [element("title", {}, heading), element("desc", {}, text)]
    for index in range(count):
        x, y = index % across * (_WIDTH + _GAP), index // across * step
        parts.append(_picture(shown[index], x, y, pixel))
        if labels:
            parts.append(_caption(labels[index], x + _WIDTH / 2, y + rows * pixel))
    box = {"viewBox": f"0 0 {number(width)} {number(height)}", "width": width, "height": height}
    return element("svg", {**box, "role": "img", "aria-label": heading}, parts)


def _caption(label: str, x: float, y: float) -> str:
    """One line of text, centred under a picture."""
    place: dict[str, str | float] = {"x": x, "y": y + 15.0, "font-size": 13.0}
    look = {"text-anchor": "middle", "class": "kit-caption", "fill": "currentColor"}
    return element("text", {**place, **look}, label)


def _picture(picture: Array, x: float, y: float, pixel: float) -> str:
    """One picture: a sheet of paper, then one path for each step of ink."""
    levels = np.rint(picture * _LEVELS).astype(int)
    paths = _paths(levels.tolist())
    drawn = [element("path", {"d": d, "fill": _colour(level)}) for level, d in paths.items()]
    rows, columns = picture.shape
    sheet = element("rect", {"width": columns, "height": rows, "fill": _colour(0)})
    move = f"translate({number(x)} {number(y)}) scale({pixel:g})"
    return element("g", {"transform": move}, [sheet, *drawn])


def _paths(levels: list[list[int]]) -> dict[int, str]:
    """For each step of ink its runs along the rows, as rectangles in one path."""
    paths: dict[int, list[str]] = {}
    for y, row in enumerate(levels):
        x = 0
        for level, group in groupby(row):
            run = len(list(group))
            if level:
                paths.setdefault(level, []).append(f"M{x} {y}h{run}v1h-{run}z")
            x += run
    return {level: "".join(runs) for level, runs in paths.items()}


def _colour(level: int) -> str:
    """Level 0.._LEVELS as a colour between paper and ink."""
    share = level / _LEVELS
    mixed = (round(p + (i - p) * share) for p, i in zip(_PAPER, _INK, strict=True))
    return "#" + "".join(f"{part:02x}" for part in mixed)
