"""The code of a lesson: four characters to copy from a handout and to type on the start page.

It follows from the lesson's permanent id, so it is the same on every computer and for ever. Three
characters name the lesson, the fourth notices a mistake: any one wrong character, and any two that
changed places. kit/host/find/code.js reads what is typed.
"""

import hashlib
from collections.abc import Iterable

# No letter or digit that looks like another one (0 O Q, 1 I L, 2 Z, 5 S, 8 B, U V), no A, E or Y to
# make a word of; nineteen, because arithmetic with a prime number of signs finds all mistakes.
ALPHABET = "34679CDFGHJKMNPRTWX"
WEIGHTS = (1, 2, 3)


def lesson_code(id: str) -> str:
    """The code of the lesson with this id, for instance 4X7K."""
    number = int.from_bytes(hashlib.sha256(id.encode()).digest()[:8], "big")
    digits = [number // len(ALPHABET) ** place % len(ALPHABET) for place in range(3)]
    check = sum(weight * digit for weight, digit in zip(WEIGHTS, digits, strict=True))
    return "".join(ALPHABET[digit] for digit in [*digits, check % len(ALPHABET)])


def same_codes(ids: Iterable[str]) -> list[tuple[str, str]]:
    """Pairs of ids that have the same code; the build refuses the later lesson's name."""
    first: dict[str, str] = {}
    pairs = []
    for id in ids:
        other = first.setdefault(lesson_code(id), id)
        if other != id:
            pairs.append((other, id))
    return pairs
