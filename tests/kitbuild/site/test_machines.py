import re
from dataclasses import replace
from pathlib import Path

import pytest

from kitbuild.explore import machine_map, machine_points, machine_words
from kitbuild.explore.first_state import read_state
from kitbuild.explore.script import read_script
from kitbuild.paths import CONTENT
from kitbuild.site import machines
from kitbuild.site.assets import Assets
from kitbuild.site.edition import Edition
from kitbuild.site.interface import speaking
from kitbuild.site.lessons import Lesson, load_lessons
from kitbuild.site.locales import ENGLISH, Locale

MODULES = (machine_map, machine_points, machine_words)
FILES = {f"explore/{module.NAME}.js": f"explore/{module.NAME}.0a.js" for module in MODULES}
FILES |= {f"explore/{machine_map.PICTURE}.js": "picture.js", "explore/latent-map.png": "map.png"}
ARABIC = Locale("ar", "العربية", "rtl")
QUECHUA = Locale("qu", "Runasimi")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the explore step has written the first states."""
    built = tmp_path_factory.mktemp("explore")
    for module in MODULES:
        module.build(built)
    return built


@pytest.fixture(autouse=True)
def _states(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machines, "FOLDER", folder)


@pytest.fixture(scope="module")
def lessons() -> tuple[Lesson, ...]:
    return load_lessons(CONTENT)


def html_of(locale: Locale, lessons: tuple[Lesson, ...]) -> str:
    edition = Edition(locale, Assets(FILES, {}), lessons, locales=(ENGLISH, ARABIC))
    with speaking(edition.find, locale):
        return machines.machines_html(edition, "../_kit/")


def test_each_machine_has_its_script_question_numbers_and_picture_to_keep(
    lessons: tuple[Lesson, ...],
) -> None:
    html = html_of(ENGLISH, lessons)
    for module in MODULES:
        assert f'data-widget="{module.NAME}" data-src="../_kit/explore/{module.NAME}.0a.js"' in html
    for part in (
        "kit-machine__question",
        "See its numbers",
        'data-action="keep"',
        "kit-machine__later",
    ):
        assert html.count(part) == len(MODULES), part
    assert html.count("<button") == html.count('<button type="button" data-action=')


def test_controls_are_hidden_until_a_script_makes_them_work(lessons: tuple[Lesson, ...]) -> None:
    html = re.sub(
        r"<(div|p)[^>]* data-controls hidden>.*?</\1>", "", html_of(ENGLISH, lessons), flags=re.S
    )
    assert "<button" not in html
    assert "<input" not in html


def test_the_page_holds_the_numbers_of_the_first_states(
    folder: Path, lessons: tuple[Lesson, ...]
) -> None:
    html = html_of(ENGLISH, lessons)
    words = read_state(folder / "machine-words.json")["en"]
    points = read_state(folder / "machine-points.json")
    layer = read_script((folder / "machine-map.js").read_text(encoding="utf-8"))
    assert [word for word in words["made"] if f"<li>{word}" not in html] == []
    assert f"{words['copied']} are copied from its list" in html
    assert " ".join(words["learnt"]) in html
    for state in (points["before"], points["after"]):
        assert f"After round {state['round']}" in html
        assert f"right about {state['right']} of 100" in html
    assert points["before"]["made"] in html
    assert f"uses {layer['total']} numbers" in html
    assert f"<td data-unit>{round(layer['units'][0][2], 2)}</td>" in html


def test_only_a_lesson_that_the_course_has_is_linked(lessons: tuple[Lesson, ...]) -> None:
    html = html_of(ENGLISH, lessons)
    assert (
        '<a href="1-2-squeeze-and-rebuild/index.html">You will build this in lesson 1.2.</a>'
        in html
    )
    assert ">You will build this in lesson 1.3.<" in html
    assert html_of(ENGLISH, ()).count("<a ") == 0
    later = (replace(lessons[0], number="1.3", id="1-3-two-players"),)
    assert 'href="1-3-two-players/index.html">You will build this in lesson 1.3.' in html_of(
        ENGLISH, later
    )


def test_words_are_of_the_pages_language_or_marked_as_english(lessons: tuple[Lesson, ...]) -> None:
    assert '<ul class="kit-machine__words" data-part="made" lang="ar" dir="rtl">' in html_of(
        ARABIC, lessons
    )
    html = html_of(QUECHUA, lessons)
    assert '<ul class="kit-machine__words" data-part="made" lang="en" dir="ltr">' in html
    assert 'data-part="learnt" lang="en" dir="ltr">' in html
