"""Directives: their names, exercises and figures that are there, and closed folds."""

import difflib
import re
from collections.abc import Iterator
from pathlib import Path

from kitbuild.checks.problems import Problem
from kitbuild.checks.prose import line_at, pages, read
from kitbuild.site.directives import CONTAINERS, MADE, MADE_IN_LESSONS, known_names

CODE = re.compile(r"^ {0,3}(```|~~~).*?^ {0,3}\1", re.MULTILINE | re.DOTALL)
LINE = re.compile(r"^\[\[([^\s\[\]]+)(?: +(.+?))?\]\][ \t]*$", re.MULTILINE)
FOLDERS = {"exercise": "exercises", "figure": "media", "steps": "steps"}


def problems(content: Path) -> Iterator[Problem]:
    """Directives that nothing knows, that name what is missing, or that do not close or open."""
    for page in pages(content):
        source = CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), read(page))
        in_lesson = page.parent != content and (page.parent / "index.md").exists()
        known = known_names([*MADE, *(MADE_IN_LESSONS if in_lesson else ())])
        opened: list[tuple[str, int]] = []
        for match in LINE.finditer(source):
            line = line_at(source, match.start())
            message = _fault(page, match[1], match[2] or "", known, [name for name, _ in opened])
            if message:
                yield Problem(page, line, message)
            if match[1] in CONTAINERS:
                opened.append((match[1], line))
            elif match[1] == "end" and opened:
                opened.pop()
        for name, line in opened:
            yield Problem(page, line, f"[[{name}]] has no [[end]].")


def _fault(page: Path, name: str, argument: str, known: list[str], opened: list[str]) -> str:
    """What is wrong with a directive, "" when nothing is. opened: what it may close."""
    if name not in known:
        near = difflib.get_close_matches(name.lower(), known, 1)
        hint = f"Did you mean [[{near[0]}]]?" if near else f"There are: {', '.join(known)}."
        return f"There is no directive [[{name}]] here. {hint}"
    if name in FOLDERS:
        return _missing(page, name, argument)
    if name in CONTAINERS and not argument:
        return f"[[{name}]] needs a word after its name."
    if name == "end" and (not opened or argument not in ("", opened[-1])):
        return "This [[end]] closes nothing."
    return ""


def _missing(page: Path, kind: str, name: str) -> str:
    """What is said of an exercise or figure that is not there, "" when it is."""
    found = [file.stem for file in (page.parent / FOLDERS[kind]).glob("*.py")]
    if name in found:
        return ""
    near = difflib.get_close_matches(name, found, 1)
    known = ", ".join(sorted(found)) or "none"
    hint = f"Did you mean '{near[0]}'?" if near else f"There are: {known}."
    return f"there is no {kind} '{name}'. {hint}"
