"""The glossary: every lesson's "Words of this lesson", gathered on one page in every language.

A term's anchor is its first words in English, in all languages. A lesson's text links a word where
it is first used: `[encoder](../glossary.md#encoder)`; with a script the meaning opens in place.
"""

import json
import re
import unicodedata
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from markupsafe import Markup

from kitbuild.site import templates
from kitbuild.site.edition import Edition
from kitbuild.site.fragments import render_fragment
from kitbuild.site.lessons import Lesson
from kitbuild.site.sources import Source
from kitbuild.site.untranslated import Untranslated

HEADING = "## Words of this lesson"
PAGE = "glossary.md"
LINK = re.compile(rf"\]\((?:\.\./)?{re.escape(PAGE)}#([a-z0-9-]+)\)")


@dataclass(frozen=True)
class Term:
    """A word as it is written: line is that of the word in the lesson's page."""

    id: str
    term: str
    meaning: str
    line: int

    @property
    def short(self) -> str:
        """The term without what stands in brackets after it, as `words:` names it."""
        return self.term.partition(" (")[0]


@dataclass(frozen=True)
class Word:
    """A word of the glossary in one language: meaning is HTML, plain is its text."""

    id: str
    term: str
    meaning: Markup
    plain: str
    lessons: tuple[Lesson, ...]


def read_terms(page: Path) -> tuple[Term, ...]:
    """The words that a lesson explains, as its page lists them."""
    lines = page.read_text(encoding="utf-8-sig").split("\n")
    if HEADING not in lines:
        return ()
    begin = lines.index(HEADING) + 1
    end = next((at for at in range(begin, len(lines)) if lines[at].startswith("## ")), len(lines))
    terms: list[Term] = []
    for at in range(begin, end):
        before, line = lines[at - 1].strip(), lines[at]
        if line.startswith(": ") and before:
            terms.append(Term(anchor(before), before, line[2:].strip(), at))
        elif line.startswith("  ") and line.strip() and terms:
            last = terms.pop()
            terms.append(Term(last.id, last.term, f"{last.meaning} {line.strip()}", last.line))
    return tuple(terms)


def anchor(term: str) -> str:
    """The anchor of a term on the page: "KL (pull to the centre)" is at "kl"."""
    return re.sub(r"[^a-z0-9]+", "-", term.partition(" (")[0].lower()).strip("-")


def linked_words(lesson: Lesson) -> set[str]:
    """Anchors of the words that the lesson's page links."""
    return set(LINK.findall((lesson.folder / "index.md").read_text(encoding="utf-8-sig")))


def glossary(edition: Edition) -> list[Word]:
    """The words of all lessons in the edition's language, in the order of its letters."""
    linked = {lesson.id: linked_words(lesson) for lesson in edition.course}
    words: dict[str, Word] = {}
    for lesson in edition.course:
        page = lesson.folder / "index.md"
        texts = edition.page_texts(page)
        for term in read_terms(page):
            if term.id in words:
                continue
            said = texts.say(term.term, "term in 'Words of this lesson'")
            meaning = render_fragment(term.meaning, Source(page), texts)
            using = [one for one in edition.course if one == lesson or term.id in linked[one.id]]
            words[term.id] = Word(term.id, said, meaning, plain_text(meaning), tuple(using))
    return sorted(words.values(), key=lambda word: sorting_key(word.term))


def sorting_key(term: str) -> str:
    """Letters without their marks, so that an accent does not send a word to the end."""
    folded = unicodedata.normalize("NFKD", term.casefold())
    return "".join(letter for letter in folded if unicodedata.category(letter) != "Mn")


def glossary_html(edition: Edition) -> Markup:
    """The list of all words, each with its anchor and its lessons."""
    return templates.render("parts/glossary.html", words=glossary(edition))


def terms_script(edition: Edition) -> bytes:
    """The words as kit/host/words.js reads them: id to term, meaning, and 1 where it is English."""
    terms = {
        word.id: [word.term, word.plain, int(isinstance(word.term, Untranslated))]
        for word in glossary(edition)
    }
    text = json.dumps(terms, ensure_ascii=False, separators=(",", ":"))
    return f"globalThis.lampkitTerms={text};\n".encode()


def plain_text(html: str) -> str:
    """The words of a piece of HTML, code between backticks."""
    reader = _Plain()
    reader.feed(html)
    reader.close()
    return " ".join("".join(reader.parts).split())


class _Plain(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.parts.append("`" if tag == "code" else "")

    def handle_endtag(self, tag: str) -> None:
        self.parts.append("`" if tag == "code" else "")

    def handle_data(self, data: str) -> None:
        self.parts.append(data)
