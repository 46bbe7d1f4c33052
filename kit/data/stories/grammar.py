"""A grammar file -> a Grammar: sentences with references, and the entries that fill them.

Not here: choosing what fills them (writer.py) and reading a story back (checker.py).
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from kit.errors import KitError

__all__ = ["PEOPLE", "SLOTS", "Entry", "Grammar", "Reference", "load_grammar", "locales"]

FOLDER = Path(__file__).parent
PEOPLE = ("hero", "helper")  # filled by a name; the helper has the class of the relation
SLOTS = ("trait", "colour", "relation", "thing", "place", "trouble")
OF_THING = ("place", "trouble")  # each thing has its own

# {slot}, {slot.form}, {slot:other}, {slot.form:other} or {slot|class:text|class:text}
REFERENCE = re.compile(r"\{(\w+)(?:\.(\w+))?(?::(\w+))?((?:\|\w+:[^|{}]*)*)\}")


@dataclass(frozen=True)
class Reference:
    """One pair of braces in a sentence: which slot, in which form, agreeing with which slot."""

    slot: str
    form: str
    agrees: str
    choices: Mapping[str, str]  # class of the slot -> text; empty where the slot itself is meant


HERO = Reference("hero", "text", "", {})


@dataclass(frozen=True)
class Entry:
    """What may fill a slot: its class, and its forms (form -> class it agrees with -> text)."""

    kind: str
    forms: Mapping[str, Mapping[str, str]]
    parts: Mapping[str, tuple["Entry", ...]]  # of a thing: its places and troubles


@dataclass(frozen=True, eq=False)
class Grammar:
    """All that one language's file says; sentences are tuples of texts and references."""

    locale: str
    language: str  # its English name
    prompt: str  # how each story begins, up to the hero's name
    sentences: tuple[tuple[str | Reference, ...], ...]
    names: Mapping[str, tuple[str, ...]]  # class of person -> names
    unseen: tuple[str, ...]  # names kept out of training, to test with
    patterns: Mapping[str, tuple[str, ...]]  # class -> patterns of invented names
    letters: Mapping[str, tuple[str, ...]]  # what a letter of a pattern stands for
    avoid: tuple[str, ...]  # what no invented name may contain, such as rude words
    entries: Mapping[str, tuple[Entry, ...]]  # of each slot that is not of a thing

    def opening(self, name: str) -> str:
        """How a story about name begins, up to the sign after the name."""
        first = self.sentences[0]
        after = first[first.index(HERO) + 1]
        return f"{self.prompt} {name}{after.split()[0] if isinstance(after, str) else ''}"

    def all_entries(self, slot: str) -> Iterator[tuple[tuple[int, int], Entry]]:
        """Every entry of slot by place: (number of the thing, number); -1 where of no thing."""
        if slot in OF_THING:
            for i, thing in enumerate(self.entries["thing"]):
                yield from (((i, j), entry) for j, entry in enumerate(thing.parts[slot]))
        else:
            own = slot == "thing"
            for j, entry in enumerate(self.entries[slot]):
                yield (j if own else -1, j), entry


def locales() -> list[str]:
    """The languages that have a grammar, sorted."""
    return sorted(file.stem for file in FOLDER.glob("*.json"))


@cache
def load_grammar(locale: str) -> Grammar:
    """The grammar of a language; raises KitError when there is none, or its file has a fault."""
    known = locales()
    if locale not in known:
        raise KitError(
            "There is no story grammar for '{locale}'. There are: {known}.",
            locale=locale,
            known=", ".join(known),
        )
    return parse_grammar(json.loads((FOLDER / f"{locale}.json").read_text("utf-8")))


def parse_grammar(data: Mapping[str, Any]) -> Grammar:
    """The grammar that a file's content describes; raises KitError with what is wrong in it."""
    invented = data["invented"]
    grammar = Grammar(
        locale=data["locale"],
        language=data["language"],
        prompt=data["prompt"],
        sentences=tuple(_sentence(text) for text in data["sentences"]),
        names={kind: tuple(names.split()) for kind, names in data["names"].items()},
        unseen=tuple(data["unseen"].split()),
        patterns={kind: tuple(each.split()) for kind, each in invented["patterns"].items()},
        letters={key: tuple(v.split()) for key, v in invented.items() if len(key) == 1},
        avoid=tuple(invented["avoid"].split()),
        entries={slot: _entries(data[slot]) for slot in SLOTS if slot not in OF_THING},
    )
    for sentence in grammar.sentences:
        for reference in sentence:
            if isinstance(reference, Reference):
                _refuse_gaps(grammar, reference)
    return grammar


def _sentence(text: str) -> tuple[str | Reference, ...]:
    parts: list[str | Reference] = []
    end = 0
    for found in REFERENCE.finditer(text):
        slot, form, agrees, choices = found.groups("")
        pairs = (choice.split(":", 1) for choice in choices.split("|")[1:])
        chosen = {kind: words for kind, words in pairs}
        parts += [text[end : found.start()], Reference(slot, form or "text", agrees, chosen)]
        end = found.end()
    return (*(part for part in parts if part), text[end:])


def _entries(items: list[Any]) -> tuple[Entry, ...]:
    return tuple(_entry(item) for item in items)


def _entry(item: Any) -> Entry:
    """An entry from a text, from texts by class (no form is named), or from forms by name."""
    if isinstance(item, str) or not {"text", "class", "a", "the", "problem"} & set(item):
        item = {"text": item}
    forms = {
        form: {"": value} if isinstance(value, str) else dict(value)
        for form, value in item.items()
        if form not in ("class", *OF_THING)
    }
    parts = {slot: _entries(item[slot]) for slot in OF_THING if slot in item}
    return Entry(item.get("class", ""), forms, parts)


def _refuse_gaps(grammar: Grammar, reference: Reference) -> None:
    """Raises KitError when an entry or a class lacks what the reference asks for."""
    slot, agrees = reference.slot, reference.agrees
    if slot not in (*PEOPLE, *SLOTS):
        raise KitError(
            "Grammar '{locale}': there is no slot '{slot}'. Slots: {known}.",
            locale=grammar.locale,
            slot=slot,
            known=", ".join((*PEOPLE, *SLOTS)),
        )
    if reference.choices:
        missing = _kinds(grammar, slot) - set(reference.choices)
        _refuse(grammar, slot, "|", missing)
    elif slot in SLOTS:
        for _, entry in grammar.all_entries(slot):
            texts = entry.forms.get(reference.form, {})
            wanted = {""} if "" in texts or not agrees else _kinds(grammar, agrees)
            _refuse(grammar, slot, reference.form, wanted - set(texts))


def _refuse(grammar: Grammar, slot: str, form: str, missing: set[str]) -> None:
    if missing:
        raise KitError(
            "Grammar '{locale}': '{slot}' has no text for form '{form}', class '{kind}'.",
            locale=grammar.locale,
            slot=slot,
            form=form,
            kind=", ".join(sorted(missing)),
        )


def _kinds(grammar: Grammar, slot: str) -> set[str]:
    if slot == "hero":
        return set(grammar.names)
    of = "relation" if slot == "helper" else slot
    return {entry.kind for _, entry in grammar.all_entries(of)}
