"""Exercises: one file in percent cells each, run and checked the same way everywhere.

Start reading in `cells.py` (the file), then `runner.py` (one run of it).
"""

from kit.exercise.cells import Exercise, parse_exercise
from kit.exercise.runner import CheckResult, Outcome, check_answer, run_program

__all__ = [
    "CheckResult",
    "Exercise",
    "Outcome",
    "check_answer",
    "parse_exercise",
    "run_program",
]
