"""Figure: the exponential, read at whole numbers."""

import re
from dataclasses import replace

import numpy as np

from kit.plot import Figure
from kit.plot.charts.lines import draw_line

ALT = "A curve that is nearly 0 on the left, 1 at x = 0, and rises ever faster on the right."
DESCRIPTION = """\
The chart shows np.exp(x) for x from -2 to 3. Each point is 2.718 times as high as the one before.

- At x = -1 it is 0.37, at 0 it is 1, and at 1 it is 2.72.
- At 2 it is 7.39, and at 3 it is 20.09.

What to conclude: one step to the right multiplies by the same number, and one step to the left
divides by it. The curve gets near 0 on the left. It never reaches 0, and is never below it.
"""


def draw() -> Figure:
    """The chart, with its table."""
    x = np.arange(-2.0, 4.0)
    y = np.exp(x)
    figure = draw_line(x, np.round(y, 2), x_label="x", y_label="np.exp(x)")
    return replace(figure, svg=_curved(figure.svg, x, y))


def _curved(svg: str, x: np.ndarray, y: np.ndarray) -> str:
    """The chart with a curve through its points; the slope of np.exp is its height."""
    found = re.search(r'd="M([-\d. ]+(?:L[-\d. ]+)+)"', svg)
    assert found
    at = np.array([one.split() for one in found[1].split("L")], float)
    across, up = (at[-1] - at[0]) / [x[-1] - x[0], y[-1] - y[0]]
    parts = [f"M{at[0, 0]:g} {at[0, 1]:g}"]
    for k in range(len(x) - 1):
        third = (at[k + 1, 0] - at[k, 0]) / 3
        rise = third * y * up / across
        first, second = at[k] + [third, rise[k]], at[k + 1] - [third, rise[k + 1]]
        parts.append("C" + " ".join(f"{v:.5g}" for v in (*first, *second, *at[k + 1])))
    return svg.replace(found[0], f'd="{"".join(parts)}"')
