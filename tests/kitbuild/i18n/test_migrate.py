from dataclasses import replace
from pathlib import Path

import pytest

from kitbuild.errors import BuildError
from kitbuild.i18n.locales import refresh
from kitbuild.i18n.messages import Message
from kitbuild.i18n.migrate import Text, migrate
from kitbuild.i18n.po_files import read_catalog, write_catalog

MARK = " {: .lead }"
PAGE = "content/page.md"


def page(*texts: str) -> list[Message]:
    found = [Message("lesson", text, PAGE) for text in texts]
    return [*found, Message("lesson", "One", PAGE, plural="Many", kind="fields")]


def without_mark(old: Text) -> Text:
    """A rule of extraction that has changed: the trailing mark is no part of the text now."""
    msgstr = tuple(text.removesuffix(MARK) for text in old.msgstr)
    return replace(old, msgid=old.msgid.removesuffix(MARK), msgstr=msgstr)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "qu" / "lesson.po"
    refresh(path.parent, page("Lead." + MARK, "Plain.", "Doubtful." + MARK))
    catalog = read_catalog(path)
    catalog["Lead." + MARK].string = "Umalliq." + MARK
    catalog["Plain."].string = "Chuya."
    catalog["Doubtful." + MARK].string = "Icha." + MARK
    catalog["Doubtful." + MARK].flags.add("fuzzy")
    catalog["One"].string = ("Huk", "Achka")
    write_catalog(path, catalog, "qu")
    return path


def test_translations_are_carried_over_a_change_of_rules(path: Path) -> None:
    assert migrate(path.parent.parent, without_mark) == 2
    lines = refresh(path.parent, page("Lead.", "Plain.", "Doubtful."))
    assert lines == ["lesson.po: 3 of 4 translated, 1 fuzzy"]
    text = path.read_text(encoding="utf-8")
    assert f'#: {PAGE}\nmsgid "Lead."\nmsgstr "Umalliq."\n' in text
    assert '#, fuzzy\nmsgid "Doubtful."\nmsgstr "Icha."\n' in text
    assert 'msgid_plural "Many"\nmsgstr[0] "Huk"\nmsgstr[1] "Achka"\n' in text
    assert "#~" not in text


def test_a_rule_that_makes_two_texts_one_is_refused(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(BuildError, match="two messages would become one"):
        migrate(path.parent.parent, lambda old: replace(old, msgid="Same."))
    assert path.read_bytes() == before
