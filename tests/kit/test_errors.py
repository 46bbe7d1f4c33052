import pickle
from collections.abc import Iterator
from gettext import NullTranslations

import pytest

import kit.errors
from kit import i18n
from kit.errors import FeedError, KitError, Wrong


class German(NullTranslations):
    """Two messages; the second one has lost its field."""

    def gettext(self, message: str) -> str:
        return {
            "Input '{name}' is missing.": "Eingabe '{name}' fehlt.",
            "No room for {name}.": "Kein Platz für {nam}.",
        }[message]


@pytest.fixture(autouse=True)
def _english_afterwards() -> Iterator[None]:
    yield
    i18n.install(i18n.ENGLISH)


def test_an_error_shows_its_message_with_the_fields() -> None:
    error = FeedError("Input '{name}' is missing.", name="latent")
    assert str(error) == "Input 'latent' is missing."
    assert error.msgid == "Input '{name}' is missing."
    assert error.fields == {"name": "latent"}


def test_an_error_is_translated_when_it_is_shown() -> None:
    error = FeedError("Input '{name}' is missing.", name="latent")
    i18n.install(German())
    assert str(error) == "Eingabe 'latent' fehlt."


def test_a_translation_with_another_field_shows_the_english_message() -> None:
    i18n.install(German())
    error = FeedError("No room for {name}.", name="latent")
    assert str(error) == "No room for latent."


def test_wrong_has_a_key_and_fields() -> None:
    wrong = Wrong("kit.missing", name="rebuild_error", key="also a field")
    assert wrong.key == "kit.missing"
    assert wrong.fields == {"name": "rebuild_error", "key": "also a field"}
    assert str(wrong) == "kit.missing"


@pytest.mark.parametrize("name", kit.errors.__all__)
def test_every_error_is_a_kit_error_with_a_docstring(name: str) -> None:
    error = getattr(kit.errors, name)
    assert issubclass(error, KitError)
    assert error.__doc__


def test_an_error_survives_pickling() -> None:
    error = pickle.loads(pickle.dumps(FeedError("Input '{name}' is missing.", name="x")))
    assert str(error) == "Input 'x' is missing."
