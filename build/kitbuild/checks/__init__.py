"""What the build checks in the content before it makes pages, and in the pages when they are made.

Each check is one module with `problems(...)`; all of them run, and all that they find is said at
once, with file and line. A check of the content reads sources (CONTENT), a check of the site reads
HTML (SITE). Sentences are measured in English only: translations follow it block by block.
Not here: what only the making of a page shows, such as a figure that can not be drawn.
"""

from collections.abc import Iterable
from pathlib import Path

from kitbuild.checks import (
    alternative_texts,
    built_links,
    codes,
    directives,
    encoding,
    formulas,
    front_matter,
    modules,
    new_words,
    orphans,
    read_pages,
    scores,
    sentences,
    source_links,
    structure,
    unused,
    word_budgets,
)
from kitbuild.checks.problems import Problem
from kitbuild.errors import BuildError
from kitbuild.i18n import lint

CONTENT = (
    front_matter,
    modules,
    codes,
    directives,
    formulas,
    source_links,
    alternative_texts,
    sentences,
    word_budgets,
    new_words,
    unused,
    read_pages,
    scores,
)
SITE = (built_links, orphans, structure)


def check_content(content: Path) -> None:
    """Raise BuildError with all that is wrong in the sources."""
    report(encoding.problems(content))  # what can not be read, no other check can look at
    found = [problem for check in CONTENT for problem in check.problems(content)]
    for path in lint.content_files(content):
        found += [Problem(path, error.line, error.message) for error in lint.problems(path)]
    report(found)


def check_site(site: Path) -> None:
    """Raise BuildError with all that is wrong in the pages of all languages."""
    report(problem for check in SITE for problem in check.problems(site))


def report(found: Iterable[Problem]) -> None:
    """Raise BuildError with a line for each problem, by file and line, if there is one."""
    lines = [str(problem) for problem in sorted(set(found))]
    if lines:
        count = "1 problem" if len(lines) == 1 else f"{len(lines)} problems"
        raise BuildError("\n".join([f"{count} in the content:", *lines]))
