"""Figure: one small mark as a picture, as a table of numbers, and as one long list."""

ALT = "An arch of 6 by 6 pixels, shown as a picture, as a table of numbers and as one list."
DESCRIPTION = """\
The same arch is shown in three ways. It has 6 rows and 6 columns.

- As a picture: full ink, half ink and paper.
- As a table of numbers. Row 0 is 0, 0.5, 1, 1, 0.5, 0. Row 1 is 0.5, 1, 0.5, 0.5, 1, 0.5.
  Row 2 is 1, 0.5, 0, 0, 0.5, 1. Rows 3, 4 and 5 are 1, 0, 0, 0, 0, 1.
- As one list of 36 numbers. It begins with row 0; after it come rows 1 to 5.

What to conclude: picture, table and list hold the same 36 numbers.
Only their order on paper differs.
"""
ROWS = ("012210", "121121", "210012", "200002", "200002", "200002")
WRITTEN = {"0": "0", "1": "0.5", "2": "1"}
OPACITY = {"1": "0.5", "2": "1"}
CELL, STRIP = 26, 9
LINE = 'class="kit-ink" fill="none" stroke="#1a1a1a"'


def _text(x: float, y: float, words: str, size: float = 13, anchor: str = "middle") -> str:
    """A label in ink, its middle at x."""
    return (
        f'<text class="kit-ink" fill="#1a1a1a" font-size="{size}" x="{x:g}" y="{y:g}"'
        f' text-anchor="{anchor}">{words}</text>'
    )


def _square(x: float, y: float, side: float, sign: str) -> str:
    """One pixel with its ink."""
    if sign == "0":
        return ""
    return (
        f'<rect class="kit-ink" fill="#1a1a1a" fill-opacity="{OPACITY[sign]}"'
        f' x="{x:g}" y="{y:g}" width="{side}" height="{side}"/>'
    )


def _lines(x: float, y: float) -> str:
    """A grid of 6 by 6 cells."""
    side = 6 * CELL
    path = "".join(
        f"M{x + at * CELL:g} {y:g}v{side}M{x:g} {y + at * CELL:g}h{side}" for at in range(7)
    )
    return f'<path {LINE} stroke-opacity="0.4" d="{path}"/>'


def draw() -> str:
    """The figure as SVG text."""
    left, right, top = 4.0, 184.0, 28.0
    parts = [
        _text(left + 3 * CELL, 16, "picture"),
        _text(right + 3 * CELL, 16, "table of numbers"),
    ]
    for row, signs in enumerate(ROWS):
        for column, sign in enumerate(signs):
            x, y = column * CELL, top + row * CELL
            parts.append(_square(left + x, y, CELL, sign))
            parts.append(_text(right + x + CELL / 2, y + 17, WRITTEN[sign], 12))
    parts += [_lines(left, top), _lines(right, top)]
    strip = top + 6 * CELL + 44
    parts.append(_text(172, strip - 12, "one list of 36 numbers"))
    start = 172 - 18 * STRIP
    for at, sign in enumerate("".join(ROWS)):
        parts.append(_square(start + at * STRIP, strip, STRIP, sign))
    ticks = "".join(f"M{start + at * 6 * STRIP:g} {strip:g}v26" for at in range(7))
    parts.append(
        f'<path {LINE} d="M{start:g} {strip:g}h{36 * STRIP}'
        f'M{start:g} {strip + STRIP:g}h{36 * STRIP}{ticks}"/>'
    )
    for row in range(6):
        parts.append(_text(start + (row + 0.5) * 6 * STRIP, strip + 23, f"row {row}", 12))
    parts.append(_text(172, strip + 50, "0, 0.5, 1, 1, 0.5, 0, 0.5, 1, 0.5, ...", 13))
    return (
        f'<svg viewBox="0 0 344 {strip + 60:g}" width="344" height="{strip + 60:g}">'
        + "".join(parts)
        + "</svg>"
    )
