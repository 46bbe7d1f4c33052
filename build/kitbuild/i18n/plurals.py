"""Which plural forms a language has, and which way it is written, from its tag alone.

Sources, in this order: the table of gettext's community (what translators' editors expect), then
Unicode's CLDR where its rule can be written for gettext, then DEFAULT. A translator may correct
the header of a PO file; a refresh keeps the correction.
"""

import gettext
import re

from babel import Locale, UnknownLocaleError, localedata
from babel.messages.plurals import PLURALS
from babel.plural import to_gettext

DEFAULT = "nplurals=2; plural=(n != 1);"
MOST_FORMS = 6
# Well-formed by BCP 47, in the usual case: `qu`, `pt-BR`, `ff-Adlm`, `ca-ES-valencia`, `x-ours`.
TAG = re.compile(
    r"(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{5,8})"  # language
    r"(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?"  # script, region
    r"(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*"  # variants
    r"(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*"  # extensions
    r"(?:-x(?:-[a-z0-9]{1,8})+)?|x(?:-[a-z0-9]{1,8})+"  # private use
)
RIGHT_TO_LEFT = {"Adlm", "Arab", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Syrc", "Thaa", "Yezi"}


def plural_forms(code: str) -> str:
    """The Plural-Forms of a language, as a PO header writes them."""
    language, region = code.split("-")[0], code.replace("-", "_")
    known = PLURALS.get(region) or PLURALS.get(language)
    if known:
        return f"nplurals={known[0]}; plural={known[1]};"
    return _unicode_forms(language) or DEFAULT


def _unicode_forms(language: str) -> str | None:
    """CLDR's rule; None when it has none, or one that gettext cannot say."""
    if not localedata.exists(language):
        return None
    rule = localedata.load(language)["plural_form"]
    if rule is localedata.load("root")["plural_form"]:  # inherited: Babel knows none
        return None
    forms: str = to_gettext(rule)
    try:
        gettext.c2py(forms.partition(" plural=")[2].rstrip(";"))
    except ValueError:
        return None
    return forms


def known_locale(code: str) -> Locale | None:
    """What Babel knows of the language, or None."""
    try:
        return Locale.parse(code, sep="-")
    except (UnknownLocaleError, ValueError):
        return None


def direction(code: str) -> str:
    """rtl or ltr: by the script that the tag names, else as Unicode's data says, else ltr."""
    script = next((part for part in code.split("-")[1:] if part.istitle() and len(part) == 4), "")
    if script:
        return "rtl" if script in RIGHT_TO_LEFT else "ltr"
    locale = known_locale(code)
    return locale.text_direction if locale else "ltr"
