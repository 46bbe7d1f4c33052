"""Word budgets of a lesson's pages and exercises (course.md, section 3)."""

from collections.abc import Iterator
from pathlib import Path

from kit.errors import ExerciseError
from kit.exercise.cells import parse_exercise
from kitbuild.checks.problems import Problem
from kitbuild.checks.prose import count_words, prose, read

BUDGETS = {
    "index.md": ("learner page", 1500),
    "handout.md": ("handout", 350),
    "key.md": ("key", 200),
    "teach.md": ("teacher's plan", 500),
}
READ = 700  # a page to read further
EXERCISES = 900  # tasks and hints of all exercises of a lesson


def problems(content: Path) -> Iterator[Problem]:
    """Pages and exercises that have more words than they may."""
    for page in sorted(content.glob("read/*.md")):
        count = count_words(prose(read(page)))
        if count > READ:
            message = f"The page to read further has {count} words; at most {READ}. Cut it."
            yield Problem(page, 1, message)
    for lesson in sorted(page.parent for page in content.glob("*/index.md")):
        for name, (what, most) in BUDGETS.items():
            page = lesson / name
            count = count_words(prose(read(page))) if page.exists() else 0
            if count > most:
                yield Problem(page, 1, f"The {what} has {count} words; at most {most}. Cut it.")
        files = sorted(lesson.glob("exercises/*.py"))
        counts = {file: exercise_words(file) for file in files}
        total = sum(counts.values())
        if total > EXERCISES:
            longest = max(files, key=lambda file: counts[file])
            yield Problem(
                longest,
                1,
                f"The exercises of this lesson have {total} words in tasks and hints; at most "
                f"{EXERCISES}. This is the longest, with {counts[longest]}. Cut it.",
            )


def exercise_words(file: Path) -> int:
    """Words of an exercise's task and hints; 0 where it is not sound, which its page says."""
    try:
        exercise = parse_exercise(file.read_text(encoding="utf-8"), file.stem)
    except ExerciseError:
        return 0
    return sum(count_words(prose(text)) for text in (exercise.task, *exercise.hints))
