"""Links and sources of the built pages, those between languages among them.

What an author wrote is said with its line in the source (source_links.py); what is left here comes
from templates and code.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from kitbuild.checks.html_pages import Built, read_site
from kitbuild.checks.problems import Problem


def problems(site: Path) -> Iterator[Problem]:
    """Links that are not relative, or lead to no file or anchor; anchors that are there twice."""
    pages = read_site(site)
    for page, built in pages.items():
        for target, line in built.targets:
            message = fault(page, target, pages)
            if message:
                yield Problem(page, line, f"{target!r} {message}.")
        for id, times in Counter(built.ids).items():
            if times > 1:
                yield Problem(page, 1, f"the anchor '{id}' is {times} times in the page.")


def fault(page: Path, target: str, pages: dict[Path, Built]) -> str:
    """What is wrong with a link, "" when nothing is."""
    parts = urlsplit(target)
    if parts.scheme == "data":
        return ""
    if parts.scheme or parts.netloc or parts.path.startswith("/"):
        return "is not a relative link"
    file = (page.parent / unquote(parts.path)).resolve() if parts.path else page
    if not file.is_file():
        return "leads to no file"
    if parts.fragment and file in pages and unquote(parts.fragment) not in pages[file].ids:
        return "leads to no such place in its page"
    return ""
