"""A program read sign by sign: brackets, texts and signs that Python does not have.

It reads what Python itself could not. Not here: sentences (`syntax.py`).
"""

from dataclasses import dataclass, field

__all__ = ["Reading", "Sign", "has_colon", "read"]

_PARTNERS = {")": "(", "]": "[", "}": "{"}
_QUOTES = "'\""


@dataclass(frozen=True)
class Sign:
    """A sign of the program and the line on which it stands."""

    sign: str
    line: int


@dataclass
class Reading:
    """code: the lines without comments, texts blanked out. depths: brackets open at the start of
    each line. opened: brackets never closed. stray: a closing bracket without its partner.
    text: a quote that is not closed. odd: signs that are no Python, outside texts."""

    code: list[str] = field(default_factory=list)
    depths: list[int] = field(default_factory=list)
    opened: list[Sign] = field(default_factory=list)
    stray: list[Sign] = field(default_factory=list)
    text: list[Sign] = field(default_factory=list)
    odd: list[Sign] = field(default_factory=list)


def read(source: str) -> Reading:
    """Everything that the signs of the program show."""
    found = Reading()
    triple = ""
    for number, line in enumerate(source.split("\n"), 1):
        found.depths.append(len(found.opened))
        at, out = 0, []
        while at < len(line):
            if triple:
                end = line.find(triple, at)
                at, triple = (end + 3, "") if end >= 0 else (len(line), triple)
                continue
            sign = line[at]
            if sign == "#":
                break
            if sign in _QUOTES:
                triple = sign * 3 if line.startswith(sign * 3, at) else ""
                end = at + 3 if triple else _end_of_text(line, at)
                if end < 0:
                    found.text.append(Sign(sign, number))
                    end = len(line)
                if triple:
                    begun = Sign(triple, number)
                out.append(sign * 2)
                at = end
                continue
            _take(sign, number, found)
            out.append(sign)
            at += 1
        found.code.append("".join(out).rstrip())
    if triple:
        found.text.append(begun)
    return found


def _end_of_text(line: str, at: int) -> int:
    """The place after the text that begins at a quote; -1 where it does not end."""
    quote, place = line[at], at + 1
    while place < len(line):
        if line[place] == "\\":
            place += 1
        elif line[place] == quote:
            return place + 1
        place += 1
    return -1


def _take(sign: str, number: int, found: Reading) -> None:
    """Note a sign outside texts."""
    if sign in _PARTNERS.values():
        found.opened.append(Sign(sign, number))
    elif sign in _PARTNERS:
        if found.opened and found.opened[-1].sign == _PARTNERS[sign]:
            found.opened.pop()
        else:
            found.stray.append(Sign(sign, number))
    elif sign in "$?`" or not (sign.isascii() or f"a{sign}".isidentifier()):
        found.odd.append(Sign(sign, number))


def has_colon(code: str) -> bool:
    """Whether a colon stands outside of brackets."""
    depth = 0
    for sign in code:
        depth += (sign in "([{") - (sign in ")]}")
        if sign == ":" and depth <= 0:
            return True
    return False
