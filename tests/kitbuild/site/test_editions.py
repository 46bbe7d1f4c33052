import gzip
import json
import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from kit.i18n import _
from kitbuild.i18n.catalogue import Catalogue, Coverage
from kitbuild.i18n.messages import Message
from kitbuild.i18n.pseudo import PseudoCatalogue
from kitbuild.short import digits, short_name
from kitbuild.site import editions, templates
from kitbuild.site.assets import Assets
from kitbuild.site.beside import Beside
from kitbuild.site.bidi import hold_english
from kitbuild.site.coverage_page import Row, write_coverage
from kitbuild.site.edition import Edition
from kitbuild.site.errors import SiteError
from kitbuild.site.interface import speaking
from kitbuild.site.lessons import load_lessons
from kitbuild.site.locales import ENGLISH, Locale, load_locale
from kitbuild.site.pages import build
from tests.kitbuild import frame

NAMES = (*frame.FILES, "exercises/1-1-one.js")
ASSETS = Assets({name: name for name in NAMES}, {"aaaaaaaaaa": 1000})
ARABIC = Locale("ar-XB", "العربية", "rtl", review="machine")
LESSON = """---
number: "1.1"
title: A title
minutes: 40
needs: []
models: []
objectives: [Do it.]
words: [word]
---

## First part

Take -0.5 from `x` & add **one**.

[[exercise one]]

[[figure cup]]

[[choice best]]

Which?

- [ ] this :: No.
- [x] that :: Yes.

[[end]]
"""
FIGURE = """
ALT = "A cup."
DESCRIPTION = "One *cup*."
TABLE = [["part", "size"], ["handle", "2"]]
def draw():
    return '<svg viewBox="0 0 9 9"><text font-size="10" x="1">handle</text><text>2</text></svg>'
"""


class Partly(Catalogue):
    """Knows only what the test gives it."""

    def __init__(self, texts: dict[str, str]) -> None:
        super().__init__("ar-XB")
        self.texts = texts

    def forms(self, message: Message) -> tuple[str, ...] | None:
        """The text, whatever its domain."""
        return (self.texts[message.msgid],) if message.msgid in self.texts else None

    def count(self, messages: Iterable[Message]) -> Coverage:
        """Not counted here."""
        raise NotImplementedError


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content" / "1-1-one"
    for path, text in {
        "index.md": LESSON,
        "handout.md": "---\ntitle: Sheet\n---\n\nDraw it.\n",
        "exercises/one.py": frame.EXERCISE,
        "media/cup.py": FIGURE,
        "../index.md": "---\ntitle: Lampkit\n---\n\n[[today]]\n\n[[lessons]]\n",
        "../notebook-line.txt": "1 1-1-one/one\n",
    }.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    frame.write_pages(tmp_path / "content")
    for name in NAMES:
        file = tmp_path / "site" / "_kit" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    return tmp_path / "content"


def built(content: Path, catalogue: Catalogue, **beside: object) -> dict[str, str]:
    """The pages of a site with English and one other language."""
    lessons, site = load_lessons(content), content.parent / "site"
    other = Edition(ARABIC, ASSETS, lessons, catalogue, beside=Beside(**beside))  # type: ignore[arg-type]
    build(editions.choose_between([Edition(ENGLISH, ASSETS, lessons), other]), site, content)
    pages = {path.relative_to(site).as_posix(): path for path in site.rglob("*.html")}
    return {name: path.read_text(encoding="utf-8") for name, path in pages.items()}


def words_of(html: str) -> list[str]:
    """Runs of Latin letters in the visible text, code left out."""
    body = re.sub(r"<(code|textarea|head)\b.*?</\1>", " ", html, flags=re.DOTALL)
    return re.findall(r"[A-Za-z]{2,}", re.sub(r"<[^>]*>|&\w+;", " ", body))


def test_every_text_of_a_language_comes_from_its_catalogue(content: Path) -> None:
    pages = built(content, PseudoCatalogue("ar-XB"))
    for name in ("ar-XB/index.html", "ar-XB/1-1-one/index.html", "ar-XB/1-1-one/handout.html"):
        assert set(words_of(pages[name])) <= {"Lampkit", "English", "Aa"}
        assert '<html lang="ar-XB" dir="rtl"' in pages[name]
    assert "ar-XB" not in re.sub(r"<[^>]*(hreflang|href)[^>]*>", "", pages["en/1-1-one/index.html"])


def test_comments_of_a_program_are_translated_and_its_code_is_not(content: Path) -> None:
    page = built(content, Partly({"the sum": "المجموع"}))["ar-XB/1-1-one/index.html"]
    assert "    return 0  # المجموع</textarea>" in page.replace("\n</textarea>", "</textarea>")


def test_english_that_is_left_is_marked(content: Path) -> None:
    found = {"Not translated yet": "لم يترجم", "Which?": "أي؟"}
    page = built(content, Partly(found))["ar-XB/1-1-one/index.html"]
    mark = 'lang="en" dir="ltr" class="kit-untranslated" title="لم يترجم"'
    assert f"<h1><span {mark}>A title</span></h1>" in page
    assert f"<li><span {mark}>Do it.</span></li>" in page
    assert f'<a href="#first-part"><span {mark}>First part</span></a>' in page
    assert re.search(r'<h2 [^>]*class="kit-untranslated"[^>]*>First part</h2>', page)
    assert "<legend>أي؟</legend>" in page
    assert '<text font-size="10" x="1" lang="en">handle</text> <text>2</text>' in page


def test_a_heading_keeps_its_english_id(content: Path) -> None:
    page = built(content, Partly({"First part": "الجزء"}))["ar-XB/1-1-one/index.html"]
    assert '<h2 id="first-part">الجزء</h2>' in page
    assert '<li><a href="#first-part">الجزء</a></li>' in page


def test_words_in_a_drawing_stay_in_their_place(content: Path) -> None:
    page = built(content, Partly({"handle": "مقبض الكوب"}))["ar-XB/1-1-one/index.html"]
    right_to_left = "\N{RIGHT-TO-LEFT ISOLATE}مقبض الكوب\N{POP DIRECTIONAL ISOLATE}"
    assert f'<text font-size="7.5" x="1">{right_to_left}</text>' in page
    assert '<th scope="row">مقبض الكوب</th><td>2</td>' in page


def test_numbers_are_not_mirrored(content: Path) -> None:
    source = "Take -0.5 from `x` & add **one**."
    page = built(content, Partly({source: "خذ -0.5 من `x` و **1 + 2 = 3**."}))
    held = "<p>خذ \u2066-0.5\u2069 من <code>x</code> و <strong>\u20661 + 2 = 3\u2069</strong>.</p>"
    assert held in page["ar-XB/1-1-one/index.html"]


def test_pages_link_the_same_page_in_other_languages(content: Path) -> None:
    pages = built(content, Partly({}))
    page = pages["en/1-1-one/handout.html"]
    link = '<link rel="alternate" hreflang="ar-XB" href="../../ar-XB/1-1-one/handout.html">'
    assert link in page
    assert 'href="../../ar-XB/1-1-one/handout.html" lang="ar-XB" dir="rtl"' in page
    assert 'hreflang="en" aria-current="true">English</a>' in page
    assert 'href="ar-XB/index.html" lang="ar-XB" dir="rtl"' in pages["index.html"]


def test_a_draft_by_a_machine_says_so(content: Path) -> None:
    pages = built(content, Partly({}))
    assert "kit-draft" in pages["ar-XB/1-1-one/handout.html"]
    assert "kit-draft" not in pages["en/1-1-one/handout.html"]


def test_files_beside_the_pages_are_named_and_written(content: Path) -> None:
    script = "1-1-one/python.0123456789.js"
    files = {"strings.0a.js": b"x", script: b"abc"}
    pages = built(
        content, Partly({}), files=files, strings="strings.0a.js", python={"1-1-one": script}
    )
    page = pages["ar-XB/1-1-one/index.html"]
    assert '<script src="../strings.0a.js" defer></script>\n<script src="../../_kit/host' in page
    scripts = re.search(r"data-scripts='(.*?)'", page)
    assert scripts is not None
    assert json.loads(scripts[1])["locale"] == f"../ar-XB/{script}"
    needs = re.search(r'data-needs="([^"]*)"', page)
    assert needs is not None
    short = content.parent / "site" / "ar-XB" / short_name(script)
    assert f"{digits(script)}:{short.stat().st_size}" in needs[1].split()
    assert gzip.decompress(short.read_bytes()) == b"abc"
    assert (content.parent / "site" / "ar-XB" / script).read_bytes() == b"abc"
    assert "strings" not in pages["en/1-1-one/index.html"]


def test_a_language_that_is_gone_leaves_no_pages(tmp_path: Path) -> None:
    for name in ("en", "xx", "_kit"):
        (tmp_path / name).mkdir()
        if name != "_kit":
            (tmp_path / name / "index.html").touch()
    editions.remove_others(tmp_path, {"en"})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["_kit", "en"]


def test_the_page_of_coverage_has_a_table_for_each_language(tmp_path: Path) -> None:
    table = {
        "1-1-one": {"learner": Coverage(2, 20, 2, 20), "plan": Coverage(0, 0, 3, 40)},
        "ui": {"all": Coverage(5, 9, 5, 9)},
    }
    write_coverage([Row(ARABIC, table)], (), ASSETS, tmp_path)
    html = (tmp_path / "coverage.html").read_text(encoding="utf-8")
    assert '<h2 lang="ar-XB" dir="rtl">العربية</h2>' in html
    assert "Can be chosen. Translated by a machine" in html
    assert "<td>0 of 3</td><td>0 of 40</td>" in html
    write_coverage([], (), ASSETS, tmp_path)
    assert not (tmp_path / "coverage.html").exists()


def test_the_interface_speaks_only_while_its_pages_are_written() -> None:
    with speaking(PseudoCatalogue("en-XA").find):
        assert _("Run").startswith("⟦")
    assert _("Run") == "Run"


@pytest.mark.parametrize(
    ("code", "digits", "said"),
    [
        ("en", "", "0.5"),
        ("es", "", "0,5"),
        ("ar", "arab", "\u0660\u066b\u0665"),
        ("nqo", "nkoo", "\u07c0.\u07c5"),
    ],
)
def test_numbers_are_written_as_the_language_writes_them(code: str, digits: str, said: str) -> None:
    locale = ENGLISH if code == "en" else Locale(code, code, digits=digits)
    with speaking(lambda _message: None, locale):
        assert templates.text("{count}", count=0.5) == said


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("digits: arabext", ""),
        ("digits: 7", "not a name of digits"),
    ],
)
def test_a_language_names_its_digits(line: str, reason: str, tmp_path: Path) -> None:
    (tmp_path / "locale.yml").write_text(f"name: x\n{line}\n", encoding="utf-8")
    if reason:
        with pytest.raises(SiteError, match=reason):
            load_locale(tmp_path)
    else:
        assert load_locale(tmp_path).name == "x"


def test_a_sentence_that_stayed_english_is_held_as_a_whole() -> None:
    assert hold_english("Nobody has read them.") == "\u2066Nobody has read them.\u2069"
    assert hold_english("Lampkit") == "Lampkit"
    assert hold_english("القيمة -0.5") == "القيمة \u2066-0.5\u2069"
    assert hold_english("-߃") == "-߃", "digits that run from right to left keep their sign"
