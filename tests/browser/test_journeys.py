"""Real browsers on the real bundle: over http and from the unzipped stick by file://."""

import json
import shutil
from collections.abc import Callable
from operator import itemgetter
from pathlib import Path

import pytest

from kitbuild import paths
from kitbuild.pyodide.manifest import load_manifest
from kitbuild.site.lessons import load_lesson
from kitbuild.steps import load_steps, message_key
from tests.browser.conftest import LESSON, need, serve

pytestmark = pytest.mark.slow

BROWSERS = {"chromium": "chromium", "firefox": "firefox-esr"}
EVERYWHERE = [
    pytest.param(browser, way, id=f"{browser}-{way}")
    for browser in BROWSERS
    for way in ("http", "file")
]


@pytest.mark.parametrize(("browser", "base"), EVERYWHERE, indirect=["base"])
def test_a_learner_passes_an_exercise_and_finds_the_work_again(
    browser: str, base: str, cases: Path, run_node: Callable[..., str]
) -> None:
    need(BROWSERS[browser])
    run_node("journey.mjs", browser, base, cases)


@pytest.mark.parametrize(("browser", "base"), EVERYWHERE, indirect=["base"])
def test_pages_read_without_scripts_and_the_map_works_by_keyboard(
    browser: str, base: str, pages: Path, run_node: Callable[..., str]
) -> None:
    need(BROWSERS[browser])
    run_node("reading.mjs", browser, base, pages)


@pytest.mark.parametrize(
    ("browser", "base"),
    [
        pytest.param("chromium", "http", id="chromium-http"),
        pytest.param("firefox", "file", id="firefox-file"),
    ],
    indirect=["base"],
)
def test_charts_are_drawn_and_read_point_by_point_and_formulas_have_their_font(
    browser: str, base: str, run_node: Callable[..., str]
) -> None:
    need(BROWSERS[browser])
    run_node("figures.mjs", browser, base)


@pytest.mark.parametrize(("browser", "base"), EVERYWHERE, indirect=["base"])
def test_programs_that_misbehave_end_in_a_message(
    browser: str, base: str, run_node: Callable[..., str]
) -> None:
    need(BROWSERS[browser])
    run_node("sturdy.mjs", browser, base)


@pytest.mark.parametrize(("browser", "base"), EVERYWHERE, indirect=["base"])
def test_learner_code_reaches_neither_network_nor_storage(
    browser: str, base: str, run_node: Callable[..., str]
) -> None:
    need(BROWSERS[browser])
    run_node("closed.mjs", browser, base)


@pytest.mark.parametrize(("browser", "base"), EVERYWHERE, indirect=["base"])
def test_the_solutions_pass(
    browser: str, base: str, cases: Path, run_node: Callable[..., str]
) -> None:
    need(BROWSERS[browser])
    run_node("solutions.mjs", browser, base, cases)


@pytest.mark.parametrize(
    ("browser", "base", "which"),
    [
        pytest.param("chromium", "file", "all", id="chromium-file"),
        pytest.param("firefox", "http", "", id="firefox-http"),
    ],
    indirect=["base"],
)
def test_every_lesson_answers_a_wrong_and_a_right_program_and_keeps_it(
    browser: str, base: str, which: str, all_cases: Path, run_node: Callable[..., str]
) -> None:
    need(BROWSERS[browser])
    run_node("lessons.mjs", browser, base, all_cases, which)


@pytest.mark.parametrize(
    ("browser", "base"), [("chromium", "file"), ("firefox", "http")], indirect=["base"]
)
def test_who_is_stuck_puts_lines_in_order_or_explains_the_worked_answer(
    browser: str, base: str, cases: Path, run_node: Callable[..., str]
) -> None:
    need(BROWSERS[browser])
    run_node("stuck.mjs", browser, base, cases)


@pytest.mark.parametrize("browser", BROWSERS)
def test_steps_are_taken_skipped_and_found_again(
    browser: str, stick: Path, tmp_path: Path, run_node: Callable[..., str]
) -> None:
    need(BROWSERS[browser])
    lesson = load_lesson(paths.CONTENT / "0-1-tell-the-machine")
    found = {
        sitting: [
            {
                "start": step.start,
                "solution": step.solution,
                "slips": {message_key(key, step): text for key, text in step.slips.items()},
            }
            for step in load_steps(lesson.folder / "steps" / f"{sitting}.py")
        ]
        for sitting in lesson.steps[:2]
    }
    file = tmp_path / "steps.json"
    file.write_text(json.dumps(found), encoding="utf-8")
    run_node("sittings.mjs", browser, f"{stick.as_uri()}/", lesson.id, file)


def needed_chunk(site: Path, dress: str, suffix: str) -> Path:
    """A large chunk of what every program needs."""
    manifest = load_manifest(dress)
    packs = [pack for pack in manifest["packs"] if pack["name"] in manifest["core"]]
    chunk = max((chunk for pack in packs for chunk in pack["chunks"]), key=itemgetter("bytes"))
    return site / f"_kit/packs/{chunk['sha256'][:20]}.{suffix}"


def copy_with_damage(stick: Path, target: Path, damage: Callable[[Path], None]) -> str:
    """A copy of the stick's folder with one chunk harmed; the chunk's file name."""
    shutil.copytree(stick, target)
    chunk = needed_chunk(target, "folder", "js")
    damage(chunk)
    return chunk.name


def flip_a_letter(chunk: Path) -> None:
    """Changes one letter of the base64 text in the middle."""
    data = bytearray(chunk.read_bytes())
    middle = len(data) // 2
    data[middle] = ord("A") if data[middle] != ord("A") else ord("B")
    chunk.write_bytes(data)


def cut_in_half(chunk: Path) -> None:
    """Leaves the first half: a script that does not parse."""
    chunk.write_bytes(chunk.read_bytes()[: chunk.stat().st_size // 2])


def test_a_missing_script_of_the_exercises_is_named_and_tried_again(
    stick: Path, tmp_path: Path, run_node: Callable[..., str]
) -> None:
    need("chromium")
    shutil.copytree(stick, tmp_path / "copy")
    (script,) = (tmp_path / "copy/_kit/exercises").glob(f"{LESSON}*.js")
    script.unlink()
    run_node("damaged.mjs", "chromium", f"{(tmp_path / 'copy').as_uri()}/", script.name)


@pytest.mark.parametrize("damage", [flip_a_letter, cut_in_half, Path.unlink])
def test_a_damaged_file_on_the_stick_is_named(
    damage: Callable[[Path], None], stick: Path, tmp_path: Path, run_node: Callable[..., str]
) -> None:
    need("chromium")
    name = copy_with_damage(stick, tmp_path / "copy", damage)
    run_node("damaged.mjs", "chromium", f"{(tmp_path / 'copy').as_uri()}/", name)


def test_a_damaged_file_over_http_is_named(tmp_path: Path, run_node: Callable[..., str]) -> None:
    need("firefox-esr")
    shutil.copytree(paths.SITE, tmp_path / "site")
    chunk = needed_chunk(tmp_path / "site", "http", "bin")
    cut_in_half(chunk)
    server = serve(tmp_path / "site")
    url = f"http://127.0.0.1:{server.server_address[1]}/"
    run_node("damaged.mjs", "firefox", url, chunk.name)
    server.shutdown()
    server.server_close()
