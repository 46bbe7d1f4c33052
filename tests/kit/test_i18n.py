from collections.abc import Iterator

import pytest

from kit.i18n import _, format_message, gettext, set_catalogue


@pytest.fixture(autouse=True)
def _english_afterwards() -> Iterator[None]:
    yield
    set_catalogue({})


def test_without_a_catalogue_the_text_is_its_own_translation() -> None:
    assert _("Good morning") == "Good morning"


def test_the_catalogue_is_used_and_can_be_replaced() -> None:
    set_catalogue({"Good morning": "Guten Morgen"})
    assert gettext("Good morning") == "Guten Morgen"
    set_catalogue({"Good morning": "Bonjour"})
    assert gettext("Good morning") == "Bonjour"


def test_an_empty_translation_falls_back_to_the_source_text() -> None:
    set_catalogue({"Good morning": ""})
    assert _("Good morning") == "Good morning"


def test_changing_the_mapping_afterwards_changes_nothing() -> None:
    messages = {"Good morning": "Guten Morgen"}
    set_catalogue(messages)
    messages["Good morning"] = "something else"
    assert _("Good morning") == "Guten Morgen"


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
