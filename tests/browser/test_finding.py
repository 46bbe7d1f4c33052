"""Codes, search and words of the glossary in real browsers, over http and from a folder."""

from collections.abc import Callable

import pytest

from tests.browser.conftest import need
from tests.browser.test_journeys import BROWSERS, EVERYWHERE

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(("browser", "base"), EVERYWHERE, indirect=["base"])
def test_lessons_places_and_words_are_found_by_keyboard(
    browser: str, base: str, run_node: Callable[..., str]
) -> None:
    need(BROWSERS[browser])
    run_node("finding.mjs", browser, base)
