"""The words of the interface while one language's pages are written."""

import gettext
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from kit.i18n import install
from kitbuild.i18n.messages import Message
from kitbuild.site.bidi import hold_english
from kitbuild.site.locales import ENGLISH, Locale
from kitbuild.site.numerals import write_number
from kitbuild.site.texts import Find

DOMAIN = "ui"
PLACE = "kit/theme"
_locale = ContextVar("_locale", default=ENGLISH)


class Interface(gettext.NullTranslations):
    """`_()` in templates and in the site's code asks the edition, as every other text does."""

    def __init__(self, find: Find) -> None:
        super().__init__()
        self._find = find

    def gettext(self, message: str) -> str:
        """The text in the edition's language, English when it has none."""
        return self._find(Message(DOMAIN, message, PLACE, kind="fields")) or message


@contextmanager
def speaking(find: Find, locale: Locale = ENGLISH) -> Iterator[None]:
    """Within this, `_()` speaks the language of find, and texts are written as locale asks."""
    before, token = install(Interface(find)), _locale.set(locale)
    try:
        yield
    finally:
        install(before)
        _locale.reset(token)


def shown(text: str) -> str:
    """A finished text of the interface, as it must stand in a page of the current direction."""
    return hold_english(text) if _locale.get().direction == "rtl" else text


def written(value: object) -> object:
    """A field of a text: numbers as the language writes them."""
    locale = _locale.get()
    if locale == ENGLISH or not isinstance(value, int | float):
        return value
    return write_number(value, locale)
