"""Formulas in words, as one would read them out, in the language of the page."""

import unicodedata
import xml.etree.ElementTree as ET

from kit.i18n import _, format_message


def spoken(element: ET.Element) -> str:
    """The formula, or a part of it, in words."""
    parts = [spoken(child) for child in element]
    sums = (_("the sum"), _("the product"))
    match element.tag, parts:
        case "mfrac", [top, bottom]:
            return _say(_("{top} over {bottom}"), top=top, bottom=bottom)
        case "msqrt", _parts:
            return _say(_("the square root of {formula}"), formula=" ".join(parts))
        case "msub", [base, index]:
            return f"{base} {index}"
        case "msup", [base, power]:
            return _power(base, power)
        case (("msubsup" | "munderover"), [name, start, end]) if name in sums:
            return _say(_("{sum} from {start} to {end} of"), sum=name, start=start, end=end)
        case "munder", [name, over] if name in sums:
            return _say(_("{sum} over {set} of"), sum=name, set=over)
        case "msubsup", [base, index, power]:
            return _power(f"{base} {index}", power)
    return " ".join(part for part in parts if part) or _word((element.text or "").strip())


def _say(template: str, **fields: str) -> str:
    return format_message(template, fields)


def _power(base: str, power: str) -> str:
    known = {"2": _("{base} squared"), "3": _("{base} cubed")}
    return _say(known.get(power, _("{base} to the power {power}")), base=base, power=power)


def _word(symbol: str) -> str:
    """A symbol in words: operators by the table below, Greek letters by their names."""
    name = unicodedata.name(symbol, "") if len(symbol) == 1 else ""
    if name.startswith("GREEK SMALL LETTER ") or name.endswith("EPSILON SYMBOL"):
        return name.split()[-1].lower() if "SYMBOL" not in name else "epsilon"
    return _words().get(symbol, symbol)


def _words() -> dict[str, str]:
    """Keys are the signs themselves, also those that look like letters or hyphens."""
    minus, times, bar = _("minus"), _("times"), _("bar")
    return {
        "+": _("plus"), "\N{MINUS SIGN}": minus, "-": minus, "=": _("equals"),
        "/": _("divided by"), "\N{MULTIPLICATION SIGN}": times, "·": times, "⋅": times,
        "<": _("is less than"), ">": _("is more than"), "≤": _("is at most"),
        "≥": _("is at least"), "≈": _("is about"), "≠": _("is not equal to"),
        "\N{TILDE OPERATOR}": _("follows"), "∑": _("the sum"), "∏": _("the product"),
        "→": _("goes to"), "∞": _("infinity"), "\N{SCRIPT SMALL L}": "ell", "^": _("hat"),
        "¯": bar, "‾": bar, "~": _("tilde"),
    }  # fmt: skip
