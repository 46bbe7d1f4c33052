"""Writes stories: chooses what fills each slot, then puts it into the sentences."""

from dataclasses import dataclass
from random import Random

from kit.data.stories.grammar import PEOPLE, Entry, Grammar, Reference

__all__ = ["invent_name", "story"]

INVENTED = 0.4  # share of names that are on no list


@dataclass(frozen=True)
class Plot:
    """What fills the slots of one story."""

    names: dict[str, str]  # hero and helper
    hero_kind: str
    entries: dict[str, Entry]

    def kind(self, slot: str) -> str:
        """The class of what fills slot."""
        if slot == "hero":
            return self.hero_kind
        return self.entries["relation" if slot == "helper" else slot].kind


def story(grammar: Grammar, rng: Random, *, invented: float = INVENTED) -> str:
    """A story, one sentence a line; invented is the share of names that are made up."""
    plot = choose(grammar, rng, invented)
    lines = ("".join(fill(part, plot) for part in line) for line in grammar.sentences)
    return "\n".join(lines)


def choose(grammar: Grammar, rng: Random, invented: float) -> Plot:
    """A plot by chance: the place and the trouble are the thing's own, the names differ."""
    entries = {slot: rng.choice(choices) for slot, choices in grammar.entries.items()}
    for slot, choices in entries["thing"].parts.items():
        entries[slot] = rng.choice(choices)
    hero_kind = rng.choice(list(grammar.names))
    hero = _name(grammar, rng, hero_kind, invented)
    helper = hero
    while helper == hero:
        helper = _name(grammar, rng, entries["relation"].kind, invented)
    return Plot({"hero": hero, "helper": helper}, hero_kind, entries)


def fill(part: str | Reference, plot: Plot) -> str:
    """The text of one part of a sentence."""
    if isinstance(part, str):
        return part
    if part.choices:
        return part.choices[plot.kind(part.slot)]
    if part.slot in PEOPLE:
        return plot.names[part.slot]
    texts = plot.entries[part.slot].forms[part.form]
    return texts[""] if "" in texts else texts[plot.kind(part.agrees)]


def invent_name(grammar: Grammar, rng: Random, kind: str) -> str:
    """A name by chance for a person of class kind: on no list, without any word to avoid."""
    taken = {*grammar.unseen, *(name for names in grammar.names.values() for name in names)}
    while True:
        pattern = rng.choice(grammar.patterns[kind])
        low = "".join(rng.choice(grammar.letters.get(key, (key,))) for key in pattern)
        name = low[0].upper() + low[1:]
        if name not in taken and not any(word in low for word in grammar.avoid):
            return name


def _name(grammar: Grammar, rng: Random, kind: str, invented: float) -> str:
    made_up = rng.random() < invented
    return invent_name(grammar, rng, kind) if made_up else rng.choice(grammar.names[kind])
