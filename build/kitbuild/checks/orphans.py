"""Pages to which no way of links leads from the first page."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from kitbuild import paths
from kitbuild.checks.html_pages import Built, read_site
from kitbuild.checks.problems import Problem


def problems(site: Path) -> Iterator[Problem]:
    """Pages that nobody finds by following links."""
    pages = read_site(site)
    first = (site / "index.html").resolve()
    own = {page: built for page, built in pages.items() if paths.KIT_OUT.name not in page.parts}
    if first not in own:
        return
    for page in sorted(own.keys() - reached(first, own)):
        yield Problem(page, 1, "no page leads here. Link it, or remove its source.")


def reached(first: Path, pages: dict[Path, Built]) -> set[Path]:
    """The pages that links lead to, step by step."""
    found, waiting = {first}, [first]
    while waiting:
        page = waiting.pop()
        for target, _ in pages[page].targets:
            path = urlsplit(target).path
            file = (page.parent / unquote(path)).resolve() if path else page
            if file in pages and file not in found:
                found.add(file)
                waiting.append(file)
    return found
