from pathlib import Path

import pytest

from kitbuild.site.errors import SiteError
from kitbuild.site.figures import figure_html
from kitbuild.site.svg_slim import slim_svg
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


CHART = """
from kit.plot.charts.lines import draw_line
ALT = "Loss falls."
DESCRIPTION = "The loss falls from 3 to 1."
def draw():
    return draw_line({"training": [3, 2, 1]}, x_label="epoch", title="Loss")
"""


def test_a_figure_of_kit_plot_brings_its_table_and_is_read_point_by_point(tmp_path: Path) -> None:
    folder = media(tmp_path, CHART)
    html = figure_html(folder, "cup", Texts(), lambda: "../_kit/explore/figure.js")
    assert 'data-kit="widget" data-widget="figure" data-src="../_kit/explore/figure.js"' in html
    assert html.count("aria-label=") == 1
    assert '<svg role="img" aria-label="Loss falls." viewBox=' in html
    assert '<th scope="col">epoch</th><th scope="col">training</th>' in html
    assert 'data-cell="2 1"' in html


def test_a_figure_without_numbers_asks_for_no_script(tmp_path: Path) -> None:
    assert "data-kit" not in figure_html(media(tmp_path), "cup", Texts(), lambda: "x.js")


def test_a_drawing_in_a_page_says_nothing_twice() -> None:
    drawn = (
        '<svg viewBox="0 0 9 9"><circle class="kit-ink" fill="#1a1a1a" cx="1.00001" cy="2" r="3"/>'
        '<circle class="kit-ink" fill="#1a1a1a" cx="4" cy="5" r="3"/>'
        '<text class="kit-ink" fill="none" stroke="#0b5394" text-anchor="start">a &lt; b</text>'
        "</svg>"
    )
    assert slim_svg(drawn) == (
        '<svg viewBox="0 0 9 9"><g class="kit-ink"><circle cx="1" cy="2" r="3"/>'
        '<circle cx="4" cy="5" r="3"/></g>'
        '<text class="kit-ink" fill="none" stroke="#000">a &lt; b</text> </svg>'
    )
