import io
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from kitbuild import paths
from kitbuild.errors import BuildError
from kitbuild.fetch import load_sources
from kitbuild.math_font import LIMIT, letters_of, make_font

SOURCE = load_sources()["math-font"].path
pytestmark = pytest.mark.slow  # after `make`, which fetches the font


def test_letters_are_those_of_the_formulas_and_their_slanted_forms(tmp_path: Path) -> None:
    page = tmp_path / "index.md"
    page.write_text("The code `$q$` is $z$.\n\n$$\\sqrt{h}$$\n", encoding="utf-8")
    italic_z = "\N{MATHEMATICAL ITALIC SMALL Z}"
    expected = sorted(["z", italic_z, "h", "\N{PLANCK CONSTANT}", "\N{SQUARE ROOT}"])
    assert letters_of(tmp_path) == "".join(expected)


def test_the_font_has_the_letters_and_grows_brackets_and_roots() -> None:
    font = TTFont(io.BytesIO(make_font(SOURCE, "(x\N{SQUARE ROOT}")))
    assert set(map(chr, font.getBestCmap())) >= set("(x\N{SQUARE ROOT}")
    variants = font["MATH"].table.MathVariants.VertGlyphCoverage.glyphs
    assert font.getBestCmap()[ord("(")] in variants
    assert len(font.getGlyphOrder()) > 10
    assert "STIX" not in str(font["name"].getName(1, 3, 1))


def test_the_same_letters_give_the_same_bytes() -> None:
    assert make_font(SOURCE, "ab") == make_font(SOURCE, "ab")


def test_the_font_of_the_course_is_small() -> None:
    assert len(make_font(SOURCE, letters_of(paths.CONTENT))) <= LIMIT


def test_a_letter_that_the_font_has_not_is_named() -> None:
    with pytest.raises(BuildError, match="has no \N{KHMER LETTER KA}"):
        make_font(SOURCE, "a\N{KHMER LETTER KA}")
