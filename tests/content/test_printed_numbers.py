"""Numbers that the answer key of lesson 1.2 quotes, measured again by running the exercises."""

import re
from pathlib import Path

from kit.exercise import parse_exercise, run_program

LESSON = Path(__file__).parents[2] / "content" / "1-2-squeeze-and-rebuild"
KEY = (LESSON / "key.md").read_text(encoding="utf-8")


def printed(slug: str) -> str:
    """What the worked answer of an exercise prints."""
    exercise = parse_exercise((LESSON / "exercises" / f"{slug}.py").read_text("utf-8"), slug)
    parts: list[str] = []
    outcome = run_program(exercise.solution, out=lambda stream, text: parts.append(text))
    assert outcome.outcome == "done"
    return "".join(parts)


def test_the_key_quotes_what_exercise_a_prints() -> None:
    errors = [
        float(number) for number in re.findall(r"rebuild error ([\d.]+)", printed("rebuild-error"))
    ]
    assert len(errors) == 4
    listed = ", ".join(f"{error:.4f}" for error in errors)
    assert f"pictures 0 to 3: {listed}. Picture {errors.index(max(errors))} is worst." in KEY


def test_the_key_quotes_what_exercise_c_prints() -> None:
    rows = re.findall(r"beta (\d+): error ([\d.]+), pull ([\d.]+)", printed("choose-the-pull"))
    assert [beta for beta, _, _ in rows] == ["0", "1", "20"]
    for row in rows:
        assert f"| {' | '.join(row)} |" in KEY
