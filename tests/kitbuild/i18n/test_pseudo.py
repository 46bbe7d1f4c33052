import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from kitbuild.i18n.catalogue import Catalogue
from kitbuild.i18n.checks import check_translation
from kitbuild.i18n.extract import collect
from kitbuild.i18n.messages import Kind, Message
from kitbuild.i18n.pseudo import PSEUDO_LOCALES, PseudoCatalogue
from kitbuild.paths import CONTENT
from kitbuild.site.assets import Assets
from kitbuild.site.edition import Edition
from kitbuild.site.lessons import load_lessons
from kitbuild.site.locales import Locale
from kitbuild.site.pages import build_locale

# What is no text: programs, formulas and scripts are the same in every language.
NO_TEXT = ("code", "math", "script", "style", "textarea")
SAID = ("alt", "aria-label", "title", "placeholder")
NAMES = {"Lampkit", "English", "Aa"}  # the same in every language
WORD = re.compile(r"[A-Za-z]{2,}")


def said(text: str, kind: Kind, code: str = "en-XA") -> str:
    found = PseudoCatalogue(code).find(Message("ui", text, "place", kind=kind))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "kind", "kept"),
    [
        ("Use `np.exp` *now*", "markdown", "`np.exp` *ñöŵ*"),
        ("Say $x_{i}$ or [[number map-error]]", "markdown", "$x_{i}$ öŕ [[number map-error]]"),
        ("A [plan](teach.md) and [it][key]", "markdown", "[þļàñ](teach.md) àñð [îţ][key]"),
        ("Caf&eacute; \\*x", "markdown", "Çàƒ&eacute; \\*ẋ"),
        ("{name} is {got:.2f} {{x}}", "fields", "{name} îš {got:.2f} {{ẋ}}"),
        ("set `x` here", "code", "šéţ `x` ĥéŕé"),
    ],
)
def test_what_must_be_kept_is_kept(text: str, kind: Kind, kept: str) -> None:
    assert kept in said(text, kind)


@pytest.mark.parametrize("length", [1, 5, 40, 400])
def test_texts_are_longer_by_two_fifths_and_bracketed(length: int) -> None:
    text = said("x" * length, "text")
    assert text[0] == "⟦"
    assert text[-1] == "⟧"
    assert 1.4 * length <= len(text) - 2 <= 1.4 * length + 6


def test_one_reads_from_the_right() -> None:
    assert not WORD.search(said("Run it", "text", "ar-XB"))
    assert PSEUDO_LOCALES == {"en-XA": "ltr", "ar-XB": "rtl"}


def test_it_stands_in_for_a_catalogue() -> None:
    catalogue = PseudoCatalogue("en-XA")
    assert isinstance(catalogue, Catalogue)
    assert not catalogue.is_source
    plural = Message("ui", "{n} hint", "place", plural="{n} hints", kind="fields")
    one, many = catalogue.forms(plural)
    assert one.startswith("⟦{n} ĥîñţ ")
    assert many.startswith("⟦{n} ĥîñţš ")
    assert catalogue.count([plural]).complete


@pytest.mark.parametrize("code", PSEUDO_LOCALES)
@pytest.mark.usefixtures("explored")
def test_every_text_of_the_course_is_a_sound_translation(code: str) -> None:
    catalogue = PseudoCatalogue(code)
    for message in collect():
        for form in catalogue.forms(message):
            assert check_translation(message, form) is None, message


class Leaks(HTMLParser):
    """Words of a page that no message covers, and that do not say that they are English."""

    def __init__(self) -> None:
        super().__init__()
        self.words: set[str] = set()
        self.inside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in NO_TEXT or ("lang", "en") in attrs:
            self.inside.append(tag)
        for name, value in attrs:
            if name in SAID and "math" not in self.inside:
                self.handle_words(value or "")

    def handle_endtag(self, tag: str) -> None:
        if self.inside and self.inside[-1] == tag:
            self.inside.pop()

    def handle_data(self, data: str) -> None:
        if not self.inside:
            self.handle_words(data)

    def handle_words(self, text: str) -> None:
        self.words |= set(WORD.findall(text)) - NAMES


@pytest.mark.parametrize("code", PSEUDO_LOCALES)
def test_no_english_is_left_on_a_page(code: str, tmp_path: Path, explored: Assets) -> None:
    locale = Locale(code, "⟦⟧", PSEUDO_LOCALES[code])
    edition = Edition(locale, explored, load_lessons(CONTENT), PseudoCatalogue(code))
    build_locale(edition, CONTENT, tmp_path / code)
    pages = sorted((tmp_path / code).rglob("*.html"))
    assert pages
    for page in pages:
        leaks = Leaks()
        leaks.feed(page.read_text(encoding="utf-8"))
        assert not leaks.words, page
