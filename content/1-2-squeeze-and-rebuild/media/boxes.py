"""Figure: four empty drawing boxes with rulers, for the handout."""

ALT = "Four empty boxes with rulers from 0 to 9, one for each round."
DESCRIPTION = """\
Four empty boxes for drawing stand in a row. They are named Round 1, Round 2, Round 3 and Round 4.
Each has an upright ruler at its left and a flat ruler below it, both from 0 to 9.
"""
NAMES = ("Round 1", "Round 2", "Round 3", "Round 4")
STEP = 15
PEN = 'class="kit-ink" fill="none" stroke="#1a1a1a"'


def _text(x: float, y: float, words: str) -> str:
    """A label in ink, its middle at x."""
    return (
        f'<text class="kit-ink" fill="#1a1a1a" font-size="14" x="{x}" y="{y}"'
        f' text-anchor="middle">{words}</text>'
    )


def _box(name: str) -> str:
    """One empty box; the corner where its rulers meet is at 0, 0."""
    side = 9 * STEP
    ticks = "".join(f"M-5 {-STEP * n}h5M{STEP * n} 0v5" for n in range(10))
    frame = f"M0 {-side}h{side}V0"
    return (
        f'<path {PEN} stroke-opacity="0.4" d="{frame}"/>'
        f'<path {PEN} stroke-width="1.5" d="M0 {-side}V0H{side}{ticks}"/>'
        + _text(-13, 5, "0")
        + _text(-13, 5 - side, "9")
        + _text(side, 20, "9")
        + _text(side / 2, -side - 8, name)
    )


def draw() -> str:
    """The figure as SVG text."""
    parts = []
    for index, name in enumerate(NAMES):
        parts.append(f'<g transform="translate({30 + 172 * index} 160)">{_box(name)}</g>')
    return '<svg viewBox="0 0 690 186" width="690" height="186">' + "".join(parts) + "</svg>"
