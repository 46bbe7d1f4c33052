"""The pages as readers need them: light, by keyboard, large, narrow, spoken, in a text browser."""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from kitbuild import paths
from kitbuild.site.lessons import load_lessons
from tests.browser.conftest import LESSON, need

pytestmark = pytest.mark.slow
LESSONS = [lesson.id for lesson in load_lessons(paths.CONTENT)]
BROWSERS = {"chromium": "chromium", "firefox": "firefox-esr"}


def test_a_first_visit_and_a_later_page_stay_small(run_node: Callable[..., str]) -> None:
    need("chromium")
    run_node("weight.mjs", paths.SITE, *LESSONS)


def test_sheets_have_at_most_two_pages_of_paper(
    site_url: str, sheets: Path, run_node: Callable[..., str]
) -> None:
    need("chromium")
    run_node("paper.mjs", site_url, sheets)


@pytest.mark.parametrize(
    ("browser", "base"),
    [(browser, way) for browser in BROWSERS for way in ("http", "file")],
    indirect=["base"],
)
def test_settings_hold_on_the_next_page_from_its_first_picture_on(
    browser: str, base: str, run_node: Callable[..., str]
) -> None:
    need(BROWSERS[browser])
    run_node("settings.mjs", browser, base)


@pytest.mark.parametrize(
    ("browser", "base"), [("chromium", "file"), ("firefox", "http")], indirect=["base"]
)
def test_a_lesson_by_keyboard_says_what_happens(
    browser: str, base: str, cases: Path, run_node: Callable[..., str]
) -> None:
    need(BROWSERS[browser])
    run_node("keys.mjs", browser, base, cases)


def test_pages_fit_narrow_large_spaced_and_in_forced_colours(
    site_url: str, pages: Path, run_node: Callable[..., str]
) -> None:
    need("chromium")
    run_node("fits.mjs", site_url, pages)


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_text_browser_shows_the_whole_lesson(lesson: str) -> None:
    need("lynx")
    page = paths.SITE / "en" / lesson / "index.html"
    command = ["lynx", "-dump", "-nolist", "-width=80", "-display_charset=utf-8", str(page)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    text = re.sub(r"\s+", " ", done.stdout)
    own = {LESSON: ("Squeeze and rebuild", "An hourglass", "def rebuild_error")}
    for part in (
        "Skip to the content",
        "After this lesson you can",
        "What to conclude",  # of a figure
        "Your program",
        "Hint 2 of 2",
        "See the answers",
        "To print",
        *own.get(lesson, ()),
    ):
        assert part in text, f"lynx shows no '{part}'"
    assert text.index("Why this matters") < text.index("Hint 2 of 2") < text.index("To print")
