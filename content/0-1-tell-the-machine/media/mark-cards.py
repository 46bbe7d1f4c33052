"""Figure: four cards, each with a mark on a grid of six by six squares."""

ALT = "Four cards, A to D, each with a mark of dark squares on a grid of 6 by 6."
DESCRIPTION = """\
Rows count from 1 at the top, columns from 1 at the left. These squares are dark:

- Card A: row 2, columns 2 to 5; row 5, columns 2 to 5.
- Card B: column 2, rows 1 to 6; row 6, columns 3 to 5.
- Card C: row 1 column 1, row 2 column 2, and so on down to row 6 column 6.
- Card D: rows 2 and 5, columns 2 to 5; columns 2 and 5, rows 3 and 4.

What to conclude: each mark can be said in a few exact instructions; D is a ring.
"""
CARDS = {
    "A": {(2, c) for c in range(2, 6)} | {(5, c) for c in range(2, 6)},
    "B": {(r, 2) for r in range(1, 7)} | {(6, c) for c in range(3, 6)},
    "C": {(k, k) for k in range(1, 7)},
    "D": {(r, c) for r in (2, 5) for c in range(2, 6)} | {(r, c) for r in (3, 4) for c in (2, 5)},
}
CELL = 16


def grid(left: float, top: float, name: str, dark: set[tuple[int, int]]) -> str:
    """One grid with its name above and its dark squares."""
    size = 6 * CELL
    squares = "".join(
        f"M{left + (c - 1) * CELL} {top + (r - 1) * CELL}h{CELL}v{CELL}h-{CELL}z"
        for r, c in sorted(dark)
    )
    lines = "".join(
        f"M{left + k * CELL} {top}v{size}M{left} {top + k * CELL}h{size}" for k in range(7)
    )
    filled = f'<path class="kit-ink" fill="#1a1a1a" d="{squares}"/>' if dark else ""
    return (
        f'<text class="kit-ink" fill="#1a1a1a" font-size="16" font-weight="700" x="{left}"'
        f' y="{top - 8}">{name}</text>{filled}'
        f'<path class="kit-ink" fill="none" stroke="#1a1a1a" stroke-width="1" d="{lines}"/>'
    )


def draw() -> str:
    """The figure as SVG text."""
    places = ((60, 26), (204, 26), (60, 152), (204, 152))
    parts = [
        grid(left, top, name, dark)
        for (left, top), (name, dark) in zip(places, CARDS.items(), strict=True)
    ]
    return '<svg viewBox="0 0 360 254" width="360" height="254">' + "".join(parts) + "</svg>"
