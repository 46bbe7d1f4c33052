"""Numbers that lesson 1.1 quotes of machines that make words: `[[number words-copied-3]]`.

They are counted anew for each build, from the list of the page's language. How far they lie apart
from run to run (`words-copied-3-least`, `-most`) is that of the English list, in every language.
"""

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, partial

from kit import words
from kitbuild.site.locales import ENGLISH

MADE = 300  # words for each number; the same in the lesson's exercises
MEMORIES = (1, 2, 3, 4, 5)
TEMPERATURES = {"warm": 1.0, "cold": 0.3}
SEED = 1
RUNS = range(40)  # their seeds


def word_numbers(locale: str) -> dict[str, str]:
    """Values by name, in the language of locale or, where it has no list, in English."""
    own = _numbers(locale if locale in words.languages() else ENGLISH.code)
    return {**_spread(), **own}


@contextmanager
def _speaking(language: str) -> Iterator[None]:
    """The lists are those of the language; chance goes on afterwards as if nothing had been."""
    state = random.getstate()
    words.speak(language)
    try:
        yield
    finally:
        words.speak("")
        random.setstate(state)


@cache
def _numbers(language: str) -> dict[str, str]:
    """One run of each machine, in a language."""
    with _speaking(language):
        random.seed(SEED)
        train, unseen = words.load_words("train"), words.load_words("held-out")
        found = {
            "words-all": str(len(words.load_words())),
            "words-train": str(len(train)),
            "words-unseen": str(len(unseen)),
        }
        found |= {name: form.format(measure()) for name, measure, form in _chances()}
        for memory in MEMORIES:
            machine = words.letter_machine(train, memory)
            found[f"words-perplexity-train-{memory}"] = f"{machine.perplexity(train):.1f}"
            found[f"words-perplexity-unseen-{memory}"] = f"{machine.perplexity(unseen):.1f}"
        return found


@cache
def _spread() -> dict[str, str]:
    """The least and the most of many runs, in English."""
    found: dict[str, str] = {}
    with _speaking(ENGLISH.code):
        for name, measure, form in _chances():
            values = []
            for seed in RUNS:
                random.seed(seed)
                values.append(measure())
            found |= {
                f"{name}-least": form.format(min(values)),
                f"{name}-most": form.format(max(values)),
            }
    return found


def _chances() -> Iterator[tuple[str, Callable[[], float], str]]:
    """What differs from run to run: name, one run of it, and how it is written."""
    pairs, train = words.letter_machine(words.load_words()), words.load_words("train")
    for name, temperature in TEMPERATURES.items():
        yield f"words-different-{name}", partial(_different, pairs, temperature), "{}"
    for memory in MEMORIES:
        machine = words.letter_machine(train, memory)
        yield f"words-copied-{memory}", partial(_copied, machine, set(train)), "{:.2f}"


def _different(machine: words.LetterMachine, temperature: float) -> int:
    return len({machine.make_word(temperature) for _ in range(MADE)})


def _copied(machine: words.LetterMachine, train: set[str]) -> float:
    return sum(machine.make_word() in train for _ in range(MADE)) / MADE
