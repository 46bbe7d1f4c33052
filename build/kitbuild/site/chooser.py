"""The first page of the site: choose a language. It works by a double click, without a script."""

from pathlib import Path

from kitbuild.site import templates
from kitbuild.site.assets import Assets
from kitbuild.site.locales import Locale


def build_chooser(site: Path, locales: tuple[Locale, ...], assets: Assets) -> None:
    """Write index.html, which links each language's start page."""
    html = templates.render(
        "chooser.html", locales=locales, locale=locales[0], assets=assets, site_root=""
    )
    site.mkdir(parents=True, exist_ok=True)
    (site / "index.html").write_text(html + "\n", encoding="utf-8")
