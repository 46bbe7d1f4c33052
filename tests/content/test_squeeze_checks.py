"""Answers to the exercises of lesson 1.2 that learners really gave, beside the calibrated ones."""

from pathlib import Path

import pytest

from kit.exercise import CheckResult, Exercise, check_answer, parse_exercise

EXERCISES = Path(__file__).parents[2] / "content" / "1-2-squeeze-and-rebuild" / "exercises"


def load(slug: str) -> Exercise:
    return parse_exercise((EXERCISES / f"{slug}.py").read_text("utf-8"), slug)


def check(slug: str, answer: str) -> CheckResult:
    return check_answer(load(slug).check, answer, out=lambda stream, text: None)


def choose(after: str) -> CheckResult:
    return check("choose-the-pull", f"{load('choose-the-pull').solution}\n{after}\n")


@pytest.mark.parametrize(
    "reason",
    [
        'f"error {table[1][0]}, pull {table[1][1]}"',
        '"Beta 20 has pull 0.0000, beta 1 has 2.7858"',
        '"Its error is .035, its pull 2.8"',
        '"0,0345 is small, and beta 0 has a pull of 122"',
        'f"not {table[20][1]}, but {table[1][1]}"',
    ],
)
def test_reasons_with_numbers_are_accepted(reason: str) -> None:
    result = choose(f"reason = {reason}")
    assert result.key == "kit.right", result.text


@pytest.mark.parametrize(
    ("reason", "count"),
    [("0.1 0.0 2.8 cats", 1), ("0.0287 against 0.0752", 2), ("1 is best", 0)],
)
def test_reasons_without_two_numbers_or_the_chosen_row_are_refused(reason: str, count: int) -> None:
    result = choose(f"reason = {reason!r}")
    assert (result.key, result.fields["count"]) == ("reason", count)


@pytest.mark.parametrize(
    ("after", "key", "words"),
    [
        ("table[1] = (0.0, 0.0)", "untouched", "table[1] still gives 0."),
        ("table[0] = (734.6, table[0][1])", "half", "table[0][0] is 734.6000. Expected: 0.0287."),
        ("table[1] = (table[1][0], 0.0)", "half", "table[1][1] is 0.0000. Expected: 2.7858."),
        ("table[0] = table[0][::-1]", "table", "holds 122.1563, 0.0287; expected 0.0287, 122.1563"),
        ("table[0] = 0.0287", "table", "holds 0.0287;"),
        ("table = 3", "table", "table[0] holds None"),
        ("choice = None", "choice", "choice is None."),
    ],
)
def test_tables_and_choices_are_told_apart(after: str, key: str, words: str) -> None:
    result = choose(after)
    assert result.key == key
    assert words in result.text


PULL = "import numpy as np\ndef pull(mu, logvar):\n    return np.mean(np.sum({}, axis=1))\n"


@pytest.mark.parametrize(
    ("terms", "seen"),
    [
        ("mu**2 + np.exp(logvar) - logvar - 1 / 2", "- 1 / 2"),
        ("(mu * 2 + np.exp(logvar) - logvar - 1) / 2", "mu * 2"),
        ("(mu**2 + np.exp(logvar / 2) - logvar - 1) / 2", "np.exp(logvar / 2)"),
        ("(mu**2 + np.exp(logvar) + logvar - 1) / 2", "+ logvar"),
    ],
)
def test_a_wrong_term_of_the_pull_is_named(terms: str, seen: str) -> None:
    result = check("choose-the-pull", PULL.format(terms))
    assert (result.key, result.fields["seen"]) == ("term", seen)


CODE = "import numpy as np\ndef random_code(mu, logvar, eps):\n    return {}\n"


@pytest.mark.parametrize(
    ("line", "key", "seen"),
    [
        ("mu + np.exp(logvar) / 2 * eps", "no-exp", "np.exp(logvar) / 2"),
        ("mu + np.sqrt(logvar) * eps", "no-exp", "np.sqrt(logvar)"),
        ("mu + logvar / 2 * eps", "no-exp", "logvar / 2"),
        ("mu + np.exp(logvar / 2) * np.random.randn(2)", "kit.unsteady", None),
        ("mu[0] + np.exp(logvar[0] / 2) * eps[0]", "kit.shape", None),
    ],
)
def test_mix_ups_about_the_random_code_are_named(line: str, key: str, seen: str | None) -> None:
    result = check("random-code", CODE.format(line))
    assert (result.key, result.fields.get("seen")) == (key, seen)


ERROR = """\
import numpy as np
def rebuild_error(model, x):
    mu, logvar = model.encode(x)
    return {}
"""


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("np.sum((x - model.decode(mu)) ** 2) / len(x)", "sum"),
        ("round(float(np.mean((x - model.decode(mu)) ** 2)), 2)", "rounded"),
        ("np.mean(x) - np.mean(model.decode(mu))", "signed"),
        ("np.max((x - model.decode(mu)) ** 2)", "other"),
    ],
)
def test_mix_ups_about_the_rebuild_error_are_named(line: str, key: str) -> None:
    assert check("rebuild-error", ERROR.format(line)).key == key


def test_both_parts_of_a_code_are_not_decoded() -> None:
    answer = ERROR.replace("mu, logvar =", "mu =").format("np.mean((x - model.decode(mu)) ** 2)")
    result = check("rebuild-error", answer)
    assert result.key == "kit.raised"
    assert "You gave decode both parts of encode's answer." in result.text
