"""Figure: three empty grids of 6 by 6 squares for the receiver, for the handout."""

ALT = "Three empty grids of 6 by 6 squares; rows and columns are numbered from 0 to 5."
DESCRIPTION = """\
Three empty grids stand in a row: First, Second and Third. Each has 6 rows and 6 columns. Rows are
numbered from 0 at the top, and columns from 0 at the left.
"""
NAMES = ("First", "Second", "Third")
CELL = 32
PEN = 'class="kit-ink" fill="none" stroke="#1a1a1a"'


def _text(x: float, y: float, words: str) -> str:
    """A label in ink, its middle at x."""
    return (
        f'<text class="kit-ink" fill="#1a1a1a" font-size="16" x="{x:g}" y="{y:g}"'
        f' text-anchor="middle">{words}</text>'
    )


def _grid(name: str) -> str:
    """One grid, its corner at 0, 0."""
    side = 6 * CELL
    parts = [_text(side / 2, -28, name)]
    for at in range(6):
        parts += [_text(-10, at * CELL + 22, str(at)), _text(at * CELL + CELL / 2, -8, str(at))]
    path = "".join(f"M0 {at * CELL}h{side}M{at * CELL} 0v{side}" for at in range(7))
    return "".join(parts) + f'<path {PEN} stroke-width="1.2" d="{path}"/>'


def draw() -> str:
    """The figure as SVG text."""
    parts = [
        f'<g transform="translate({24 + 230 * index} 46)">{_grid(name)}</g>'
        for index, name in enumerate(NAMES)
    ]
    return '<svg viewBox="0 0 690 246" width="690" height="246">' + "".join(parts) + "</svg>"
