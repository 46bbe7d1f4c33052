"""Files for finding, beside a language's pages: the texts of the search, and the glossary's terms.

They are made when all pages of the language are rendered and before the templates are filled, so
that pages can name them by their hashes.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.structure.pages import Page as MkDocsPage

from kitbuild.assets import hashed_name, write_atomic
from kitbuild.site.edition import Edition
from kitbuild.site.glossary import terms_script
from kitbuild.site.search import Found, pages_to_find, search_script

# Which pages name which scripts: by what is in their content.
SEARCH = "data-find"
GLOSSARY_LINK = "glossary.html#"


@dataclass(frozen=True)
class Finding:
    """texts and terms: hashed names in the language's folder. files: what they hold."""

    texts: str = ""
    terms: str = ""
    pages: tuple[Found, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)

    def scripts(self, content: str, edition: Edition) -> dict[str, str]:
        """Scripts that a page with this content asks for: short name to path from _kit/."""
        folder = f"../{edition.locale.code}/"
        if SEARCH in content:
            return {"search": edition.assets.file("search.js"), "texts": folder + self.texts}
        if GLOSSARY_LINK in content:
            return {"words": edition.assets.file("words.js"), "terms": folder + self.terms}
        return {}

    def write(self, folder: Path) -> None:
        """Write the files into the language's folder."""
        for name, data in self.files.items():
            write_atomic(folder / name, data)


def make_finding(pages: Iterable[MkDocsPage], edition: Edition) -> Finding:
    """What the rendered pages of a language give to be found."""
    found = pages_to_find(pages, edition)
    files = {}
    for name, data in (
        ("texts.js", search_script(found, edition)),
        ("terms.js", terms_script(edition)),
    ):
        files[hashed_name(name, hashlib.sha256(data).hexdigest())] = data
    texts, terms = files
    return Finding(texts, terms, tuple(found), files)
