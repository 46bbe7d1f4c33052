import time

import pytest

from kitbuild.i18n.checks import check_translation
from kitbuild.i18n.messages import Kind, Message

SOURCE = (
    "A *code* of `x`, [link](page.md 'Title'), ![pic](a.png), $x_1$, [[number map-error]], "
    "[here][ref] and <b>raw</b>."
)
GOOD = (
    "<b>Cru</b>: ![image](a.png), [[number map-error]], $x_1$, [ici][ref], "
    "[lien](page.md 'Titre'), un *code* de `x` &amp; plus."
)


def check(source: str, msgstr: str, kind: Kind = "markdown", plural: str | None = None) -> str:
    return check_translation(Message("d", source, "f", plural=plural, kind=kind), msgstr) or ""


def test_the_order_and_the_words_may_change() -> None:
    assert check(SOURCE, GOOD) == ""
    assert check(SOURCE, SOURCE) == ""


@pytest.mark.parametrize(
    ("hostile", "reason"),
    [
        (GOOD.replace("*code*", "*code*{: onclick=evil() }"), 'adds <em onclick="evil()">'),
        (GOOD + " {: onclick=evil() }", 'adds <h2 onclick="evil()">'),
        (GOOD + " {onclick=evil()", "onclick"),  # it would swallow a list that follows
        (GOOD + "\n{: onclick=evil() }", "line break"),
        (GOOD.replace("a.png)", "a.png){: onerror=evil() }"), "adds <img"),
        (GOOD + " {: #top }", 'adds <h2 id="top">'),
        (GOOD + " [x](javascript:evil())", 'adds <a href="javascript:evil()">'),
        (GOOD.replace("page.md", "javascript:evil()"), 'loses <a href="page.md"'),
        (GOOD.replace("page.md", "https://example.org"), 'adds <a href="https://example.org"'),
        (GOOD + " <javascript:evil()>", "adds <javascript:evil()>"),
        (GOOD + " <https://example.org>", 'adds <a href="https://example.org">'),
        (GOOD + " <me@example.org>", "adds <a href="),
        (GOOD + " <script>evil()</script>", "adds </script>, <script>"),
        (GOOD + " <!-- hidden -->", "adds <!-- hidden -->"),
        (GOOD.replace("<b>", "<b onclick=evil()>"), "adds <b onclick=evil()>"),
        (GOOD.replace("<b>Cru</b>", "</b>Cru<b>"), "wrong order"),
        (GOOD.replace("a.png", "https://example.org/a.png"), "adds <img"),
        (GOOD + " ![x](b.png)", "adds <img"),
        (GOOD.replace("[[number map-error]]", "0.001"), "loses [[number map-error]]"),
        (GOOD.replace("map-error", "other"), "adds [[number other]]"),
        (GOOD.replace("`x`", "`y`"), "loses `x`"),
        (GOOD.replace("x_1", "x_2"), "loses $x_1$"),
        (GOOD.replace("[ici][ref]", "ici"), 'loses <a href="reference:ref">'),
        (GOOD.replace("*code*", "code"), "loses <em>"),
        (GOOD + " **loud**", "adds <strong>"),
        (GOOD + "\x02wzxhzdk:0\x03", "control character U+0002"),
        (GOOD + "\u2028", "control character U+2028"),
        (GOOD + "\x00", "control character U+0000"),
        (GOOD + " e\N{COMBINING ACUTE ACCENT}", "NFC"),
        (GOOD + " word" * 300, "too long"),
        ("[" * 300, "many more brackets"),
        ("  ", "is empty"),
    ],
)
def test_hostile_markdown_is_refused(hostile: str, reason: str) -> None:
    assert reason in check(SOURCE, hostile)


def test_text_that_only_looks_like_html_is_text() -> None:
    assert check("a", "<img src=x onerror=evil()") == ""
    assert check("a", "&lt;script&gt; &#x3c;b>") == ""


def test_a_table_of_contents_is_no_word() -> None:
    assert check("Contents", "[TOC]") == "adds [TOC]"


def test_a_hard_break_stays() -> None:
    assert check("one  \ntwo", "un  \ndeux") == ""
    assert "<br>" in check("one  \ntwo", "un\ndeux")


def test_reading_is_never_slow() -> None:
    source = "word " * 100
    begin = time.perf_counter()
    for piece in ("*_", "[", "<", "`", "{:", "$", "![a](", "<a ", "**a*", "&"):
        check(source, piece * (2000 // len(piece)))
    assert time.perf_counter() - begin < 5


@pytest.mark.parametrize(
    ("source", "msgstr", "reason"),
    [
        ("{n} of {total}", "{total}: {n}", ""),
        ("{n} of {total}", "{n}", "loses the field {total}"),
        ("error {x:.2f}", "erreur {x:.2f} {x:.2f}", ""),
        ("error {x:.2f}", "erreur {x}", "adds the field {x}"),
        ("error {x}", "erreur {x:.99f}", "adds the field {x:.99f}"),
        ("error {x}", "{x.__class__}", "adds the field {x.__class__}"),
        ("error {x}", "{x} {x[0]}", "adds the field {x[0]}"),
        ("error {x}", "{x!r}", "adds the field {x!r}"),
        ("error {x}", "{x:{y}}", "adds the field {x:{y}}"),
        ("error {x}", "{x} {}", "adds the field {}"),
        ("error {x}", "{x", "a brace that is no {field}"),
        ("error {x}", "{x} {{y}}", ""),
        ("open { here", "x", "the source has a brace"),
        ("one line", "two\nlines", "line break"),
        ("a", "a\tb", "tabulator"),
    ],
)
def test_fields(source: str, msgstr: str, reason: str) -> None:
    found = check(source, msgstr, "fields")
    assert reason in found
    assert bool(found) == bool(reason)


def test_a_plural_form_may_say_the_number_in_words() -> None:
    one, many = "{n} hint of {name}", "{n} hints of {name}"
    assert check(one, "un indice de {name}", "fields", many) == ""
    assert check(one, "{n} indices", "fields", many) == "loses the field {name}"
    assert check("One hint", "{n} indices", "fields", "{n} hints") == ""
    assert check("One hint", "{m} indices", "fields", "{n} hints") == "adds the field {m}"


def test_plain_text_may_hold_braces_and_tags() -> None:
    assert check("a title", "un {titre} <b>", "text") == ""
    assert "line break" in check("a title", "un\ntitre", "text")


@pytest.mark.parametrize(
    ("msgstr", "reason"),
    [
        ("l'image, d\N{RIGHT SINGLE QUOTATION MARK}abord", ""),
        ("texte\nimport os", "line break"),
        ("texte\rimport os", "control character U+000D"),
        ("texte\x0cimport os", "control character U+000C"),
        ("texte\u2028import os", "control character U+2028"),
        ("texte\x85import os", "control character U+0085"),
        ('texte""" + evil() + """', "three quotation marks"),
        ("texte''' + evil() + '''", "three quotation marks"),
        ('texte"', "ends with a quotation mark"),
        ("texte\\", "backslashes"),
        ("texte \\x41", "backslashes"),
        ("texte \u202e edoc", "marks of direction"),
        ("%% solution", "tools"),
        ("!/bin/sh", "tools"),
        ("-*- coding: utf-7 -*-", "tools"),
    ],
)
def test_code(msgstr: str, reason: str) -> None:
    found = check("first the picture", msgstr, "code")
    assert reason in found
    assert bool(found) == bool(reason)


def test_code_keeps_what_the_source_has() -> None:
    assert check('say "hi"', 'dis "salut"', "code") == ""
    assert check(r"a tab is \t", r"une tabulation est \t", "code") == ""
    assert "backslashes" in check(r"the letter \x41", r"la lettre \xZZ", "code")
