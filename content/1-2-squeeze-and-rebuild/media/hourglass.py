"""Figure: a picture squeezed to two numbers and rebuilt, drawn as an hourglass."""

import math
from itertools import groupby, pairwise

ALT = "An hourglass: a picture of 256 numbers is squeezed to 2 numbers and rebuilt."
DESCRIPTION = """\
Five parts stand below each other, and arrows lead from each to the next.

1. At the top is a picture of a handwritten 2. It is a grid of 16 by 16 pixels: 256 numbers.
2. The encoder is wide at the top and narrow at the bottom. It takes in the 256 numbers.
3. In the narrow middle is the code. It has only 2 numbers, here 1.3 and -0.4.
4. The decoder is narrow at the top and wide at the bottom. It takes in the 2 numbers.
5. At the bottom is the rebuilt picture: 256 numbers again. It is a 2 with blurred edges.

What to conclude: all that the decoder knows about this one picture is the 2 numbers of the code.
"""
TABLE = [
    ["Part", "What goes in", "What comes out"],
    ["encoder", "256 numbers", "2 numbers"],
    ["decoder", "2 numbers", "256 numbers"],
]

Point = tuple[float, float]
STROKE: list[Point] = [
    (4, 5),
    (5, 3.2),
    (7.5, 2.4),
    (10.2, 3.2),
    (11, 5.2),
    (10, 7.8),
    (7, 10.4),
    (4, 13),
    (8, 13),
    (12, 13),
]
CELL = 6
MIDDLE = 130


def _distance(point: Point, start: Point, end: Point) -> float:
    """Distance from a point to the line piece from start to end."""
    along = (end[0] - start[0], end[1] - start[1])
    offset = (point[0] - start[0], point[1] - start[1])
    share = (offset[0] * along[0] + offset[1] * along[1]) / (along[0] ** 2 + along[1] ** 2)
    share = min(1.0, max(0.0, share))
    return math.hypot(offset[0] - share * along[0], offset[1] - share * along[1])


def _level(centre: Point, peak: float, width: float) -> int:
    """Ink of the pixel about centre, 0 (none) to 4 (full)."""
    near = min(_distance(centre, start, end) for start, end in pairwise(STROKE))
    return round(4 * min(1.0, max(0.0, peak - near / width)))


def _levels(*, peak: float, width: float) -> dict[int, str]:
    """SVG path of the pixels of each ink level, 1 (light) to 4 (full): lines one pixel thick.

    peak: ink on the line itself, cut at 1; width: how far the line fades, in pixels.
    """
    paths: dict[int, str] = {}
    for row in range(16):
        levels = [_level((column + 0.5, row + 0.5), peak, width) for column in range(16)]
        for level, run in groupby(range(16), key=levels.__getitem__):
            first, *rest = run
            if level:
                paths[level] = paths.get(level, "") + f"M{first} {row}h{1 + len(rest)}"
    return paths


def _picture(top: float, *, peak: float, width: float) -> str:
    """A framed 16 by 16 picture whose upper edge is at top."""
    left, size = MIDDLE - 8 * CELL, 16 * CELL
    pixels = "".join(
        f'<path class="kit-ink" fill="none" stroke="#1a1a1a" stroke-opacity="{level / 4}"'
        f' d="{path}"/>'
        for level, path in sorted(_levels(peak=peak, width=width).items())
    )
    return (
        f'<rect class="kit-paper" fill="#ffffff" x="{left}" y="{top}" width="{size}"'
        f' height="{size}"/><g transform="translate({left} {top + CELL / 2}) scale({CELL})">'
        f"{pixels}</g>"
        f'<rect class="kit-ink" fill="none" stroke="#1a1a1a" stroke-width="1.5" x="{left}"'
        f' y="{top}" width="{size}" height="{size}"/>'
    )


def _funnel(top: float, upper: float, lower: float, name: str) -> str:
    """A labelled part of the hourglass, upper and lower being its half widths."""
    bottom = top + 76
    corners = (
        f"{MIDDLE - upper} {top}L{MIDDLE + upper} {top}"
        f"L{MIDDLE + lower} {bottom}L{MIDDLE - lower} {bottom}"
    )
    return (
        f'<path class="kit-soft" fill="#e3e3e3" d="M{corners}z"/>'
        f'<path class="kit-ink" fill="none" stroke="#1a1a1a" stroke-width="2" d="M{corners}z"/>'
        + _text(MIDDLE, top + 44, name, "middle")
    )


def _text(x: float, y: float, words: str, anchor: str = "start") -> str:
    """A label in ink."""
    return (
        f'<text class="kit-ink" fill="#1a1a1a" font-size="16" x="{x}" y="{y}"'
        f' text-anchor="{anchor}">{words}</text>'
    )


def _arrow(top: float) -> str:
    """A short arrow that points down."""
    head = f"M{MIDDLE - 7} {top}h14l-7 9z"
    return f'<path class="kit-accent" fill="#0b5394" d="{head}"/>'


def _code(top: float) -> str:
    """Two boxes with one hidden number in each."""
    parts = []
    for left, number in ((MIDDLE - 54, "1.3"), (MIDDLE + 4, "-0.4")):
        parts.append(
            f'<rect class="kit-accent" fill="none" stroke="#0b5394" stroke-width="3" x="{left}"'
            f' y="{top}" width="50" height="34" rx="4"/>'
        )
        parts.append(_text(left + 25, top + 23, number, "middle"))
    return "".join(parts)


def draw() -> str:
    """The figure as SVG text."""
    parts = [
        _picture(4, peak=1.35, width=1.3),
        _text(192, 50, "picture"),
        _text(192, 72, "256 numbers"),
        _arrow(105),
        _funnel(119, 110, 50, "encoder"),
        _arrow(199),
        _code(212),
        _text(202, 225, "code"),
        _text(202, 247, "2 numbers"),
        _arrow(250),
        _funnel(264, 50, 110, "decoder"),
        _arrow(345),
        _picture(359, peak=0.95, width=2.7),
        _text(192, 405, "rebuilt picture"),
        _text(192, 427, "256 numbers"),
    ]
    return '<svg viewBox="0 0 360 460" width="360" height="460">' + "".join(parts) + "</svg>"
