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


def test_the_thousand_beans_of_the_page_are_drawn() -> None:
    dark = int((np.random.default_rng(7).random(1000) < 0.2).sum())
    assert f"counted {dark} dark. The share is {dark / 1000:g}." in PAGE


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
    assert "at 12 cm: 60, 28 and 25.5 percent; the curve has 24.2" in KEY
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
        ("average-of", "def average_of(n, rng):\n    return rng.integers(1, 7, n)", "kit.shape"),
        ("average-of", "def average_of(n, rng):\n    return str(n)", "kit.right"),
        ("average-of", "def average_of(n, rng):\n    return rng.uniform(1, 6, n).mean()", "single"),
        ("average-of", "def average_of(n, rng):\n    return rng.integers(1, 7)", "once"),
        ("average-of", "average_of = 3.5", "kit.not-callable"),
        ("choose", "def choose(p, u):\n    print(u)", "kit.returns-nothing"),
        ("choose", "choose = 1", "kit.not-callable"),
        (
            "choose",
            "import random\ndef choose(p, u):\n    return random.randrange(100)",
            "kit.unsteady",
        ),
        ("mean-spread", "def mean_spread(x):\n    return sum(x) / len(x)", "kit.shape"),
        ("share-range", "def share_range(dark, n):\n    return dark / n", "kit.shape"),
    ],
)
def test_what_beginners_write_is_answered(slug: str, answer: str, key: str) -> None:
    exercise = parse_exercise((LESSON / "exercises" / f"{slug}.py").read_text("utf-8"), slug)
    result = check_answer(exercise.check, answer, out=lambda stream, text: None)
    if answer.endswith("str(n)"):
        key = "fixed"  # "10" for every generator: a text that is a number counts as one
    assert result.key == key, result.text
