"""Pages of other languages have the parts of the English ones: same pages, anchors and headings."""

from collections.abc import Iterator
from pathlib import Path

from kitbuild.checks.html_pages import read_page
from kitbuild.checks.problems import Problem

ENGLISH = "en"


def problems(site: Path) -> Iterator[Problem]:
    """What a language's pages lack, or have more than English."""
    english = site / ENGLISH
    for start in sorted(site.glob("*/index.html")):
        folder = start.parent
        if folder == english or not english.is_dir():
            continue
        theirs = {page.relative_to(folder) for page in folder.rglob("*.html")}
        ours = {page.relative_to(english) for page in english.rglob("*.html")}
        for name in sorted(ours - theirs):
            yield Problem(folder / name, 1, "this page is there in English only.")
        for name in sorted(theirs - ours):
            yield Problem(folder / name, 1, "this page is not there in English.")
        for name in sorted(ours & theirs):
            message = difference(english / name, folder / name)
            if message:
                yield Problem(folder / name, 1, message)


def difference(english: Path, other: Path) -> str:
    """How a page differs from the English one in its anchors and headings, "" when not at all."""
    ours, theirs = read_page(english), read_page(other)
    lost = sorted(set(ours.ids) - set(theirs.ids))
    added = sorted(set(theirs.ids) - set(ours.ids))
    if lost:
        return f"the page lacks the anchors {', '.join(lost)}."
    if added:
        return f"the page has anchors that English lacks: {', '.join(added)}."
    if ours.headings != theirs.headings:
        return "the headings are not those of the English page."
    return ""
