r"""Regular expressions without backtracking: no pattern takes for ever.

The standard library reads the pattern. Matching is done here, with the set of all places that each
part of the pattern can reach, so that nothing is tried twice; every step is counted by `work`.
What this cannot do (references back, looking ahead or behind) RE2 cannot either, whose syntax and
meaning the operator has: classes such as `\w` are ASCII, and `$` is the very end.
"""

import re
import warnings
from collections.abc import Callable
from re import _parser  # type: ignore[attr-defined]  # stable since Python 3.11
from typing import Any

from kit.errors import OnnxError
from kit.runtime.limits import work

__all__ = ["Pattern"]

_MOST = 1000  # characters of a pattern
_DIGITS = "0123456789"
_CLASSES = {
    "DIGIT": frozenset(_DIGITS),
    "SPACE": frozenset(" \t\n\f\r"),
    "WORD": frozenset(_DIGITS + "_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"),
}


class Pattern:
    """A pattern, read once; raises OnnxError when it cannot be used."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern[:_MOST]
        if len(pattern) > _MOST:
            raise self._refused(len(pattern))
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("error")  # of what will be read in another way some day
                self._tree = _parser.parse(pattern)
        except (re.error, Warning, OverflowError, RecursionError) as error:
            raise self._refused(error) from error

    def matches(self, text: str) -> bool:
        """Return whether the whole text matches."""
        try:
            return len(text) in _reach(self._tree, text, {0}, self._tree.state.flags)
        except (KeyError, RecursionError) as error:
            raise self._refused(error) from error

    def _refused(self, reason: object) -> OnnxError:
        return OnnxError(
            "The pattern '{pattern}' cannot be used ({reason}). Write it as for RE2, without "
            "references back or looking ahead, in at most {limit} characters.",
            pattern=self._pattern,
            reason=reason,
            limit=_MOST,
        )


def _reach(tree: Any, text: str, places: set[int], flags: int) -> set[int]:
    """Return all places of text to which the parts of tree, one after the other, can lead."""
    for kind, value in tree:
        places = _STEPS[str(kind)](value, text, places, flags)
    return places


def _branch(value: Any, text: str, places: set[int], flags: int) -> set[int]:
    return {end for tree in value[1] for end in _reach(tree, text, places, flags)}


def _group(value: Any, text: str, places: set[int], flags: int) -> set[int]:
    _, added, removed, tree = value
    return _reach(tree, text, places, flags & ~removed | added)


def _repeat(value: Any, text: str, places: set[int], flags: int) -> set[int]:
    """A place that was reached before, with fewer repeats, is not left again."""
    least, most, tree = value
    ends: set[int] = set()
    count = 0
    while places:
        work(steps=4)
        if count >= least:
            places = places - ends
            ends |= places
        if count >= most:
            break
        after = _reach(tree, text, places, flags)
        count = least if after == places and count < least else count + 1
        places = after
    return ends


def _at(value: Any, text: str, places: set[int], flags: int) -> set[int]:
    """Keep the places at a beginning, at an end, or where a word begins or ends."""
    work(steps=4 + len(places))
    kind, lines, word = str(value), flags & re.MULTILINE, _CLASSES["WORD"]

    def holds(place: int) -> bool:
        before, after = text[place - 1 : place], text[place : place + 1]
        if kind.endswith("BOUNDARY"):
            return ((before in word) != (after in word)) != kind.startswith("AT_NON")
        side = before if kind.startswith("AT_BEGINNING") else after
        return not side or bool(lines and side == "\n" and not kind.endswith("STRING"))

    return set(filter(holds, places))


def _one(item: Any, variants: set[str]) -> bool:
    """Return whether one of the variants of a character is the item of a set, or in it."""
    kind, value = str(item[0]), item[1]
    if kind == "LITERAL":
        return chr(value) in variants
    if kind == "RANGE":
        return any(value[0] <= ord(variant) <= value[1] for variant in variants)
    name = str(value).split("_")  # CATEGORY_DIGIT, CATEGORY_NOT_DIGIT
    return variants.isdisjoint(_CLASSES[name[-1]]) == ("NOT" in name)


def _character(matches: Callable[[Any, set[str], int], bool]) -> Callable[..., set[int]]:
    """Return the step over one character for which matches(value, its variants, flags)."""

    def step(value: Any, text: str, places: set[int], flags: int) -> set[int]:
        work(steps=4 + len(places) * (len(value) if isinstance(value, list) else 1))
        ends = set()
        for place in places:
            variants = {text[place : place + 1]}
            if flags & re.IGNORECASE:
                both = text[place : place + 1].lower(), text[place : place + 1].upper()
                variants |= {other for other in both if len(other) == 1}
            if place < len(text) and matches(value, variants, flags):
                ends.add(place + 1)
        return ends

    return step


def _set(items: Any, variants: set[str], flags: int) -> bool:
    negated = str(items[0][0]) == "NEGATE"
    return any(_one(item, variants) for item in items[negated:]) != negated


_STEPS: dict[str, Callable[..., set[int]]] = {
    "BRANCH": _branch,
    "SUBPATTERN": _group,
    "MAX_REPEAT": _repeat,
    "MIN_REPEAT": _repeat,
    "AT": _at,
    "ANY": _character(lambda _, variants, flags: bool(flags & re.DOTALL) or "\n" not in variants),
    "LITERAL": _character(lambda value, variants, _: chr(value) in variants),
    "NOT_LITERAL": _character(lambda value, variants, _: chr(value) not in variants),
    "IN": _character(_set),
}
