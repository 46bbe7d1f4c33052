"""Figure: array, shape, slice and axis of one picture with 3 rows and 4 columns."""

ALT = (
    "Four small tables: the array on its picture, its shape, its row 1, its sums down the columns."
)
DESCRIPTION = """\
The picture has 3 rows and 4 columns. Row 0 is 0, 1, 1, 0. Row 1 is 0, 0.5, 0.5, 0.
Row 2 is 0, 1, 0, 0. It is shown four times.

- Array: each number stands on its pixel.
- Shape (3, 4): one arrow runs down over 3 rows, another runs along 4 columns.
- Slice `img[1]`: a frame stands about row 1; below it are 0, 0.5, 0.5, 0.
- Axis 0: an arrow runs down each column. Below stand the sums 0, 2.5, 1.5, 0.

What to conclude: a slice takes some of the numbers.
Adding along axis 0 leaves one number for each column.
"""
ROWS = ((0, 1, 1, 0), (0, 0.5, 0.5, 0), (0, 1, 0, 0))
SUMS = tuple(sum(column) for column in zip(*ROWS, strict=True))
CELL = 30
LINE = 'class="kit-ink" fill="none" stroke="#1a1a1a"'
# Paper and ink look the same in every colour scheme, as on the drawing pad.
INKS = {0: "#fff", 0.5: "#8c8c8c", 1: "#1a1a1a"}
FRAME = 'class="kit-accent" fill="none" stroke="#8b3a0e" stroke-width="2"'


def _text(x: float, y: float, words: str, size: float = 13) -> str:
    """A label in ink, its middle at x."""
    return (
        f'<text class="kit-ink" fill="#1a1a1a" font-size="{size}" x="{x:g}" y="{y:g}"'
        f' text-anchor="middle">{words}</text>'
    )


def _number(value: float) -> str:
    return f"{value:g}"


def _table(*, inked: bool) -> str:
    """The table, its upper left corner at 0, 0; inked: with the ink beneath the numbers."""
    parts = []
    for row, values in enumerate(ROWS):
        for column, value in enumerate(values):
            x, y = column * CELL, row * CELL
            if inked:
                parts.append(
                    f'<rect fill="{INKS[value]}" x="{x}" y="{y}" width="{CELL}" height="{CELL}"/>'
                )
            label = _text(x + CELL / 2, y + 20, _number(value))
            if inked:  # the number stands on paper or ink, whatever the colour scheme
                number = INKS[0] if value == 1 else "#000"
                label = label.replace('class="kit-ink" fill="#1a1a1a"', f'fill="{number}"')
            parts.append(label)
    path = "".join(f"M0 {at * CELL}h{4 * CELL}" for at in range(4))
    path += "".join(f"M{at * CELL} 0v{3 * CELL}" for at in range(5))
    line = 'fill="none" stroke="#1a1a1a"' if inked else LINE
    return "".join(parts) + f'<path {line} stroke-opacity="0.4" d="{path}"/>'


def _line_of(values: tuple[float, ...]) -> str:
    """Four numbers below the table."""
    return "".join(
        _text(column * CELL + CELL / 2, 3 * CELL + 26, _number(value))
        for column, value in enumerate(values)
    )


def draw() -> str:
    """The figure as SVG text."""
    array = (
        f'<g style="forced-color-adjust:none">{_table(inked=True)}</g>'
        f'<path {LINE} d="M0 0h{4 * CELL}v{3 * CELL}h-{4 * CELL}z"/>'
    )
    shape = (
        _table(inked=False) + f'<path {FRAME} d="M-9 0v{3 * CELL}m-5 -6l5 6l5 -6'
        f'M0 {3 * CELL + 9}h{4 * CELL}m-6 -5l6 5l-6 5"/>'
        + _text(-22, 1.6 * CELL, "3")
        + _text(2 * CELL, 3 * CELL + 28, "4")
    )
    row = (
        _table(inked=False)
        + f'<rect {FRAME} x="0" y="{CELL}" width="{4 * CELL}" height="{CELL}"/>'
        + _line_of(ROWS[1])
    )
    axis = (
        _table(inked=False)
        + "".join(
            f'<path {FRAME} d="M{(at + 1) * CELL - 3} 4v{3 * CELL - 8}m-3 -4l3 4l3 -4"/>'
            for at in range(4)
        )
        + _line_of(SUMS)
    )
    names = ("array", "shape (3, 4)", "slice img[1]", "axis 0: add down")
    parts = []
    for index, (name, drawing) in enumerate(zip(names, (array, shape, row, axis), strict=True)):
        x, y = 34 + 170 * (index % 2), 30 + 152 * (index // 2)
        parts.append(f'<g transform="translate({x} {y})">{_text(2 * CELL, -12, name)}{drawing}</g>')
    return '<svg viewBox="0 0 344 310" width="344" height="310">' + "".join(parts) + "</svg>"
