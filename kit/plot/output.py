"""Where figures go: one hook, which the page replaces. Not here: how a figure is drawn."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Figure", "Hook", "Table", "emit", "install", "print_text"]

Table = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Figure:
    """A drawing in four forms: SVG, a short title, the same in words, and its numbers.

    table: the first row holds the names of the columns; empty where there are no numbers.
    """

    svg: str
    title: str
    text: str
    table: Table = ()

    def save(self, path: str | Path) -> None:
        """Write the drawing into an SVG file. In the page, use the button below the figure."""
        Path(path).write_text(self.svg, encoding="utf-8")


Hook = Callable[[Figure], None]


def print_text(figure: Figure) -> None:
    """Print the figure in words: what happens outside the page."""
    print(figure.text)


_hook: Hook = print_text


def install(hook: Hook) -> Hook:
    """Send figures to hook from now on; returns the hook that was there before."""
    global _hook
    before, _hook = _hook, hook
    return before


def emit(figure: Figure) -> None:
    """Hand figure to the current hook."""
    _hook(figure)
