"""Lessons found by their folders: front matter, exercises in page order, and parts."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kitbuild.scores import is_shipped
from kitbuild.site.codes import lesson_code
from kitbuild.site.errors import SiteError
from kitbuild.site.sources import read_front_matter
from kitbuild.steps import steps_files

# The parts that print; each is optional, and the lesson page links those that exist.
PARTS = ("handout", "key", "teach")
CHOICE = re.compile(r"^\[\[choice ([a-z0-9-]+)\]\]$", re.MULTILINE)
STEPS = re.compile(r"^\[\[steps ([a-z0-9-]+)\]\]$", re.MULTILINE)
EXERCISE = re.compile(r"^\[\[exercise ([a-z0-9-]+)\]\]$", re.MULTILINE)
LISTS = ("needs", "models", "objectives", "words")


@dataclass(frozen=True)
class Lesson:
    """What the pages need to know of a lesson; `id` is its folder's name, for ever."""

    id: str
    folder: Path
    number: str
    title: str
    minutes: int
    needs: tuple[str, ...]
    models: tuple[str, ...]
    objectives: tuple[str, ...]
    words: tuple[str, ...]
    exercises: tuple[str, ...]
    parts: tuple[str, ...]
    look_back: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()

    @property
    def full_title(self) -> str:
        """Number and title, as in "1.2 Squeeze and rebuild"."""
        return f"{self.number} {self.title}"

    @property
    def code(self) -> str:
        """Four characters that open the lesson from the start page."""
        return lesson_code(self.id)

    @property
    def module(self) -> int:
        """The number of its module: 1 for lesson 1.2."""
        return int(self.number.partition(".")[0])

    def programs(self) -> str:
        """The text of all its exercises, to see what they need."""
        files = sorted(self.folder.glob("exercises/*.py"))
        return "\n".join(path.read_text(encoding="utf-8") for path in files)


def load_lessons(content: Path) -> tuple[Lesson, ...]:
    """The lessons of the site below content, in the order of their numbers.

    Those under the bar are none of them, unless drafts are asked for (scores.py).
    """
    folders = [page.parent for page in sorted(content.glob("*/index.md"))]
    lessons = [load_lesson(folder) for folder in folders if is_shipped(folder)]
    return tuple(sorted(lessons, key=lambda lesson: [int(n) for n in lesson.number.split(".")]))


def load_lesson(folder: Path) -> Lesson:
    """The lesson in folder. Raises SiteError that names the missing field or exercise."""
    page = folder / "index.md"
    fields, body = read_front_matter(page)
    _check_fields(fields, page)
    return Lesson(
        id=folder.name,
        folder=folder,
        number=str(fields["number"]),
        title=str(fields["title"]),
        minutes=fields["minutes"],
        exercises=_exercises(folder, body),
        parts=tuple(part for part in PARTS if (folder / f"{part}.md").exists()),
        look_back=_look_back(folder),
        steps=_steps(folder, body),
        **{name: tuple(str(item) for item in fields[name]) for name in LISTS},
    )


def _check_fields(fields: dict[str, Any], page: Path) -> None:
    for name in ("number", "title", "minutes", *LISTS):
        if name not in fields:
            raise SiteError(f"The front matter lacks '{name}:'.", page)
    if not re.fullmatch(r"\d+(\.\d+)*", str(fields["number"])):
        raise SiteError(f"number: '{fields['number']}' is not of the form \"1.2\".", page)
    if not isinstance(fields["minutes"], int):
        raise SiteError(f"minutes: '{fields['minutes']}' is not a whole number.", page)
    for name in LISTS:
        if not isinstance(fields[name], list):
            raise SiteError(f"{name}: is not a list, such as [one, two].", page)


def _look_back(folder: Path) -> tuple[str, ...]:
    """Ids of the lesson's look-back questions, for ever: what learners know is kept under them."""
    page = folder / "look-back.md"
    return tuple(CHOICE.findall(page.read_text(encoding="utf-8"))) if page.exists() else ()


def _steps(folder: Path, body: str) -> tuple[str, ...]:
    """Names of the sittings with steps, in page order; each file is on the page."""
    used = tuple(STEPS.findall(body))
    unused = [file.stem for file in steps_files(folder) if used.count(file.stem) != 1]
    if unused:
        message = f"Steps '{unused[0]}' must be on the page once. Write [[steps {unused[0]}]]."
        raise SiteError(message, folder / "index.md")
    return used


def _exercises(folder: Path, body: str) -> tuple[str, ...]:
    """Names of the exercises in page order; each file is on the page exactly once."""
    used = EXERCISE.findall(body)
    twice = sorted({name for name in used if used.count(name) > 1})
    if twice:
        raise SiteError(f"Exercise '{twice[0]}' is on the page twice.", folder / "index.md")
    found = sorted(file.stem for file in folder.glob("exercises/*.py"))
    unused = [name for name in found if name not in used]
    if unused:
        message = f"Exercise '{unused[0]}' is not on the page. Write [[exercise {unused[0]}]]."
        raise SiteError(message, folder / "index.md")
    return tuple(used)
