import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from markdown import Markdown

from kitbuild.site.errors import SiteError
from kitbuild.site.mathml import MathExtension, to_mathml
from kitbuild.site.sources import Source


def convert(text: str, tmp_path: Path) -> str:
    page = tmp_path / "page.md"
    page.write_text(text, encoding="utf-8")
    return Markdown(extensions=["tables", MathExtension(Source(page))]).convert(text)


@pytest.mark.parametrize(
    ("tex", "words"),
    [
        (r"z = \mu + \sigma \epsilon", "z equals mu plus sigma epsilon"),
        (r"K = \frac{1}{2} \mu^2", "K equals 1 over 2 mu squared"),
        (r"e^{\ell / 2}", "e to the power ell divided by 2"),
        (r"\sqrt{x_i}", "the square root of x i"),
        (r"\sum_{i=1}^{n} x_i", "the sum from i equals 1 to n of x i"),
        (r"a \lt b", "a is less than b"),
    ],
)
def test_a_formula_says_itself_in_words(tex: str, words: str) -> None:
    assert ET.fromstring(to_mathml(tex)).get("alttext") == words


def test_formulas_stand_in_lines_and_as_blocks(tmp_path: Path) -> None:
    html = convert("The code $z$ is\n\n$$\nz = 1\n$$\n\n- $x$ too", tmp_path)
    assert html.count("<math") == 3
    assert 'The code <math display="inline" alttext="z">' in html
    assert '<div class="kit-formula"><math display="block" alttext="z equals 1">' in html


def test_money_code_and_escaped_dollars_are_no_formulas(tmp_path: Path) -> None:
    html = convert(r"It costs $5 or $6, `$x$`, and \$x\$.", tmp_path)
    assert "<math" not in html
    assert "<code>$x$</code>, and $x$." in html


@pytest.mark.parametrize(
    ("tex", "reason"),
    [(r"\foo{3}", r"uses \\foo"), (r"\frac{1}", "is incomplete"), ("{a", "without its partner")],
)
def test_a_formula_that_is_not_sound_stops(tex: str, reason: str) -> None:
    with pytest.raises(SiteError, match=reason):
        to_mathml(tex)


@pytest.mark.parametrize("text", ["one\n\n$\\foo$", "one\n\n$x_{<t}$", "one\n\n$$\nx\n\ny\n$$"])
def test_the_error_names_file_and_line(text: str, tmp_path: Path) -> None:
    with pytest.raises(SiteError, match=r"page\.md:3: "):
        convert(text, tmp_path)
