"""New words of a lesson: few, explained once in the course, and linked where they first stand."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from kitbuild.checks.front_matter import line_of
from kitbuild.checks.problems import Problem
from kitbuild.checks.prose import prose, read
from kitbuild.site.errors import SiteError
from kitbuild.site.glossary import HEADING, PAGE, Term, read_terms
from kitbuild.site.lessons import Lesson, load_lesson

MOST = 6
LINKED = re.compile(rf"\[([^\]]+)\]\((?:\.\./)?{re.escape(PAGE)}#([a-z0-9-]+)\)")
OPEN, CLOSE = "\ue000", "\ue001"  # private letters: they stand round a linked word for a moment


def problems(content: Path) -> Iterator[Problem]:
    """Words that do not fit front matter, glossary and text of the lessons."""
    lessons = list(sound_lessons(content))
    explained: dict[str, tuple[Lesson, Term]] = {}
    for lesson in lessons:
        page = lesson.folder / "index.md"
        terms = read_terms(page)
        yield from _list_problems(page, lesson, terms)
        for term in terms:
            first, _ = explained.setdefault(term.id, (lesson, term))
            if first is not lesson:
                message = f"the word '{term.short}' is explained in {first.id} already. Remove it."
                yield Problem(page, term.line, message)
    for lesson in lessons:
        yield from _link_problems(lesson, [term for _, term in explained.values()])


def sound_lessons(content: Path) -> Iterator[Lesson]:
    """The lessons that can be read; the others have problems of another kind."""
    for page in sorted(content.glob("*/index.md")):
        try:
            yield load_lesson(page.parent)
        except SiteError:
            continue


def _list_problems(page: Path, lesson: Lesson, terms: tuple[Term, ...]) -> Iterator[Problem]:
    at = line_of(read(page), "words")
    named, listed = set(lesson.words), {term.short for term in terms}
    if len(lesson.words) > MOST:
        yield Problem(page, at, f"words: {len(lesson.words)} new words; at most {MOST}. Cut some.")
    for word in sorted(named - listed):
        yield Problem(page, at, f"words: '{word}' is not explained below '{HEADING}'.")
    for term in terms:
        if term.short not in named:
            yield Problem(page, term.line, f"'{term.short}' is not named in 'words:' at the top.")


def _link_problems(lesson: Lesson, terms: list[Term]) -> Iterator[Problem]:
    """Words of the glossary whose first place in the running text is not a link to it."""
    page = lesson.folder / "index.md"
    source = read(page).partition(f"\n{HEADING}")[0]
    text = prose(LINKED.sub(rf"{OPEN}\1{OPEN}\2{CLOSE}", source))
    text = re.sub(r"^#.*$", "", text, flags=re.MULTILINE)
    for term in terms:
        place = re.compile(rf"(?<![\w-]){re.escape(term.short)}(?![\w-])", re.I)
        plain = re.sub(rf"{OPEN}([^{OPEN}]*){OPEN}([^{CLOSE}]*){CLOSE}", _other_than(term.id), text)
        first, link = place.search(plain), plain.find(OPEN)
        if first and (link < 0 or first.start() < link):
            line = plain.count("\n", 0, first.start()) + 1
            message = f"'{term.short}' stands here first. Write [{first[0]}](../{PAGE}#{term.id})."
            yield Problem(page, line, message)


def _other_than(id: str) -> Callable[[re.Match[str]], str]:
    """Leaves a mark where the word with this id is linked, and the bare words elsewhere."""
    return lambda match: OPEN if match[2] == id else match[1]
