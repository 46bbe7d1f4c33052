"""The course's list of exercises in notebook lines: content/notebook-line.txt, which only grows.

Not here: how a line is written and read (kit/host/progress/line.js).
"""

import re
from collections.abc import Iterable
from pathlib import Path

from kitbuild.site.errors import SiteError
from kitbuild.site.lessons import Lesson

NAME = "notebook-line.txt"
ENTRY = re.compile(r"(\d+) ([a-z0-9-]+/[a-z0-9-]+)")
PAGE = 95  # exercises in one line of 24 letters
PAGES = 4


def load_notebook(content: Path, lessons: Iterable[Lesson]) -> tuple[str, ...]:
    """The exercises in their places. Raises SiteError when one is missing or a place is wrong."""
    path = content / NAME
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    found: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("#") or not line.strip():
            continue
        match = ENTRY.fullmatch(line)
        if not match or int(match[1]) != len(found) + 1 or match[2] in found:
            expected = f"'{len(found) + 1} <lesson>/<exercise>', each exercise once"
            raise SiteError(f"{line!r} is not of the form {expected}.", path, number)
        found.append(match[2])
    _check_whole(found, lessons, path)
    return tuple(found)


def _check_whole(found: list[str], lessons: Iterable[Lesson], path: Path) -> None:
    wanted = [f"{lesson.id}/{slug}" for lesson in lessons for slug in lesson.exercises]
    missing = next((name for name in wanted if name not in found), None)
    if missing:
        entry = f"{len(found) + 1} {missing}"
        raise SiteError(f"An exercise is not on the list. Append the line '{entry}'.", path)
    if len(found) > PAGE * PAGES:
        raise SiteError(f"Lines hold {PAGE * PAGES} exercises; the list has {len(found)}.", path)
