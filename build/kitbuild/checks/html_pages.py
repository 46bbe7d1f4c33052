"""Built pages as the checks need them: ids, headings, links with their lines."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

SOURCES = ("href", "src", "data-src")


@dataclass
class Built:
    """What of a page other pages and languages depend on."""

    ids: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    targets: list[tuple[str, int]] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.built = Built()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("h1", "h2", "h3", "h4"):
            self.built.headings.append(tag)
        for name, value in attrs:
            if name == "id" and value:
                self.built.ids.append(value)
            if name in SOURCES and value:
                self.built.targets.append((value, self.getpos()[0]))


def read_page(page: Path) -> Built:
    """The parts of a built page."""
    reader = _Reader()
    reader.feed(page.read_text(encoding="utf-8"))
    return reader.built


def read_site(site: Path) -> dict[Path, Built]:
    """Every page of the site by its place."""
    return {page.resolve(): read_page(page) for page in sorted(site.glob("**/*.html"))}
