"""Regular expressions: RE2's meaning, and no pattern that hangs."""

import re
import time

import numpy as np
import pytest

from kit.errors import OnnxError
from kit.runtime.limits import MAX_WORK, Budget
from kit.runtime.ops.regex import Pattern

PIECES = ["a", "b", ".", "[ab]", "[^a]", r"\w", r"\W", r"\b", "^", "c", "", "(?i:B)", "[B-D]"]
ENDS = ["*", "+", "?", "*?", "{2}", "{1,2}", "{0,3}", "{2,}"]


def _pattern(rng: np.random.Generator, depth: int) -> str:
    kind = rng.integers(0, 4) if depth else 0
    if kind == 0:
        return PIECES[rng.integers(len(PIECES))]
    first = _pattern(rng, depth - 1)
    if kind == 3:
        return f"(?:{first}){ENDS[rng.integers(len(ENDS))]}"
    second = _pattern(rng, depth - 1)
    return f"{first}{second}" if kind == 1 else f"({first}|{second})"


def test_random_patterns_match_what_the_standard_library_matches() -> None:
    rng = np.random.default_rng(0)
    outcomes = {True: 0, False: 0}
    for _ in range(2000):
        pattern = _pattern(rng, 4)
        compiled, ours = re.compile(pattern, re.ASCII), Pattern(pattern)
        for _ in range(4):
            text = "".join(rng.choice(list("abcA "), rng.integers(0, 7)))
            matches = compiled.fullmatch(text) is not None
            assert ours.matches(text) == matches, (pattern, text)
            outcomes[matches] += 1
    assert min(outcomes.values()) > 1000


@pytest.mark.parametrize(
    ("pattern", "text", "matches"),
    [
        (r"\d+", "٣", False),  # an Arabic digit: classes are ASCII
        (r"\w", "é", False),
        ("É", "é", False),
        ("(?i)É", "é", True),
        ("a$", "a\n", False),  # the end is the very end
        ("(?m)a$\nb", "a\nb", True),
        (".", "\n", False),
        ("(?s).", "\n", True),
        (r"\B", "", True),
        ("", "", True),
        ("(?i)[^x-z]", "Y", False),
    ],
)
def test_what_differs_between_the_dialects_is_as_in_re2(
    pattern: str, text: str, matches: bool
) -> None:
    assert Pattern(pattern).matches(text) == matches


@pytest.mark.parametrize(
    "pattern",
    ["(a|a)*b", "(?:(?:a*)*)*b", "(a?){1000000000}b", "(.*)*(.*)*(.*)*b", "a*" * 400 + "b"],
)
def test_a_pattern_that_hangs_elsewhere_ends_soon(pattern: str) -> None:
    start = time.perf_counter()
    with Budget():
        assert not Pattern(pattern).matches("a" * 300)
    assert time.perf_counter() - start < 20


def test_a_long_text_is_stopped_by_the_budget() -> None:
    start = time.perf_counter()
    with Budget() as budget:
        budget.charge(MAX_WORK * 31 // 32)
        with pytest.raises(OnnxError, match="One run computes at most"):
            Pattern("(?:(?:a|b)*)*c").matches("ab" * 500_000)
    assert time.perf_counter() - start < 10


@pytest.mark.parametrize(
    "pattern",
    [
        *("(?=a)", r"(a)\1", "(?<!a)", "(?>a)", "[[:alpha:]]", r"\pL"),
        *("a{4294967296}", "(", "(" * 900, "a" * 1001),
    ],
)
def test_what_cannot_be_matched_this_way_is_refused(pattern: str) -> None:
    with pytest.raises(OnnxError, match="cannot be used"):
        Pattern(pattern).matches("aa")
