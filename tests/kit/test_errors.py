import pickle
from collections.abc import Iterator

import pytest

import kit.errors
from kit.errors import FeedError, KitError, Wrong
from kit.i18n import set_catalogue


@pytest.fixture(autouse=True)
def _english_afterwards() -> Iterator[None]:
    yield
    set_catalogue({})


def test_an_error_shows_its_message_with_the_fields() -> None:
    error = FeedError("Input '{name}' is missing.", name="latent")
    assert str(error) == "Input 'latent' is missing."
    assert error.msgid == "Input '{name}' is missing."
    assert error.fields == {"name": "latent"}


def test_an_error_is_translated_when_it_is_shown() -> None:
    error = FeedError("Input '{name}' is missing.", name="latent")
    set_catalogue({"Input '{name}' is missing.": "Eingabe '{name}' fehlt."})
    assert str(error) == "Eingabe 'latent' fehlt."


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
