"""A small sound course, and what the checks say of it: for tests that spoil a part of it."""

from pathlib import Path

from kitbuild import checks
from kitbuild.errors import BuildError
from tests.kitbuild import frame

PAGE = "1-1-one/index.md"
LESSON = """---
number: "1.1"
title: A title
minutes: 40
needs: []
models: []
objectives: [Do it.]
words: [encoder]
---

## First part

An [encoder](../glossary.md#encoder) works. See [the sheet](handout.md#draw).

![A grid of small handwritten digits](a.png)

[[exercise one]]

[[figure cup]]

## Words of this lesson

encoder (part)
: The part of a model that turns a picture
  into a code.
"""
FIGURE = """
ALT = "A cup with two handles."
DESCRIPTION = (
    "One cup stands on a table. It has two handles, so it can be held from the left and from "
    "the right."
)
def draw(): return '<svg viewBox="0 0 9 9"/>'
"""
FILES = {
    "index.md": "---\ntitle: Start\n---\n\n[[lessons]]\n",
    "modules.yml": frame.MODULES,
    "glossary.md": frame.PAGES["glossary.md"],
    "1-1-one/index.md": LESSON,
    "1-1-one/handout.md": "---\ntitle: Sheet\n---\n\n## Draw\n\nDraw it.\n",
    "1-1-one/a.png": "",
    "1-1-one/exercises/one.py": frame.EXERCISE,
    "1-1-one/media/cup.py": FIGURE,
}


def problems(content: Path) -> list[str]:
    """What the checks say, without the first line."""
    try:
        checks.check_content(content)
    except BuildError as error:
        return str(error).replace(f"{content.as_posix()}/", "").split("\n")[1:]
    return []


def change(content: Path, name: str, old: str, new: str) -> None:
    """Put new in the place of old, once."""
    file = content / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
