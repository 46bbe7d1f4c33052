"""Formulas in words, as one would read them out, in the language of the page.

What has several parts gets an end that can be heard: "e to the power a plus b, end of power".
A sign without words stops the build. Not here: what the words are called (sign_words.py).
"""

import xml.etree.ElementTree as ET

from kit.i18n import _, format_message
from kitbuild.site.math_core import hung_sign
from kitbuild.site.sign_words import is_name, is_sum, say_sign

PAIRS = {"(": ")", "[": "]", "{": "}", "\N{LEFT FLOOR}": "\N{RIGHT FLOOR}", "⌈": "⌉"}
BARS = ("|", "\N{DOUBLE VERTICAL LINE}", "\N{DIVIDES}")
# Letters that stand for functions wherever the course uses them: "p of x".
FUNCTIONS = frozenset(
    [*"fgpqPQ", "\N{MATHEMATICAL DOUBLE-STRUCK CAPITAL E}", "\N{MATHEMATICAL SCRIPT CAPITAL N}"]
)
SCRIPTS = ("msub", "msup", "msubsup")
HUNG = (*SCRIPTS, "mover", "munder", "munderover")


def spoken(element: ET.Element) -> str:
    """The formula, or a part of it, in words. Raises SiteError for a sign that has none."""
    if element.tag in HUNG:
        return _hanging(element)
    match element.tag, list(element):
        case "mfrac", [top, bottom]:
            return _fraction(top, bottom, line=element.get("linethickness") != "0")
        case "msqrt", parts:
            return _root(_("the square root of {formula}"), _row(parts), many=_many(element))
        case "mroot", [inner, degree]:
            template = _("the root of degree {degree} of {formula}")
            return _root(template, spoken(inner), many=_many(inner), degree=spoken(degree))
        case "mtable", rows:
            return _table(rows)
        case _tag, []:
            return say_sign(element)
        case _tag, parts:
            return _row(parts)


def _hanging(element: ET.Element) -> str:
    """A sign with what stands above, below and beside it."""
    match element.tag, list(element):
        case (("msubsup" | "munderover"), [base, start, end]):
            return _both(base, start, end)
        case "msub", [base, index]:
            return _index(base, index)
        case "msup", [base, power]:
            return _power(spoken(base), power)
        case _tag, [base, mark]:
            return _over(base, mark)
    return _row(list(element))


def _say(template: str, **fields: object) -> str:
    return format_message(template, fields)


def _many(element: ET.Element) -> bool:
    """Whether a part is more than one thing, so that its end must be heard."""
    while len(element) == 1:
        element = element[0]
    return len(element) > 1 and not (element.tag in SCRIPTS and not any(map(_many, element)))


def _fraction(top: ET.Element, bottom: ET.Element, *, line: bool) -> str:
    if not line:
        return _say(_("{n} choose {k}"), n=spoken(top), k=spoken(bottom))
    if not _many(top) and not _many(bottom):
        return _say(_("{top} over {bottom}"), top=spoken(top), bottom=spoken(bottom))
    template = _("the fraction {top}, over {bottom}, end of fraction")
    return _say(template, top=spoken(top), bottom=spoken(bottom))


def _root(template: str, formula: str, *, many: bool, **fields: str) -> str:
    words = _say(template, formula=formula, **fields)
    return _say(_("{formula}, end of root"), formula=words) if many else words


def _over(base: ET.Element, mark: ET.Element) -> str:
    """An accent, or what stands under or over a sign."""
    if is_sum(base):
        return _say(_("{sum} over {set} of"), sum=spoken(base), set=spoken(mark))
    if (mark.text or "").strip() == "\N{RIGHTWARDS ARROW}":
        return _say(_("vector {name}"), name=spoken(base))
    return f"{spoken(base)} {spoken(mark)}".strip()


def _both(base: ET.Element, start: ET.Element, end: ET.Element) -> str:
    if is_sum(base):
        words = {"sum": spoken(base), "start": spoken(start), "end": spoken(end)}
        return _say(_("{sum} from {start} to {end} of"), **words)
    return _power(_index(base, start), end)


def _index(base: ET.Element, index: ET.Element) -> str:
    if is_sum(base):
        return _say(_("{sum} over {set} of"), sum=spoken(base), set=spoken(index))
    if not _many(index):
        return f"{spoken(base)} {spoken(index)}"
    template = _("{base} with index {index}, end of index")
    return _say(template, base=spoken(base), index=spoken(index))


def _power(base: str, power: ET.Element) -> str:
    words = (power.text or "").strip()
    known = {
        "2": _("{base} squared"),
        "3": _("{base} cubed"),
        "\N{DOWN TACK}": _("{base} transposed"),
        "T": _("{base} transposed"),
        "\N{PRIME}": _("{base} prime"),
        "*": _("{base} star"),
    }
    if words in known:
        return _say(known[words], base=base)
    template = _("{base} to the power {power}, end of power")
    if not _many(power):
        template = _("{base} to the power {power}")
    return _say(template, base=base, power=spoken(power))


def _table(rows: list[ET.Element]) -> str:
    columns = max((len(row) for row in rows), default=0)
    cells = "; ".join(", ".join(spoken(cell) for cell in row) for row in rows)
    template = _("table, {rows} by {columns}: {cells}; end of table")
    return _say(template, rows=len(rows), columns=columns, cells=cells)


def _row(parts: list[ET.Element]) -> str:
    """Parts one after the other: brackets and bars with what they hold."""
    words: list[str] = []
    place = 0
    while place < len(parts):
        end = _partner(parts, place)
        if end is None:
            if not _opens_cases(parts, place):
                words.append(spoken(parts[place]))
            place += 1
            continue
        before = parts[place - 1] if place else None
        words.append(_enclosed(parts[place : end + 1], before))
        place = end + 1
    return " ".join(word for word in words if word).replace(" ,", ",")


def _opens_cases(parts: list[ET.Element], place: int) -> bool:
    """Whether a brace stands before a table and is closed nowhere: the table says itself."""
    return _sign(parts[place]) == "{" and [part.tag for part in parts[place + 1 :]] == ["mtable"]


def _sign(element: ET.Element) -> str:
    """The sign of a part, also where an index or a power hangs on it."""
    sign = hung_sign(element)
    return (sign.text or "").strip() if sign.tag == "mo" else ""


def _partner(parts: list[ET.Element], place: int) -> int | None:
    """Where the bracket or bar that opens at place is closed; None where nothing opens."""
    opening = _sign(parts[place])
    closing = PAIRS.get(opening, opening if opening in BARS else "")
    depth = 0
    for at in range(place + 1, len(parts) if closing else 0):
        sign = _sign(parts[at])
        if sign == closing and depth == 0:
            return at
        depth += (sign == opening) - (sign == closing)
    return None


def _enclosed(parts: list[ET.Element], before: ET.Element | None) -> str:
    """Brackets or bars with what they hold; before: the part that stands before them."""
    opening, *inside, closing = parts
    inner = _row(inside)
    sign = _sign(opening)
    if sign in BARS:
        double = sign == BARS[1]
        template = _("the norm of {formula}, end") if double else _("the size of {formula}, end")
    elif before is None and [part.tag for part in inside] in (["mtable"], ["mfrac"]):
        template = "{formula}"
    elif before is not None and (is_name(before) or _last_letter(before) in FUNCTIONS):
        many = len(inside) > 1 or any(map(_many, inside)) or closing.tag in SCRIPTS
        template = _("of {formula}, end") if many else _("of {formula}")
    else:
        template = _("open bracket {formula} close bracket")
    return _hung(_say(template, formula=inner), closing)


def _last_letter(element: ET.Element) -> str:
    """The letter of a part, without its indices."""
    return (hung_sign(element).text or "").strip()


def _hung(words: str, closing: ET.Element) -> str:
    """The words of a bracket, with the index and the power that hang on its end."""
    match closing.tag, list(closing):
        case "msub", [_base, index]:
            return f"{words} {spoken(index)}"
        case "msup", [_base, power]:
            return _power(words, power)
        case "msubsup", [_base, index, power]:
            return _power(f"{words} {spoken(index)}", power)
    return words
