"""Checks of the built pages that no single page can make for itself."""

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from kitbuild.site.errors import SiteError


def check_links(site: Path) -> None:
    """Raise SiteError unless every link and source is relative, ends in a file, and is there."""
    pages = {page.resolve(): _read(page) for page in sorted(site.glob("**/*.html"))}
    for page, links in pages.items():
        for target, line in links.targets:
            problem = _problem(page, target, pages)
            if problem:
                raise SiteError(f"{target!r} {problem}.", page, line)


def _problem(page: Path, target: str, pages: dict[Path, "_Links"]) -> str:
    """What is wrong with a link, "" when nothing is."""
    parts = urlsplit(target)
    if parts.scheme == "data":
        return ""
    if parts.scheme or parts.netloc or parts.path.startswith("/"):
        return "is not a relative link"
    file = (page.parent / unquote(parts.path)).resolve() if parts.path else page
    if not file.is_file():
        return "leads to no file"
    if parts.fragment and file in pages and parts.fragment not in pages[file].ids:
        return "leads to no such place in its page"
    return ""


class _Links(HTMLParser):
    """Ids of a page, and its links and sources with their lines."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.targets: list[tuple[str, int]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.ids.add(value)
            if name in ("href", "src", "data-src") and value:
                self.targets.append((value, self.getpos()[0]))


def _read(page: Path) -> _Links:
    links = _Links()
    links.feed(page.read_text(encoding="utf-8"))
    return links
