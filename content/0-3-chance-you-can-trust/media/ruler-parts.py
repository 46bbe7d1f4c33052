"""Figure: the probabilities 0.5, 0.25 and 0.25 end to end on a ruler, and u = 0.7."""

ALT = "A ruler from 0 to 1 with three parts: path to 0.5, pot to 0.75, pebble to 1. u is 0.7."
DESCRIPTION = """\
A bar lies along a ruler from 0 to 1. It has three parts, end to end.

1. *path* goes from 0 to 0.5. Its length is the probability 0.5.
2. *pot* goes from 0.5 to 0.75. Its length is 0.25.
3. *pebble* goes from 0.75 to 1. Its length is 0.25.

An arrow above the bar points at u = 0.7, inside *pot*.

What to conclude: a random place on the ruler falls on a long part more often than on a short one.
"""
TABLE = [
    ["Part", "From", "To (running total)"],
    ["path", "0", "0.5"],
    ["pot", "0.5", "0.75"],
    ["pebble", "0.75", "1"],
]
LEFT, LONG, TOP, TALL = 20, 320, 52, 44
PARTS = (("path", 0.0, 0.5), ("pot", 0.5, 0.75), ("pebble", 0.75, 1.0))


def _text(x: float, y: float, words: str) -> str:
    """A label in ink, its middle at x."""
    return (
        f'<text class="kit-ink" fill="#1a1a1a" font-size="15" x="{x:.1f}" y="{y}"'
        f' text-anchor="middle">{words}</text>'
    )


def _at(value: float) -> float:
    return LEFT + LONG * value


def draw() -> str:
    """The figure as SVG text."""
    parts = []
    for place, (name, start, end) in enumerate(PARTS):
        fill = ("kit-soft", "#e3e3e3") if place % 2 == 0 else ("kit-paper", "#ffffff")
        parts.append(
            f'<rect class="{fill[0]}" fill="{fill[1]}" x="{_at(start):.1f}" y="{TOP}"'
            f' width="{LONG * (end - start):.1f}" height="{TALL}"/>'
            f'<rect class="kit-ink" fill="none" stroke="#1a1a1a" stroke-width="2"'
            f' x="{_at(start):.1f}" y="{TOP}" width="{LONG * (end - start):.1f}" height="{TALL}"/>'
        )
        parts.append(_text(_at((start + end) / 2), TOP + 27, name))
    for value in (0, 0.5, 0.75, 1):
        parts.append(_text(_at(value), TOP + TALL + 20, f"{value:g}"))
    tip = _at(0.7)
    parts.append(
        f'<path class="kit-accent" fill="#0b5394" d="M{tip} {TOP - 2}l-8 -14h6v-12h4v12h6z"/>'
    )
    parts.append(_text(tip, 18, "u = 0.7"))
    return '<svg viewBox="0 0 360 126" width="360" height="126">' + "".join(parts) + "</svg>"
