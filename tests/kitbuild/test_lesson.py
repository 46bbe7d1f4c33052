"""`make lesson`: a skeleton that passes the checks; and scores, which decide what is shown."""

from pathlib import Path

import pytest

from kitbuild import calibrate, checks, paths, scores
from kitbuild.errors import BuildError
from kitbuild.lesson import EXERCISE, make_lesson
from kitbuild.site.assets import Assets
from kitbuild.site.edition import Edition
from kitbuild.site.lessons import load_lessons
from kitbuild.site.locales import ENGLISH
from kitbuild.site.notebook import load_notebook
from kitbuild.site.pages import build
from tests.kitbuild import frame
from tests.kitbuild.checks.sample import change, problems

NAME = "2-1-collect-your-own"
# Lessons that were in the course before there were score files.
UNSCORED = {"1-2-squeeze-and-rebuild"}


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("DRAFTS", raising=False)
    folder = tmp_path / "content"
    folder.mkdir()
    frame.write_pages(folder)
    start = "---\ntitle: Start\n---\n\n[[lessons]]\n\n[[today]]\n"
    (folder / "index.md").write_text(start, encoding="utf-8")
    (folder / "notebook-line.txt").write_text("# a list\n1 1-1-gone/first", encoding="utf-8")
    return folder


def built(content: Path) -> set[str]:
    site = content.parent / "site"
    names = [*frame.FILES, "look-back.js", f"exercises/{NAME}.js"]
    for name in names:
        (site / "_kit" / name).parent.mkdir(parents=True, exist_ok=True)
        (site / "_kit" / name).touch()
    assets = Assets({name: name for name in names}, {})
    build([Edition(ENGLISH, assets, load_lessons(content))], site, content)
    return {page.name for page in site.glob(f"en/{NAME}/*.html")}


def test_the_skeleton_passes_every_check_and_is_built_as_a_draft(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_lesson(NAME, content)
    checks.check_content(content)
    assert load_notebook(content, load_lessons(content))[1] == f"{NAME}/{EXERCISE}"
    assert load_lessons(content) == ()
    assert built(content) == set()
    monkeypatch.setenv("DRAFTS", "1")
    (lesson,) = load_lessons(content)
    assert (lesson.number, lesson.title) == ("2.1", "Collect your own")
    assert len(lesson.look_back) == 6
    pages = {"index.html", "handout.html", "key.html", "teach.html", "look-back.html"}
    assert built(content) == pages
    record = calibrate.calibrate(folder / "exercises" / f"{EXERCISE}.py", range(3))
    assert len(record["accepted"]) == 4


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("", "Which lesson"),
        ("collect", "cannot be a lesson's folder"),
        ("2-1-Collect", "small letters"),
        ("2-1", "cannot be a lesson's folder"),
        ("../2-1-collect", "cannot be a lesson's folder"),
        (f"2-1-{'long-' * 20}name", "at most 60"),
        ("9-1-collect", "no module 9"),
        (NAME, "is there already"),
        ("2-1-other", "has the number 2.1"),
    ],
)
def test_a_name_that_cannot_be_is_refused_and_nothing_is_written(
    name: str, words: str, content: Path
) -> None:
    make_lesson(NAME, content)
    before = sorted(content.rglob("*"))
    with pytest.raises(BuildError, match=words):
        make_lesson(name, content)
    assert sorted(content.rglob("*")) == before


def scored(content: Path, marks: list[tuple[int, int]], quote: str = "A quoted sentence.") -> Path:
    rows = [
        f'| {n} {name} | {a} | {b} | "{quote}" |'
        for n, (name, (a, b)) in enumerate(zip(scores.CRITERIA, marks, strict=True), 1)
    ]
    file = content / NAME / "scores.md"
    text = f"# Scores\n\n{scores.NOT_YET}\n\n| Criterion | First | Second | Sentence |\n"
    file.write_text(text + "|---|---|---|---|\n" + "\n".join(rows) + "\n", encoding="utf-8")
    return file


GOOD = [(3, 3), (2, 2), (2, 3), (2, 2), (3, 3), (3, 2), (2, 2), (3, 3), (2, 2), (2, 2)]


@pytest.mark.parametrize(
    ("number", "marks", "shipped"),
    [
        (1, (3, 3), True),
        (1, (3, 2), False),  # 23 of 30
        (2, (1, 3), False),  # too little for a strict criterion
        (3, (0, 3), False),  # nothing at all
        (9, (1, 2), False),  # 23
    ],
)
def test_scores_decide_whether_a_lesson_is_in_the_site(
    number: int, marks: tuple[int, int], shipped: bool, content: Path
) -> None:
    make_lesson(NAME, content)
    given = [*GOOD]
    given[number - 1] = marks
    scored(content, given)
    assert problems(content) == []
    assert bool(load_lessons(content)) is shipped


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("| 2 Correct", "| 2 Wrong", "scores.md:8: criterion 2 is called 'Correct and plain'"),
        ("| 3 Sequence", "| 4 Sequence", "there must be 10 rows in their order"),
        ("[ ] not yet", "[x] done", "whoever tries the lesson with people"),
        ("| 3 | 3 |", "| 4 | 3 |", "4 is more than 3"),
        ('"A quoted sentence."', "good", "quote the sentence behind the scores"),
    ],
)
def test_a_score_file_that_is_not_whole_is_named(
    old: str, new: str, words: str, content: Path
) -> None:
    make_lesson(NAME, content)
    scored(content, GOOD)
    change(content, f"{NAME}/scores.md", old, new)
    assert any(words in line for line in problems(content))


def test_every_lesson_of_the_site_is_scored() -> None:
    shipped = load_lessons(paths.CONTENT)
    assert {one.id for one in shipped if not (one.folder / scores.NAME).exists()} <= UNSCORED
