"""What happens at each event of MkDocs. build/mkdocs_hooks.py forwards here, and nothing else."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage

from kitbuild.site import directives, templates
from kitbuild.site.earlier import Earlier, make_earlier
from kitbuild.site.edition import READ, Edition
from kitbuild.site.exercises import exercise_html
from kitbuild.site.figures import WALK, figure_html
from kitbuild.site.finding import make_finding
from kitbuild.site.glossary import glossary_html
from kitbuild.site.lessons import Lesson
from kitbuild.site.machines import machines_html
from kitbuild.site.mathml import MathExtension
from kitbuild.site.modules import FILE, course_modules
from kitbuild.site.progress import progress_makers, progress_scripts
from kitbuild.site.sources import source_of
from kitbuild.site.steps import steps_html
from kitbuild.site.tables import TableExtension
from kitbuild.site.texts import Texts
from kitbuild.site.untranslated import toc_parts
from kitbuild.site.widgets import widget_html
from kitbuild.site.word_numbers import word_numbers

# Name under which build() hands its Edition to the events, in MkDocs's `extra`.
EXTRA = "lampkit"
FINDING = "lampkit-finding"
EARLIER = "lampkit-earlier"


def prepare_config(config: MkDocsConfig) -> None:
    """Switch off the pages that MkDocs brings. Raises ConfigurationError outside kitbuild."""
    if EXTRA not in config.extra:
        raise ConfigurationError("Build the site with 'make': it hands over what pages need.")
    config.theme.static_templates.clear()


def keep_content(files: Files, config: MkDocsConfig) -> None:
    """Remove what does not come from the content folder, and what belongs to no lesson's page."""
    edition: Edition = config.extra[EXTRA]
    lessons = {lesson.id for lesson in edition.lessons}
    for file in list(files):
        own, folder = file.src_dir == config.docs_dir, file.src_uri.rpartition("/")[0]
        ours = any(_links(lesson, file) for lesson in edition.lessons)
        if not own or not (ours if folder == READ else folder in lessons or not folder):
            files.remove(file)


def prepare_page(markdown: str, page: MkDocsPage, config: MkDocsConfig) -> None:
    """Give the page's Markdown its directives and formulas, and choose its template."""
    edition: Edition = config.extra[EXTRA]
    source = source_of(Path(page.file.abs_src_path or ""), markdown)
    texts = edition.page_texts(source.path)
    numbers = {**edition.assets.numbers, **word_numbers(edition.locale.code)}
    offer = directives.Page(source, _makers(edition, page, texts), numbers)
    shared = [name for name in config.markdown_extensions if isinstance(name, str)]
    own = [MathExtension(source), directives.DirectiveExtension(offer), TableExtension()]
    config.markdown_extensions = [*shared, *own, *texts.extensions()]  # type: ignore[list-item]  # MkDocs passes them on
    in_lesson = "/" in page.file.src_uri
    if page.file.src_uri.startswith(f"{READ}/"):
        page.meta["template"] = "read.html"
    elif in_lesson and page.file.name != "index":
        template = "look-back.html" if page.file.name == "look-back" else "print.html"
        page.meta["template"] = template
    elif page.file.src_uri == "find.md":
        page.meta["template"] = "find.html"
    if page.file.name != "index" or not in_lesson:  # a lesson's title is said by its edition
        page.meta["title"] = texts.say(page.meta["title"], "title of the page")


def _makers(edition: Edition, page: MkDocsPage, texts: Texts) -> dict[str, Callable[[str], str]]:
    """Directive name to the maker of its HTML; those that need a lesson only in a lesson."""
    lesson, kit_root = edition.lesson_of(page), "../" * (page.url.count("/") + 1) + "_kit/"
    makers: dict[str, Callable[[str], str]] = {
        **progress_makers(edition),
        "lessons": lambda _: _lessons_html(edition, texts, Path(page.file.src_dir or "")),
        "find": lambda _: templates.render("parts/find.html", page_path=page.url),
        "glossary": lambda _: glossary_html(edition),
        "reading": lambda _: templates.render("parts/reading.html", locale=edition.locale),
        "machines": lambda _: machines_html(edition, kit_root),
        "widget": lambda name: widget_html(name, edition, kit_root),
    }
    if lesson:
        makers["exercise"] = lambda slug: exercise_html(lesson, slug, texts)
        makers["steps"] = lambda sitting: steps_html(lesson, sitting, texts)
        makers["figure"] = lambda name: figure_html(
            lesson.folder / "media", name, texts, lambda: kit_root + edition.assets.file(WALK)
        )
    return makers


def _links(lesson: Lesson, file: File) -> bool:
    """Whether the lesson sends its readers to this page to read further."""
    is_read = file.src_uri.startswith(f"{READ}/")
    text = (lesson.folder / "index.md").read_text("utf-8-sig") if is_read else ""
    return f"](../{file.src_uri}" in text


def _lessons_html(edition: Edition, texts: Texts, content: Path) -> str:
    own = texts.at(content / FILE, "")
    modules = course_modules(content, edition.course, own)
    return templates.render("parts/lessons.html", modules=modules)


def prepare_templates(env: jinja2.Environment, files: Files, config: MkDocsConfig) -> None:
    """The settings of all our templates; and what can be found, now that all pages are rendered."""
    templates.prepare(env)
    pages = [file.page for file in files.documentation_pages() if file.page]
    config.extra[FINDING] = make_finding(pages, config.extra[EXTRA])
    config.extra[EARLIER] = make_earlier(config.extra[EXTRA])


def page_fields(page: MkDocsPage, config: MkDocsConfig) -> dict[str, Any]:
    """What the templates know of a page beside its content."""
    edition: Edition = config.extra[EXTRA]
    course = "../" * page.url.count("/")
    lesson = edition.lesson_of(page)
    course_lessons = edition.course
    finding = config.extra[FINDING]
    earlier: Earlier = config.extra[EARLIER]
    at = course_lessons.index(lesson) if lesson else -1
    return {
        "edition": edition,
        "locale": edition.locale,
        "assets": edition.assets,
        "finding": finding,
        "scripts": {
            **edition.on_demand(lesson),
            **(earlier.scripts(lesson, edition.locale.code) if lesson else {}),
            **progress_scripts(page.content or "", edition),
            **finding.scripts(page.content or "", edition),
        },
        "page_id": page.url.removesuffix(".html").removesuffix("/index"),
        "page_path": page.url,
        "site_root": course + "../",
        "course_root": course,
        "parts": toc_parts(page),
        "lesson": lesson,
        "earlier": earlier.asked[lesson.id] if lesson and page.file.name == "index" else [],
        "page_lessons": [one for one in course_lessons if _links(one, page.file)],
        "lessons": course_lessons,
        "previous_lesson": course_lessons[at - 1] if at > 0 else None,
        "next_lesson": course_lessons[at + 1] if -1 < at < len(course_lessons) - 1 else None,
    }
