"""Pictures as rows with captions, each a small PNG within the drawing, and the same in words.

A picture holds numbers from 0 (paper) to 1 (ink), or red, green and blue from 0 to 1. Not here:
the words (`summary.py`), and where figures go (`output.py`).
"""

from base64 import b64encode
from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from kit.errors import KitError
from kit.i18n import _
from kit.plot.given import cut, heading_of, real_numbers
from kit.plot.output import Figure, Table, emit
from kit.plot.png import encode_png
from kit.plot.summary import describe, name_of
from kit.plot.svg import between, element, number, shape

__all__ = ["draw_pictures", "images", "picture_png", "show"]

Array = npt.NDArray[np.float64]

COLUMNS = 8
_MOST_PIXELS = 1 << 20  # in all pictures: more takes seconds to draw
_MOST_LETTERS = 300_000  # of the SVG: the page draws no longer ones
_WIDTH = 96.0  # of one picture; its pixels are squares
_GAP = 8.0
_MOST_ROWS = 100  # of the table
_LONGEST = 20  # the longer side of a picture, in shorter ones
_CAPTION = 20.0  # height of the line under a picture
_PAPER = np.array([250.0, 246.0, 236.0])
_INK = np.array([28.0, 26.0, 38.0])
_SHADES = 64  # steps of ink that the drawing tells apart
_PALETTE = np.rint(_PAPER + np.linspace(0, 1, _SHADES)[:, np.newaxis] * (_INK - _PAPER)).astype(
    np.uint8
)


def images(pictures: npt.ArrayLike, captions: object = None, title: object = "") -> None:
    """Draw one picture (height, width) or several (number, height, width), 0 = paper, 1 = ink.

    Coloured ones have the shape (number, height, width, 3). captions: one text or number for
    each picture; title: a text or number. From lesson 1.2 on.
    Raises KitError when the shape is another, a side is more than 20 times as long as the other,
    the number of captions differs, or the drawing would be too large for a page.
    """
    emit(draw_pictures(pictures, captions, title))


show = images  # `kit.show`


def draw_pictures(pictures: npt.ArrayLike, captions: object = None, title: object = "") -> Figure:
    """Return the figure that `images` hands on; the same arguments and errors."""
    stack = _stack(pictures)
    labels = _labels(captions, len(stack))
    shown = np.clip(np.nan_to_num(stack, nan=0.0, posinf=1.0, neginf=0.0), 0.0, 1.0)
    title = heading_of(title)
    heading = title or name_of(len(stack))
    text = describe(stack, shown, labels, title, columns=COLUMNS)
    svg = _svg(shown, labels, heading)
    if len(svg) + len(text) > _MOST_LETTERS:
        raise _too_large(str(np.shape(pictures)))
    return Figure(svg, heading, text, _table(shown, labels))


def picture_png(picture: npt.ArrayLike) -> bytes:
    """A PNG file of one picture (height, width) or (height, width, 3), a pixel for each number."""
    shown = np.clip(np.nan_to_num(_stack(picture), nan=0.0), 0.0, 1.0)
    return _png(shown[0])


def _stack(pictures: npt.ArrayLike) -> Array:
    """Pictures as float64 (number, height, width)."""
    array = real_numbers(pictures)
    if array is None:
        raise KitError(
            "kit.show draws numbers from 0 to 1, and all pictures must have one size."
            " Here the values are something else, or the sizes differ."
        )
    seen = str(array.shape)
    coloured = array.ndim > 2 and array.shape[-1] == 3
    if array.ndim == (3 if coloured else 2):
        array = array[np.newaxis]  # (1, height, width), or with colours at the end
    sides = array.shape[1:3]
    if array.ndim != (4 if coloured else 3) or max(sides) > _LONGEST * min(sides) > 0:
        raise KitError(
            "kit.show draws one picture (height, width) or several (number, height, width)."
            " Yours has the shape {shape}. For pictures of 16 by 16 try .reshape(-1, 16, 16).",
            shape=seen,
        )
    if 0 in array.shape:
        raise KitError("There is nothing to draw: the shape is {shape}.", shape=seen)
    if array.size > _MOST_PIXELS:
        raise _too_large(seen)
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
    labels = [cut(str(caption)) for caption in captions]
    if len(labels) != count:
        raise KitError(
            "Pictures: {count}. Captions: {captions}. Give one caption for each picture.",
            count=count,
            captions=len(labels),
        )
    return labels


def _table(shown: Array, labels: list[str]) -> Table:
    """One row for each picture: its number, its caption, its ink in percent."""
    ink = np.rint(shown.reshape(len(shown), -1).mean(axis=1) * 100).astype(int).tolist()
    head = (_("picture"), *([_("caption")] if labels else []), _("ink (%)"))
    rows = [(str(at + 1), *labels[at : at + 1], str(share)) for at, share in enumerate(ink)]
    return (head, *rows[:_MOST_ROWS])


def _svg(shown: Array, labels: list[str], heading: str) -> str:
    """The drawing, left to right and top to bottom."""
    count, rows, columns = shown.shape[:3]
    pixel = _WIDTH / columns
    across = min(count, COLUMNS)
    step = rows * pixel + _GAP + (_CAPTION if labels else 0.0)
    width = across * (_WIDTH + _GAP) - _GAP
    height = -(-count // across) * step - _GAP
    parts = []
    for index in range(count):
        x, y = index % across * (_WIDTH + _GAP), index // across * step
        parts.append(_picture(shown[index], x, y, str(index)))
        if labels:
            parts.append(_caption(labels[index], x + _WIDTH / 2, y + rows * pixel))
    box = {"viewBox": f"0 0 {number(width)} {number(height)}", "width": width, "height": height}
    look = {"role": "img", "aria-label": heading, "direction": "ltr"}
    return element("svg", {**box, **look}, parts)


def _caption(label: str, x: float, y: float) -> str:
    """One line of text, centred under a picture."""
    place: dict[str, str | float] = {"x": x, "y": y + 15.0, "font-size": 13.0}
    look = {"text-anchor": "middle", "class": "kit-caption", "fill": "currentColor"}
    return element("text", {**place, **look}, between(label))


def _picture(picture: Array, x: float, y: float, cell: str) -> str:
    """One picture, enlarged without blurring."""
    data = "data:image/png;base64," + b64encode(_png(picture)).decode()
    height = _WIDTH / picture.shape[1] * picture.shape[0]
    place = {"x": x, "y": y, "width": _WIDTH, "height": height, "data_cell": cell}
    return shape("image", **place, **{"class": "kit-point"}, image_rendering="pixelated", href=data)


def _png(picture: Array) -> bytes:
    """A picture as PNG: shades between paper and ink, or its own colours."""
    if picture.ndim == 3:
        return encode_png(np.rint(picture * 255).astype(np.uint8))
    return encode_png(np.rint(picture * (_SHADES - 1)).astype(np.uint8), _PALETTE)
