"""Lesson codes: no two lessons have the same one."""

from collections.abc import Iterator
from pathlib import Path

from kitbuild.checks.problems import Problem
from kitbuild.site.codes import lesson_code, same_codes


def problems(content: Path) -> Iterator[Problem]:
    """Lessons whose code another one has; the new folder must get another name."""
    folders = {page.parent.name: page for page in sorted(content.glob("*/index.md"))}
    for first, second in same_codes(folders):
        message = (
            f"The lessons {first} and {second} have the same code, {lesson_code(first)}. "
            "Name the folder of the newer one otherwise."
        )
        yield Problem(folders[second], 1, message)
