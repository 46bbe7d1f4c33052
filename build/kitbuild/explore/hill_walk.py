"""The hill walk of lesson 0.4: the loss of one number w for the two seedlings of its page.

Writes the numbers that page and widget share, and the curve as a drawing. Not here: the steps
(kit/host/widgets/hill-walk.js).
"""

from pathlib import Path
from typing import Any

from kitbuild.explore.script import write_script

NAME = "hill-walk"
SEEDLINGS = ((1, 3), (2, 6))  # weeks, cm
START = 1.0
RATES = (0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5)
RATE = 0.1
# The drawing: w from left to right, the loss from the foot upwards.
LEFT, RIGHT, TOP, FOOT = 40, 344, 16, 200  # units of the drawing
LOWEST, HIGHEST, MOST = -1.0, 7.0, 40.0  # w at both sides; loss on top


def loss(w: float) -> float:
    """The mean of the squared errors of the rule: height = w times weeks."""
    return sum((w * weeks - height) ** 2 for weeks, height in SEEDLINGS) / len(SEEDLINGS)


def slope(w: float) -> float:
    """How much the loss grows for each step of 1 in w."""
    errors = [2 * (w * weeks - height) * weeks for weeks, height in SEEDLINGS]
    return sum(errors) / len(SEEDLINGS)


def place(w: float, height: float) -> tuple[float, float]:
    """Where w and a loss are in the drawing."""
    across = LEFT + (w - LOWEST) / (HIGHEST - LOWEST) * (RIGHT - LEFT)
    return round(across, 1), round(FOOT - height / MOST * (FOOT - TOP), 1)


def data() -> dict[str, Any]:
    """What page and script need."""
    steps = [LOWEST + k / 4 for k in range(int(4 * (HIGHEST - LOWEST)) + 1)]
    points = [place(w, loss(w)) for w in steps]
    return {
        "seedlings": SEEDLINGS,
        "start": START,
        "loss": loss(START),
        "slope": slope(START),
        "rates": RATES,
        "rate": RATES.index(RATE),
        "curve": "M" + "L".join(f"{x:g} {y:g}" for x, y in points),
        "mark": place(START, loss(START)),
        "frame": {"left": LEFT, "right": RIGHT, "top": TOP, "foot": FOOT},
        "range": {"lowest": LOWEST, "highest": HIGHEST, "most": MOST},
    }


def build(folder: Path) -> list[Path]:
    """Write hill-walk.js into folder."""
    folder.mkdir(parents=True, exist_ok=True)
    script = folder / f"{NAME}.js"
    script.write_text(write_script(NAME, data()), encoding="utf-8")
    return [script]
