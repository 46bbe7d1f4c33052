"""Numbers that lesson 1.1 quotes of machines that make words: `[[number words-copied-3]]`.

They are counted anew for each build, from the list of the page's language.
"""

import random
from functools import cache

from kit import words
from kitbuild.site.locales import ENGLISH

MADE = 300  # words for each number; the same in the lesson's exercises
MEMORIES = (1, 2, 3, 4, 5)
WARM, COLD = 1.0, 0.3
SEED = 1


def word_numbers(locale: str) -> dict[str, str]:
    """Values by name, in the language of locale or, where it has no list, in English."""
    return _numbers(locale if locale in words.languages() else ENGLISH.code)


@cache
def _numbers(language: str) -> dict[str, str]:
    state = random.getstate()
    random.seed(SEED)
    words.speak(language)
    try:
        return {name: text for name, text in _measured()}
    finally:
        words.speak("")
        random.setstate(state)


def _measured() -> list[tuple[str, str]]:
    """Name and value of each number, in the language that is spoken."""
    everything = words.load_words()
    train, unseen = words.load_words("train"), words.load_words("held-out")
    found = [
        ("words-all", str(len(everything))),
        ("words-train", str(len(train))),
        ("words-unseen", str(len(unseen))),
    ]
    pairs = words.letter_machine(everything)
    for name, temperature in (("warm", WARM), ("cold", COLD)):
        made = {pairs.make_word(temperature) for _ in range(MADE)}
        found.append((f"words-different-{name}", str(len(made))))
    for memory in MEMORIES:
        machine = words.letter_machine(train, memory)
        copied = sum(machine.make_word() in set(train) for _ in range(MADE)) / MADE
        found += [
            (f"words-copied-{memory}", f"{copied:.2f}"),
            (f"words-perplexity-train-{memory}", f"{machine.perplexity(train):.1f}"),
            (f"words-perplexity-unseen-{memory}", f"{machine.perplexity(unseen):.1f}"),
        ]
    return found
