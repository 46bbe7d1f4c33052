"""Figure: a second ruler for the handout, on which the parts of the weather table are drawn."""

ALT = "A ruler from 0 to 1 in steps of 0.1, below an empty bar for the parts of the table."
DESCRIPTION = """\
A flat ruler goes from 0 to 1 in steps of 0.1. An empty bar lies above it, from 0 to 1. Learners
divide the bar into the parts of the table: rain, cloud and sun.
"""
LEFT, LONG, BASE, TALL = 24, 632, 58, 44


def _text(x: float, y: float, words: str) -> str:
    """A label in ink, its middle at x."""
    return (
        f'<text class="kit-ink" fill="#1a1a1a" font-size="14" x="{x:.1f}" y="{y}"'
        f' text-anchor="middle">{words}</text>'
    )


def draw() -> str:
    """The figure as SVG text."""
    ticks = "".join(f"M{LEFT + LONG * step / 10:.1f} {BASE}v9" for step in range(11))
    names = "".join(
        _text(LEFT + LONG * step / 10, BASE + 25, f"{step / 10:g}") for step in range(11)
    )
    return (
        '<svg viewBox="0 0 680 92" width="680" height="92">'
        f'<path class="kit-ink" fill="none" stroke="#1a1a1a" stroke-width="2"'
        f' d="M{LEFT} {BASE}v{-TALL}h{LONG}v{TALL}z{ticks}"/>{names}</svg>'
    )
