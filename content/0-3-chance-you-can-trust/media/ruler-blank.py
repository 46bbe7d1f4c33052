"""Figure: the probability ruler of the handout, from 0 to 1, with empty room above it."""

ALT = "A ruler from 0 to 1 in steps of 0.1, with empty room above it."
DESCRIPTION = """\
A flat ruler goes from 0 (never) to 1 (always). It has long marks at 0, 0.1, 0.2 and so on, and
short marks halfway between them. The room above it is empty, for bars and marks.
"""
LEFT, LONG, BASE = 24, 632, 78


def _text(x: float, y: float, words: str) -> str:
    """A label in ink, its middle at x."""
    return (
        f'<text class="kit-ink" fill="#1a1a1a" font-size="14" x="{x:.1f}" y="{y}"'
        f' text-anchor="middle">{words}</text>'
    )


def draw() -> str:
    """The figure as SVG text."""
    ticks = "".join(
        f"M{LEFT + LONG * step / 20:.1f} {BASE}v{-8 if step % 2 else -14}" for step in range(21)
    )
    names = "".join(
        _text(LEFT + LONG * step / 10, BASE + 18, f"{step / 10:g}") for step in range(11)
    )
    return (
        '<svg viewBox="0 0 680 104" width="680" height="104">'
        f'<path class="kit-ink" fill="none" stroke="#1a1a1a" stroke-width="2"'
        f' d="M{LEFT} {BASE}h{LONG}{ticks}"/>{names}</svg>'
    )
