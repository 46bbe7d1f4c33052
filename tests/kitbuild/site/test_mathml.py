import re
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
        (r"e^{\ell / 2}", "e to the power ell divided by 2, end of power"),
        (r"\sqrt{x_i}", "the square root of x i"),
        (r"\sqrt{x + 1}", "the square root of x plus 1, end of root"),
        (r"\sqrt[3]{x}", "the root of degree 3 of x"),
        (r"\sum_{i=1}^{n} x_i", "the sum from i equals 1 to n of x i"),
        (r"\frac{a + b}{2}", "the fraction a plus b, over 2, end of fraction"),
        (r"a \lt b", "a is less than b"),
        (r"\|x - y\|_2", "the norm of x minus y, end 2"),
        (r"|x|^2", "the size of x, end squared"),
        (r"p(x \mid y)", "p of x given y, end"),
        (r"\log(x)", "log of x"),
        (r"a(b + c)", "a open bracket b plus c close bracket"),
        (
            r"D_{\mathrm{KL}}(q \| p)",
            "D with index K L, end of index open bracket q against p close bracket",
        ),
        (r"\hat{y} = \mathbf{W} x", "y hat equals bold W x"),
        (
            r"\begin{pmatrix} a & b \\ c & d \end{pmatrix}",
            "table, 2 by 2: a, b; c, d; end of table",
        ),
        (r"\binom{n}{k}", "n choose k"),
        (r"x^\top y", "x transposed y"),
        (r"\mathbb{E}[x]", "the expected value of x"),
        (r"\min_\theta L", "min over theta of L"),
        (r"\Delta w", "capital delta w"),
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
    [
        (r"\foo{3}", r"uses \\foo"),
        (r"\frac{1}", "is incomplete"),
        ("{a", "without its partner"),
        (r"a \oplus b", r"cannot be read out\. The sign ⊕ has no words yet"),
    ],
)
def test_a_formula_that_is_not_sound_stops(tex: str, reason: str) -> None:
    with pytest.raises(SiteError, match=reason):
        to_mathml(tex)


@pytest.mark.parametrize("text", ["one\n\n$\\foo$", "one\n\n$x_{<t}$", "one\n\n$$\nx\n\ny\n$$"])
def test_the_error_names_file_and_line(text: str, tmp_path: Path) -> None:
    with pytest.raises(SiteError, match=r"page\.md:3: "):
        convert(text, tmp_path)


def drawn(tex: str) -> str:
    return re.sub(' (display|alttext)="[^"]*"', "", to_mathml(tex)).removeprefix("<math>")


@pytest.mark.parametrize(
    ("tex", "part"),
    [
        (r"\boldsymbol{\mu}", "<mi>\N{MATHEMATICAL BOLD ITALIC SMALL MU}</mi>"),
        (r"\bar{x}", '<mover accent="true"><mi>x</mi><mo stretchy="true">¯</mo></mover>'),
        (r"50\%", "<mn>50</mn><mo>%</mo>"),
        ("-2", '<mo form="prefix">\N{MINUS SIGN}</mo><mn>2</mn>'),
        ("a = -b", '<mo>=</mo><mo form="prefix">\N{MINUS SIGN}</mo>'),
        ("a - b", "<mi>a</mi><mo>\N{MINUS SIGN}</mo><mi>b</mi>"),
        ("|x|", '<mo stretchy="false" form="prefix">|</mo><mi>x</mi>'),
        (r"\log x", '<mi>log</mi><mspace width="0.167em"></mspace><mi>x</mi>'),
        (r"\log(x)", '<mi>log</mi><mo stretchy="false">(</mo>'),
        ("a / b", '<mo lspace="0" rspace="0">/</mo>'),
    ],
)
def test_signs_play_the_part_that_the_author_meant(tex: str, part: str) -> None:
    assert part in drawn(tex)


def test_no_formula_has_what_mathml_core_has_not() -> None:
    text = drawn(r"\begin{cases} 1 & \mathbf{x} > 0 \\ \boldsymbol{y} & z \end{cases}")
    assert not re.search(
        r'mathvariant="(?!normal)|columnalign|<mfenced|<mrow><m\w+>[^<]*</m\w+></mrow>', text
    )
    assert 'style="text-align:left"' in text
