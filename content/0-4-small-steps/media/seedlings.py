"""Figure: the 20 made seedlings, by age and height."""

from kit.data import seedlings
from kit.plot import Figure
from kit.plot.charts.points import draw_scatter

ALT = "Points that rise from left to right: age in weeks and height in cm of 20 seedlings."
DESCRIPTION = """\
The chart shows 20 points in five columns, four for each age from 1 to 5 weeks. At 1 week the
heights are from 2.8 to 4.2 cm. At 5 weeks they are from 11.7 to 13.5 cm. The columns rise evenly.

What to conclude: a straight line fits these points well, but no line goes through all of them.
"""


def draw() -> Figure:
    """The figure as a chart with its table."""
    data = seedlings.load()
    return draw_scatter(data.weeks, data.heights, x_label="weeks", y_label="height in cm")
