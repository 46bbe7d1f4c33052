"""Numbers in prose as a language writes them; the page's scripts do the same by Intl.

In code, formulas, figures and output, digits stay 0 to 9, as Python has them.
"""

from babel.numbers import UnsupportedNumberingSystemError, format_decimal

from kitbuild.i18n.plurals import known_locale
from kitbuild.site.locales import Locale

LATIN = "latn"


def write_number(value: float, locale: Locale) -> str:
    """The number with the language's own signs and digits, as far as Unicode's data knows them."""
    known = known_locale(locale.code) or "en"
    system = locale.digits or LATIN
    try:
        text = format_decimal(value, locale=known, numbering_system=system)
    except UnsupportedNumberingSystemError:
        text = format_decimal(value, locale=known, numbering_system=LATIN)
    return text.translate(DIGITS.get(system, {}))


def _digits(zero: int) -> dict[int, int]:
    return {ord("0") + digit: zero + digit for digit in range(10)}


# Unicode's name of the digits -> 0 to 9 to these.
DIGITS = {
    name: _digits(zero)
    for name, zero in {
        "arab": 0x660, "arabext": 0x6F0, "nkoo": 0x7C0, "deva": 0x966, "beng": 0x9E6,
        "guru": 0xA66, "gujr": 0xAE6, "orya": 0xB66, "tamldec": 0xBE6, "telu": 0xC66,
        "knda": 0xCE6, "mlym": 0xD66, "thai": 0xE50, "laoo": 0xED0, "tibt": 0xF20,
        "mymr": 0x1040, "khmr": 0x17E0, "olck": 0x1C50, "adlm": 0x1E950,
    }.items()
}  # fmt: skip
