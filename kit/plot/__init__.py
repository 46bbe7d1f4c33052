"""Figures that say themselves in words: charts and pictures, each with a title and a table.

    plot.line(losses)                                   one line
    plot.line(steps, {"training": a, "test": b})        several, with a legend
    plot.scatter(points, groups=labels)                 points (number, 2)
    plot.bars({"ring": 12, "cup": 7})                   a bar for each name
    plot.histogram(values, bins=20)
    plot.heat_map(table, rows=names, columns=names)
    plot.images(pictures, captions=names)               the same as kit.show

All take title, x_label and y_label where there are axes. Start reading in `charts/lines.py`. Each
kind of figure is loaded when it is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from kit.plot.output import Figure

if TYPE_CHECKING:
    from kit.plot.charts.bar_charts import bars
    from kit.plot.charts.heat import heat_map
    from kit.plot.charts.histograms import histogram
    from kit.plot.charts.lines import line
    from kit.plot.charts.points import scatter
    from kit.plot.pictures import images, show

__all__ = ["Figure", "bars", "heat_map", "histogram", "images", "line", "scatter", "show"]

_HOME = {
    "bars": "charts.bar_charts",
    "heat_map": "charts.heat",
    "histogram": "charts.histograms",
    "images": "pictures",
    "line": "charts.lines",
    "scatter": "charts.points",
    "show": "pictures",
}


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'kit.plot' has no attribute {name!r}")
    return getattr(import_module(f"kit.plot.{_HOME[name]}"), name)
