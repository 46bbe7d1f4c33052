"""What the search of a language's course reads: its texts by page and heading, packed.

There is no inverted index: the packed texts are smaller than one, they are needed for the lines
around a match anyway, and a scan of thirty lessons takes milliseconds, in any script, without a
list of its words. kit/host/find/ reads them. Not searched: answers, hints, programs, drawings.
"""

import base64
import gzip
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise

from mkdocs.structure.pages import Page as MkDocsPage

from kitbuild.site.edition import Edition
from kitbuild.site.glossary import glossary
from kitbuild.site.math_core import plain_letter

HEADINGS = ("h2", "h3")
SKIPPED = ("svg", "math", "pre", "script", "style", "noscript", "textarea", "button")
SKIPPED_CLASSES = ("kit-choice__answers", "kit-exercise__hint", "kit-sheet__lesson")
BREAKS = ("p", "li", "td", "th", "dt", "dd", "summary", "legend", "label", "figure", "tr")
VOID = ("area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr")
# Pages of a lesson of which only the headings can be found, and those that can not be found.
HEADINGS_ONLY = ("handout", "teach")
NOT_FOUND = ("key", "look-back", "find", "glossary", "404")
# Letters of a text that are one byte; each of the rest is two.
SHORT = 250
# Powers that are part of a name, as in the square of sigma.
POWERS = {"2": "²", "3": "³"}


@dataclass
class Section:
    """A heading, its anchor ("" for the top of the page) and the text below it."""

    anchor: str
    heading: str
    level: int = 2
    words: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text with single spaces."""
        return " ".join("".join(self.words).split())


@dataclass(frozen=True)
class Found:
    """A page that can be found: its address from the language's folder, and its sections.

    code: that of the lesson whose page it is, "" for other pages.
    """

    url: str
    title: str
    sections: tuple[Section, ...]
    code: str = ""


def pages_to_find(pages: Iterable[MkDocsPage], edition: Edition) -> list[Found]:
    """The pages of the edition that can be found: the start page, then lessons in their order."""
    found = [page for page in pages if page.file.name not in NOT_FOUND]
    order = [lesson.id for lesson in edition.course]
    found.sort(key=lambda page: _rank(page, order))
    return [_found(page, edition) for page in found]


def _rank(page: MkDocsPage, order: list[str]) -> tuple[int, bool, str]:
    folder = page.file.src_uri.rpartition("/")[0]
    return order.index(folder) if folder in order else -1, page.file.name != "index", page.url


def _found(page: MkDocsPage, edition: Edition) -> Found:
    lesson = edition.lesson_of(page)
    title, code = str(page.meta.get("title", "")), ""
    sections = read_sections(page.content or "")
    if lesson and page.file.name == "index":
        title, code = lesson.full_title, lesson.code
        sections[0].words.insert(0, " ".join(lesson.objectives) + " ")
    elif lesson:
        title = f"{lesson.full_title}: {title}"
    if page.file.name in HEADINGS_ONLY:
        for section in sections:
            section.words.clear()
    return Found(page.url, title, tuple(sections), code)


def read_sections(html: str) -> list[Section]:
    """The sections of a page's content; the first is what stands above its first heading."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.sections


def search_script(found: Iterable[Found], edition: Edition) -> bytes:
    """The texts as kit/host/find/texts.js reads them: JSON in bytes of pack(), in base64."""
    data = {
        "words": [[word.id, word.term, word.plain] for word in glossary(edition)],
        "pages": [
            [page.url, page.title, [[one.anchor, one.heading, one.text] for one in page.sections]]
            for page in found
        ],
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    letters, packed = pack(text)
    fields = {"letters": letters, "packed": base64.b64encode(packed).decode("ascii")}
    return f"globalThis.lampkitTexts={json.dumps(fields, ensure_ascii=False)};\n".encode()


def pack(text: str) -> tuple[str, bytes]:
    """The text's letters, the commonest first, and its letters by their numbers, by gzip.

    In UTF-8 most scripts take two or three bytes for a letter, which costs a fifth more packed.
    """
    letters = "".join(letter for letter, _ in Counter(text).most_common())
    numbers = {letter: at for at, letter in enumerate(letters)}
    data = bytearray()
    for letter in text:
        number = numbers[letter]
        if number >= SHORT:
            high, number = divmod(number - SHORT, 256)
            data.append(SHORT + high)
        data.append(number)
    return letters, gzip.compress(bytes(data), 9, mtime=0)


def foreign_letters(formula: list[tuple[str, str]]) -> list[str]:
    """Letters of a formula that words do not have, such as Greek ones, with a square or a cube.

    formula: its signs in order, each with the MathML element in which it stands.
    """
    found = []
    for (sign, _), (after, element) in pairwise([*formula, ("", "")]):
        letter = plain_letter(sign)
        if letter.isalpha() and not letter.isascii():
            found.append(letter + (POWERS.get(after, "") if element == "msup" else ""))
    return list(dict.fromkeys(found))


class _Reader(HTMLParser):
    """Gathers text by heading; what stands in a skipped element is left out with all in it."""

    def __init__(self) -> None:
        super().__init__()
        self.sections = [Section("", "")]
        self._open: list[str] = []
        self._skipped = 0  # depth at which the skipped element stands, 0 for none
        self._heading = False
        self._formula: list[tuple[str, str]] = []  # signs, each with the element around its own

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            self._add(" " if tag == "br" else "")
            return
        self._open.append(tag)
        values = dict(attrs)
        if tag == "math":
            self._add(values.get("alttext") or "")
            self._formula.clear()
        classes = (values.get("class") or "").split()
        if not self._skipped and (tag in SKIPPED or set(classes) & set(SKIPPED_CLASSES)):
            self._skipped = len(self._open)
        if self._skipped:
            return
        if tag in HEADINGS:
            anchor = values.get("id") or self.sections[-1].anchor
            self.sections.append(Section(anchor, "", int(tag[1])))
            self._heading = True
        elif tag in BREAKS:
            self.sections[-1].words.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag not in self._open:
            return
        while self._open.pop() != tag:
            pass
        if self._skipped > len(self._open):
            self._skipped = 0
        if tag == "math":
            letters = ", ".join(foreign_letters(self._formula))
            self._add(f" ({letters})" if letters else "")
        if tag in HEADINGS:
            self._heading = False

    def handle_data(self, data: str) -> None:
        if "math" in self._open and data.strip():
            self._formula.append((data.strip(), self._open[-2]))
        self._add(data)

    def _add(self, data: str) -> None:
        if self._skipped:
            return
        if self._heading:
            self.sections[-1].heading += data
        else:
            self.sections[-1].words.append(data)
