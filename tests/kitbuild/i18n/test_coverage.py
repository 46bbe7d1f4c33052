import json
from pathlib import Path

import pytest

from kitbuild.i18n import coverage as step
from kitbuild.i18n import extract
from kitbuild.i18n.catalogue import load_catalogue
from kitbuild.i18n.coverage import coverage, listed, part_of, table_lines, write_json
from kitbuild.i18n.locales import refresh
from kitbuild.i18n.messages import Message
from kitbuild.i18n.po_files import read_catalog, write_catalog

LESSON = "1-1-first"


def message(text: str, context: str | None = None, domain: str = LESSON) -> Message:
    return Message(domain, text, "content/page.md", context)


MESSAGES = [
    message("One two three"),
    message("Four", "noun"),
    message("Five six", "plan"),
    message("Seven", "plan/noun"),
    message("Start", domain="ui"),
]


def translated(folder: Path, texts: set[str], fuzzy: str = "") -> None:
    refresh(folder, MESSAGES)
    for path in folder.glob("*.po"):
        catalog = read_catalog(path)
        for entry in catalog:
            if entry.id in texts:
                entry.string = f"<{entry.id}>".replace("<", "«").replace(">", "»")
            if entry.id and entry.id == fuzzy:
                entry.flags.add("fuzzy")
        write_catalog(path, catalog, folder.name)


def test_the_part_is_the_context_without_the_authors_own() -> None:
    assert [part_of(each) for each in MESSAGES[:4]] == ["learner", "learner", "plan", "plan"]


def test_strings_and_words_by_lesson_and_part(tmp_path: Path) -> None:
    translated(tmp_path / "qu", {"One two three", "Seven"})
    table = coverage(load_catalogue(tmp_path / "qu", "qu"), MESSAGES)
    counts = {(domain, part): vars(n) for domain, own in table.items() for part, n in own.items()}
    assert list(counts) == [(LESSON, "learner"), (LESSON, "plan"), ("ui", "all")]
    assert counts[LESSON, "learner"] == {
        "strings": 1,
        "words": 3,
        "strings_total": 2,
        "words_total": 4,
    }
    assert counts[LESSON, "plan"]["strings"] == 1
    assert "1/2" in "\n".join(table_lines("qu", table))


def test_a_language_is_listed_with_its_interface_and_one_learners_part(tmp_path: Path) -> None:
    def is_listed(texts: set[str], fuzzy: str = "") -> bool:
        translated(tmp_path / "qu", texts, fuzzy)
        return listed(coverage(load_catalogue(tmp_path / "qu", "qu"), MESSAGES))

    assert not is_listed({"One two three", "Four"})
    assert is_listed({"One two three", "Four", "Start"})
    assert not is_listed(set(), fuzzy="Four")


def test_the_numbers_for_programs(tmp_path: Path) -> None:
    translated(tmp_path / "qu", {"Start"})
    table = coverage(load_catalogue(tmp_path / "qu", "qu"), MESSAGES)
    write_json(tmp_path / "out" / "coverage.json", {"qu": table})
    data = json.loads((tmp_path / "out" / "coverage.json").read_text(encoding="utf-8"))
    assert data["qu"]["listed"] is False
    assert data["qu"]["parts"]["ui"]["all"]["strings"] == 1


def test_the_step_prints_a_table_and_what_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(step, "TRANSLATIONS", tmp_path)
    monkeypatch.setattr(step, "OUT", tmp_path / "out")
    monkeypatch.setattr(extract, "collect", lambda: MESSAGES)
    step.run()
    assert "make locale LOCALE=xx" in capsys.readouterr().out
    translated(tmp_path / "qu", {"Start"})
    path = tmp_path / "qu" / f"{LESSON}.po"
    catalog = read_catalog(path)
    catalog["One two three"].string = "<script>Huk</script>"
    write_catalog(path, catalog, "qu")
    step.run()
    printed = capsys.readouterr().out
    assert "qu: not yet in the list of languages" in printed
    assert f"refused: {path}" in printed
    assert (tmp_path / "out" / "coverage.json").exists()
