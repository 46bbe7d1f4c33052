"""Pictures in words: how many, how large, how much ink, and what could not be drawn.

For readers who do not see the drawing, and for consoles. Not here: the drawing (`images.py`).
"""

import numpy as np
import numpy.typing as npt

from kit.i18n import _, format_message, ngettext

__all__ = ["describe", "name_of"]

Array = npt.NDArray[np.float64]

_LISTED = 16  # pictures whose ink is listed one by one


def name_of(count: int) -> str:
    """What to call this many pictures."""
    template = ngettext("One picture", "{n} pictures", count)
    return format_message(template, {"n": count})


def describe(stack: Array, shown: Array, labels: list[str], title: str, *, columns: int) -> str:
    """The figure in words. stack: (number, height, width) as given; shown: as drawn, in 0..1."""
    count, height, width = stack.shape[:3]
    if count == 1:
        size = _("One picture, {height} by {width}.")
    elif count <= columns:
        size = ngettext(
            "Row of {n} picture, {height} by {width}.",
            "Row of {n} pictures, {height} by {width}.",
            count,
        )
    else:
        size = ngettext(
            "Grid of {n} picture, {height} by {width}, {columns} in a row.",
            "Grid of {n} pictures, {height} by {width}, {columns} in a row.",
            count,
        )
    fields = {"n": count, "height": height, "width": width, "columns": columns}
    heading = [title if title[-1] in ".?!:" else f"{title}."] if title else []
    return " ".join([*heading, format_message(size, fields), _ink(shown, labels), *_odd(stack)])


def _ink(shown: Array, labels: list[str]) -> str:
    """The mean ink of each picture, or its range where there are many."""
    ink = np.rint(shown.reshape(len(shown), -1).mean(axis=1) * 100).astype(int).tolist()
    if len(ink) > _LISTED and not labels:
        template = _("Ink: from {low} % to {high} %.")
        return format_message(template, {"low": min(ink), "high": max(ink)})
    if labels:
        listed = ", ".join(f"{label}: {share} %" for label, share in zip(labels, ink, strict=True))
    else:
        listed = ", ".join(f"{share} %" for share in ink)
    return format_message(_("Ink: {list}."), {"list": listed})


def _odd(stack: Array) -> list[str]:
    """A sentence for numbers outside 0..1, and one for values that are no numbers."""
    sentences = []
    outside = stack[(stack < 0.0) | (stack > 1.0)]  # (outside,); nan is neither
    if outside.size:
        template = ngettext(
            "{n} number lies outside 0 to 1 and is drawn as 0 or 1; from {low:.2f} to {high:.2f}.",
            "{n} numbers lie outside 0 to 1 and are drawn as 0 or 1;"
            " they go from {low:.2f} to {high:.2f}.",
            outside.size,
        )
        fields = {"n": outside.size, "low": outside.min(), "high": outside.max()}
        sentences.append(format_message(template, fields))
    missing = int(np.isnan(stack).sum())
    if missing:
        template = ngettext(
            "{n} value is not a number (nan) and is drawn as paper.",
            "{n} values are not numbers (nan) and are drawn as paper.",
            missing,
        )
        sentences.append(format_message(template, {"n": missing}))
    return sentences
