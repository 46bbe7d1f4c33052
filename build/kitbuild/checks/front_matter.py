"""Front matter: each kind of page has its keys, and no others."""

import difflib
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kitbuild.checks.problems import Problem
from kitbuild.checks.prose import pages, read
from kitbuild.site.errors import SiteError
from kitbuild.site.sources import read_front_matter


@dataclass(frozen=True)
class Key:
    """A key: whether a value fits, and what fits, for the message."""

    fits: Callable[[Any], bool]
    wanted: str


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_number(value: Any) -> bool:
    return isinstance(value, str) and bool(re.fullmatch(r"\d+\.\d+", value))


def _is_minutes(value: Any) -> bool:
    return type(value) is int and 5 <= value <= 300


def _is_list(value: Any) -> bool:
    return isinstance(value, list) and all(_is_text(item) for item in value)


TEXT = Key(_is_text, "a text")
LIST = Key(_is_list, "a list of texts, such as [one, two]")
PAGE = {"title": TEXT}
LESSON = {
    "number": Key(_is_number, 'module and lesson in quotes, such as "1.2"'),
    "title": TEXT,
    "minutes": Key(_is_minutes, "a whole number from 5 to 300"),
    "needs": LIST,
    "models": LIST,
    "objectives": LIST,
    "words": LIST,
}


def problems(content: Path) -> Iterator[Problem]:
    """Keys that are missing, unknown or of the wrong kind; lessons that need what is not there."""
    lessons = {page.parent.name for page in content.glob("*/index.md")}
    numbers: dict[str, Path] = {}
    for page in pages(content):
        try:
            fields, _ = read_front_matter(page)
        except SiteError as problem:
            yield Problem(page, problem.line, problem.message)
            continue
        is_lesson = page.name == "index.md" and page.parent != content
        source = read(page)
        yield from _wrong_keys(page, source, fields, LESSON if is_lesson else PAGE)
        if is_lesson:
            yield from _wrong_needs(page, source, fields, lessons)
            number = str(fields.get("number"))
            other = numbers.setdefault(number, page)
            if other != page:
                message = f"number: {other.parent.name} has the number {number} too."
                yield Problem(page, line_of(source, "number"), message)


def _wrong_keys(
    page: Path, source: str, fields: dict[str, Any], keys: Mapping[str, Key]
) -> Iterator[Problem]:
    for name in keys.keys() - fields.keys():
        yield Problem(page, 1, f"The front matter lacks '{name}:', {keys[name].wanted}.")
    for name, value in fields.items():
        if name not in keys:
            near = difflib.get_close_matches(str(name), keys, 1)
            hint = f"Did you mean '{near[0]}:'?" if near else f"There are: {', '.join(keys)}."
            yield Problem(page, line_of(source, name), f"There is no key '{name}:' here. {hint}")
        elif not keys[name].fits(value):
            message = f"{name}: {value!r} does not fit; it needs {keys[name].wanted}."
            yield Problem(page, line_of(source, name), message)


def _wrong_needs(
    page: Path, source: str, fields: dict[str, Any], lessons: set[str]
) -> Iterator[Problem]:
    needs = fields.get("needs")
    for needed in needs if isinstance(needs, list) else []:
        if needed not in lessons or needed == page.parent.name:
            near = difflib.get_close_matches(str(needed), lessons, 1)
            hint = f"Did you mean '{near[0]}'?" if near else "Name the folder of a lesson."
            yield Problem(
                page, line_of(source, "needs"), f"needs: there is no lesson '{needed}'. {hint}"
            )


def line_of(source: str, key: object) -> int:
    """The line of a key in the front matter; 1 where it does not stand by itself."""
    lines = source.split("\n")
    return next((at for at, line in enumerate(lines, 1) if line.startswith(f"{key}:")), 1)
