"""Figure: the exponential, read at whole numbers."""

import numpy as np

from kit.plot import Figure
from kit.plot.charts.lines import draw_line

ALT = "A curve that is nearly 0 on the left, 1 at x = 0, and rises ever faster on the right."
DESCRIPTION = """\
The chart shows np.exp(x) for x from -3 to 3. Each point is 2.718 times as high as the one before.

- At x = -3 it is 0.05, at -2 it is 0.14, and at -1 it is 0.37.
- At x = 0 it is 1.
- At x = 1 it is 2.72, at 2 it is 7.39, and at 3 it is 20.09.

What to conclude: one step to the right multiplies by the same number, and one step to the left
divides by it. The curve gets near 0 on the left. It never reaches 0, and is never below it.
"""


def draw() -> Figure:
    """The chart, with its table."""
    x = np.arange(-3.0, 4.0)
    return draw_line(x, np.round(np.exp(x), 2), x_label="x", y_label="np.exp(x)")
