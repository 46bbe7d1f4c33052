"""Which languages the site has, and how far each of them is.

A language can be chosen when its interface and one lesson are whole (kitbuild.i18n.coverage).
Others are on the page of coverage only; `make preview` builds them for their translators.
"""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kitbuild.checks import check_content
from kitbuild.i18n import coverage
from kitbuild.i18n.catalogue import Catalogue, load_catalogue
from kitbuild.i18n.compiled import compile_locale
from kitbuild.i18n.extract import collect
from kitbuild.i18n.messages import Message
from kitbuild.paths import CONTENT, KIT_OUT, SITE, TRANSLATIONS
from kitbuild.scores import NAME as SCORES
from kitbuild.scores import read_scores, under_the_bar
from kitbuild.site.assets import Assets
from kitbuild.site.beside import read_font
from kitbuild.site.coverage_page import Row, write_coverage
from kitbuild.site.edition import Edition
from kitbuild.site.lessons import Lesson, load_lessons
from kitbuild.site.locales import ENGLISH, Locale, load_locales
from kitbuild.site.pages import build


@dataclass(frozen=True)
class Language:
    """A language of translations/, with its texts and how much of the course they cover."""

    locale: Locale
    catalogue: Catalogue
    table: coverage.Table


def build_all(assets: Assets, site: Path = SITE, content: Path = CONTENT) -> None:
    """Write the whole site: English and every listed language, and the page of coverage."""
    check_content(content)
    lessons = load_lessons(content)
    say_drafts(content, lessons)
    languages = load_languages(content, lessons)
    write_coverage([Row(one.locale, one.table) for one in languages], lessons, assets, site)
    listed = [one for one in languages if coverage.listed(one.table)]
    english = Edition(ENGLISH, assets, lessons)
    others = [make_edition(one.locale, one.catalogue, assets, lessons) for one in listed]
    remove_others(site, {ENGLISH.code, *(one.locale.code for one in listed)})
    build(choose_between([english, *others]), site, content)
    for one in listed:
        for refusal in one.catalogue.refusals:
            print(f"  refused: {refusal}", flush=True)


def say_drafts(content: Path, lessons: tuple[Lesson, ...]) -> None:
    """Name the lessons that stay out of the site, and those that nobody has scored yet."""
    shipped = {lesson.id for lesson in lessons}
    for folder in sorted(page.parent for page in content.glob("*/index.md")):
        if folder.name not in shipped:
            reasons = "; ".join(under_the_bar(read_scores(folder / SCORES)))
            print(f"  left out: {folder.name}: {reasons}. To see it: make DRAFTS=1", flush=True)
        elif not (folder / SCORES).exists():
            print(f"  no scores yet: {folder.name}", flush=True)


def build_apart(editions: Sequence[Edition], site: Path, content: Path = CONTENT) -> None:
    """Write editions into a site of their own, which shares `_kit/` with the whole one.

    For previews and tests: the languages need not be listed.
    """
    site.mkdir(parents=True, exist_ok=True)
    shared = site / KIT_OUT.name
    if not shared.exists():
        shared.symlink_to(KIT_OUT, target_is_directory=True)
    build(choose_between(editions), site, content)


def remove_others(site: Path, codes: set[str]) -> None:
    """Remove the pages of languages that an earlier build had and this one has not."""
    for page in site.glob("*/index.html"):
        if page.parent.name not in codes:
            shutil.rmtree(page.parent)


def load_languages(content: Path, lessons: tuple[Lesson, ...]) -> list[Language]:
    """Every language of translations/, English excepted."""
    locales = load_locales()[1:]
    messages: list[Message] = collect(content, lessons) if locales else []
    languages = []
    for locale in locales:
        catalogue = load_catalogue(TRANSLATIONS / locale.code, locale.code)
        languages.append(Language(locale, catalogue, coverage.coverage(catalogue, messages)))
    return languages


def make_edition(
    locale: Locale, catalogue: Catalogue, assets: Assets, lessons: tuple[Lesson, ...]
) -> Edition:
    """A language's edition, with the files beside its pages."""
    beside = compile_locale(catalogue, lessons)
    if locale.font:
        font, data = read_font(locale.font)
        beside = replace(beside, font=font, files={**beside.files, font: data})
    return Edition(locale, assets, lessons, catalogue, beside=beside)


def choose_between(editions: Sequence[Edition]) -> list[Edition]:
    """The editions, each of which names all of them."""
    locales = tuple(edition.locale for edition in editions)
    return [replace(edition, locales=locales) for edition in editions]
