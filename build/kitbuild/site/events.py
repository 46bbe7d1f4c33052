"""What happens at each event of MkDocs. build/mkdocs_hooks.py forwards here, and nothing else."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page as MkDocsPage

from kitbuild.site import directives, templates
from kitbuild.site.assets import Assets
from kitbuild.site.exercises import exercise_html
from kitbuild.site.figures import figure_html
from kitbuild.site.lessons import Lesson
from kitbuild.site.locales import Locale
from kitbuild.site.mathml import MathExtension
from kitbuild.site.sources import source_of
from kitbuild.site.tables import TableExtension
from kitbuild.site.widgets import progress_html, widget_html

# Name under which build() hands its Edition to the events, in MkDocs's `extra`.
EXTRA = "lampkit"


@dataclass(frozen=True)
class Edition:
    """One language's site, as the events see it."""

    locale: Locale
    assets: Assets
    lessons: tuple[Lesson, ...]

    def lesson_of(self, page: MkDocsPage) -> Lesson | None:
        """The lesson in whose folder the page is, or None."""
        folder = page.file.src_uri.rpartition("/")[0]
        return next((lesson for lesson in self.lessons if lesson.id == folder), None)


def prepare_config(config: MkDocsConfig) -> None:
    """Switch off the pages that MkDocs brings. Raises ConfigurationError outside kitbuild."""
    if EXTRA not in config.extra:
        raise ConfigurationError("Build the site with 'make': it hands over what pages need.")
    config.theme.static_templates.clear()


def keep_content(files: Files, config: MkDocsConfig) -> None:
    """Remove every file that does not come from the content folder."""
    for file in list(files):
        if file.src_dir != config.docs_dir:
            files.remove(file)


def prepare_page(markdown: str, page: MkDocsPage, config: MkDocsConfig) -> None:
    """Give the page's Markdown its directives and formulas, and choose its template."""
    edition: Edition = config.extra[EXTRA]
    source = source_of(Path(page.file.abs_src_path or ""), markdown)
    offer = directives.Page(source, _makers(edition, page), edition.assets.numbers)
    shared = [name for name in config.markdown_extensions if isinstance(name, str)]
    own = [MathExtension(source), directives.DirectiveExtension(offer), TableExtension()]
    config.markdown_extensions = [*shared, *own]  # type: ignore[list-item]  # MkDocs passes them on
    in_lesson = "/" in page.file.src_uri
    if in_lesson and page.file.name != "index":
        page.meta["template"] = "print.html"


def _makers(edition: Edition, page: MkDocsPage) -> dict[str, Callable[[str], str]]:
    """Directive name to the maker of its HTML; those that need a lesson only in a lesson."""
    lesson, depth = edition.lesson_of(page), page.url.count("/")
    makers: dict[str, Callable[[str], str]] = {
        "progress": lambda _: progress_html(_progress(edition.lessons)),
        "lessons": lambda _: templates.render("parts/lessons.html", lessons=edition.lessons),
        "widget": lambda name: widget_html(name, edition.assets, "../" * (depth + 1) + "_kit/"),
    }
    if lesson:
        makers["exercise"] = lambda slug: exercise_html(lesson, slug)
        makers["figure"] = lambda name: figure_html(lesson.folder / "media", name)
    return makers


def _progress(lessons: tuple[Lesson, ...]) -> dict[str, dict[str, object]]:
    return {
        lesson.id: {
            "title": lesson.full_title,
            "url": f"{lesson.id}/index.html",
            "exercises": list(lesson.exercises),
        }
        for lesson in lessons
    }


def prepare_templates(env: jinja2.Environment) -> None:
    """The settings of all our templates."""
    templates.prepare(env)


def page_fields(page: MkDocsPage, config: MkDocsConfig) -> dict[str, Any]:
    """What the templates know of a page beside its content."""
    edition: Edition = config.extra[EXTRA]
    course = "../" * page.url.count("/")
    lesson = edition.lesson_of(page)
    at = edition.lessons.index(lesson) if lesson else -1
    return {
        "locale": edition.locale,
        "assets": edition.assets,
        "page_id": page.url.removesuffix(".html").removesuffix("/index"),
        "site_root": course + "../",
        "course_root": course,
        "lesson": lesson,
        "lessons": edition.lessons,
        "previous_lesson": edition.lessons[at - 1] if at > 0 else None,
        "next_lesson": edition.lessons[at + 1] if -1 < at < len(edition.lessons) - 1 else None,
    }
