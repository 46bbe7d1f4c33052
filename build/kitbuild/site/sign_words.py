"""The signs of formulas and what they are called, in the language of the page."""

import unicodedata
import xml.etree.ElementTree as ET

from kit.i18n import _, format_message
from kitbuild.site.errors import SiteError
from kitbuild.site.math_core import hung_sign, plain_letter

SUMS = frozenset(["∑", "∏", "∫", "lim", "min", "max", "argmin", "argmax"])
BOLD = "MATHEMATICAL BOLD "


def is_sum(element: ET.Element) -> bool:
    """Whether the sign goes over a set or from a start to an end."""
    return (element.text or "").strip() in SUMS


def is_name(element: ET.Element) -> bool:
    """Whether the part is a function with a name of several letters, such as log."""
    name = hung_sign(element)
    return name.tag == "mi" and len((name.text or "").strip()) > 1


def say_sign(element: ET.Element) -> str:
    """An element without children in words. Raises SiteError for a sign that has none."""
    sign = (element.text or "").strip()
    known = _words()
    if element.tag == "mtext" or not sign:
        return sign
    if sign in known:
        return known[sign]
    name = unicodedata.name(sign, "") if len(sign) == 1 else ""
    plain = plain_letter(sign)
    if name.startswith(BOLD):
        return format_message(_("bold {letter}"), {"letter": _greek(plain) or plain})
    greek = _greek(plain)
    if greek or plain.replace(".", "").isalnum():
        return greek or plain
    raise SiteError(
        f"The sign {sign} has no words yet. Write how it is read out in "
        "build/kitbuild/site/sign_words.py."
    )


def _greek(letter: str) -> str:
    """The name of a Greek letter; empty for any other."""
    name = unicodedata.name(letter, "") if len(letter) == 1 else ""
    if not name.startswith("GREEK "):
        return ""
    small = name.removesuffix(" SYMBOL").split()[-1].lower()
    small = {"lamda": "lambda"}.get(small, small)
    return format_message(_("capital {letter}"), {"letter": small}) if "CAPITAL" in name else small


def _words() -> dict[str, str]:
    """Keys are the signs themselves, also those that look like letters or hyphens."""
    minus, times, bar, dots = _("minus"), _("times"), _("bar"), _("and so on")
    return {
        "+": _("plus"), "\N{MINUS SIGN}": minus, "-": minus, "=": _("equals"),
        "\N{PLUS-MINUS SIGN}": _("plus or minus"), "/": _("divided by"),
        "\N{MULTIPLICATION SIGN}": times, "·": times, "⋅": times, "*": times,
        "⊙": _("times, entry by entry,"), "<": _("is less than"), ">": _("is more than"),
        "≤": _("is at most"), "≥": _("is at least"), "≈": _("is about"),
        "≠": _("is not equal to"), "\N{PROPORTIONAL TO}": _("is proportional to"),
        "\N{TILDE OPERATOR}": _("follows"), "\N{ELEMENT OF}": _("in"),
        "∑": _("the sum"), "∏": _("the product"), "∫": _("the integral"),
        "\N{PARTIAL DIFFERENTIAL}": _("partial d"), "\N{NABLA}": _("the gradient of"),
        "→": _("goes to"), "←": _("becomes"), "∞": _("infinity"), "%": _("percent"),
        "!": _("factorial"), "…": dots, "⋯": dots, "|": _("given"), "\N{DIVIDES}": _("given"),
        "\N{DOUBLE VERTICAL LINE}": _("against"), "\N{SCRIPT SMALL L}": "ell", "^": _("hat"),
        "¯": bar, "‾": bar, "~": _("tilde"), "\N{DOT ABOVE}": _("dot"),
        "\N{DOUBLE-STRUCK CAPITAL R}": _("the real numbers"),
        "\N{MATHEMATICAL DOUBLE-STRUCK CAPITAL E}": _("the expected value"),
        "(": _("open bracket"), ")": _("close bracket"), "[": _("open bracket"),
        "]": _("close bracket"), "{": _("open bracket"), "}": _("close bracket"),
        ",": ",", ";": ";", ":": ":", ".": ".", "\N{FUNCTION APPLICATION}": "",
        "\N{BOTTOM CURLY BRACKET}": "", "\N{PRIME}": _("prime"),
    }  # fmt: skip
