"""Numbers that lessons and their answer keys quote, measured again by running the exercises."""

import re
from pathlib import Path

import pytest

from kit.exercise import parse_exercise, run_program

CONTENT = Path(__file__).parents[2] / "content"
SQUEEZE = CONTENT / "1-2-squeeze-and-rebuild"
PICTURES = CONTENT / "0-2-pictures-are-numbers"
KEY = (SQUEEZE / "key.md").read_text(encoding="utf-8")


def printed(lesson: Path, slug: str) -> str:
    """What the worked answer of an exercise prints."""
    exercise = parse_exercise((lesson / "exercises" / f"{slug}.py").read_text("utf-8"), slug)
    parts: list[str] = []
    outcome = run_program(exercise.solution, out=lambda stream, text: parts.append(text))
    assert outcome.outcome == "done"
    return "".join(parts)


def test_the_key_quotes_what_exercise_a_prints() -> None:
    errors = [
        float(number)
        for number in re.findall(r"rebuild error ([\d.]+)", printed(SQUEEZE, "rebuild-error"))
    ]
    assert len(errors) == 4
    listed = ", ".join(f"{error:.4f}" for error in errors)
    assert f"pictures 0 to 3: {listed}. Picture {errors.index(max(errors))} is worst." in KEY


def test_the_key_quotes_what_exercise_c_prints() -> None:
    rows = re.findall(
        r"beta (\d+): error ([\d.]+), pull ([\d.]+)", printed(SQUEEZE, "choose-the-pull")
    )
    assert [beta for beta, _, _ in rows] == ["0", "1", "20"]
    for row in rows:
        assert f"| {' | '.join(row)} |" in KEY


@pytest.mark.parametrize(
    ("slug", "prints", "page", "key"),
    [
        (
            "darken",
            r"number: (\S+) (\S+)",
            "It shows {0:.1f} and {1:.1f}. Paper is now {0:.1f}",
            "| {0:.1f} and {1:.1f} |",
        ),
        (
            "nearest-mark",
            r"place (\d+)\nIts distance is (\S+)",
            "The nearest is place {0:g}, another hook, at distance {1:.2f}.",
            "| place {0:g}, a hook, {1:.2f} |",
        ),
        (
            "mix-with-a-table",
            r"with @: \[(\d+) +(\d+)\]",
            "Both lines show {0:g} and {1:g}:",
            "| `total = total + row[k] * x[k]`; `W @ x` | {0:g}, {1:g} |",
        ),
        (
            "best-move",
            r"before: (\S+)\nBest move: (\d+)\nIt gives (\S+)",
            "The move is {1:g}, and the distance goes from {0:.2f} to {2:g}.",
            "| {1:g}; from {0:.2f} to {2:g} |",
        ),
    ],
)
def test_pictures_are_numbers_quotes_what_its_exercises_print(
    slug: str, prints: str, page: str, key: str
) -> None:
    found = re.search(prints, printed(PICTURES, slug))
    assert found
    numbers = [float(number) for number in found.groups()]
    assert page.format(*numbers) in (PICTURES / "index.md").read_text("utf-8")
    assert key.format(*numbers) in (PICTURES / "key.md").read_text("utf-8")
