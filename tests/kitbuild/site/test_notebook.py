from dataclasses import replace
from pathlib import Path

import pytest

from kitbuild.paths import CONTENT
from kitbuild.site.errors import SiteError
from kitbuild.site.lessons import Lesson, load_lessons
from kitbuild.site.notebook import NAME, load_notebook

# What lines in learners' notebooks mean: entries are added behind these, and nothing else.
FIRST = (
    "1-2-squeeze-and-rebuild/rebuild-error",
    "1-2-squeeze-and-rebuild/random-code",
    "1-2-squeeze-and-rebuild/choose-the-pull",
)
LESSON = replace(load_lessons(CONTENT)[0], id="1-1-first", exercises=("one", "two"))


def load(folder: Path, text: str, *lessons: Lesson) -> tuple[str, ...]:
    (folder / NAME).write_text(text, encoding="utf-8")
    return load_notebook(folder, lessons)


def test_lines_of_the_first_edition_keep_their_meaning() -> None:
    assert load_notebook(CONTENT, load_lessons(CONTENT))[: len(FIRST)] == FIRST


def test_exercises_that_are_gone_keep_their_places(tmp_path: Path) -> None:
    text = "# why\n\n1 0-1-gone/old\n2 1-1-first/one\n3 1-1-first/two\n"
    expected = ("0-1-gone/old", "1-1-first/one", "1-1-first/two")
    assert load(tmp_path, text, LESSON) == expected


def test_a_missing_exercise_stops_with_the_line_to_append(tmp_path: Path) -> None:
    with pytest.raises(SiteError, match=r"Append the line '2 1-1-first/two'"):
        load(tmp_path, "1 1-1-first/one\n", LESSON)


@pytest.mark.parametrize("line", ["3 1-1-first/two", "2 1-1-first/one", "1-1-first/two", "2 two"])
def test_a_wrong_entry_stops_with_its_line(line: str, tmp_path: Path) -> None:
    with pytest.raises(SiteError, match=r"notebook-line\.txt:2: .*'2 <lesson>/<exercise>'"):
        load(tmp_path, f"1 1-1-first/one\n{line}\n", LESSON)


def test_more_than_four_lines_of_exercises_are_refused(tmp_path: Path) -> None:
    text = "".join(f"{number} 1-1-first/e{number}\n" for number in range(1, 382))
    with pytest.raises(SiteError, match="Lines hold 380 exercises; the list has 381"):
        load(tmp_path, text)
