"""How series differ: colours, and besides them dashes, shapes and hatching.

The colours keep 3:1 against light and dark paper. Read `lines.py` next.
"""

from kit.plot.svg import Attributes, number, shape

__all__ = ["DASHES", "MOST_SERIES", "block", "colour_of", "mark", "stroke"]

COLOURS = ("#3b7dd8", "#d1552b", "#2b9160", "#a05fc4", "#a9791a", "#7d7a86")
DASHES = ("", "8 4", "2 3", "12 3 2 3", "5 2", "1 5")
MOST_SERIES = len(COLOURS)

# Circle (begun at its right), square, triangle, diamond, plus, wedge.
_SHAPES = (
    "a4.5 4.5 0 1 1 0 -.01z",
    "m4.2 0v4.2h-8.4v-8.4h8.4z",
    "m-4.7 4.2l4.7 -9.2l4.7 9.2z",
    "m0 -5.6l5.6 5.6l-5.6 5.6l-5.6 -5.6z",
    "m-1.4 -4.8h2.8v3.4h3.4v2.8h-3.4v3.4h-2.8v-3.4h-3.4v-2.8h3.4z",
    "m-4.7 -4.2l4.7 9.2l4.7 -9.2z",
)
_GAP = 6.0
_PAPER = "#fff"


def colour_of(index: int) -> str:
    """The colour of a series; after the last one they begin again."""
    return COLOURS[index % len(COLOURS)]


def mark(index: int, x: float, y: float) -> str:
    """The path of a small shape around x, y."""
    kind = index % len(_SHAPES)
    return f"M{number(x if kind else x + 4.5)} {number(y)}{_SHAPES[kind]}"


def stroke(index: int, path: str) -> str:
    """A line in the colour and the dashes of a series."""
    dashes: Attributes = {"stroke_dasharray": DASHES[index]} if DASHES[index] else {}
    look: Attributes = {"fill": "none", "stroke": colour_of(index), "stroke_width": 2.0}
    return shape("path", d=path, **look, **dashes)


def block(index: int, x: float, y: float, width: float, height: float, cell: str = "") -> str:
    """A rectangle with the colour and the hatching of a series.

    cell: its place in the table, for the reader who goes point by point.
    """
    box = {"x": x, "y": y, "width": width, "height": height}
    place = {"class": "kit-point", "data_cell": cell} if cell else {}
    drawn = shape("rect", **place, **box, fill=colour_of(index))
    lines = _hatching(index, x, y, width, height)
    return drawn + (shape("path", d=lines, fill="none", stroke=_PAPER) if lines else "")


def _hatching(index: int, x: float, y: float, width: float, height: float) -> str:
    """Lines over a rectangle: none, rising, flat, falling, upright, or rising and falling."""
    path = ""
    if index in (1, 5):
        path += "".join(_slanted(x, y, width, height, 1.0))
    if index in (3, 5):
        path += "".join(_slanted(x + width, y, width, height, -1.0))
    if index == 2:
        for row in range(1, int(height / _GAP) + 1):
            path += f"M{number(x)} {number(y + row * _GAP - 2)}h{number(width)}"
    if index == 4:
        for column in range(1, int(width / _GAP) + 1):
            path += f"M{number(x + column * _GAP - 2)} {number(y)}v{number(height)}"
    return path


def _slanted(x: float, y: float, width: float, height: float, way: float) -> list[str]:
    """Lines at 45 degrees: rising from x to the right with way 1, to the left with way -1."""
    lines = []
    for place in range(1, int((width + height) / _GAP) + 1):
        reach = place * _GAP
        first, last = max(0.0, reach - height), min(width, reach)
        start = f"{number(x + way * first)} {number(y + reach - first)}"
        lines.append(f"M{start}L{number(x + way * last)} {number(y + reach - last)}")
    return lines
