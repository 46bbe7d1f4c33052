"""Numbers that lesson 0.3 quotes, made again by the draws that they come from."""

import re
import runpy
from itertools import pairwise
from math import erf, sqrt
from pathlib import Path

import numpy as np
import pytest

from kit.exercise import check_answer, parse_exercise, run_program

LESSON = Path(__file__).parents[2] / "content" / "0-3-chance-you-can-trust"
PAGE = (LESSON / "index.md").read_text(encoding="utf-8")
KEY = (LESSON / "key.md").read_text(encoding="utf-8")


def percents() -> dict[str, list[float]]:
    figure: dict[str, list[float]] = runpy.run_path(str(LESSON / "media" / "tally-lines.py"))[
        "percents"
    ]()
    return figure


def test_the_beans_of_the_page_are_drawn() -> None:
    beans = np.random.default_rng(7).random(1000) < 0.3
    dark = int(beans.sum())
    assert f"counted {dark} dark. The share is {dark / 1000:g}." in PAGE
    drawn = ", ".join("dark" if bean else "light" for bean in beans[:5])
    assert f"drew: {drawn}." in PAGE


def test_averages_of_the_page_and_the_key_are_drawn_and_usual() -> None:
    apart = {seed: averages_apart(seed) for seed in range(200)}
    low, high = apart[6]
    assert f"lie {low:.1f} apart, and averages of 1,000 only {high:.2f}" in PAGE
    assert f"{low:.1f} and {high:.2f} apart" in KEY
    assert "1.9 to 3.0, and 0.19 to 0.30" in PAGE
    usual = [1.85 <= few <= 3.05 and 0.185 <= many <= 0.305 for few, many in apart.values()]
    assert sum(usual) > 0.8 * len(usual)


def averages_apart(seed: int) -> tuple[float, float]:
    """How far 50 averages of 10 draws, then of 1,000, lie apart."""
    rng = np.random.default_rng(seed)
    low, high = (float(np.ptp(rng.integers(1, 7, (50, n)).mean(axis=1))) for n in (10, 1000))
    return low, high


def test_the_bags_that_are_left_are_as_the_key_says() -> None:
    left = {}
    for n in (200, 400):
        shares = np.random.default_rng(n).binomial(n, 0.2, 20_000) / n
        bags = np.abs(shares[:, None] - np.arange(11) / 10) <= 1 / sqrt(n)
        left[n] = bags.sum(axis=1)
    assert np.mean(left[200] <= 2) > 0.99
    assert np.mean(left[200] == 2) > 0.25
    assert np.mean(left[400] == 1) > 0.97
    assert "about 200 draws one or two bags are left; at 400, nearly always one" in KEY


def test_ten_tenths_fall_short_of_one_as_the_page_says() -> None:
    total = 0.0
    for _turn in range(10):
        total += 0.1
    assert f"gives {total}." in PAGE


def test_the_curve_of_the_figures_is_normal() -> None:
    below = [(1 + erf((edge - 10) / 2 / sqrt(2))) / 2 for edge in range(3, 18, 2)]
    expected = [round(100 * (high - low), 1) for low, high in pairwise(below)]
    assert percents()["normal curve"] == expected


def test_the_figure_and_the_key_quote_the_samples() -> None:
    series = percents()
    curve = np.array(series["normal curve"])
    at_12 = [row[4] for row in series.values()]
    assert [f"{value:g}" for value in at_12] == ["60", "28", "25.5", "24.2"]
    assert "60, 28, 25.5; curve 24.2" in KEY
    assert float(np.abs(series["100 draws"] - curve).max()) < 4
    assert round(float(np.abs(series["1,000 draws"] - curve).max()), 1) == 1.3


def test_a_range_of_one_by_root_n_holds_the_share_in_95_of_100_samples_at_worst() -> None:
    rng = np.random.default_rng(0)
    for n in (20, 25, 100):
        shares = rng.binomial(n, 0.5, 20_000) / n
        assert np.mean(np.abs(shares - 0.5) <= 1 / sqrt(n)) > 0.95


@pytest.mark.parametrize("slug", ["average-of", "choose", "mean-spread", "share-range"])
def test_solutions_run_and_print(slug: str) -> None:
    exercise = parse_exercise((LESSON / "exercises" / f"{slug}.py").read_text("utf-8"), slug)
    parts: list[str] = []
    outcome = run_program(exercise.solution, out=lambda stream, text: parts.append(text))
    assert outcome.outcome == "done"
    assert re.search(r"\d", "".join(parts))


@pytest.mark.parametrize(
    ("slug", "answer", "key"),
    [
        ("average-of", "def average_of(n, rng):\n    print(n)", "kit.returns-nothing"),
        ("average-of", "def average_of(n, rng):\n    return rng.integers(1, 7, n)", "list"),
        ("average-of", "def average_of(n, rng):\n    return str(n)", "kit.not-numbers"),
        ("average-of", "def average_of(n, rng):\n    return rng.uniform(1, 6, n).mean()", "parts"),
        ("average-of", "def average_of(n, rng):\n    return rng.integers(1, 7)", "once"),
        ("average-of", "average_of = 3.5", "kit.not-callable"),
        ("choose", "def choose(p, u):\n    print(u)", "kit.returns-nothing"),
        ("choose", "choose = 1", "kit.not-callable"),
        (
            "choose",
            "import random\ndef choose(p, u):\n    return random.randrange(100)",
            "kit.unsteady",
        ),
        ("mean-spread", "def mean_spread(x):\n    return sum(x) / len(x)", "only"),
        ("share-range", "def share_range(dark, n):\n    return dark / n", "few"),
    ],
)
def test_what_beginners_write_is_answered(slug: str, answer: str, key: str) -> None:
    exercise = parse_exercise((LESSON / "exercises" / f"{slug}.py").read_text("utf-8"), slug)
    result = check_answer(exercise.check, answer, out=lambda stream, text: None)
    assert result.key == key, result.text


def test_a_loop_without_end_is_named_with_its_input() -> None:
    exercise = parse_exercise((LESSON / "exercises" / "choose.py").read_text("utf-8"), "choose")
    answer = exercise.mistakes["endless"]
    result = check_answer(exercise.check, answer, out=lambda stream, text: None)
    assert result.key == "endless"
    assert "p = [0, 1] and u = 0" in result.text
