"""Bad lines and no line at all: real browsers against servers that fail as lines do."""

from collections.abc import Callable

import pytest

from kitbuild import paths
from tests.browser.conftest import need

pytestmark = pytest.mark.slow


def test_python_starts_over_ten_bad_lines(run_node: Callable[..., str]) -> None:
    need("chromium")
    need("firefox-esr")
    said = run_node("torture.mjs", paths.SITE, 1, 10)
    assert "10 of 10 sessions" in said


@pytest.mark.parametrize("browser", ["chromium", "firefox"])
def test_what_was_read_and_kept_works_without_a_line(
    browser: str, run_node: Callable[..., str]
) -> None:
    need("firefox-esr" if browser == "firefox" else browser)
    run_node("offline.mjs", browser, paths.SITE)


def test_the_page_stays_quick_while_python_loads(
    site_url: str, run_node: Callable[..., str]
) -> None:
    need("chromium")
    run_node("quick.mjs", site_url)
