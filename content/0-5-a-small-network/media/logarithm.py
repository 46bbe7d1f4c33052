"""Figure: the logarithm with base 2, read at halvings and doublings of 1."""

import re
from dataclasses import replace

import numpy as np

from kit.plot import Figure
from kit.plot.charts.lines import draw_line

ALT = "A curve that falls steeply towards x = 0, is 0 at x = 1, and rises ever more slowly."
DESCRIPTION = """\
The chart shows np.log2(x). It is 0 at x = 1.

- Each halving of x lowers it by 1: at 1/2 it is -1, at 1/4 it is -2, at 1/8 it is -3.
- A doubling raises it by 1: at 2 it is 1.
- Between these numbers it goes on without a corner: at 0.3, which is marked, it is -1.74.

What to conclude: np.log2 counts doublings, and halvings with a minus. Towards x = 0 it falls
without end. At 0 itself, and below, there is no logarithm.
"""
MARKED = 0.3  # the learner looks for it


def draw() -> Figure:
    """The chart, with its table."""
    x = np.sort([*2.0 ** np.arange(-3, 2), MARKED])
    figure = draw_line(x, np.log2(x), x_label="x", y_label="np.log2(x)")
    return replace(figure, svg=_curved(figure.svg, x, 1 / (x * np.log(2))))


def _curved(svg: str, x: np.ndarray, slopes: np.ndarray) -> str:
    """The chart with a curve through its points in the place of straight lines."""
    found = re.search(r'd="M([-\d. ]+(?:L[-\d. ]+)+)"', svg)
    assert found
    at = np.array([one.split() for one in found[1].split("L")], float)
    across, up = (at[-1] - at[0]) / [x[-1] - x[0], np.log2(x[-1] / x[0])]
    parts = [f"M{at[0, 0]:g} {at[0, 1]:g}"]
    for k in range(len(x) - 1):
        third = (at[k + 1, 0] - at[k, 0]) / 3
        rise = third * slopes * up / across
        first, second = at[k] + [third, rise[k]], at[k + 1] - [third, rise[k + 1]]
        parts.append("C" + " ".join(f"{v:.5g}" for v in (*first, *second, *at[k + 1])))
    beside, below = at[list(x).index(MARKED)] + [9, 5]
    name = f'<text x="{beside:g}" y="{below:g}" fill="currentColor" font-size="13">{MARKED}</text>'
    svg = svg.replace("</svg>", name + "</svg>")
    return svg.replace(found[0], f'd="{"".join(parts)}"')
