"""Pictures as SVG with a title and a text summary. Start reading in `images.py`."""

from kit.plot.images import show
from kit.plot.output import Figure

__all__ = ["Figure", "show"]
