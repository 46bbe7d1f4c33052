"""The modules of the course: content/modules.yml, and the lessons that are in each."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kitbuild.site.errors import SiteError
from kitbuild.site.lessons import Lesson
from kitbuild.site.texts import Texts
from kitbuild.site.yaml_files import read_yaml

FILE = "modules.yml"
FIELDS = {"number", "title", "about"}


@dataclass(frozen=True)
class Module:
    """A module and those of its lessons that this edition has, in their order."""

    number: int
    title: str
    about: str
    lessons: tuple[Lesson, ...] = ()


def load_modules(content: Path) -> tuple[Module, ...]:
    """The modules without lessons, in their order. Raises SiteError that names a wrong entry."""
    file = content / FILE
    text = file.read_text(encoding="utf-8-sig") if file.exists() else "[]"
    entries = read_yaml(text, "The list of modules", file)
    if not isinstance(entries, list):
        raise SiteError("This is not a list of modules.", file)
    begins = [at for at, line in enumerate(text.split("\n"), 1) if line.startswith("- ")]
    lines = begins if len(begins) == len(entries) else [1] * len(entries)
    numbers: set[int] = set()
    for entry, line in zip(entries, lines, strict=True):
        if not isinstance(entry, dict) or set(entry) != FIELDS or type(entry["number"]) is not int:
            raise SiteError(f"A module needs number, title and about, not {entry}.", file, line)
        if entry["number"] in numbers:
            message = f"There are two modules with the number {entry['number']}. Change one."
            raise SiteError(message, file, line)
        numbers.add(entry["number"])
    return tuple(Module(**entry) for entry in entries)


def course_modules(content: Path, lessons: Iterable[Lesson], texts: Texts) -> tuple[Module, ...]:
    """The modules in the language of texts, each with its lessons, which are in it already."""
    by_module: dict[int, list[Lesson]] = {}
    for lesson in lessons:
        by_module.setdefault(lesson.module, []).append(lesson)
    return tuple(
        Module(
            module.number,
            texts.say(module.title, "title of a module of the course"),
            texts.say(module.about, "what a module of the course is about"),
            tuple(by_module.get(module.number, ())),
        )
        for module in load_modules(content)
    )
