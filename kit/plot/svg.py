"""SVG text from a short list of elements and attributes, the same list that the page accepts.

Not here: what is drawn. Read `images.py` next.
"""

from collections.abc import Iterable

__all__ = ["ATTRIBUTES", "ELEMENTS", "element", "escape", "number"]

ELEMENTS = frozenset({"svg", "g", "rect", "path", "line", "circle", "text", "title", "desc"})
_GEOMETRY = {"viewBox", "width", "height", "x", "y", "cx", "cy", "r", "rx", "d", "transform"}
_LOOK = {"fill", "stroke", "stroke-width", "class", "font-size", "text-anchor"}
_ACCESS = {"role", "aria-label", "tabindex", "data-to"}  # data-to: which parts this one leads to
ATTRIBUTES = frozenset(_GEOMETRY | _LOOK | _ACCESS)
_NAMESPACE = ' xmlns="http://www.w3.org/2000/svg"'
# Characters that XML 1.0 has no way to write; a caption may hold them.
_UNWRITABLE = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF], "\ufffd")


def escape(text: str) -> str:
    """Return text that is safe inside an element and inside a quoted attribute."""
    text = text.translate(_UNWRITABLE).encode("utf-8", "replace").decode("utf-8")
    for character, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")):
        text = text.replace(character, entity)
    return text


def number(value: float) -> str:
    """Return value as a short decimal: at most two places, no exponent."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def element(
    tag: str, attributes: dict[str, str | float], children: Iterable[str] | str = ()
) -> str:
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
