"""Figure: three pictures of 6 by 6 squares with four shades as patterns, for the handout."""

ALT = "The four shades, and three pictures A, B and C of 6 by 6 squares drawn with them."
DESCRIPTION = """\
Above stand the four shades: 0 is blank, 1 is dots, 2 is stripes, 3 is full.
Below are three pictures with 6 rows and 6 columns.

- Picture A: a ring.
  Rows: 0 2 3 3 2 0; 2 3 1 1 3 2; 3 1 0 0 1 3; 3 1 0 0 1 3; 2 3 1 1 3 2; 0 2 3 3 2 0.
- Picture B: a hook.
  Rows: 0 0 0 3 2 0; 0 0 0 3 2 0; 0 0 0 3 2 0; 0 0 0 3 2 0; 2 1 0 3 2 0; 1 3 3 2 0 0.
- Picture C: a zigzag.
  Rows: 3 0 0 1 0 0; 3 1 0 3 1 0; 1 3 0 3 3 0; 0 3 1 1 3 1; 0 2 3 0 2 3; 0 0 2 0 0 2.

What to conclude: each picture is 36 numbers from 0 to 3. So it can be sent by voice.
"""
PICTURES = {
    "A": ("023320", "231132", "310013", "310013", "231132", "023320"),
    "B": ("000320", "000320", "000320", "000320", "210320", "133200"),
    "C": ("300100", "310310", "130330", "031131", "023023", "002002"),
}
SHADES = ("0 blank", "1 dots", "2 stripes", "3 full")
CELL = 32
PEN = 'class="kit-ink" fill="none" stroke="#1a1a1a"'


def _text(x: float, y: float, words: str, anchor: str = "middle") -> str:
    """A label in ink."""
    return (
        f'<text class="kit-ink" fill="#1a1a1a" font-size="16" x="{x:g}" y="{y:g}"'
        f' text-anchor="{anchor}">{words}</text>'
    )


def _cell(x: int, y: int, sign: str) -> str:
    """What fills one square: nothing, dots, stripes or full ink; also clear after copying."""
    if sign == "1":
        return "".join(
            f'<circle class="kit-ink" fill="#1a1a1a" cx="{x + right}" cy="{y + down}" r="2.4"/>'
            for right in (9, 23)
            for down in (9, 23)
        )
    if sign == "2":
        path = "".join(f"M{x + 1} {y + down}h{CELL - 2}" for down in (6, 13, 20, 27))
        return f'<path {PEN} stroke-width="2.4" d="{path}"/>'
    if sign == "3":
        return (
            f'<rect class="kit-ink" fill="#1a1a1a" x="{x}" y="{y}" width="{CELL}" height="{CELL}"/>'
        )
    return ""


def _picture(name: str, rows: tuple[str, ...]) -> str:
    """One picture with its grid and the numbers of rows and columns."""
    side = 6 * CELL
    parts = [_text(side / 2, -28, name)]
    for row, signs in enumerate(rows):
        parts.append(_text(-10, row * CELL + 22, str(row)))
        parts.append(_text(row * CELL + CELL / 2, -8, str(row)))
        parts += [_cell(column * CELL, row * CELL, sign) for column, sign in enumerate(signs)]
    path = "".join(f"M0 {at * CELL}h{side}M{at * CELL} 0v{side}" for at in range(7))
    return "".join(parts) + f'<path {PEN} stroke-width="1.2" d="{path}"/>'


def draw() -> str:
    """The figure as SVG text."""
    parts = []
    for at, name in enumerate(SHADES):
        x = 24 + 172 * at
        parts.append(_cell(x, 4, str(at)))
        parts.append(f'<rect {PEN} x="{x}" y="4" width="{CELL}" height="{CELL}"/>')
        parts.append(_text(x + CELL + 8, 26, name, "start"))
    for index, (name, rows) in enumerate(PICTURES.items()):
        parts.append(f'<g transform="translate({24 + 230 * index} 92)">{_picture(name, rows)}</g>')
    return '<svg viewBox="0 0 690 292" width="690" height="292">' + "".join(parts) + "</svg>"
