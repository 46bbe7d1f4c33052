"""The whole site: the language chooser, and one MkDocs build for each language.

Not here: which languages are listed, and their catalogues (editions.py).
"""

import os
import time
from collections.abc import Sequence
from pathlib import Path

import yaml
from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from kitbuild.checks import check_site
from kitbuild.paths import CONTENT, OUT, ROOT, SITE
from kitbuild.site.chooser import build_chooser
from kitbuild.site.edition import Edition
from kitbuild.site.errors import SiteError
from kitbuild.site.events import EARLIER, EXTRA, FINDING
from kitbuild.site.interface import speaking
from kitbuild.site.templates import THEME


def build(editions: Sequence[Edition], site: Path = SITE, content: Path = CONTENT) -> None:
    """Write site/index.html and site/<locale>/ for each edition. The files of _kit are there.

    Raises SiteError with file and line when the content breaks its contract.
    """
    build_chooser(site, editions)
    for edition in editions:
        start = time.perf_counter()
        build_locale(edition, content, site / edition.locale.code)
        print(f"  {edition.locale.code} {time.perf_counter() - start:.1f} s", flush=True)
    check_site(site)


def build_locale(edition: Edition, content: Path, folder: Path) -> None:
    """Write one language's pages, and the files beside them, into folder."""
    config = load_config(str(write_config(edition.locale.code, content, folder)))
    config.extra[EXTRA] = edition
    try:
        with speaking(edition.find, edition.locale):
            mkdocs_build.build(config)
    except Abort as problem:
        raise SiteError("MkDocs stopped; what it found is above.") from problem
    edition.beside.write(folder)
    config.extra[FINDING].write(folder)
    config.extra[EARLIER].write(folder)


def write_config(code: str, content: Path, folder: Path) -> Path:
    """The language's own mkdocs.yml: the base, and what differs. MkDocs reads paths from there."""
    path = OUT / "locales" / code / "mkdocs.yml"
    path.parent.mkdir(parents=True, exist_ok=True)

    def reach(target: Path) -> str:
        return Path(os.path.relpath(target, path.parent)).as_posix()

    fields = {
        "INHERIT": reach(ROOT / "mkdocs.yml"),
        "docs_dir": reach(content),
        "site_dir": reach(folder),
        "theme": {"custom_dir": reach(THEME)},
        "hooks": [reach(ROOT / "build" / "mkdocs_hooks.py")],
    }
    path.write_text(yaml.safe_dump(fields, sort_keys=False), encoding="utf-8")
    return path
