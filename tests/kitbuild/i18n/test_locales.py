import gettext
import shutil
import subprocess
from pathlib import Path

import pytest

from kitbuild.errors import BuildError
from kitbuild.i18n import locales, plurals
from kitbuild.i18n.locales import check_code, refresh
from kitbuild.i18n.messages import Message
from kitbuild.i18n.po_files import read_catalog, template_of, write_catalog
from kitbuild.paths import TRANSLATIONS
from kitbuild.site.locales import load_locale

LESSON = "1-1-first"
PAGE = f"content/{LESSON}/index.md"
FIRST = "The encoder turns a picture into two numbers."
CHANGED = "The encoder turns each picture into two numbers."


def message(text: str, **fields: object) -> Message:
    return Message(LESSON, text, PAGE, **fields)  # type: ignore[arg-type]


def ui(text: str, plural: str | None = None) -> Message:
    return Message("ui", text, "kit/theme/base.html", plural=plural, kind="fields")


MESSAGES = [
    message("Why?", comments=("heading",)),
    message(FIRST, comments=("paragraph in 'Why?'", "local example: a mat")),
    message("Plan", context="plan"),
    ui("{count} hint left", "{count} hints left"),
]


def translate(path: Path, translations: dict[str, str | tuple[str, ...]], code: str) -> None:
    catalog = read_catalog(path)
    for entry in catalog:
        single = entry.id if isinstance(entry.id, str) else entry.id[0]
        if single in translations:
            entry.string = translations[single]
    write_catalog(path, catalog, code)


def test_a_new_language_gets_its_files(tmp_path: Path) -> None:
    lines = refresh(tmp_path / "qu", MESSAGES)
    assert lines == [
        f"{LESSON}.po: 0 of 3 translated, 0 fuzzy",
        "ui.po: 0 of 1 translated, 0 fuzzy",
    ]
    assert (
        (tmp_path / "qu" / f"{LESSON}.po").read_text(encoding="utf-8")
        == f'''msgid ""
msgstr ""
"Project-Id-Version: Lampkit\\n"
"Language: qu\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

#. heading
#: {PAGE}
msgid "Why?"
msgstr ""

#. paragraph in 'Why?'
#. local example: a mat
#: {PAGE}
msgid "{FIRST}"
msgstr ""

#: {PAGE}
msgctxt "plan"
msgid "Plan"
msgstr ""
'''
    )
    about = (tmp_path / "qu" / "locale.yml").read_text(encoding="utf-8")
    assert 'name: "Runasimi"\n' in about
    assert "direction: ltr\n" in about
    assert "review: none\n" in about


def test_a_refresh_without_changes_changes_no_byte(tmp_path: Path) -> None:
    folder = tmp_path / "ar"
    refresh(folder, MESSAGES)
    (folder / "locale.yml").write_text("name: ours\n", encoding="utf-8")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    refresh(folder, MESSAGES)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_changed_message_keeps_its_translation_as_fuzzy_with_the_old_english(
    tmp_path: Path,
) -> None:
    path = tmp_path / "qu" / f"{LESSON}.po"
    refresh(path.parent, MESSAGES)
    translate(path, {FIRST: "Huk", "Why?": "Imarayku?"}, "qu")
    changed = [MESSAGES[0], message(CHANGED), *MESSAGES[2:]]
    lines = refresh(path.parent, changed)
    assert lines[0] == f"{LESSON}.po: 1 of 3 translated, 1 fuzzy"
    entry = f'#, fuzzy\n#| msgid "{FIRST}"\nmsgid "{CHANGED}"\nmsgstr "Huk"\n'
    assert entry in path.read_text(encoding="utf-8")
    refresh(path.parent, changed)  # the old English outlives a second refresh
    assert entry in path.read_text(encoding="utf-8")


def test_a_message_that_is_gone_stays_below_as_obsolete(tmp_path: Path) -> None:
    path = tmp_path / "qu" / f"{LESSON}.po"
    refresh(path.parent, MESSAGES)
    translate(path, {FIRST: "Huk"}, "qu")
    refresh(path.parent, [MESSAGES[0], *MESSAGES[2:]])
    assert f'#~ msgid "{FIRST}"\n#~ msgstr "Huk"\n' in path.read_text(encoding="utf-8")
    refresh(path.parent, MESSAGES)
    assert f'msgid "{FIRST}"\nmsgstr "Huk"\n' in path.read_text(encoding="utf-8")


def test_what_people_write_in_a_header_stays_and_dates_go(tmp_path: Path) -> None:
    path = tmp_path / "qu" / "ui.po"
    refresh(path.parent, MESSAGES)
    text = path.read_text(encoding="utf-8").replace(
        '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n',
        '"Plural-Forms: nplurals=1; plural=0;\\n"\n"Last-Translator: Ana Q. <ana>\\n"\n'
        '"PO-Revision-Date: 2026-11-23 10:00+0000\\n"\n"X-Generator: Poedit 3\\n"\n',
    )
    path.write_text("# A note of ours\n" + text, encoding="utf-8")
    refresh(path.parent, MESSAGES)
    text = path.read_text(encoding="utf-8")
    assert text.startswith('# A note of ours\nmsgid ""\n')
    assert '"Last-Translator: Ana Q. <ana>\\n"' in text
    assert "nplurals=1; plural=0;" in text
    assert "Date" not in text
    assert "Poedit" not in text
    assert 'msgstr[0] ""' in text
    assert "msgstr[1]" not in text


def test_only_texts_with_fields_are_flagged_for_editors() -> None:
    catalog = template_of(
        [ui("{n} left"), ui("50 % of it"), message(r"$\frac{a}{b}$"), message("3 %d {x}")]
    )
    flags = {str(entry.id): entry.flags for entry in catalog if entry.id}
    assert flags["{n} left"] == {"python-brace-format"}
    assert [len(flag) for flag in flags.values()] == [1, 0, 0, 0]


def test_one_text_in_two_files_is_one_entry(tmp_path: Path) -> None:
    other = Message(LESSON, "Why?", "content/other.md", comments=("cell",))
    write_catalog(tmp_path / "x.pot", template_of([MESSAGES[0], other]))
    text = (tmp_path / "x.pot").read_text(encoding="utf-8")
    assert f"#. heading\n#. cell\n#: {PAGE} content/other.md\n" in text
    assert text.count('msgid "Why?"') == 1


@pytest.mark.slow
def test_gettext_reads_our_files(tmp_path: Path) -> None:
    if shutil.which("msgfmt") is None:
        pytest.fail("msgfmt is not installed; this test needs it: apt-get install gettext")
    refresh(tmp_path / "ar", MESSAGES)
    translate(tmp_path / "ar" / f"{LESSON}.po", {FIRST: 'With "quotes"\nand two lines'}, "ar")
    for path in [*(tmp_path / "ar").glob("*.po"), *TRANSLATIONS.glob("*/*.po")]:
        done = subprocess.run(
            ["msgfmt", "-c", "-o", "/dev/null", path], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("code", "forms"),
    [
        ("es", "nplurals=2; plural=(n != 1);"),
        ("pt-BR", "nplurals=2; plural=(n > 1);"),
        ("nqo", "nplurals=1; plural=(0);"),
        ("qu", plurals.DEFAULT),  # CLDR has no rule
        ("ht", plurals.DEFAULT),  # CLDR has one that gettext cannot say
        ("qaa", plurals.DEFAULT),
        ("x-ours", plurals.DEFAULT),
    ],
)
def test_plural_forms(code: str, forms: str) -> None:
    assert plurals.plural_forms(code) == forms
    gettext.c2py(forms.split(" plural=")[1].rstrip(";"))


def test_arabic_has_six_forms(tmp_path: Path) -> None:
    refresh(tmp_path / "ar", MESSAGES)
    assert read_catalog(tmp_path / "ar" / "ui.po").num_plurals == 6


@pytest.mark.parametrize(
    ("code", "direction"),
    [("ar", "rtl"), ("nqo", "rtl"), ("ff-Adlm", "rtl"), ("es", "ltr"), ("x-ours", "ltr")],
)
def test_direction(code: str, direction: str) -> None:
    assert plurals.direction(code) == direction


@pytest.mark.parametrize("code", ["qu", "nqo", "pt-BR", "ff-Adlm", "zh-Hant-HK", "qaa", "es-419"])
def test_tags_that_are_languages(code: str) -> None:
    check_code(code)


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("en", "English is the source"),
        ("en-XA", "made by the tests"),
        ("pt_br", "Write 'pt_br' as 'pt-BR'"),
        ("FF-adlm", "as 'ff-Adlm'"),
        ("../es", "not a language tag"),
        ("español", "not a language tag"),
        ("e", "not a language tag"),
    ],
)
def test_tags_that_are_refused(code: str, message: str) -> None:
    with pytest.raises(BuildError, match=message):
        check_code(code)


def test_the_step_says_what_to_do_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(locales, "TRANSLATIONS", tmp_path)
    monkeypatch.setattr(locales, "collect", lambda: MESSAGES)
    locales.run("nqo")
    assert "locale.yml, then read translations/README.md" in capsys.readouterr().out
    about = load_locale(tmp_path / "nqo")
    assert (about.code, about.direction, about.review) == ("nqo", "rtl", "none")
    locales.run("nqo")
    assert "Next" not in capsys.readouterr().out


def test_a_header_with_forms_that_no_language_has_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "qu" / "ui.po"
    refresh(path.parent, MESSAGES)
    text = path.read_text(encoding="utf-8").replace("nplurals=2", "nplurals=999999999")
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BuildError, match=r"ui\.po: The header is not sound: nplurals is 1 to 6"):
        read_catalog(path)


def test_the_step_needs_a_tag() -> None:
    with pytest.raises(BuildError, match="make locale LOCALE=qu"):
        locales.run()


@pytest.mark.parametrize(
    ("broken", "problem"),
    [
        (b"<<<<<<< ours\n", r"ui\.po:17: This is no line of a PO file: <<<<<<< ours"),
        (b'msgid "Open\nmsgstr ""\n', r'ui\.po:17: This is no line of a PO file: msgid "Open'),
        ("# añ\n".encode("latin-1"), "not UTF-8"),
    ],
)
def test_a_broken_file_is_named_and_nothing_is_written(
    tmp_path: Path, broken: bytes, problem: str
) -> None:
    path = tmp_path / "qu" / "ui.po"
    refresh(path.parent, MESSAGES)
    path.write_bytes(path.read_bytes() + b"\n" + broken)
    before = {file.name: file.read_bytes() for file in path.parent.iterdir()}
    with pytest.raises(BuildError, match=problem):
        refresh(path.parent, [*MESSAGES, message("One more")])
    assert {file.name: file.read_bytes() for file in path.parent.iterdir()} == before
