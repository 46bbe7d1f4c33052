"""One language's site: what its pages are made of, and how they ask for their texts."""

from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Protocol

from mkdocs.structure.pages import Page as MkDocsPage

from kitbuild.i18n.catalogue import ENGLISH as SOURCE
from kitbuild.i18n.messages import Message
from kitbuild.site.assets import Assets
from kitbuild.site.beside import Beside
from kitbuild.site.interface import DOMAIN
from kitbuild.site.lessons import Lesson
from kitbuild.site.locales import Locale
from kitbuild.site.texts import CONTEXTS, Texts, shown_path

READ = "read"  # the folder and the domain of pages to read further


class Translations(Protocol):
    """A language's texts: a catalogue, a pseudo-language, or a collector of messages."""

    @property
    def is_source(self) -> bool:
        """Whether this is English, in which nothing can be missing."""

    def find(self, message: Message) -> str | None:
        """The message's text; None when it has none that may be shown."""


@dataclass(frozen=True)
class Edition:
    """One language's site. lessons are as written; `course` has them in the language.

    locales: the languages to choose from, this one among them.
    """

    locale: Locale
    assets: Assets
    lessons: tuple[Lesson, ...]
    catalogue: Translations = SOURCE
    locales: tuple[Locale, ...] = ()
    beside: Beside = field(default_factory=Beside)

    def find(self, message: Message) -> str | None:
        """The text of a message in this language, or None."""
        return self.catalogue.find(message)

    def on_demand(self, lesson: Lesson | None) -> dict[str, str]:
        """Scripts that the page loads when asked for: short name to path from _kit/."""
        scripts = self.assets.on_demand(lesson)
        if lesson and lesson.id in self.beside.python:
            scripts["locale"] = f"../{self.locale.code}/{self.beside.python[lesson.id]}"
        return scripts

    def needs(self, lesson: Lesson | None) -> str:
        """What is loaded before Python works on the lesson's page, as kit/host/here.js reads it."""
        own = self.beside.needs(lesson.id) if lesson else {}
        needs = {**self.assets.needs(lesson), **own}
        return " ".join(f"{file}:{size}" for file, size in needs.items())

    def texts(self, domain: str) -> Texts:
        """The texts of a domain, before a file is named."""
        mark = not self.catalogue.is_source
        return Texts(domain, find=self.find, mark=mark, rtl=self.locale.direction == "rtl")

    def page_texts(self, source: Path) -> Texts:
        """The texts of a Markdown file of content."""
        ids = [lesson.id for lesson in self.lessons]
        own = source.parent.name in (*ids, READ)
        page = replace(self.texts(source.parent.name if own else DOMAIN), place=shown_path(source))
        return (
            replace(page, context=CONTEXTS.get(source.stem)) if source.parent.name in ids else page
        )

    def lesson_of(self, page: MkDocsPage) -> Lesson | None:
        """The lesson in whose folder the page is, or None; in this language."""
        folder = page.file.src_uri.rpartition("/")[0]
        return next((lesson for lesson in self.course if lesson.id == folder), None)

    @cached_property
    def course(self) -> tuple[Lesson, ...]:
        """The lessons with title and objectives in this language."""
        return tuple(self._translated(lesson) for lesson in self.lessons)

    def _translated(self, lesson: Lesson) -> Lesson:
        texts = self.texts(lesson.id).at(lesson.folder / "index.md", "")
        return replace(
            lesson,
            title=texts.say(lesson.title, "title of the lesson"),
            objectives=tuple(
                texts.say(item, "list item in 'After this lesson you can'")
                for item in lesson.objectives
            ),
        )
