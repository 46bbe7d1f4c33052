"""Reads a story back with the grammar that writes them, and says what does not agree.

Each reference that is found leaves clues: a name, the entries that its words may come from, and
the classes (such as feminine) that its words fit. A story is valid when all clues agree.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple

from kit.data.stories.grammar import PEOPLE, Grammar, Reference

__all__ = ["KINDS", "Fault", "check_story"]

KINDS = ("form", "name", "agreement", "object", "cause", "helper")
NAME = r"[^\s.,:;!?\"'()«»،؛؟¡¿]+"
Meanings = frozenset[Any]  # names, classes, or places of entries
Clue = tuple[int, Meanings]  # number of the sentence, what its words may mean


class Fault(NamedTuple):
    """What is wrong: one of KINDS, and the number of the sentence where it shows, from 1."""

    kind: str
    sentence: int


class Clues(NamedTuple):
    """What was found in the sentences that could be read, by slot."""

    names: dict[str, list[Clue]]
    kinds: dict[str, list[Clue]]
    entries: dict[str, list[Clue]]


def check_story(grammar: Grammar, text: str) -> list[Fault]:
    """The faults of a story, none when it is valid; at most one of each kind.

    form: a sentence that the grammar cannot write. name: the hero's name changes. agreement: a
    word of another class than its person or thing. object: the thing changes. cause: problem,
    advice and mending do not belong together. helper: the name changes, or does not fit.
    """
    clues = Clues(defaultdict(list), defaultdict(list), defaultdict(list))
    lines = text.strip("\n").split("\n")
    faults = [] if len(lines) == len(grammar.sentences) else [Fault("form", len(lines))]
    for number, (line, pattern) in enumerate(zip(lines, _patterns(grammar), strict=False), 1):
        found = pattern[0].fullmatch(line)
        if found is None:
            faults = faults or [Fault("form", number)]
            continue
        for reference, words in zip(pattern[1], found.groups(), strict=True):
            _note(grammar, clues, number, reference, words)
    return faults + _disagreements(grammar, clues)


def _disagreements(grammar: Grammar, clues: Clues) -> list[Fault]:
    names, kinds, entries = clues
    things = [(n, frozenset(i for i, _ in ids)) for n, ids in entries["thing"] + entries["place"]]
    thing, broken = _common(things)
    trouble = entries["trouble"]
    if thing and not broken:  # the trouble must be one of this thing's
        trouble = [(n, frozenset(t for t in ids if t[0] in thing)) for n, ids in trouble]
    relation = [(n, _kinds_of(grammar, "relation", ids)) for n, ids in entries["relation"]]
    about_thing = [(n, _kinds_of(grammar, "thing", ids)) for n, ids in entries["thing"]]
    found = {
        "name": _common(names["hero"])[1],
        "agreement": _common(kinds["hero"] + _listed(grammar, names["hero"][:1]))[1]
        or (0 if broken else _common(about_thing + kinds["thing"])[1]),
        "object": broken,
        "cause": _common(trouble)[1],
        "helper": _common(names["helper"])[1]
        or _common(relation + kinds["relation"] + _listed(grammar, names["helper"][:1]))[1]
        or _same_person(names),
    }
    return [Fault(kind, number) for kind, number in found.items() if number]


def _note(grammar: Grammar, clues: Clues, number: int, reference: Reference, words: str) -> None:
    slot, agrees = reference.slot, reference.agrees
    if reference.choices:
        of = "relation" if slot == "helper" else slot
        kinds = {kind for kind, text in reference.choices.items() if text == words}
        clues.kinds[of].append((number, frozenset(kinds)))
    elif slot in PEOPLE:
        clues.names[slot].append((number, frozenset([words])))
    else:
        fits = [
            (place, kind)
            for place, entry in grammar.all_entries(slot)
            for kind, text in entry.forms[reference.form].items()
            if text == words
        ]
        clues.entries[slot].append((number, frozenset(place for place, _ in fits)))
        if agrees and all(kind for _, kind in fits):
            clues.kinds[agrees].append((number, frozenset(kind for _, kind in fits)))


def _common(clues: Iterable[Clue]) -> tuple[Meanings | None, int]:
    """What all clues allow, and the number of the first sentence that allows nothing of it."""
    common: Meanings | None = None
    for number, allowed in sorted(clues, key=lambda clue: clue[0]):
        common = allowed if common is None else common & allowed
        if not common:
            return common, number
    return common, 0


def _kinds_of(grammar: Grammar, slot: str, places: Meanings) -> Meanings:
    return frozenset(entry.kind for place, entry in grammar.all_entries(slot) if place in places)


def _listed(grammar: Grammar, names: list[Clue]) -> list[Clue]:
    """The classes of those names that are on the grammar's lists; other names fit any class."""
    clues = []
    for number, allowed in names:
        kinds = frozenset(kind for kind, listed in grammar.names.items() if allowed & set(listed))
        clues += [(number, kinds)] if kinds else []
    return clues


def _same_person(names: dict[str, list[Clue]]) -> int:
    """The sentence where the helper first appears, if it bears the hero's name; else 0."""
    heroes, helpers = names["hero"], names["helper"]
    return helpers[0][0] if heroes and helpers and heroes[0][1] == helpers[0][1] else 0


@cache
def _patterns(grammar: Grammar) -> tuple[tuple[re.Pattern[str], tuple[Reference, ...]], ...]:
    """For each sentence what it may look like, one group for each of its references."""
    patterns = []
    for sentence in grammar.sentences:
        parts = [re.escape(p) if isinstance(p, str) else _group(grammar, p) for p in sentence]
        references = tuple(part for part in sentence if isinstance(part, Reference))
        patterns.append((re.compile("".join(parts)), references))
    return tuple(patterns)


def _group(grammar: Grammar, reference: Reference) -> str:
    if reference.choices:
        texts = set(reference.choices.values())
    elif reference.slot in PEOPLE:
        return f"({NAME})"
    else:
        entries = grammar.all_entries(reference.slot)
        texts = {text for _, entry in entries for text in entry.forms[reference.form].values()}
    return f"({'|'.join(map(re.escape, sorted(texts)))})"
