"""Figures that no page of their lesson shows."""

from collections.abc import Iterator
from pathlib import Path

from kitbuild.checks.problems import Problem
from kitbuild.checks.prose import read


def problems(content: Path) -> Iterator[Problem]:
    """Figures that are on no page. An exercise that is on none stops its lesson (lessons.py)."""
    for figure in sorted(content.glob("*/media/*.py")):
        pages = figure.parent.parent.glob("*.md")
        if not any(f"[[figure {figure.stem}]]" in read(page) for page in pages):
            message = (
                f"the figure is on no page. Write [[figure {figure.stem}]], or remove the file."
            )
            yield Problem(figure, 1, message)
