"""Directives of a lesson's pages: exercises and figures that are there, and closed folds.

A name that no directive has stops its page (kitbuild.site.directives).
"""

import difflib
import re
from collections.abc import Iterator
from pathlib import Path

from kitbuild.checks.problems import Problem
from kitbuild.checks.prose import read
from kitbuild.site.directives import CONTAINERS

CODE = re.compile(r"^ {0,3}(```|~~~).*?^ {0,3}\1", re.MULTILINE | re.DOTALL)
LINE = re.compile(r"^\[\[([a-z]+)(?: +(.+?))?\]\][ \t]*$", re.MULTILINE)
FOLDERS = {"exercise": "exercises", "figure": "media"}


def problems(content: Path) -> Iterator[Problem]:
    """Exercises and figures that are missing, and folds that are not closed or not opened."""
    for page in sorted(content.glob("*/*.md")):
        source = CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), read(page))
        opened: list[tuple[str, int]] = []
        for match in LINE.finditer(source):
            line = source.count("\n", 0, match.start()) + 1
            name, argument = match[1], match[2] or ""
            if name in FOLDERS:
                yield from _missing(page, line, name, argument)
            elif name in CONTAINERS:
                opened.append((name, line))
            elif name == "end" and not opened:
                yield Problem(page, line, "This [[end]] closes nothing.")
            elif name == "end":
                opened.pop()
        for name, line in opened:
            yield Problem(page, line, f"[[{name}]] has no [[end]].")


def _missing(page: Path, line: int, kind: str, name: str) -> Iterator[Problem]:
    found = [file.stem for file in (page.parent / FOLDERS[kind]).glob("*.py")]
    if name not in found:
        near = difflib.get_close_matches(name, found, 1)
        known = ", ".join(sorted(found)) or "none"
        hint = f"Did you mean '{near[0]}'?" if near else f"There are: {known}."
        yield Problem(page, line, f"there is no {kind} '{name}'. {hint}")
