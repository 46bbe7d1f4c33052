"""The font of formulas: the signs that the course uses, and how they grow and stack.

Without a table MATH a browser draws roots and brackets at one size. Few devices have such a font,
so the pages with formulas bring one: the letters in them, out of STIX Two Math. Where it does not
come the formulas are drawn in what there is.
"""

import io
from pathlib import Path
from typing import Any

from fontTools import subset  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from kitbuild import assets, paths
from kitbuild.errors import BuildError
from kitbuild.fetch import fetch
from kitbuild.site.math_core import letters_drawn
from kitbuild.site.mathml import formulas_of
from kitbuild.site.sources import Source
from kitbuild.sizes import KB

LIMIT = 25 * KB
NAME = "math.woff2"
FAMILY = "Kit Math"  # a changed font may not keep the name of its source
KEPT_NAMES = (0, 1, 2, 3, 4, 5, 6, 13, 14)


def run() -> None:
    """Publishes the font, with the letters of every formula in content/."""
    letters = letters_of(paths.CONTENT)
    data = make_font(fetch("math-font"), letters)
    assets.publish("math_font", {NAME: data})
    print(f"  {len(letters)} letters, {len(data):,} bytes")


def letters_of(content: Path) -> str:
    """The characters that browsers draw in the formulas of a folder, each once, sorted."""
    letters = {
        letter
        for page in sorted(page for page in content.rglob("*") if page.suffix in (".md", ".py"))
        for formula in formulas_of(Source(page))
        for element in formula.iter()
        for letter in letters_drawn(element)
    }
    return "".join(sorted(letters))


def make_font(source: Path, letters: str) -> bytes:
    """A WOFF2 font of these letters, with the tables of its source that formulas need."""
    written = io.BytesIO()
    with TTFont(source, recalcTimestamp=False) as font:
        missing = [letter for letter in letters if ord(letter) not in font.getBestCmap()]
        if missing:
            raise BuildError(f"{source.name} has no {' '.join(missing)}. Write it otherwise.")
        subsetter = subset.Subsetter(_options())
        subsetter.populate(unicodes=[ord(letter) for letter in letters])
        subsetter.subset(font)
        _rename(font)
        font.flavor = "woff2"
        font.save(written)
    data = written.getvalue()
    if len(data) > LIMIT:
        raise BuildError(f"The font of formulas has {len(data):,} bytes, of at most {LIMIT:,}.")
    return data


def _options() -> subset.Options:
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.name_IDs = list(KEPT_NAMES)
    options.notdef_outline = True
    options.drop_tables += ["DSIG", "GPOS", "GSUB", "GDEF"]
    return options


def _rename(font: Any) -> None:
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6):
            record.string = FAMILY.replace(" ", "") if record.nameID == 6 else FAMILY
