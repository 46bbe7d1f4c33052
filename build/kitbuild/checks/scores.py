"""Score files: ten criteria, two reviewers, a quoted sentence each; trials with people are open."""

import re
from collections.abc import Iterator
from pathlib import Path

from kitbuild.checks.problems import Problem
from kitbuild.checks.prose import read
from kitbuild.scores import CRITERIA, NAME, NOT_YET, Row, read_scores

QUOTE = re.compile(r'["“][^"“”]{12,}["”]')
MOST = 3


def problems(content: Path) -> Iterator[Problem]:
    """What a score file lacks."""
    for file in sorted(content.glob(f"*/{NAME}")):
        source = read(file)
        rows = read_scores(file)
        if [row.number for row in rows] != list(range(1, len(CRITERIA) + 1)):
            form = '| 1 Objectives | 3 | 2 | "a sentence of the page" |'
            message = f"there must be {len(CRITERIA)} rows in their order, such as {form}"
            yield Problem(file, 1, message)
        if NOT_YET not in source:
            message = f"write '{NOT_YET}': whoever tries the lesson with people ticks it."
            yield Problem(file, 1, message)
        for row in rows:
            message = fault(row)
            if message:
                yield Problem(file, line_of(source, row), message)


def fault(row: Row) -> str:
    """What is wrong with a row, "" when nothing is."""
    known = CRITERIA[row.number - 1] if 1 <= row.number <= len(CRITERIA) else ""
    if row.name != known:
        return f"criterion {row.number} is called '{known}', not '{row.name}'."
    if max(row.given) > MOST:
        return f"criterion {row.number}: {max(row.given)} is more than {MOST}."
    if any(row.given) and not QUOTE.search(row.sentence):
        return f'criterion {row.number}: quote the sentence behind the scores, between " and ".'
    return ""


def line_of(source: str, row: Row) -> int:
    """The line of a row."""
    lines = source.split("\n")
    start = f"| {row.number} "
    return next((at for at, line in enumerate(lines, 1) if line.startswith(start)), 1)
