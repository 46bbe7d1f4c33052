"""Figure: a valley and three walks in it, with tiny steps, good steps and leaps."""

ALT = "A valley with three walks: tiny steps, good steps, and leaps that climb out."
DESCRIPTION = """\
The same valley is drawn three times. Sideways is the number w, and upwards is the loss. The lowest
place is at w 3. Each walk starts on the right side, at w 5, where the loss is 10. Four dots show
the start and three steps.

- Tiny steps, rate 0.02: the four dots lie close together on the right side. The loss is 5.3144
  after three steps.
- Good steps, rate 0.15: the dots come near the lowest place, and each step is shorter than the one
  before. The loss is 0.0024414 after three steps.
- Leaps, rate 0.45: each step crosses the valley and lands higher on the other side. The loss is
  38.147 after three steps.

What to conclude: steps that are too small take very long, and steps that are too large climb out
of the valley.
"""
STEPS = 3
WALKS = (("tiny steps", 0.02), ("good steps", 0.15), ("leaps", 0.45))
WIDTH, HEIGHT, FOOT = 340, 108, 134  # of one valley
LOWEST, HIGHEST, MOST = -1.0, 7.0, 40.0


def loss(w: float) -> float:
    """The mean squared error of w times weeks, for 1 week, 3 cm and for 2 weeks, 6 cm."""
    return ((w - 3) ** 2 + (2 * w - 6) ** 2) / 2


def places(rate: float) -> list[float]:
    """Where a walk from w 5 stands, at the start and after each step."""
    walk = [5.0]
    for _ in range(STEPS):
        walk.append(walk[-1] - rate * 5 * (walk[-1] - 3))
    return walk


TABLE = [
    ["Loss at rate", *(f"{rate}" for _, rate in WALKS)],
    *(
        [name, *(f"{loss(places(rate)[step]):.5g}" for _, rate in WALKS)]
        for step, name in enumerate(("Start", "Step 1", "Step 2", "Step 3"))
    ),
]


def _at(w: float) -> tuple[float, float]:
    """The place of w on the curve."""
    across = (w - LOWEST) / (HIGHEST - LOWEST) * WIDTH + 10
    return round(across, 1), round(FOOT - loss(w) / MOST * HEIGHT, 1)


def _text(x: float, y: float, words: str) -> str:
    """A label in ink that begins at x."""
    return f'<text class="kit-ink" fill="#1a1a1a" font-size="15" x="{x}" y="{y}">{words}</text>'


def _valley(top: float, name: str, rate: float) -> str:
    """One valley with its walk."""
    curve = "L".join("{} {}".format(*_at(LOWEST + k / 4)) for k in range(33))
    dots = [_at(w) for w in places(rate)]
    way = "L".join(f"{x} {y}" for x, y in dots)
    marks = "".join(
        f'<circle class="kit-accent" fill="#0b5394" cx="{x}" cy="{y}" r="{7 if at == 0 else 5}"/>'
        for at, (x, y) in enumerate(dots)
    )
    return (
        f'<g transform="translate(0 {top})">'
        f'<path class="kit-ink" fill="none" stroke="#1a1a1a" stroke-width="2" d="M{curve}"/>'
        f'<path class="kit-accent" fill="none" stroke="#0b5394" stroke-width="1.5"'
        f' stroke-dasharray="4 3" d="M{way}"/>{marks}'
        + _text(10, 12, f"{name}, rate {rate}")
        + "</g>"
    )


def draw() -> str:
    """The figure as SVG text."""
    parts = [_valley(146 * at, name, rate) for at, (name, rate) in enumerate(WALKS)]
    return '<svg viewBox="0 0 360 438" width="360" height="438">' + "".join(parts) + "</svg>"
