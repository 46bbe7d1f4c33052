"""Stories: short texts that a grammar writes and a checker reads back, one grammar per language.

A language is added by adding `<locale>.json` here, without code: README.md says how.
`story(load_grammar("en"), Random(0))` writes one; `check_story(load_grammar("en"), text)` judges
any text. The sheet is ../stories.md. Not here: the model that learns to write them.
"""

from kit.data.stories.checker import KINDS, Fault, check_story
from kit.data.stories.grammar import Grammar, load_grammar, locales
from kit.data.stories.writer import invent_name, story

__all__ = [
    "KINDS",
    "Fault",
    "Grammar",
    "check_story",
    "invent_name",
    "load_grammar",
    "locales",
    "story",
]
