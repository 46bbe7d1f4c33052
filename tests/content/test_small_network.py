"""Numbers that lesson 0.5 quotes, calculated again, and answers that its checks must judge."""

import re
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from kit.exercise import CheckResult, Exercise, check_answer, parse_exercise, run_program

Array = npt.NDArray[np.float64]
LESSON = Path(__file__).parents[2] / "content" / "0-5-a-small-network"
PAGE, HANDOUT, KEY = (
    (LESSON / f"{name}.md").read_text(encoding="utf-8") for name in ("index", "handout", "key")
)


def load(slug: str) -> Exercise:
    return parse_exercise((LESSON / "exercises" / f"{slug}.py").read_text("utf-8"), slug)


def check(slug: str, answer: str) -> CheckResult:
    return check_answer(load(slug).check, answer, out=lambda stream, text: None)


def printed(program: str) -> str:
    """What a program prints, without the brackets of its arrays."""
    parts: list[str] = []
    outcome = run_program(program, out=lambda stream, text: parts.append(text))
    assert outcome.outcome == "done", outcome.text
    return "".join(parts)


def row(text: str, name: str, at: int = 0) -> list[float]:
    """Numbers of the table row with this name; of rows with one name the one at this place."""
    found = re.findall(rf"^\| {re.escape(name)} \|(.*)\|$", text, re.MULTILINE)
    return [float(cell) for cell in found[at].split("|") if cell.strip()]


def numbers_after(name: str, text: str) -> list[float]:
    """The numbers that a program prints after a name."""
    line = text.partition(name)[2].partition("\n")[0]
    return [float(number) for number in re.findall(r"-?\d+\.?\d*", line)]


def bend(v: Array) -> Array:
    bent: Array = np.maximum(v, 0)
    return bent


def test_the_worked_example_is_right() -> None:
    x = np.array(row(PAGE, "Place x"))
    first = 2 * x + 1
    assert row(PAGE, "Mix 1") == first.tolist()
    assert row(PAGE, "Mix 2") == (3 * first - 2).tolist() == (6 * x + 1).tolist()
    assert row(PAGE, "Bend 1") == bend(first).tolist()
    assert row(PAGE, "Mix 2 after the bend") == (3 * bend(first) - 2).tolist()
    assert "the steps are 0, 3, 6, 6" in PAGE


@pytest.mark.parametrize(
    ("turn", "place", "heights"),
    [(-1, 2, "0, 1, 2, 2, 2"), (-3, 2, "0, 1, 2, 0, -2"),
     (-2, 1, "0, 1, 0, -1, -2")],
)  # fmt: skip
def test_the_heights_of_the_tent_are_right(turn: int, place: int, heights: str) -> None:
    x = np.arange(5.0)
    assert heights in PAGE
    assert (bend(x) + turn * bend(x - place)).tolist() == [float(h) for h in heights.split(",")]


def test_the_table_to_fill_is_right() -> None:
    x = np.arange(5.0)
    assert row(PAGE, "hidden 1") == bend(x).tolist()
    assert row(PAGE, "hidden 2") == bend(x - 2).tolist()
    assert row(PAGE, "height with -2") == (bend(x) - 2 * bend(x - 2)).tolist()
    assert row(PAGE, "Bits") == (0 - np.log2(row(PAGE, "Chance"))).tolist()


def test_the_key_has_the_tables_of_the_handout() -> None:
    x = np.arange(5.0)
    assert row(KEY, "hidden 1") == bend(x).tolist()
    assert row(KEY, "hidden 2") == bend(x - 2).tolist()
    assert row(KEY, "height") == (bend(x) - 2 * bend(x - 2)).tolist()
    assert row(KEY, "without bends") == (x - 2 * (x - 2)).tolist()
    halvings = row(KEY, "Halvings")
    assert row(KEY, "Layers") == [2.0**n for n in halvings]
    assert f"| Part | {' | '.join(f'1/{2 ** int(n)}' for n in halvings)} |" in KEY
    for place in (1, 2, -1):
        middle = 2 * place + 1
        assert row(KEY, str(place)) == [middle, 2, 2 * middle, 4 * middle]
    ends = [2 * 3, 3 * 2, 2 * 3 / 2, 4 / 2 / 2 * 5, 3 * 0 * 5]
    assert "; ".join(f"{end:g}" for end in ends) in KEY


def test_the_tables_to_keep_are_right() -> None:
    x = np.array(row(HANDOUT, "x", 1))
    assert row(HANDOUT, "exp(x): times *e* at each step") == np.exp(x).round(2).tolist()
    assert row(HANDOUT, "times 2 at each step") == (2.0**x).tolist()
    chances = np.array(row(HANDOUT, "Chance"))
    assert row(HANDOUT, "Surprise in bits") == (0 - np.log2(chances)).round(2).tolist()


def test_the_key_quotes_what_the_exercises_print() -> None:
    flat, bent = printed(load("fit-the-tent").start), printed(load("fit-the-tent").solution)
    assert numbers_after("training:", flat) == [0.56]
    assert numbers_after("Heights:", flat) == [0.8] * 5
    assert numbers_after("training:", bent) == [0]
    assert numbers_after("7 numbers:", bent) == [1, 0, 1, -2, 1, -2, 0]
    assert "loss 0.56 without a bend" in KEY
    assert "numbers 1, 0, 1, -2, 1, -2, 0." in KEY
    slopes = re.findall(r"-?\d\.\d", printed(load("chain").solution))
    assert slopes == ["6.0", "0.0", "-2.0"]
    assert "prints 6.0, then 0.0 and -2.0" in KEY
    bits = printed(load("surprise").solution)
    assert "Q: 5.0 bits" in bits
    assert "R: 7.25 bits" in bits
    assert "Q: 5.0 bits, and R: 7.25 bits" in KEY


def test_another_start_of_the_training_finds_the_numbers_of_the_page() -> None:
    program = load("fit-the-tent").solution.replace("n = [1.0,", "n = [0.5,")
    seen = printed(program)
    assert numbers_after("7 numbers:", seen) == [0.83, 0, 1, -2, 1.2, -2, 0]
    assert "0.83, 0, 1, -2, 1.2, -2, 0" in PAGE
    assert numbers_after("Heights:", seen) == [0, 1, 2, 1, 0]


def test_a_second_line_that_is_bent_flat_everywhere_is_never_trained() -> None:
    program = load("fit-the-tent").solution.replace("0.0, 1.0, -1.0, 1.0", "0.0, -1.0, -1.0, 1.0")
    assert program != load("fit-the-tent").solution
    assert numbers_after("training:", printed(program)) == [0.56]


SURPRISE = "import numpy as np\nimport math\ndef surprise(p):\n    {}\n"


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("return np.log2(p) * -1", "kit.right"),
        ("return abs(np.log2(p))", "kit.right"),
        ("return np.log2(p) / np.log2(0.5)", "kit.right"),
        ("return np.inf if p == 0 else -np.log2(p)", "kit.right"),
        ("print(-np.log2(p))", "kit.returns-nothing"),
        ("return np.inf if p else 1", "endless"),
        ("return np.inf if p < 0.005 else -np.log2(p)", "endless"),
        ("return np.inf if p == 0 else min(-np.log2(p), 20)", "capped"),
        ("return 2**p", "halve"),
        ("return -np.log10(p)", "base"),
        ("return np.log(p)", "base"),
        ("return np.abs(np.log(p))", "base"),
        ("return np.round(-np.log2(p), 1)", "rounded"),
        ("return math.log2(1 / p)", "stopped"),
        ("return -math.log2(p)", "stopped"),
        ("return 1 - p", "rest"),
        ("return 'np.inf' if p == 0 else -np.log2(p)", "quotes"),
        ("return -np.log2(np.maximum(p, 1e-9))", "capped"),
        ("return -np.log2(np.maximum(p, 1e-99))", "no-end"),
    ],
)
def test_surprises_of_beginners_are_judged(line: str, key: str) -> None:
    result = check("surprise", SURPRISE.format(line))
    assert result.key == key, result.text


def test_halving_in_a_loop_is_told_what_it_cannot_do() -> None:
    loop = "count = 0\n    while p < 1:\n        p, count = p * 2, count + 1\n    return count"
    assert check("surprise", SURPRISE.format(loop)).key == "whole"


TENT = "import numpy as np\ndef bend(v):\n    {}\n"


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("return max(v, 0)", "kit.missing"),
        ("return np.clip(v, 0, None)", "kit.missing"),
        ("print(np.maximum(v, 0))", "kit.returns-nothing"),
        ("return np.maximum(v, 1)", "other-bend"),
        ("return np.maximum(-v, 0)", "mirror"),
        ("return np.max(v, 0)", "np-max"),
        ("return v if v > 1 else 0", "above"),
        ("return np.log(1 + np.exp(v))", "other-bend"),
    ],
)
def test_bends_of_beginners_are_judged(line: str, key: str) -> None:
    assert check("fit-the-tent", TENT.format(line)).key == key


def test_a_network_with_other_numbers_shows_where_it_differs() -> None:
    answer = load("fit-the-tent").solution.replace("n[4] * one", "n[4] + one")
    result = check("fit-the-tent", answer)
    assert result.key == "other"
    assert "[1, " in result.text  # the seven numbers, to work it out by hand


CHAIN = load("chain").solution.replace("    return first * second\n", "    {}\n")


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("return second * first", "kit.right"),
        ("return slope(lambda t: f(g(t)), x)", "kit.right"),
        ("print(first * second)", "kit.raised"),
        ("return first - second", "other"),
        ("return second * slope(g, g(x))", "same-place"),
        ("return slope(f(g(x)), x)", "kit.raised"),
        ("return first", "one"),
        ("return second * (first or 1)", "flat"),
        ("return second * abs(first)", "falling"),
        ("return slope(f, g)", "kit.raised"),
    ],
)
def test_chains_of_beginners_are_judged(line: str, key: str) -> None:
    assert check("chain", CHAIN.replace("{}", line)).key == key


SOFT = "import numpy as np\nimport math\ndef soft_bend(v):\n    {}\n"


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("return np.log(np.exp(v - v) + np.exp(v))", "far-right"),
        ("return np.where(np.array(v) > 50, v, np.log1p(np.exp(np.minimum(v, 50))))", "kit.right"),
        ("return math.log(1 + math.exp(v))", "far-right"),
        ("return np.exp(v)", "formula"),
        ("return v if v > 10 else np.log(1 + np.exp(v))", "rough"),
        ("return np.nan_to_num(np.log(1 + np.exp(v)), posinf=1000)", "far"),
        ("return np.round(np.logaddexp(0, v), 7)", "kit.right"),
        ("return np.round(np.logaddexp(0, v), 5)", "rounded"),
        ("return 0 if v < -13 else np.logaddexp(0, v)", "rough"),
        ("print(v)", "kit.returns-nothing"),
    ],
)
def test_soft_bends_of_beginners_are_judged(line: str, key: str) -> None:
    result = check("soft-bend", SOFT.format(line))
    assert result.key == key, result.text
