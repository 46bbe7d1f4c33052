"""Figure: the tent network with all its seven numbers, for the page and the handout."""

# ruff: noqa: RUF001  the sign of multiplication is meant, as on the page

ALT = "A network of two layers: x is mixed into two hidden numbers, bent, and mixed again."
DESCRIPTION = """\
Six rows stand below each other, and arrows lead from each row to the next.

1. At the top is the input, one number x.
2. First layer, mix: the left box calculates 1 × x + 0, and the right box 1 × x - 2.
3. First layer, bend: a number above 0 stays as it is, and a number below 0 becomes 0.
4. What comes out has a name: left hidden 1, and right hidden 2.
5. Second layer, mix: 1 × hidden 1 - 2 × hidden 2 + 0.
6. At the bottom is the output, the height of the tent at x.

What to conclude: the network has 7 numbers, and all can be read: 1, 0, 1, -2 in the first layer,
and 1, -2, 0 in the second.
"""
TABLE = [
    ["Part", "Its numbers", "What it calculates"],
    ["first layer, left", "n[0] = 1, n[1] = 0", "bend(1 × x + 0)"],
    ["first layer, right", "n[2] = 1, n[3] = -2", "bend(1 × x - 2)"],
    ["second layer", "n[4] = 1, n[5] = -2, n[6] = 0", "1 × hidden 1 - 2 × hidden 2 + 0"],
]
# The middle, top, width and words of each box; the two bends have a corner drawn in them.
BOXES = [
    (180, 4, 60, "x"),
    (90, 66, 130, "1 × x + 0"),
    (270, 66, 130, "1 × x - 2"),
    (90, 188, 130, "hidden 1"),
    (270, 188, 130, "hidden 2"),
    (180, 254, 330, "1 × hidden 1 - 2 × hidden 2 + 0"),
    (180, 312, 90, "height"),
]
BENDS = (90, 270)
# From where to where each arrow leads.
ARROWS = [
    *((180, 38, x, 66) for x in BENDS),
    *((x, 100, x, 122) for x in BENDS),
    *((x, 164, x, 188) for x in BENDS),
    (90, 222, 140, 254),
    (270, 222, 220, 254),
    (180, 288, 180, 312),
]


def _path(look: str, parts: list[str]) -> str:
    """One path of many parts, so that the page stays small."""
    return f'<path {look} d="{"".join(parts)}"/>'


def _text(x: float, y: float, words: str) -> str:
    """A label in ink, its middle at x."""
    return (
        f'<text class="kit-ink" fill="#1a1a1a" font-size="15" x="{x}" y="{y}"'
        f' text-anchor="middle">{words}</text>'
    )


def draw() -> str:
    """The figure as SVG text."""
    boxes = [f"M{x - w // 2} {top}h{w}v34h-{w}z" for x, top, w, _words in BOXES]
    lines = [f"M{x} {y}L{to_x} {to_y - 7}" for x, y, to_x, to_y in ARROWS]
    heads = [f"M{x - 5} {y - 8}h10l-5 8z" for _x, _y, x, y in ARROWS]
    ink = 'class="kit-ink" fill="none" stroke="#1a1a1a" stroke-width="2"'
    accent = 'class="kit-accent" fill="none" stroke="#0b5394" stroke-width="3"'
    parts = [
        _path('class="kit-paper" fill="#ffffff"', boxes),
        _path('class="kit-soft" fill="#e3e3e3"', [f"M{x - 50} 122h100v42h-100z" for x in BENDS]),
        _path(ink, boxes + lines),
        _path('class="kit-ink" fill="#1a1a1a"', heads),
        _path(accent, [f"M{x - 34} 156h34l30 -28" for x in BENDS]),
        *(_text(x, top + 22, words) for x, top, _w, words in BOXES),
        *(_text(x - 20, 142, "bend") for x in BENDS),
    ]
    return '<svg viewBox="0 0 360 350" width="360" height="350">' + "".join(parts) + "</svg>"
