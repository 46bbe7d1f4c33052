"""The start page's machines in real browsers: over http and from the unzipped stick."""

from collections.abc import Callable

import pytest

from tests.browser.conftest import need
from tests.browser.test_journeys import BROWSERS, EVERYWHERE

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(("browser", "base"), EVERYWHERE, indirect=["base"])
def test_the_machines_of_the_start_page_work_by_keyboard_and_say_what_they_do(
    browser: str, base: str, run_node: Callable[..., str]
) -> None:
    need(BROWSERS[browser])
    run_node("machines.mjs", browser, base)
