"""The places of the pages where scripts write about the learner's own work.

Not here: what is kept and how (kit/host/progress).
"""

import json
from collections.abc import Callable

from kitbuild.paths import CONTENT
from kitbuild.site import templates
from kitbuild.site.edition import Edition
from kitbuild.site.notebook import load_notebook


def progress_makers(edition: Edition) -> dict[str, Callable[[str], str]]:
    """Directive name to the maker of its HTML: today, progress and class."""
    return {
        name: lambda _, name=name: _render(name, edition)  # type: ignore[misc]  # mypy sees no default
        for name in ("today", "progress", "class")
    }


def progress_scripts(content: str, edition: Edition) -> dict[str, str]:
    """The script that the page's content may ask for, by its short name."""
    wanted = 'data-start="today"' in content
    return {"mine": edition.assets.file("mine.js")} if wanted else {}


def _render(name: str, edition: Edition) -> str:
    lessons = edition.course
    content = lessons[0].folder.parent if lessons else CONTENT
    return templates.render(
        f"parts/{name}.html",
        lessons=lessons,
        course=json.dumps(_course(edition), ensure_ascii=False, separators=(",", ":")),
        notebook=" ".join(load_notebook(content, lessons)),
    )


def _course(edition: Edition) -> dict[str, dict[str, object]]:
    """The lessons as kit/host/progress/today.js reads them."""
    return {
        lesson.id: {
            "title": lesson.full_title,
            "url": f"{lesson.id}/index.html",
            "exercises": list(lesson.exercises),
            "questions": list(lesson.look_back),
            "recall": f"{lesson.id}/look-back.html",
        }
        for lesson in edition.course
    }
