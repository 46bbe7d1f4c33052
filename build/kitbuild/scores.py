"""The scores of a lesson, content/<lesson>/scores.md, and the bar under which it stays out.

Two reviewers score the ten criteria of the rubric (course.md, section 8), each with the sentence
of the page that is behind it. The file is no page. `DRAFTS=1` in the environment builds every
lesson, for those who work on them: make DRAFTS=1. Not here: what is wrong in a file (checks).
"""

import os
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

NAME = "scores.md"
CRITERIA = (
    "Objectives",
    "Correct and plain",
    "Sequence",
    "Real work on real models",
    "Checks",
    "Feedback and hints",
    "Access",
    "Offline and budget",
    "Neutral and translatable",
    "Unplugged, handout, key",
)
TOTAL = 24
STRICT = (2, 5, 7, 8)  # criteria that need AT_LEAST
AT_LEAST = 2
ROW = re.compile(r"^\| *(\d+) ([^|]+?) *\| *(\d+) *\| *(\d+) *\| *(.*?) *\|$", re.MULTILINE)
NOT_YET = "Trial with people: [ ] not yet"


@dataclass(frozen=True)
class Row:
    """A criterion by its number, what each reviewer gave, and the sentence behind it."""

    number: int
    name: str
    given: tuple[int, int]
    sentence: str


def read_scores(file: Path) -> list[Row]:
    """The rows of a file, as they stand."""
    found = ROW.findall(file.read_text(encoding="utf-8-sig"))
    return [Row(int(n), name, (int(a), int(b)), text) for n, name, a, b, text in found]


def under_the_bar(rows: list[Row]) -> list[str]:
    """Why a lesson with these scores stays out of the site; empty where it does not."""
    reasons = []
    for who, word in enumerate(("first", "second")):
        given = {row.number: row.given[who] for row in rows}
        total = sum(given.values())
        if total < TOTAL:
            reasons.append(f"the {word} reviewer gives {total} of 30; {TOTAL} are needed")
        low = [str(n) for n, score in given.items() if score < (AT_LEAST if n in STRICT else 1)]
        if low:
            reasons.append(f"the {word} reviewer gives too little for {', '.join(low)}")
    return reasons


def is_shipped(folder: Path) -> bool:
    """Whether a lesson is in the site: its scores reach the bar, or it has none yet.

    A lesson without scores is named by the build and by a test; one under the bar stays out.
    """
    file = folder / NAME
    if os.environ.get("DRAFTS") or not file.exists():
        return True
    return _reaches(file, file.stat().st_mtime_ns)


@cache
def _reaches(file: Path, _changed: int) -> bool:
    return not under_the_bar(read_scores(file))
