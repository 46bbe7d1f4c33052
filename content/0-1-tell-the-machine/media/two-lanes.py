"""Figure: two ways to an answer: rules that people write, and numbers learnt from examples."""

ALT = "Two lanes lead to an answer: people write rules, or numbers are learnt from examples."
DESCRIPTION = """\
Two lanes stand side by side. Arrows lead from the top to the bottom.

1. Left lane: people write the rules. The rules go into a program. The program gives the answer.
2. Right lane: there are examples. From them, learning makes numbers, a model. They go into a
   program. The program gives the answer.

What to conclude: both lanes end with a program that you can read. On the left people chose what it
does. On the right the numbers decide it, and they come from examples.
"""
TABLE = [
    ["Part", "Left lane", "Right lane"],
    ["begins with", "people", "examples"],
    ["then", "they write rules", "learning makes numbers (a model)"],
    ["then", "a program uses the rules", "a program uses the numbers"],
    ["ends with", "an answer", "an answer"],
]

WIDTH, HEIGHT = 148, 40
MORE = 7  # a box with two lines is higher by this, above and below
LEFT, RIGHT = 94, 266  # middles of the lanes
ROWS = (44, 116, 188, 260, 332)  # upper edges


def _box(middle: float, top: float, words: str, *, strong: bool = False) -> str:
    """A box with its words; a strong one has a thick frame in the accent colour."""
    lines = words.split("\n")
    more = MORE * (len(lines) - 1)
    look = (
        'class="kit-accent" fill="none" stroke="#0b5394" stroke-width="3"'
        if strong
        else 'class="kit-ink" fill="none" stroke="#1a1a1a" stroke-width="1.5"'
    )
    return (
        f'<rect {look} x="{middle - WIDTH / 2}" y="{top - more}" width="{WIDTH}"'
        f' height="{HEIGHT + 2 * more}" rx="5"/>'
        + "".join(
            _text(middle, top + 26 - 10 * bool(more) + 20 * at, line)
            for at, line in enumerate(lines)
        )
    )


def _text(x: float, y: float, words: str, *, bold: bool = False) -> str:
    weight = ' font-weight="700"' if bold else ""
    return (
        f'<text class="kit-ink" fill="#1a1a1a" font-size="16"{weight} x="{x}" y="{y}"'
        f' text-anchor="middle">{words}</text>'
    )


def _arrow(x: float, top: float, bottom: float) -> str:
    """An arrow that points down."""
    return (
        f'<path class="kit-ink" fill="none" stroke="#1a1a1a" stroke-width="2"'
        f' d="M{x} {top}V{bottom - 8}"/>'
        f'<path class="kit-ink" fill="#1a1a1a" d="M{x - 6} {bottom - 9}h12l-6 9z"/>'
    )


def draw() -> str:
    """The figure as SVG text."""
    parts = [_text(LEFT, 26, "By rules", bold=True), _text(RIGHT, 26, "By examples", bold=True)]
    left = ((0, "people", False), (2, "rules", True), (3, "program", False), (4, "answer", False))
    right = (
        (0, "examples", False),
        (1, "learning", False),
        (2, "numbers\n(a model)", True),
        (3, "program", False),
        (4, "answer", False),
    )
    for middle, lane in ((LEFT, left), (RIGHT, right)):
        for number, (row, words, strong) in enumerate(lane):
            parts.append(_box(middle, ROWS[row], words, strong=strong))
            if number:
                above, before, _thick = lane[number - 1]
                top = ROWS[above] + HEIGHT + 2 + MORE * before.count("\n")
                parts.append(_arrow(middle, top, ROWS[row] - 3 - MORE * words.count("\n")))
    return '<svg viewBox="0 0 360 380" width="360" height="380">' + "".join(parts) + "</svg>"
