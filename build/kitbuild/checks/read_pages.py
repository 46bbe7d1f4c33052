"""Pages to read further: a lesson leads to each. The list of all pages leads everywhere."""

from collections.abc import Iterator
from pathlib import Path

from kitbuild.checks.problems import Problem
from kitbuild.checks.prose import read

FOLDER = "read"


def problems(content: Path) -> Iterator[Problem]:
    """Pages to read further to which neither a lesson nor another such page sends its readers."""
    sources = {page: read(page) for page in sorted(content.glob("*/*.md"))}
    for page in sorted(content.glob(f"{FOLDER}/*.md")):
        ways = (f"](../{FOLDER}/{page.name}", f"]({page.name}")
        if not any(
            other != page and ways[other.parent == page.parent] in text
            for other, text in sources.items()
        ):
            link = f"[words](../{FOLDER}/{page.name})"
            yield Problem(
                page, 1, f"no lesson leads here. Write {link} in one, or remove the page."
            )
