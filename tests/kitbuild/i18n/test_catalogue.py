from pathlib import Path

import pytest

from kitbuild.errors import BuildError
from kitbuild.i18n.catalogue import ENGLISH, Catalogue, Coverage, load_catalogue
from kitbuild.i18n.messages import Message

HEAD = """msgid ""
msgstr ""
"Language: {code}\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n==2 ? 1 : 2);\\n"

"""
LESSON = """msgid "a code"
msgstr "un code"

msgctxt "key"
msgid "a code"
msgstr "un code (réponses)"

#, fuzzy
msgid "a guess"
msgstr "une supposition"

msgid "nothing yet"
msgstr ""

msgid "a [link](page.md)"
msgstr "un [lien](javascript:evil\\\\(\\\\))"

msgid "decomposed"
msgstr "de\u0301compose\u0301"

#~ msgid "obsolete"
#~ msgstr "obsolète"
"""
UI = """msgid "{n} hint"
msgid_plural "{n} hints"
msgstr[0] "un indice"
msgstr[1] "deux indices"
msgstr[2] "{n} indices"

msgid "{n} try"
msgid_plural "{n} tries"
msgstr[0] "un essai"
msgstr[1] ""
msgstr[2] "{n} essais"

msgid "{n} step"
msgid_plural "{n} steps"
msgstr[0] "un pas"
msgstr[1] "deux pas"
msgstr[2] "{n.__class__} pas"

msgid "{n} word"
msgstr "{n} mots"
"""


def lesson(msgid: str, context: str | None = None) -> Message:
    return Message("lesson", msgid, "content/lesson/index.md", context)


def plural(one: str, many: str) -> Message:
    return Message("ui", one, "kit/host/x.js", plural=many, kind="fields")


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    for name, body in (("lesson", LESSON), ("ui", UI)):
        text = HEAD.format(code="xq") + body  # a language that nobody knows
        (tmp_path / f"{name}.po").write_text(text, encoding="utf-8")
    return load_catalogue(tmp_path, "xq")


def test_what_is_finished_is_found_by_domain_context_and_text(catalogue: Catalogue) -> None:
    assert catalogue.find(lesson("a code")) == "un code"
    assert catalogue.find(lesson("a code", "key")) == "un code (réponses)"
    assert catalogue.find(lesson("a code", "plan")) is None
    assert catalogue.find(Message("ui", "a code", "f")) is None
    assert not catalogue.is_source


@pytest.mark.parametrize("msgid", ["a guess", "nothing yet", "obsolete", "unknown", ""])
def test_what_is_not_finished_is_not_found(catalogue: Catalogue, msgid: str) -> None:
    assert catalogue.find(lesson(msgid)) is None
    assert catalogue.refusals == []


def test_a_hostile_translation_is_refused_once_with_its_place(catalogue: Catalogue) -> None:
    for _ in range(2):
        assert catalogue.find(lesson("a [link](page.md)")) is None
    (refusal,) = catalogue.refusals
    assert refusal.file.name == "lesson.po"
    assert str(refusal).startswith(f'{refusal.file}: "a [link](page.md)": loses <a href="page.md">')


def test_letters_written_in_parts_are_joined(catalogue: Catalogue) -> None:
    assert catalogue.find(lesson("decomposed")) == "décomposé"


def test_plural_forms(catalogue: Catalogue) -> None:
    hint = plural("{n} hint", "{n} hints")
    assert catalogue.forms(hint) == ("un indice", "deux indices", "{n} indices")
    assert catalogue.find(hint) == "un indice"
    assert catalogue.forms(plural("{n} try", "{n} tries")) is None  # one form is empty
    assert catalogue.refusals == []
    assert catalogue.forms(plural("{n} step", "{n} steps")) is None
    assert catalogue.forms(plural("{n} word", "{n} words")) is None
    reasons = [refusal.reason for refusal in catalogue.refusals]
    assert reasons == ["adds the field {n.__class__}", "has no plural forms"]
    assert catalogue.plural_rules["ui"].startswith("nplurals=3; plural=(n==1 ? 0")


def test_coverage_counts_each_message_once(catalogue: Catalogue) -> None:
    messages = [lesson("a code"), lesson("a code"), lesson("a guess"), lesson("three more words")]
    assert catalogue.count(messages) == Coverage(1, 2, 3, 7)
    assert catalogue.count(messages[:2]).complete
    assert not catalogue.count(messages).complete


def test_english_finds_nothing_and_lacks_nothing() -> None:
    assert ENGLISH.is_source
    assert ENGLISH.find(lesson("a code")) is None


def test_a_broken_file_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "ui.po").write_text(HEAD.format(code="xq") + 'msgid "a\nmsgstr "b"\n')
    with pytest.raises(BuildError, match=r"ui\.po:\d+"):
        load_catalogue(tmp_path, "xq")


def test_a_folder_without_files_is_an_empty_catalogue(tmp_path: Path) -> None:
    assert load_catalogue(tmp_path / "none", "xq").find(lesson("a code")) is None
