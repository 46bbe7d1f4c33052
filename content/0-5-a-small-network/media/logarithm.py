"""Figure: two logarithms, read at halvings and doublings of 1."""

import numpy as np

from kit.plot import Figure
from kit.plot.charts.lines import draw_line

ALT = "Two curves that fall steeply towards x = 0, meet at x = 1, and rise ever more slowly."
DESCRIPTION = """\
The chart shows two logarithms of x: np.log2(x) and np.log(x). Both are 0 at x = 1.

- Each halving of x lowers np.log2(x) by 1: at 1/2 it is -1, at 1/4 it is -2, at 1/8 it is -3.
- Each doubling raises it by 1: at 2 it is 1, at 4 it is 2.
- np.log(x) has the same form with other numbers. It is -0.69 at 1/2 and 0.69 at 2.

What to conclude: a logarithm counts how often you multiply. Towards x = 0 it falls without end.
At 0 itself, and below, there is no logarithm.
"""


def draw() -> Figure:
    """The chart, with its table."""
    x = np.array([0.125, 0.25, 0.5, 1, 2, 4])
    curves = [np.round(np.log2(x), 2), np.round(np.log(x), 2)]
    return draw_line(x, curves, label=["np.log2(x)", "np.log(x)"], x_label="x")
