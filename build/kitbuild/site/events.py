"""What happens at each event of MkDocs. build/mkdocs_hooks.py forwards here, and nothing else."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page as MkDocsPage

from kitbuild.site import directives, templates
from kitbuild.site.edition import Edition
from kitbuild.site.exercises import exercise_html
from kitbuild.site.figures import figure_html
from kitbuild.site.lessons import Lesson
from kitbuild.site.mathml import MathExtension
from kitbuild.site.sources import source_of
from kitbuild.site.tables import TableExtension
from kitbuild.site.texts import Texts
from kitbuild.site.untranslated import toc_parts
from kitbuild.site.widgets import progress_html, widget_html

# Name under which build() hands its Edition to the events, in MkDocs's `extra`.
EXTRA = "lampkit"


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
    texts = edition.page_texts(source.path)
    offer = directives.Page(source, _makers(edition, page, texts), edition.assets.numbers)
    shared = [name for name in config.markdown_extensions if isinstance(name, str)]
    own = [MathExtension(source), directives.DirectiveExtension(offer), TableExtension()]
    config.markdown_extensions = [*shared, *own, *texts.extensions()]  # type: ignore[list-item]  # MkDocs passes them on
    in_lesson = "/" in page.file.src_uri
    if in_lesson and page.file.name != "index":
        page.meta["template"] = "print.html"
    if page.file.name != "index" or not in_lesson:  # a lesson's title is said by its edition
        page.meta["title"] = texts.say(page.meta["title"], "title of the page")


def _makers(edition: Edition, page: MkDocsPage, texts: Texts) -> dict[str, Callable[[str], str]]:
    """Directive name to the maker of its HTML; those that need a lesson only in a lesson."""
    lesson, depth = edition.lesson_of(page), page.url.count("/")
    makers: dict[str, Callable[[str], str]] = {
        "progress": lambda _: progress_html(_progress(edition.course)),
        "lessons": lambda _: templates.render("parts/lessons.html", lessons=edition.course),
        "widget": lambda name: widget_html(name, edition.assets, "../" * (depth + 1) + "_kit/"),
    }
    if lesson:
        makers["exercise"] = lambda slug: exercise_html(lesson, slug, texts)
        makers["figure"] = lambda name: figure_html(lesson.folder / "media", name, texts)
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
    course_lessons = edition.course
    at = course_lessons.index(lesson) if lesson else -1
    return {
        "edition": edition,
        "locale": edition.locale,
        "assets": edition.assets,
        "page_id": page.url.removesuffix(".html").removesuffix("/index"),
        "page_path": page.url,
        "site_root": course + "../",
        "course_root": course,
        "parts": toc_parts(page),
        "lesson": lesson,
        "lessons": course_lessons,
        "previous_lesson": course_lessons[at - 1] if at > 0 else None,
        "next_lesson": course_lessons[at + 1] if -1 < at < len(course_lessons) - 1 else None,
    }
