"""Learners' own work in real browsers: several at one computer, taken along, and never lost."""

from collections.abc import Callable

import pytest

from tests.browser.conftest import need
from tests.browser.test_journeys import BROWSERS, EVERYWHERE

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(("browser", "base"), EVERYWHERE, indirect=["base"])
def test_two_learners_and_a_guest_keep_their_work_apart_and_take_it_along(
    browser: str, base: str, run_node: Callable[..., str]
) -> None:
    need(BROWSERS[browser])
    run_node("progress.mjs", browser, base)


@pytest.mark.parametrize(("browser", "base"), EVERYWHERE, indirect=["base"])
def test_questions_return_on_another_day_and_a_teacher_keeps_a_class(
    browser: str, base: str, run_node: Callable[..., str]
) -> None:
    need(BROWSERS[browser])
    run_node("recall.mjs", browser, base)


@pytest.mark.parametrize("base", ["http", "file"], indirect=True)
def test_work_survives_a_killed_browser_and_a_full_disk(
    base: str, run_node: Callable[..., str]
) -> None:
    need("chromium")
    run_node("kept.mjs", base)
