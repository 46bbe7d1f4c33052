"""Names, shapes, types and stored tensors in words. Names come from files: none is trusted."""

import re
from collections.abc import Iterable, Sequence

import numpy as np

from kit.errors import OnnxError
from kit.i18n import _, format_message, ngettext
from kit.runtime.dtypes import Array
from kit.runtime.model import ValueInfo

__all__ = [
    "FEW",
    "Shape",
    "count_words",
    "list_words",
    "shape_words",
    "shown",
    "stored_words",
    "type_words",
]

Shape = Sequence[int | str | None]

# What would move, hide or turn text around: control characters, bidi marks, half characters.
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff\ud800-\udfff]"
)
_NAME = 40  # letters of a name that are shown
_LISTED = 8  # names or axes in one list
FEW = 6  # stored numbers that are shown themselves


def shown(name: str, most: int = _NAME) -> str:
    """Return a name as it may be shown: no control characters, the middle of a long one left out.

    Both ends are kept, the last one longer: that is where names of layers differ.
    """
    if len(name) > most:
        start = most // 3
        name = f"{name[:start]}…{name[len(name) - most + start + 1 :]}"
    return _UNSEEN.sub("\N{REPLACEMENT CHARACTER}", name)


def list_words(words: Iterable[str]) -> str:
    """Join words by commas; of a long list the first few, and how many more there are."""
    items = list(words)
    comma = _(", ")  # between the items of a list
    if len(items) <= _LISTED:
        return comma.join(items)
    rest = len(items) - _LISTED
    template = ngettext("{list} and {n} more", "{list} and {n} more", rest)
    return format_message(template, {"list": comma.join(items[:_LISTED]), "n": rest})


def shape_words(shape: Shape | None, sign: str = " x ") -> str:
    """Return a shape such as `1 x 16 x 16`; empty when nobody knows it."""
    if shape is None:
        return ""
    if len(shape) == 0:
        return _("one value")
    sizes = ["?" if size is None else shown(str(size), 12) for size in shape[:_LISTED]]
    return sign.join([*sizes, "…"] if len(shape) > _LISTED else sizes)


def count_words(n: int) -> str:
    """Return `1 number` or `432 numbers`."""
    return format_message(ngettext("{n} number", "{n} numbers", n), {"n": n})


def stored_words(name: str, array: Array | None, shape: Shape) -> str:
    """Return a stored tensor with its shape, or with its numbers when they are few.

    array is None where only the shape is known, such as for weights that are unpacked first.
    """
    fields: dict[str, object] = {"name": shown(name), "shape": shape_words(shape)}
    if array is not None and array.size <= FEW and array.ndim <= 1:
        return f"{fields['name']} [{', '.join(map(_value, array.reshape(-1).tolist()))}]"
    n = int(np.prod([size for size in shape if isinstance(size, int)], dtype=object))
    if array is not None and array.dtype.kind == "O":
        template = ngettext("{name} ({n} text)", "{name} ({n} texts)", n)
    elif len(shape) == 1:
        template = ngettext("{name} ({n} number)", "{name} ({n} numbers)", n)
    else:
        template = ngettext("{name} ({shape}, {n} number)", "{name} ({shape}, {n} numbers)", n)
    return format_message(template, fields | {"n": n})


def _value(value: object) -> str:
    return f"{value:.4g}" if isinstance(value, float) else shown(str(value), 24)


def type_words(value: ValueInfo) -> str:
    """Return what an input or output holds: `numbers (float)`, `texts (string)`."""
    try:
        name = value.type
    except OnnxError:
        return _("values of a type that is not known here")
    inside = name.rpartition("(")[2].rstrip(")")
    fields = {"type": inside}
    if name.startswith("optional"):
        return format_message(_("perhaps a value ({type}), perhaps nothing"), fields)
    if name.startswith("seq"):
        return format_message(_("a list of arrays ({type})"), fields)
    if inside == "bool":
        return format_message(_("true or false ({type})"), fields)
    if inside == "string":
        return format_message(_("texts ({type})"), fields)
    if "int" in inside:
        return format_message(_("whole numbers ({type})"), fields)
    return format_message(_("numbers ({type})"), fields)
