"""HTML of an exercise, from its one Python file; what answers are wrong is not shipped."""

from markupsafe import Markup

from kit.errors import ExerciseError
from kit.exercise.cells import parse_exercise
from kitbuild.site import templates
from kitbuild.site.errors import SiteError
from kitbuild.site.fragments import render_fragment
from kitbuild.site.lessons import Lesson
from kitbuild.site.sources import Source

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
# A program is shown whole where that is bearable; the page never jumps when the editor comes.
ROWS = (8, 36)
COLUMNS = 72  # after which a line wraps, on a page of full width and on paper


def exercise_html(lesson: Lesson, slug: str) -> Markup:
    """The exercise called slug. Raises SiteError when its file is missing or not sound."""
    path = lesson.folder / "exercises" / f"{slug}.py"
    if not path.exists():
        known = ", ".join(sorted(file.stem for file in path.parent.glob("*.py"))) or "none"
        raise SiteError(f"There is no exercise '{slug}'. There are: {known}.")
    try:
        exercise = parse_exercise(path.read_text(encoding="utf-8"), slug)
    except ExerciseError as problem:
        raise SiteError(str(problem), path, int(str(problem.fields.get("line", 1)))) from problem
    source = Source(path)
    lines = 1 + sum(1 + len(line) // COLUMNS for line in exercise.start.splitlines())
    return templates.render(
        "parts/exercise.html",
        exercise=exercise,
        id=slug,
        full_id=f"{lesson.id}/{slug}",
        letter=LETTERS[lesson.exercises.index(slug)],
        rows=min(max(lines, ROWS[0]), ROWS[1]),
        task=render_fragment(exercise.task, source),
        hints=[render_fragment(hint, source) for hint in exercise.hints],
    )
