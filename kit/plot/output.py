"""Where figures go: one hook, which the page replaces. Not here: how a figure is drawn."""

from collections.abc import Callable
from dataclasses import dataclass

__all__ = ["Figure", "Hook", "emit", "install", "print_text"]


@dataclass(frozen=True)
class Figure:
    """A drawing in three forms: SVG, a short title, and the same in words."""

    svg: str
    title: str
    text: str


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
