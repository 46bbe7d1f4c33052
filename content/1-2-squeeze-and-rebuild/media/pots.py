"""Figure: six line drawings of pots, each drawn from four numbers, for the handout."""

ALT = "Six line drawings of pots, A to F, each with rulers from 0 to 9."
DESCRIPTION = """\
Six pots are drawn in plain lines, in two rows of three. Each pot stands on a flat ruler. An upright
ruler is at its left. Both rulers go from 0 to 9. The pots differ in height and in width at the
widest place. They also differ in the width of the neck and in the height of their two handles.

- A: tall and narrow, narrow neck, no handles.
- B: low and wide, wide neck, small handles.
- C: middle height and width, wide neck, large handles.
- D: tall and rather wide, narrow neck, middle handles.
- E: low and narrow, neck as wide as the pot, no handles.
- F: middle height, wide, middle neck, no handles.

The exact four numbers of each pot are in the answer key.
"""

# Name -> height, width, neck, handles; the answer key prints the same numbers.
POTS: dict[str, tuple[int, int, int, int]] = {
    "A": (9, 4, 2, 0),
    "B": (3, 7, 6, 2),
    "C": (6, 5, 5, 5),
    "D": (8, 6, 2, 4),
    "E": (4, 4, 4, 0),
    "F": (5, 8, 4, 0),
}
STEP = 9
PEN = 'class="kit-ink" fill="none" stroke="#1a1a1a"'


def _text(x: float, y: float, words: str) -> str:
    """A label in ink, its middle at x."""
    return (
        f'<text class="kit-ink" fill="#1a1a1a" font-size="14" x="{x}" y="{y}"'
        f' text-anchor="middle">{words}</text>'
    )


def _rulers() -> str:
    """An upright and a flat ruler from 0 to 9; their corner is at 0, 0."""
    ticks = "".join(f"M-4 {-STEP * n}h4M{STEP * n} 0v4" for n in range(10))
    return (
        f'<path {PEN} d="M0 {-9 * STEP}V0H{9 * STEP}{ticks}"/>'
        + _text(-11, 5, "0")
        + _text(-11, 5 - 9 * STEP, "9")
        + _text(9 * STEP, 19, "9")
    )


def _side(tall: float, half: float, mouth: float, sign: int) -> str:
    """One side of a pot, from its foot (sign 1) or its mouth (sign -1), going round clockwise."""
    foot = 0.7 * half
    if sign > 0:
        return (
            f"L{foot:.1f} 0C{half} {-0.05 * tall:.1f} {half} {-0.25 * tall:.1f}"
            f" {half} {-0.42 * tall:.1f}S{mouth} {-0.62 * tall:.1f} {mouth} {-0.82 * tall:.1f}"
            f"V{-tall}"
        )
    return (
        f"H{-mouth}V{-0.82 * tall:.1f}C{-mouth} {-0.62 * tall:.1f} {-half} {-0.64 * tall:.1f}"
        f" {-half} {-0.42 * tall:.1f}C{-half} {-0.25 * tall:.1f} {-half} {-0.05 * tall:.1f}"
        f" {-foot:.1f} 0z"
    )


def _pot(height: int, width: int, neck: int, handles: int) -> str:
    """A pot whose foot is centred at 0, 0; handles are drawn first, so the body covers them."""
    tall, half, mouth = height * STEP, width * STEP / 2, neck * STEP / 2
    loops = "".join(
        f'<ellipse {PEN} stroke-width="2.5" cx="{x}" cy="{-0.5 * tall}"'
        f' rx="{handles * 3}" ry="{handles * STEP / 2}"/>'
        for x in (-half, half)
        if handles
    )
    outline = f"M0 0{_side(tall, half, mouth, 1)}{_side(tall, half, mouth, -1)}"
    return (
        loops
        + f'<path class="kit-paper" fill="#ffffff" d="{outline}"/>'
        + f'<path {PEN} stroke-width="2.5" stroke-linejoin="round" d="{outline}"/>'
    )


def draw() -> str:
    """The figure as SVG text."""
    parts = []
    for index, (name, numbers) in enumerate(POTS.items()):
        left, foot = 24 + 120 * (index % 3), 96 + 124 * (index // 3)
        parts.append(
            f'<g transform="translate({left} {foot})">{_rulers()}{_text(4.5 * STEP, 22, name)}'
            f'<g transform="translate({4.5 * STEP} 0)">{_pot(*numbers)}</g></g>'
        )
    return '<svg viewBox="0 0 360 248" width="360" height="248">' + "".join(parts) + "</svg>"
