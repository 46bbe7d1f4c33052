"""Each check of the built pages with a sound site and with bad samples."""

from pathlib import Path

import pytest

from kitbuild import checks
from kitbuild.checks import built_links, orphans, structure
from kitbuild.errors import BuildError

START = '<a href="en/index.html">English</a>\n<a href="ar/index.html">Arabic</a>'
PAGE = '<h1 id="top">A</h1>\n<h2 id="part">B</h2>\n<a href="#part">part</a>'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, text in {"index.html": START, "en/index.html": PAGE, "ar/index.html": PAGE}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_a_sound_site_has_no_problems(site: Path) -> None:
    checks.check_site(site)


@pytest.mark.parametrize(
    ("link", "reason"),
    [
        ("/x.html", "is not a relative link"),
        ("https://example.org/", "is not a relative link"),
        ("../en", "leads to no file"),
        ("#gone", "leads to no such place in its page"),
        ("../en/index.html#gone", "leads to no such place in its page"),
    ],
)
def test_links_lead_to_files_of_the_site(link: str, reason: str, site: Path) -> None:
    (site / "ar" / "index.html").write_text(PAGE.replace("#part", link), encoding="utf-8")
    (found,) = built_links.problems(site)
    assert str(found).endswith(f"ar/index.html:3: {link!r} {reason}.")


def test_an_anchor_is_there_once(site: Path) -> None:
    (site / "en" / "index.html").write_text(PAGE.replace("part", "top"), encoding="utf-8")
    assert [one.message for one in built_links.problems(site)] == [
        "the anchor 'top' is 2 times in the page."
    ]


def test_a_page_that_nobody_links_is_an_orphan(site: Path) -> None:
    (site / "en" / "lost.html").write_text('<a href="index.html">back</a>', encoding="utf-8")
    (found,) = orphans.problems(site)
    assert found.path.name == "lost.html"
    assert found.message == "no page leads here. Link it, or remove its source."


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (' id="part"', "", "the page lacks the anchors part."),
        ('id="top"', 'id="top"><b id="more"', "the page has anchors that English lacks: more."),
        ("h2", "h3", "the headings are not those of the English page."),
    ],
)
def test_a_language_has_the_structure_of_english(
    old: str, new: str, message: str, site: Path
) -> None:
    (site / "ar" / "index.html").write_text(PAGE.replace(old, new), encoding="utf-8")
    assert [one.message for one in structure.problems(site)] == [message]


def test_a_page_of_one_language_only_is_named(site: Path) -> None:
    (site / "en" / "more.html").write_text("", encoding="utf-8")
    (site / "ar" / "own.html").write_text("", encoding="utf-8")
    assert [(one.path.name, one.message) for one in structure.problems(site)] == [
        ("more.html", "this page is there in English only."),
        ("own.html", "this page is not there in English."),
    ]


def test_all_problems_of_a_site_are_said_at_once(site: Path) -> None:
    (site / "en" / "lost.html").write_text('<a href="gone.html">x</a>', encoding="utf-8")
    with pytest.raises(BuildError, match=r"^3 problems in the content:"):
        checks.check_site(site)
