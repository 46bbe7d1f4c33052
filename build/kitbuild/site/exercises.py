"""HTML of an exercise, from its one Python file; what answers are wrong is not shipped."""

from functools import partial
from pathlib import Path

from markupsafe import Markup

from kit.errors import ExerciseError
from kit.exercise.cells import parse_exercise
from kitbuild.i18n.code import translate_code
from kitbuild.site import templates
from kitbuild.site.errors import SiteError
from kitbuild.site.fragments import render_fragment
from kitbuild.site.lessons import Lesson
from kitbuild.site.sources import Source
from kitbuild.site.texts import Texts

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
# A program is shown whole where that is bearable; the page never jumps when the editor comes.
ROWS = (8, 36)
COLUMNS = 72  # after which a line wraps, on a page of full width and on paper


def exercise_html(lesson: Lesson, slug: str, texts: Texts) -> Markup:
    """The exercise called slug, in the language of texts, which are those of the lesson's page.

    Raises SiteError when its file is missing or not sound.
    """
    path = exercise_path(lesson, slug)
    try:
        exercise = parse_exercise(path.read_text(encoding="utf-8"), slug)
    except ExerciseError as problem:
        raise SiteError(str(problem), path, int(str(problem.fields.get("line", 1)))) from problem
    own = exercise_texts(texts, path)
    show = partial(render_fragment, source=Source(path), texts=own)
    start = program_text(own, exercise.start)
    lines = 1 + sum(1 + len(line) // COLUMNS for line in start.splitlines())
    return templates.render(
        "parts/exercise.html",
        title=own.say(exercise.title, "title"),
        start=start,
        id=slug,
        full_id=f"{lesson.id}/{slug}",
        letter=LETTERS[lesson.exercises.index(slug)],
        rows=min(max(lines, ROWS[0]), ROWS[1]),
        task=show(exercise.task),
        hints=[show(hint) for hint in exercise.hints],
        order=bool(exercise.order),
    )


def exercise_path(lesson: Lesson, slug: str) -> Path:
    """The exercise's file. Raises SiteError that names those that exist."""
    path = lesson.folder / "exercises" / f"{slug}.py"
    if not path.exists():
        known = ", ".join(sorted(file.stem for file in path.parent.glob("*.py"))) or "none"
        raise SiteError(f"There is no exercise '{slug}'. There are: {known}.")
    return path


def exercise_texts(texts: Texts, path: Path) -> Texts:
    """The texts of an exercise's file, from those of its lesson."""
    return texts.at(path, f"exercise {path.stem}")


def program_text(texts: Texts, source: str) -> str:
    """A program with its comments and docstrings in the language of texts, else unchanged."""
    return translate_code(source, texts.code)
