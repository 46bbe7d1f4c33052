"""Figure: a tent that is the sum of two bent lines."""

# ruff: noqa: RUF001  the sign of multiplication is meant, as on the page

import numpy as np

from kit.plot import Figure
from kit.plot.charts.lines import draw_line

ALT = "Two bent lines, and their sum: a tent with its top at place 2."
DESCRIPTION = """\
The chart goes from place -1 to place 4. It has three lines.

- Hidden 1 is 0 up to place 0. There it bends, and rises to 4 at place 4.
- The second line, -2 × hidden 2, is 0 up to place 2. There it bends, and goes down to -4.
- The sum is 0 up to place 0. Then it has the heights 0, 1, 2, 1, 0. Up to place 2 it follows
  hidden 1. After place 2 it comes down, because the second line takes away 2 at each place.

What to conclude: each of the two lines has one bend. Their sum is a tent, which no single line is.
"""


def draw() -> Figure:
    """The chart of the three lines, with its table."""
    x = np.arange(-1.0, 5.0)
    first, second = np.maximum(x, 0), -2 * np.maximum(x - 2, 0)
    names = ["hidden 1", "-2 × hidden 2", "sum"]
    return draw_line(x, [first, second, first + second], label=names, x_label="place")
