"""Figure: the three tallies of `three-tallies` as lines, to be read point by point."""

import runpy
from pathlib import Path

from kit.plot import Figure
from kit.plot.charts.lines import draw_line

ALT = "Four lines over leaf length: samples of 10, 100 and 1,000 draws, and the normal curve."
DESCRIPTION = """\
Four lines show the percent of leaves in each stretch of 2 cm. Three are the samples of 10, 100 and
1,000 draws. The fourth is the normal curve.

- The line of 10 draws rises to 60 percent at 12 cm, where the curve has 24.2. At 8 cm it is 0.
- The line of 100 draws is at most 4 percent away from the curve.
- The line of 1,000 draws is at most 1.3 percent away from it.

What to conclude: with more draws, the shares come closer to the probabilities.
"""
SAMPLES = runpy.run_path(str(Path(__file__).with_name("three-tallies.py")))


def percents() -> dict[str, list[float]]:
    """Percent in each stretch, for each sample and for the curve."""
    shares = {
        f"{size:,} draws": [100 * count / size for count in tally]
        for size, tally in SAMPLES["counts"]().items()
    }
    return {**shares, "normal curve": SAMPLES["EXPECTED"]}


def draw() -> Figure:
    """The figure."""
    return draw_line(
        list(SAMPLES["MIDDLES"]),
        percents(),
        title="Leaf lengths",
        x_label="length in cm",
        y_label="percent of leaves",
    )
