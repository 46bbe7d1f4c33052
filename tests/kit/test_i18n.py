import gettext as library
import gzip
import io
import sys
from collections.abc import Iterator
from types import ModuleType, SimpleNamespace

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from kit import i18n
from kit.i18n import _, format_message, gettext, ngettext
from kit.plot import output

ARABIC_FORMS = "(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5)"
MESSAGES: dict[str | tuple[str, str], str | tuple[str, ...]] = {
    "Good morning": "صباح الخير",
    "Line {line}": "السطر {line}",
    "{share:.1f} %": "{share:d} %",
    "Look at {name}.": "{name.__class__}",
    "Two words": "",
    ("{n} row", "{n} rows"): ("zero", "one", "two", "few {count}", "many {n}", "other {n}"),
    ("{n} picture", "{n} pictures"): ("zero", "one", "two", "few {n}", "many {n}", "other {n}"),
}


def compiled() -> bytes:
    """The bytes of an Arabic .mo file."""
    catalog = Catalog(locale="ar")
    catalog.mime_headers = [
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Plural-Forms", f"nplurals=6; plural={ARABIC_FORMS};"),
    ]
    for english, translated in MESSAGES.items():
        catalog.add(english, translated)
    file = io.BytesIO()
    write_mo(file, catalog)
    return file.getvalue()


@pytest.fixture(autouse=True)
def _english_afterwards() -> Iterator[None]:
    yield
    i18n.install(i18n.ENGLISH)


@pytest.fixture
def arabic() -> library.GNUTranslations:
    translations = library.GNUTranslations(io.BytesIO(compiled()))
    i18n.install(translations)
    return translations


def test_without_a_catalogue_the_text_is_its_own_translation() -> None:
    assert _("Good morning") == "Good morning"
    assert [ngettext("{n} picture", "{n} pictures", n) for n in (0, 1, 2)] == [
        "{n} pictures",
        "{n} picture",
        "{n} pictures",
    ]


@pytest.mark.usefixtures("arabic")
def test_the_catalogue_is_used() -> None:
    assert gettext("Good morning") == "صباح الخير"
    assert format_message(_("Line {line}"), {"line": 3}) == "السطر \u20683\u2069"


@pytest.mark.usefixtures("arabic")
def test_a_field_in_a_sentence_from_right_to_left_is_set_apart() -> None:
    assert format_message("القيمة {n}", {"n": -1.5}) == "القيمة \u2068-1.5\u2069"
    assert format_message("Line {n}", {"n": -1.5}) == "Line -1.5"


def test_install_gives_back_what_was_there(arabic: library.GNUTranslations) -> None:
    assert i18n.install(i18n.ENGLISH) is arabic
    assert gettext("Good morning") == "Good morning"


@pytest.mark.usefixtures("arabic")
@pytest.mark.parametrize("msgid", ["Two words", "unknown", ""])
def test_no_translation_falls_back_to_the_source_text(msgid: str) -> None:
    assert _(msgid) == msgid


@pytest.mark.usefixtures("arabic")
@pytest.mark.parametrize(
    ("n", "text"),
    [(0, "zero"), (1, "one"), (2, "two"), (7, "few 7"), (11, "many 11"), (102, "other 102")],
)
def test_each_of_the_six_forms_of_arabic_is_found(n: int, text: str) -> None:
    template = ngettext("{n} picture", "{n} pictures", n)
    assert format_message(template, {"n": n}) == text


@pytest.mark.usefixtures("arabic")
def test_a_translation_whose_fields_do_not_fit_gives_the_english_text() -> None:
    assert format_message(_("Line {line}"), {"line": 3, "row": 4}) == "السطر \u20683\u2069"
    assert format_message(_("{share:.1f} %"), {"share": 0.25}) == "0.2 %"
    assert format_message(_("Look at {name}."), {"name": "mu"}) == "Look at mu."
    with pytest.raises(ValueError, match=r"'line' .* has no value"):
        format_message(_("Line {line}"), {"row": 3})


@pytest.mark.usefixtures("arabic")
def test_a_plural_whose_fields_do_not_fit_gives_the_english_plural() -> None:
    template = ngettext("{n} row", "{n} rows", 5)
    assert format_message(template, {"n": 5}) == "5 rows"


@pytest.fixture
def browser(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """kit.browser, as the worker sees it."""
    host = SimpleNamespace(output=None, figure=None)
    monkeypatch.setitem(sys.modules, "lampkit_host", host)  # type: ignore[arg-type]
    before = output.install(output.print_text)
    import kit.browser

    yield kit.browser
    output.install(before)
    sys.modules.pop("kit.browser")


def test_the_page_installs_a_compiled_catalogue(browser: ModuleType) -> None:
    browser.set_catalogue(memoryview(gzip.compress(compiled())))
    assert gettext("Good morning") == "صباح الخير"


DAMAGED = [b"", b"nonsense", gzip.compress(compiled())[:40]]
DAMAGED += [gzip.compress(part) for part in (b"", compiled()[:40], compiled()[:-60])]


@pytest.mark.parametrize("damaged", DAMAGED)
def test_a_damaged_catalogue_leaves_the_page_in_english(
    browser: ModuleType, damaged: bytes
) -> None:
    browser.set_catalogue(gzip.compress(compiled()))
    browser.set_catalogue(damaged)
    assert gettext("Good morning") == "Good morning"


def test_fields_are_filled_in() -> None:
    fields = {"name": "mu", "error": 0.12345, "share": 0.5}
    template = "{name}: {error:.2f} {share:.0%} {{not a field}}"
    assert format_message(template, fields) == "mu: 0.12 50% {not a field}"


@pytest.mark.parametrize(
    "template",
    [
        "{x.__class__}",
        "{x[0]}",
        "{x!r}",
        "{x:>999999999}",
        "{x:{y}}",
        "{}",
        "{0}",
        "{x",
        "x}",
        "{missing}",
    ],
)
def test_anything_but_a_plain_field_is_refused(template: str) -> None:
    with pytest.raises(ValueError, match=r"field|brace|'}'|'{'"):
        format_message(template, {"x": 1, "y": 2})
