"""Numbers that lesson 0.4 quotes, worked out again: its page, its figure, its handout and key."""

import re
import runpy
from pathlib import Path

from kit.exercise import parse_exercise, run_program
from kitbuild.explore.hill_walk import SEEDLINGS, loss, slope
from kitbuild.site.seedling_numbers import seedling_numbers

LESSON = Path(__file__).parents[2] / "content" / "0-4-small-steps"
PAGE, HANDOUT, KEY = (
    (LESSON / f"{name}.md").read_text(encoding="utf-8") for name in ("index", "handout", "key")
)
COLUMNS = "ABCDEFGH"
Place = tuple[int, int]
Ground = list[list[int]]


def tables() -> list[Ground]:
    """The two tables of heights, as the handout prints them: row by row."""
    rows = re.findall(r"^\| \*\*\d\*\* \| (.+) \|$", HANDOUT, re.MULTILINE)
    heights = [[int(cell) for cell in row.split(" | ")] for row in rows]
    assert len(heights) == 16
    return [heights[:8], heights[8:]]


def walk(ground: Ground, start: str, length: int, most: int = 99) -> list[Place]:
    """The walk by the rules of the handout, with one length."""
    places = [(int(start[1]) - 1, COLUMNS.index(start[0]))]
    while len(places) <= most:
        row, column = places[-1]
        ways = [(-1, 0), (0, 1), (1, 0), (0, -1)]  # above, right, below, left
        ways = [way for way in ways if inside(row + way[0], column + way[1])]
        down, across = min(ways, key=lambda way: ground[row + way[0]][column + way[1]])
        if ground[row + down][column + across] >= ground[row][column]:
            break
        far = max(n for n in range(1, length + 1) if inside(row + n * down, column + n * across))
        places.append((row + far * down, column + far * across))
    return places


def inside(row: int, column: int) -> bool:
    return 0 <= row < 8 and 0 <= column < 8


def said(ground: Ground, places: list[Place]) -> str:
    return ", ".join(f"{COLUMNS[column]}{row + 1} {ground[row][column]}" for row, column in places)


def test_the_key_of_the_handout_is_what_its_rules_give() -> None:
    first, second = tables()
    for number, ground, start, length, most in (
        ("1", first, "H1", 1, 99),
        ("2", first, "H1", 3, 8),
        ("4, from A4", second, "A4", 1, 99),
        ("4, from E5", second, "E5", 1, 99),
    ):
        places = walk(ground, start, length, most)
        assert f"| {number} | {said(ground, places)} | {len(places) - 1} |" in KEY


def test_long_steps_first_and_short_ones_then_are_fastest() -> None:
    first, _ = tables()
    long = walk(first, "H1", 3, 8)
    heights = [first[row][column] for row, column in long]
    best = next(at for at in range(len(heights)) if heights[at + 1] > heights[at])
    row, column = long[best]
    short = walk(first, f"{COLUMNS[column]}{row + 1}", 1)[1:]
    ways = f"{said(first, long[: best + 1])}, then {said(first, short)}"
    assert f"| 3 | {ways} | {best + len(short)} |" in KEY


def test_the_table_of_the_page_is_a_walk() -> None:
    w = 1.0
    for step in (1, 2, 3):
        after = w - 0.1 * slope(w)
        assert f"| {step} | {w:g} | {loss(w):g} | {slope(w):g} | {after:g} |" in PAGE
        w = after
    for name, (weeks, height) in zip("PQ", SEEDLINGS, strict=True):
        assert f"| {name} | {weeks} | {height} |" in PAGE
    assert f"At w = 0.9 the loss is {loss(0.9):g}. At w = 1.1 it is {loss(1.1):g}." in PAGE
    assert (slope(4), loss(4), loss(3.5)) == (5, 2.5, 0.625)


def test_the_answers_about_the_hill_walk_are_right() -> None:
    def losses(rate: float, steps: int) -> list[float]:
        w, found = 1.0, [loss(1.0)]
        for _ in range(steps):
            w -= rate * slope(w)
            found.append(loss(w))
        return found

    assert next(at for at, one in enumerate(losses(0.01, 9)) if one < 5) == 7
    assert ", ".join(f"{one:.5g}" for one in losses(0.5, 3)) in KEY
    assert losses(0.4, 2)[2] - 10 < 1e-9 > losses(0.2, 1)[1]


def test_the_words_of_the_figure_fit_its_numbers() -> None:
    figure = runpy.run_path(str(LESSON / "media" / "three-walks.py"))
    words = re.sub(r"\s+", " ", figure["DESCRIPTION"])
    for last in figure["TABLE"][-1][1:]:
        assert f" {last} after three steps" in words


def test_the_heights_follow_the_rules_of_the_plan() -> None:
    first, second = tables()
    for row in range(8):
        for column in range(8):
            assert first[row][column] == (column - 2) ** 2 + (row - 5) ** 2
            near, other = (column - 6) ** 2 + (row - 1) ** 2, (column - 1) ** 2 + (row - 6) ** 2
            assert second[row][column] == min(near, 8 + other)


def test_the_key_quotes_what_the_exercises_print() -> None:
    printed = {slug: run(slug) for slug in ("estimate-a-slope", "walk-downhill", "rule-for-times")}
    slopes = [float(number) for number in re.findall(r"slope (\S+)", printed["estimate-a-slope"])]
    assert f"the slopes are {', '.join(f'{one:g}' for one in slopes)}." in KEY
    losses = [float(number) for number in re.findall(r"loss (\S+)", printed["walk-downhill"])]
    numbers = seedling_numbers()
    quoted = [float(numbers[f"seedlings-{name}"]) for name in ("small", "good", "large")]
    assert all(abs(one - two) < 0.005 * two for one, two in zip(losses, quoted, strict=True))
    assert "slopes for a and b: 5.0 2.0" in printed["rule-for-times"]
    assert "the slopes are 5 and 2." in KEY
    learned = [float(number) for number in re.findall(r"[\d.]+", run("learn-any-rule"))]
    assert f"{learned[0]:.3f} and {learned[1]:.3f}" in KEY


def run(slug: str) -> str:
    """What the worked answer of an exercise prints."""
    exercise = parse_exercise((LESSON / "exercises" / f"{slug}.py").read_text("utf-8"), slug)
    parts: list[str] = []
    assert run_program(exercise.solution, out=lambda _, text: parts.append(text)).outcome == "done"
    return "".join(parts)
