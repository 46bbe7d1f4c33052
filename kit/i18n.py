"""Messages in the learner's language: gettext's catalogues and one safe formatter.

The English text is the msgid. It is looked up when it is shown, never when it is raised, so a
change of language also changes messages that already exist.
Not here: where catalogues come from (the page and the build install them).
"""

import re
from collections.abc import Mapping
from gettext import NullTranslations
from string import Formatter

__all__ = ["RIGHT_TO_LEFT", "_", "format_message", "gettext", "install", "ngettext"]

# One field is a plain name, with at most a number format such as `.2f`. No width: a translation
# with a width of nine digits would fill the memory.
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_SPEC = re.compile(r",?(\.\d{1,2})?[defgs%]?")

# In a sentence from right to left a field is set apart: -1.5 or (8, 16) would come out reversed.
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U0001e800-\U0001eeff]")
_ISOLATE = ("\u2068", "\u2069")  # first strong isolate, pop directional isolate

ENGLISH = NullTranslations()

_translations = ENGLISH


class _Translated(str):
    """A text of the catalogue that knows the English one, for fields that do not fit it."""

    english: str


def install(translations: NullTranslations) -> NullTranslations:
    """Take messages from translations from now on; returns those that were there before."""
    global _translations
    before, _translations = _translations, translations
    return before


def gettext(msgid: str) -> str:
    """Return the current translation of msgid, or msgid itself when there is none."""
    return _remembering(_translations.gettext(msgid) if msgid else "", msgid)


_ = gettext


def ngettext(singular: str, plural: str, n: int) -> str:
    """Return the current translation in the form that n asks for, or one of the English two.

    The field that holds the count is called n: a form for a single count may leave it out.
    """
    english = singular if n == 1 else plural
    return _remembering(_translations.ngettext(singular, plural, int(n)), english)


def _remembering(found: str, english: str) -> str:
    if not found or found == english:
        return english
    translated = _Translated(found)
    translated.english = english
    return translated


def format_message(template: str, fields: Mapping[str, object]) -> str:
    """Return template with `{name}` and `{name:.2f}` filled from fields; `{{` gives a brace.

    Raises ValueError for anything else: attribute or index access, conversions, nested or wide
    formats, and names that fields does not hold. Translations are not trusted with more: where
    one of them asks for it, the English text is filled instead.
    """
    if not isinstance(template, _Translated):
        return _fill(template, fields)
    try:
        return _fill(template, fields)
    except (ValueError, TypeError):  # TypeError: a number format for what is no number
        return _fill(template.english, fields)


def _fill(template: str, fields: Mapping[str, object]) -> str:
    before, after = _ISOLATE if RIGHT_TO_LEFT.search(template) else ("", "")
    parts: list[str] = []
    for text, name, spec, conversion in Formatter().parse(template):
        parts.append(text)
        if name is None:
            continue
        if conversion or not _NAME.fullmatch(name) or not _SPEC.fullmatch(spec or ""):
            raise ValueError(f"field {name!r} in message {template!r} is not a plain name")
        if name not in fields:
            raise ValueError(f"field {name!r} in message {template!r} has no value")
        value = format(fields[name], spec) if spec else str(fields[name])
        parts.append(f"{before}{value}{after}")
    return "".join(parts)
