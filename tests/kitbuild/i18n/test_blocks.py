import re
from collections.abc import Callable
from pathlib import Path

import pytest
from markdown import Markdown
from markdown.extensions import Extension

from kitbuild.i18n.blocks import Block, BlockTranslation
from kitbuild.i18n.checks import check_translation
from kitbuild.i18n.messages import Message
from kitbuild.paths import CONTENT
from kitbuild.site.directives import DirectiveExtension, Page
from kitbuild.site.mathml import MathExtension
from kitbuild.site.sources import Source, read_front_matter
from kitbuild.site.tables import TableExtension

NASTY = Path(__file__).parent / "nasty.md"
PAGES = [*sorted(CONTENT.rglob("*.md")), NASTY]
# What MkDocs brings, and what mkdocs.yml adds.
SHARED = ("toc", "tables", "fenced_code", "attr_list", "def_list", "sane_lists")
MARK = 'class="kit-untranslated" dir="ltr" lang="en"'
Find = Callable[[Block], str | None]


class AnyNumber(dict[str, str]):
    def __contains__(self, name: object) -> bool:
        return True

    def __missing__(self, name: str) -> str:
        return f"0.123 ({name})"


def render(text: str, *more: Extension, path: Path = NASTY) -> str:
    source = Source(path)
    names = (
        *("exercise", "figure", "steps", "widget", "lessons", "progress", "today", "class"),
        *("find", "glossary", "reading", "machines"),
    )
    makers: dict[str, Callable[[str], str]] = {
        name: lambda argument: f"<section>{argument}</section>" for name in names
    }
    page = Page(source, makers, AnyNumber())
    own = [MathExtension(source), DirectiveExtension(page), TableExtension(), *more]
    return Markdown(extensions=[*SHARED, *own]).convert(text)


def translated(text: str, find: Find, *, mark: bool = False) -> str:
    return render(text, BlockTranslation(find, mark=mark))


def blocks_of(text: str) -> list[Block]:
    blocks: list[Block] = []
    translated(text, blocks.append)  # append gives None: nothing is translated
    return blocks


def texts_of(text: str) -> list[str]:
    return [block.text for block in blocks_of(text)]


def bracketed(block: Block) -> str:
    return f"⟦{block.text}⟧"


@pytest.mark.parametrize("path", PAGES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_without_translations_a_page_is_the_same_to_the_byte(path: Path) -> None:
    body = read_front_matter(path)[1]
    assert translated(body, lambda _: None) == render(body)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_translation_changes_nothing_but_text(path: Path) -> None:
    body = read_front_matter(path)[1]
    html = translated(body, bracketed)
    assert html.count("⟦") == html.count("⟧") == len(blocks_of(body))
    plain = re.sub("[⟦⟧]", "", html)
    assert plain.split() == render(body).split()  # a soft line break has become a space


@pytest.mark.parametrize("path", PAGES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_block_is_a_good_translation_of_itself(path: Path) -> None:
    for block in blocks_of(read_front_matter(path)[1]):
        message = Message("page", block.text, path.name)
        assert check_translation(message, bracketed(block)) is None, block.text


def test_a_message_is_one_line_with_its_hard_breaks() -> None:
    assert texts_of("one\ntwo  \nthree\n   four") == ["one two  \nthree four"]


def test_attribute_lists_stay_out_of_messages() -> None:
    text = "text\n{: .lead }\n\n## Head {: #top }\n\n- item\n  {: .last }\n"
    assert texts_of(text) == ["text", "Head", "item"]
    html = translated(text, lambda block: block.text.upper())
    assert '<p class="lead">TEXT</p>' in html
    assert '<h2 id="top">HEAD</h2>' in html


def test_blocks_without_words_are_no_messages() -> None:
    text = "| 1 | `mu` | $x$ |\n|---|---|---|\n| 0.5 | [[number map-error]] | word |\n\n[TOC]\n"
    assert texts_of(text) == ["word"]
    assert texts_of("    code\n\n```\nfenced\n```\n\n<div>raw</div>\n\n$$x$$") == []


def test_kinds_and_sections() -> None:
    text = (
        "first\n\n## Key *idea*\n\n- item\n\n> said\n\nterm\n: meaning\n\n"
        "| a |\n|---|\n| b |\n\n[[stop enough]]\n\n[[more a fold]]\n\nin it\n\n[[end]]\n"
    )
    assert [block.comment for block in blocks_of(text)] == [
        "paragraph",
        "heading",
        "list item in 'Key *idea*'",
        "quotation in 'Key *idea*'",
        "term in 'Key *idea*'",
        "meaning in 'Key *idea*'",
        "table heading in 'Key *idea*'",
        "table cell in 'Key *idea*'",
        "stopping line in 'Key *idea*'",
        "title of a fold in 'Key *idea*'",
        "paragraph in 'Key *idea*'",
    ]


CHOICE = "[[choice c]]\n\nask\n\n- [ ] one :: no\n- [x] two :: yes\n\n[[end]]\n"


def test_a_choice_has_its_own_texts_and_none_of_the_interface() -> None:
    found = [(block.kind, block.text) for block in blocks_of(CHOICE)]
    option, reason = "answer to choose", "reason"
    assert found == [
        ("question", "ask"),
        (option, "one"),
        (option, "two"),
        (option, "one"),
        (reason, "no"),
        (option, "two"),
        (reason, "yes"),
    ]


def test_remarks_of_authors() -> None:
    text = (
        "<!-- i18n: a mat, not a rug -->\n<!-- local example: a\n  mat -->\n\nmat\n\n"
        "<!-- i18n: context: noun -->\n\n- run\n- <!-- i18n: context: verb --> run\n\n"
        "<!-- i18n: skip -->\n\n| left | out |\n|---|---|\n| a | b |\n\nlast\n"
    )
    mat, noun, verb, last = blocks_of(text)
    assert mat.notes == ("a mat, not a rug", "Local example: a mat")
    assert (noun.context, verb.context) == ("noun", "verb")
    assert (noun.text, verb.text) == ("run", "run")
    assert (last.text, last.notes, last.context) == ("last", (), None)


def test_what_is_skipped_is_not_marked() -> None:
    html = translated("<!-- i18n: skip -->\n\nout\n\nin", lambda _: None, mark=True)
    assert "<p>out</p>" in html
    assert f"<p {MARK}>in</p>" in html


def test_marks_do_not_reach_into_translated_blocks() -> None:
    text = (
        "- outer\n    - inner\n- # head\n  tail\n  {: .last }\n\n[[more title]]\n\nx 1\n\n[[end]]\n"
    )
    html = translated(text, lambda block: "inside" if block.text == "inner" else None, mark=True)
    span = f"<span {MARK}>"
    assert f"<li>{span}outer</span><ul>\n<li>inside</li>" in html
    assert f"<summary>{span}title</span></summary>" in html
    assert '<h1 class="kit-untranslated" dir="ltr" id="head" lang="en">head</h1>' in html
    assert f"{span}tail</span>" in html
    assert '<li class="last">' in html
    assert f"<p {MARK}>x 1</p>" in html
    assert html.count("kit-untranslated") == 5


def test_a_mark_adds_to_classes() -> None:
    html = translated("[[stop end]]\n\ntext\n{: .lead }", lambda _: None, mark=True)
    assert 'class="kit-stop kit-untranslated" dir="ltr"' in html
    assert 'class="kit-untranslated lead" dir="ltr"' in html


def test_marks_leave_the_words_of_the_interface_alone() -> None:
    html = translated(CHOICE, lambda block: block.text, mark=True)
    assert "kit-untranslated" not in html


def test_ids_of_headings_stay_english() -> None:
    text = "## One *two*\n\n## One two\n\n### `x` & $y$\n\n## Own {: #mine }\n\n# Last\n"
    ids = re.findall(r'id="([^"]*)"', render(text))
    assert len(ids) == 5
    assert re.findall(r'id="([^"]*)"', translated(text, lambda _: "autre chose")) == ids
    half = translated(text, lambda block: "autre" if "Last" in block.text else None)
    assert re.findall(r'id="([^"]*)"', half) == ids


@pytest.mark.parametrize(
    "start", ["1. ", "- ", "# ", "> ", "    ", "```", "[[more x]]", "| a |", ": "]
)
def test_a_translation_begins_no_block(start: str) -> None:
    html = translated("text\n\n- item\n", lambda block: start + block.text)
    assert html.count("<p>") == html.count("<li>") == html.count("<ul>") == 1
    assert not re.search("<(ol|h1|blockquote|pre|details|table|dd)", html)


def test_fragments_without_attribute_lists_work_too() -> None:
    found: list[Block] = []
    md = Markdown(extensions=[BlockTranslation(found.append, mark=False)])
    assert md.convert("## Head {: #x }") == "<h2>Head {: #x }</h2>"
    assert [block.text for block in found] == ["Head {: #x }"]
