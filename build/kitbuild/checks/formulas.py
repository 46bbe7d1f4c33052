"""Formulas: every one can be read and read out. All that can not are said, each with its line."""

import re
from collections.abc import Iterator
from pathlib import Path

from kitbuild.checks.problems import Problem
from kitbuild.checks.prose import line_at, markdown_cells, pages, read
from kitbuild.site.errors import SiteError
from kitbuild.site.mathml import BLOCK, INLINE, to_mathml

# Where a dollar begins no formula; blanked so that places stay.
CLOSED = re.compile(
    r"\A---\n.*?\n---\n|^ {0,3}(```|~~~).*?^ {0,3}\1|`[^`\n]*`|<!--.*?-->",
    re.MULTILINE | re.DOTALL,
)
OPEN_BLOCK = re.compile(r"^ {0,3}\$\$", re.MULTILINE)


def problems(content: Path) -> Iterator[Problem]:
    """Formulas of pages, tasks and hints that are not sound."""
    sources = {page: read(page) for page in pages(content)}
    for exercise in sorted(content.glob("*/exercises/*.py")):
        sources[exercise] = markdown_cells(read(exercise))
    for path, source in sources.items():
        for line, message in faults(CLOSED.sub(_blank, source)):
            yield Problem(path, line, message)


def faults(text: str) -> Iterator[tuple[int, str]]:
    """Line and message of each formula of a text that is not sound."""
    without_blocks = re.sub(BLOCK, _blank, text)
    for pattern, searched in ((BLOCK, text), (INLINE, without_blocks)):
        for match in re.finditer(pattern, searched):
            try:
                to_mathml(match[1].strip(), block=pattern is BLOCK)
            except SiteError as problem:
                yield line_at(text, match.start(1)), problem.message
    for match in OPEN_BLOCK.finditer(without_blocks):
        message = "A formula between $$ has no blank line in it or after it."
        yield line_at(text, match.start()), message


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])
