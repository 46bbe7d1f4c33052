"""Messages in the learner's language: one look-up table and one safe formatter.

The English text is the msgid. It is looked up when it is shown, never when it is raised, so a
change of language also changes messages that already exist.
Not here: where catalogues come from (the page hands them over) and the extraction of msgids.
"""

import re
from collections.abc import Mapping
from string import Formatter

__all__ = ["_", "format_message", "gettext", "set_catalogue"]

# One field is a plain name, with at most a number format such as `.2f`. No width: a translation
# with a width of nine digits would fill the memory.
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_SPEC = re.compile(r",?(\.\d{1,2})?[defgs%]?")

_catalogue: dict[str, str] = {}


def set_catalogue(messages: Mapping[str, str]) -> None:
    """Replace the current catalogue (msgid -> translated text); an empty one gives English."""
    global _catalogue
    _catalogue = dict(messages)


def gettext(msgid: str) -> str:
    """Return the current translation of msgid, or msgid itself when there is none."""
    return _catalogue.get(msgid) or msgid


_ = gettext


def format_message(template: str, fields: Mapping[str, object]) -> str:
    """Return template with `{name}` and `{name:.2f}` filled from fields; `{{` gives a brace.

    Raises ValueError for anything else: attribute or index access, conversions, nested or wide
    formats, and names that fields does not hold. Translations are not trusted with more.
    """
    parts: list[str] = []
    for text, name, spec, conversion in Formatter().parse(template):
        parts.append(text)
        if name is None:
            continue
        if conversion or not _NAME.fullmatch(name) or not _SPEC.fullmatch(spec or ""):
            raise ValueError(f"field {name!r} in message {template!r} is not a plain name")
        if name not in fields:
            raise ValueError(f"field {name!r} in message {template!r} has no value")
        parts.append(format(fields[name], spec) if spec else str(fields[name]))
    return "".join(parts)
