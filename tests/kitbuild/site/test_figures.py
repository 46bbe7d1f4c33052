from pathlib import Path

import pytest

from kitbuild.site.errors import SiteError
from kitbuild.site.figures import figure_html
from kitbuild.site.texts import Texts

FIGURE = """
ALT = 'A "cup".'
DESCRIPTION = "One *cup*."
TABLE = [["", "size"], ["cup", "<2"]]
def draw():
    return '<svg viewBox="0 0 9 9"><path id="cup-line" d="M0 0"/></svg>'
"""


def media(tmp_path: Path, text: str = FIGURE) -> Path:
    (tmp_path / "cup.py").write_text(text, encoding="utf-8")
    return tmp_path


def test_a_figure_is_inline_svg_with_its_words(tmp_path: Path) -> None:
    html = figure_html(media(tmp_path), "cup", Texts())
    assert '<svg role="img" aria-label="A &quot;cup&quot;." viewBox="0 0 9 9">' in html
    assert "<p>One <em>cup</em>.</p>" in html
    assert '<td>&nbsp;</td><th scope="col">size</th>' in html
    assert '<th scope="row">cup</th><td>&lt;2</td>' in html


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("ALT", "ALTER", "defines no ALT"),
        ("</svg>", "", "no sound SVG"),
        (' viewBox="0 0 9 9"', "", "viewBox"),
        ("cup-line", "line", "does not begin with 'cup-'"),
    ],
)
def test_a_figure_that_breaks_its_contract_is_named(
    old: str, new: str, reason: str, tmp_path: Path
) -> None:
    with pytest.raises(SiteError, match=rf"cup\.py:1: .*{reason}"):
        figure_html(media(tmp_path, FIGURE.replace(old, new)), "cup", Texts())


def test_a_missing_figure_names_those_that_exist(tmp_path: Path) -> None:
    with pytest.raises(SiteError, match=r"There is no figure 'pot'\. There are: cup"):
        figure_html(media(tmp_path), "pot", Texts())
