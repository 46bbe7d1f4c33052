"""Figure: a mat of 2 by 5 with the strip that is added when one side grows."""

ALT = "A mat with the sides a and b. A thin strip is added where a grows."
DESCRIPTION = """\
A rectangle lies with its long side b = 5 from left to right. Its short side a = 2 goes from top to
bottom. The area is 2 times 5, so 10. Below it lies a thin striped strip: here a has grown by 0.1.
The strip is 5 long and 0.1 wide, so its area is 0.5.

What to conclude: the area grows by 5 for each 1 that a grows. So the slope of a times b for a is b.
"""
UNIT = 52
LEFT, TOP, STRIP = 58, 34, 12
LONG, SHORT = 5 * UNIT, 2 * UNIT


def _text(x: float, y: float, words: str, anchor: str = "middle") -> str:
    """A label in ink."""
    return (
        f'<text class="kit-ink" fill="#1a1a1a" font-size="15" x="{x}" y="{y}"'
        f' text-anchor="{anchor}">{words}</text>'
    )


def _stripes() -> str:
    """Slanted lines, so that the strip differs without colour."""
    lines = "".join(
        f"M{LEFT + at} {TOP + SHORT + STRIP}l{STRIP} -{STRIP}"
        for at in range(0, LONG - STRIP + 1, 8)
    )
    return f'<path class="kit-accent" fill="none" stroke="#0b5394" stroke-width="2" d="{lines}"/>'


def draw() -> str:
    """The figure as SVG text."""
    parts = [
        f'<rect class="kit-soft" fill="#e3e3e3" x="{LEFT}" y="{TOP}" width="{LONG}"'
        f' height="{SHORT}"/>',
        f'<rect class="kit-ink" fill="none" stroke="#1a1a1a" stroke-width="2" x="{LEFT}" y="{TOP}"'
        f' width="{LONG}" height="{SHORT}"/>',
        _stripes(),
        f'<rect class="kit-accent" fill="none" stroke="#0b5394" stroke-width="2" x="{LEFT}"'
        f' y="{TOP + SHORT}" width="{LONG}" height="{STRIP}"/>',
        _text(LEFT + LONG / 2, TOP - 12, "b = 5"),
        _text(LEFT - 8, TOP + SHORT / 2 + 5, "a = 2", "end"),
        _text(LEFT + LONG / 2, TOP + SHORT / 2 + 5, "area 10"),
        _text(LEFT + LONG / 2, TOP + SHORT + STRIP + 20, "strip: 0.1 &#215; 5 = 0.5"),
    ]
    return '<svg viewBox="0 0 360 180" width="360" height="180">' + "".join(parts) + "</svg>"
