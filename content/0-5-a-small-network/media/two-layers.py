"""Figure: the tent network with all its seven numbers, for the page and the handout."""

# ruff: noqa: RUF001  the sign of multiplication is meant, as on the page

ALT = "A network of two layers: x is mixed into two hidden numbers, bent, and mixed again."
DESCRIPTION = """\
Five rows stand below each other, and arrows lead from each row to the next.

1. At the top is the input, one number x.
2. First layer, mix: the left box calculates 1 × x + 0, and the right box 1 × x - 2.
3. First layer, bend: a number above 0 stays as it is, and a number below 0 becomes 0.
   These are hidden 1 and hidden 2.
4. Second layer, mix: 1 × hidden 1 - 2 × hidden 2 + 0.
5. At the bottom is the output, the height of the tent at x.

What to conclude: the network has 7 numbers, and all can be read: 1, 0, 1, -2 in the first layer,
and 1, -2, 0 in the second.
"""
TABLE = [
    ["Part", "Its numbers", "What it calculates"],
    ["first layer, left", "n[0] = 1, n[1] = 0", "bend(1 × x + 0)"],
    ["first layer, right", "n[2] = 1, n[3] = -2", "bend(1 × x - 2)"],
    ["second layer", "n[4] = 1, n[5] = -2, n[6] = 0", "1 × hidden 1 - 2 × hidden 2 + 0"],
]
INK = 'class="kit-ink" fill="none" stroke="#1a1a1a" stroke-width="2"'


def _text(x: float, y: float, words: str, size: int = 15) -> str:
    """A label in ink, its middle at x."""
    return (
        f'<text class="kit-ink" fill="#1a1a1a" font-size="{size}" x="{x}" y="{y}"'
        f' text-anchor="middle">{words}</text>'
    )


def _box(x: float, top: float, words: str, width: float = 130) -> str:
    """A labelled box whose middle is at x."""
    return (
        f'<rect class="kit-paper" fill="#ffffff" x="{x - width / 2}" y="{top}" width="{width}"'
        f' height="34" rx="4"/><rect {INK} x="{x - width / 2}" y="{top}" width="{width}"'
        f' height="34" rx="4"/>' + _text(x, top + 22, words)
    )


def _bend(x: float, top: float) -> str:
    """A box with the bent line, flat and then rising."""
    path = f"M{x - 34} {top + 34}h34l30 -28"
    return (
        f'<rect class="kit-soft" fill="#e3e3e3" x="{x - 50}" y="{top}" width="100" height="42"'
        f' rx="4"/><path class="kit-accent" fill="none" stroke="#0b5394" stroke-width="3"'
        f' d="{path}"/>' + _text(x - 20, top + 20, "bend", 14)
    )


def _arrow(x: float, y: float, to_x: float, to_y: float) -> str:
    """A line that ends in a small head pointing down."""
    return (
        f'<path {INK} d="M{x} {y}L{to_x} {to_y - 7}"/><path class="kit-ink" fill="#1a1a1a"'
        f' d="M{to_x - 5} {to_y - 8}h10l-5 8z"/>'
    )


def draw() -> str:
    """The figure as SVG text."""
    left, right, middle = 90, 270, 180
    parts = [
        _box(middle, 4, "x", 60),
        _arrow(middle, 38, left, 66),
        _arrow(middle, 38, right, 66),
        _box(left, 66, "1 × x + 0"),
        _box(right, 66, "1 × x - 2"),
        _arrow(left, 100, left, 122),
        _arrow(right, 100, right, 122),
        _bend(left, 122),
        _bend(right, 122),
        _arrow(left, 164, left, 188),
        _arrow(right, 164, right, 188),
        _box(left, 188, "hidden 1"),
        _box(right, 188, "hidden 2"),
        _arrow(left, 222, middle - 40, 254),
        _arrow(right, 222, middle + 40, 254),
        _box(middle, 254, "1 × hidden 1 - 2 × hidden 2 + 0", 250),
        _arrow(middle, 288, middle, 312),
        _box(middle, 312, "height", 90),
    ]
    return '<svg viewBox="0 0 360 350" width="360" height="350">' + "".join(parts) + "</svg>"
