"""Modules: every lesson is in one, or no list would show it."""

from collections.abc import Iterator
from pathlib import Path

from kitbuild.checks.front_matter import line_of
from kitbuild.checks.new_words import sound_lessons
from kitbuild.checks.problems import Problem
from kitbuild.checks.prose import read
from kitbuild.site.errors import SiteError
from kitbuild.site.modules import FILE, load_modules


def problems(content: Path) -> Iterator[Problem]:
    """A wrong entry of modules.yml, and lessons whose module it lacks."""
    try:
        numbers = {module.number for module in load_modules(content)}
    except SiteError as problem:
        yield Problem(content / FILE, problem.line, problem.message)
        return
    for lesson in sound_lessons(content):
        if lesson.module not in numbers:
            page = lesson.folder / "index.md"
            message = f"number: there is no module {lesson.module} in {FILE}. Add it there."
            yield Problem(page, line_of(read(page), "number"), message)
