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
# Paper and ink look the same in every colour scheme, as on the drawing pad.
PAPER, INKS = "#fff", {"1": "#8c8c8c", "2": "#1a1a1a"}
CELL, STRIP = 26, 9
LINE = 'class="kit-ink" fill="none" stroke="#1a1a1a"'
EDGE = 'fill="none" stroke="#1a1a1a"'


def _text(x: float, y: float, words: str, size: float = 13, anchor: str = "middle") -> str:
    """A label in ink, its middle at x."""
    return (
        f'<text class="kit-ink" fill="#1a1a1a" font-size="{size}" x="{x:g}" y="{y:g}"'
        f' text-anchor="{anchor}">{words}</text>'
    )


def _ink(x: float, y: float, side: int, rows: tuple[str, ...]) -> str:
    """Paper with the ink of these rows, its upper left corner at x, y."""
    wide, high = side * len(rows[0]), side * len(rows)
    parts = [f'<path fill="{PAPER}" d="M{x:g} {y:g}h{wide}v{high}h-{wide}z"/>']
    for ink, colour in INKS.items():
        path = "".join(
            f"M{x + column * side:g} {y + row * side:g}h{side}v{side}h-{side}z"
            for row, signs in enumerate(rows)
            for column, sign in enumerate(signs)
            if sign == ink
        )
        parts.append(f'<path fill="{colour}" d="{path}"/>')
    return "".join(parts)


def _lines(x: float, y: float, line: str) -> str:
    """A grid of 6 by 6 cells."""
    side = 6 * CELL
    path = "".join(
        f"M{x + at * CELL:g} {y:g}v{side}M{x:g} {y + at * CELL:g}h{side}" for at in range(7)
    )
    return f'<path {line} stroke-opacity="0.4" d="{path}"/>'


def draw() -> str:
    """The figure as SVG text."""
    left, right, top = 4.0, 184.0, 28.0
    parts = [
        _text(left + 3 * CELL, 16, "picture"),
        _text(right + 3 * CELL, 16, "table of numbers"),
        _ink(left, top, CELL, ROWS),
    ]
    for row, signs in enumerate(ROWS):
        for column, sign in enumerate(signs):
            x, y = column * CELL, top + row * CELL
            parts.append(_text(right + x + CELL / 2, y + 17, WRITTEN[sign], 12))
    parts += [_lines(left, top, EDGE), _lines(right, top, LINE)]
    parts.append(f'<path {LINE} d="M{left:g} {top:g}h{6 * CELL}v{6 * CELL}h-{6 * CELL}z"/>')
    strip = top + 6 * CELL + 44
    parts.append(_text(172, strip - 12, "one list of 36 numbers"))
    start = 172 - 18 * STRIP
    parts.append(_ink(start, strip, STRIP, ("".join(ROWS),)))
    for line, top, length in ((EDGE, strip, STRIP), (LINE, strip + STRIP, 26 - STRIP)):
        ticks = "".join(f"M{start + at * 6 * STRIP:g} {top:g}v{length}" for at in range(7))
        parts.append(f'<path {line} d="{ticks}"/>')
    parts.append(
        f'<path {LINE} d="M{start:g} {strip:g}h{36 * STRIP}'
        f'M{start:g} {strip + STRIP:g}h{36 * STRIP}"/>'
    )
    for row in range(6):
        parts.append(_text(start + (row + 0.5) * 6 * STRIP, strip + 23, f"row {row}", 12))
    parts.append(_text(172, strip + 50, "0, 0.5, 1, 1, 0.5, 0, 0.5, 1, 0.5, ...", 13))
    return (
        f'<svg viewBox="0 0 344 {strip + 60:g}" width="344" height="{strip + 60:g}">'
        + "".join(parts)
        + "</svg>"
    )
