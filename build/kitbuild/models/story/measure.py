"""What a trained model reaches: its stories judged by the checker of their grammar.

NumPy only: the build, the tests and the card use the same numbers. Not here: the bars.
"""

from __future__ import annotations

from collections import Counter
from random import Random

from kit.data.stories import KINDS, Grammar, check_story, load_grammar, locales, story
from kit.generate.story import LanguageModel

STORIES = 200  # of each language at temperature 0.4
WARM = 100  # and at temperature 0.8
EACH_NAME = 3  # stories for each unseen name
HELD_OUT = 20  # stories of the grammar, whose surprise is measured
WATCHED = 24  # stories of each language on the way
PARTS = {
    "form": "each sentence has the right form",
    "name": "form is right and the hero's name is kept",
    "agreement": "form is right and words agree with the hero and the thing",
    "object": "form is right and the thing stays the same",
    "cause": "form is right and problem, advice and mending belong together",
    "helper": "form is right and the helper's name is kept and fits",
}


def meanings() -> dict[str, str]:
    """What each metric says."""
    said: dict[str, str] = {}
    for locale in locales():
        language = load_grammar(locale).language
        cool = f"{language}, temperature 0.4: share"
        kinds = {f"{kind}_{locale}": f"{cool} where {of}" for kind, of in PARTS.items()}
        said |= {
            f"valid_{locale}": f"{cool} of {STORIES} stories without fault",
            **kinds,
            f"warm_{locale}": f"{language}, temperature 0.8: share of {WARM} without fault",
            f"unseen_{locale}": f"{language}: share without fault, hero's name never met before",
            f"kept_{locale}": f"{language}: share where form is right and such a name is kept",
            f"surprise_{locale}": f"{language}: nats for each token of new stories",
        }
    return said


MEANINGS = meanings()


def measure(model: LanguageModel, data_name: str) -> dict[str, float]:
    """Every metric of MEANINGS by name."""
    return {
        name: value
        for locale in locales()
        for name, value in measure_language(model, load_grammar(locale)).items()
    }


def measure_language(model: LanguageModel, grammar: Grammar) -> dict[str, float]:
    """The metrics of one language, each name ending in its locale."""
    cool = model.sample_many(grammar.prompt, STORIES, 0.4, seed=1000)
    warm = model.sample_many(grammar.prompt, WARM, 0.8, seed=2000)
    strangers = [
        text
        for name in grammar.unseen
        for text in model.sample_many(grammar.opening(name), EACH_NAME, 0.4, seed=3000)
    ]
    rng = Random(-1)
    held_out = [story(grammar, rng) for _ in range(HELD_OUT)]
    found = {
        "valid": valid(grammar, cool),
        **shares(grammar, cool),
        "warm": valid(grammar, warm),
        "unseen": valid(grammar, strangers),
        "kept": shares(grammar, strangers)["name"],
        "surprise": sum(map(model.surprise, held_out)) / HELD_OUT,
    }
    return {f"{name}_{grammar.locale}": value for name, value in found.items()}


def watch(model: LanguageModel) -> dict[str, float]:
    """The shares of all languages together, for a model on the way."""
    seen: Counter[str] = Counter()
    for locale in locales():
        grammar = load_grammar(locale)
        texts = model.sample_many(grammar.prompt, WATCHED, 0.4, seed=1000)
        seen.update({"valid": valid(grammar, texts), **shares(grammar, texts)})
    return {name: round(value / len(locales()), 3) for name, value in seen.items()}


def valid(grammar: Grammar, texts: list[str]) -> float:
    """Share of texts without any fault."""
    return sum(not check_story(grammar, text) for text in texts) / len(texts)


def shares(grammar: Grammar, texts: list[str]) -> dict[str, float]:
    """For each kind of fault the share of texts of right form that do not have it.

    A sentence that cannot be read could hide a fault, so a text of wrong form counts nowhere.
    """
    kinds = [{fault.kind for fault in check_story(grammar, text)} for text in texts]
    free = Counter(kind for found in kinds for kind in KINDS if not {kind, "form"} & found)
    return {kind: free[kind] / len(texts) for kind in KINDS}
