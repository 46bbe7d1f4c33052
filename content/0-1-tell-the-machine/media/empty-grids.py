"""Figure: four empty grids of six by six squares to draw in."""

ALT = "Four empty grids of 6 by 6 squares to draw in, numbered 1 to 4."
DESCRIPTION = """\
Four grids stand two by two. Each has 6 rows and 6 columns, and no square is dark.

What to conclude: there is room for four drawings, one in each grid.
"""
CELL = 20


def draw() -> str:
    """The figure as SVG text."""
    parts = []
    for number, (left, top) in enumerate(((30, 30), (210, 30), (30, 194), (210, 194)), 1):
        size = 6 * CELL
        lines = "".join(
            f"M{left + k * CELL} {top}v{size}M{left} {top + k * CELL}h{size}" for k in range(7)
        )
        parts.append(
            f'<text class="kit-ink" fill="#1a1a1a" font-size="16" font-weight="700" x="{left}"'
            f' y="{top - 8}">{number}</text>'
            f'<path class="kit-ink" fill="none" stroke="#1a1a1a" stroke-width="1" d="{lines}"/>'
        )
    return '<svg viewBox="0 0 360 324" width="360" height="324">' + "".join(parts) + "</svg>"
