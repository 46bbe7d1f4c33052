"""The first page of the site: choose a language. It works by a double click, without a script."""

from collections.abc import Sequence
from pathlib import Path

from kitbuild.site import templates
from kitbuild.site.edition import Edition
from kitbuild.site.interface import speaking


def build_chooser(site: Path, editions: Sequence[Edition]) -> None:
    """Write index.html, which links each language's start page; it speaks the first language."""
    first = editions[0]
    with speaking(first.find, first.locale):
        html = templates.render(
            "chooser.html",
            locales=[edition.locale for edition in editions],
            locale=first.locale,
            assets=first.assets,
            has_coverage=(site / "coverage.html").exists(),
            site_root="",
        )
    site.mkdir(parents=True, exist_ok=True)
    (site / "index.html").write_text(html + "\n", encoding="utf-8")
