"""SVG text from a short list of elements and attributes, the same list that the page accepts.

Not here: what is drawn. Read `pictures.py` next.
"""

from collections.abc import Iterable

from kit.i18n import RIGHT_TO_LEFT

__all__ = [
    "ATTRIBUTES",
    "ELEMENTS",
    "Attributes",
    "between",
    "element",
    "escape",
    "number",
    "shape",
]

ELEMENTS = frozenset(
    {"svg", "g", "rect", "path", "line", "circle", "text", "image", "title", "desc"}
)
_GEOMETRY = {"viewBox", "width", "height", "x", "y", "cx", "cy", "r", "rx", "d", "transform"}
_LOOK = {"fill", "stroke", "stroke-width", "class", "font-size", "text-anchor"}
_LINES = {"stroke-dasharray", "stroke-opacity", "fill-opacity", "image-rendering", "direction"}
_ACCESS = {"role", "aria-label", "tabindex", "data-to"}  # data-to: which parts this one leads to
# data-cell: the place in the table of what a mark shows. href: a picture, within the text itself.
_DATA = {"data-cell", "href"}
ATTRIBUTES = frozenset(_GEOMETRY | _LOOK | _LINES | _ACCESS | _DATA)
_NAMESPACE = ' xmlns="http://www.w3.org/2000/svg"'
# Characters that XML 1.0 has no way to write; a caption may hold them.
_UNWRITABLE = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF], "\ufffd")

Attributes = dict[str, str | float]


def escape(text: str) -> str:
    """Return text that is safe inside an element and inside a quoted attribute."""
    text = text.translate(_UNWRITABLE).encode("utf-8", "replace").decode("utf-8")
    for character, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")):
        text = text.replace(character, entity)
    return text


def number(value: float) -> str:
    """Return value as a short decimal: at most two places, no exponent."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def element(tag: str, attributes: Attributes, children: Iterable[str] | str = ()) -> str:
    """Return one element; a str as children is text and is escaped, anything else is SVG.

    Raises ValueError for an element or attribute that the page would not draw.
    """
    unknown = ({tag} - ELEMENTS) | (set(attributes) - ATTRIBUTES)
    if unknown:
        raise ValueError(f"not drawn in the page: {', '.join(sorted(unknown))}")
    inner = escape(children) if isinstance(children, str) else "".join(children)
    quoted = "".join(
        f' {name}="{escape(value) if isinstance(value, str) else number(value)}"'
        for name, value in attributes.items()
    )
    head = f"{tag}{_NAMESPACE if tag == 'svg' else ''}{quoted}"
    return f"<{head}>{inner}</{tag}>" if inner else f"<{head}/>"


def between(words: str) -> str:
    """Words that keep their own direction in a drawing from left to right."""
    return f"\u2068{words}\u2069" if RIGHT_TO_LEFT.search(words) else words


def shape(tag: str, /, **attributes: str | float) -> str:
    """Return one element without children; `stroke_width` stands for `stroke-width`."""
    return element(tag, {name.replace("_", "-"): value for name, value in attributes.items()})
