"""The questions with which a lesson begins: four from lessons before it, chosen by the build.

Two are of the lesson before, one of the lesson three back, one of another module (course.md,
section 5). Which of a lesson's questions are asked follows from its place in the course alone.
The page holds links to where they stand; they themselves are a script beside the language's pages,
`earlier/<lesson>.<hash>.js`, that comes when the fold is opened (kit/host/earlier.js).
Not here: the plan by which all questions return (kit/host/progress/plan.js).
"""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from kitbuild.assets import hashed_name, write_atomic
from kitbuild.site import directives, templates
from kitbuild.site.edition import Edition
from kitbuild.site.fragments import render_fragment
from kitbuild.site.lessons import Lesson
from kitbuild.site.sources import Source

BLOCK = re.compile(
    r"^\[\[choice ([a-z0-9-]+)\]\]\s*$.*?^\[\[end\]\]\s*?$", re.MULTILINE | re.DOTALL
)
BEFORE = 2  # questions of the lesson before
BACK = 3  # so many lessons back is the third one
PREFIX = "earlier-"  # of the ids, which the page may have itself
LINK = re.compile(r'(href="\.\./[^":]*)\.md')


@dataclass(frozen=True)
class Asked:
    """A question and the lesson that it is of."""

    lesson: Lesson
    id: str


def questions_for(lesson: Lesson, course: tuple[Lesson, ...]) -> list[Asked]:
    """At most four questions of lessons before this one; fewer where there are fewer lessons."""
    at = next(number for number, one in enumerate(course) if one.id == lesson.id)
    earlier = [one for one in course[:at] if one.look_back]
    if not earlier:
        return []
    asked = [Asked(earlier[-1], id) for id in earlier[-1].look_back[:BEFORE]]
    third = earlier[-BACK] if len(earlier) >= BACK else earlier[0]
    others = [one for one in earlier if one not in (earlier[-1], third)]
    if third != earlier[-1]:
        asked.append(_one(third, BEFORE))
    elsewhere = [one for one in others if one.module != lesson.module] or others
    if elsewhere:
        asked.append(_one(elsewhere[at % len(elsewhere)], BEFORE + 1 + at % 3))
    return asked


def _one(lesson: Lesson, number: int) -> Asked:
    """A question of a lesson by its number, counted round."""
    return Asked(lesson, lesson.look_back[number % len(lesson.look_back)])


@dataclass(frozen=True)
class Earlier:
    """What the lessons of a language ask first. files: name in the language's folder to bytes."""

    asked: Mapping[str, list[Asked]]
    names: Mapping[str, str]
    files: Mapping[str, bytes]

    def scripts(self, lesson: Lesson, code: str) -> dict[str, str]:
        """The script that the lesson's page asks for: short name to path from _kit/."""
        name = self.names.get(lesson.id)
        return {"earlier": f"../{code}/{name}"} if name else {}

    def write(self, folder: Path) -> None:
        """Write the scripts into the language's folder."""
        for name, data in self.files.items():
            write_atomic(folder / name, data)


def make_earlier(edition: Edition) -> Earlier:
    """The questions of all lessons, in the edition's language."""
    asked = {lesson.id: questions_for(lesson, edition.course) for lesson in edition.course}
    names, files = {}, {}
    for lesson, questions in asked.items():
        if questions:
            data = _script(questions, edition)
            digest = hashlib.sha256(data).hexdigest()
            names[lesson] = hashed_name(f"earlier/{lesson}.js", digest)
            files[names[lesson]] = data
    return Earlier(asked, names, files)


def _script(asked: list[Asked], edition: Edition) -> bytes:
    """One assignment: the HTML of the questions."""
    questions = [(one.lesson, _question_html(one, edition)) for one in asked]
    html = templates.render("parts/earlier.html", questions=questions)
    return f"globalThis.lampkitEarlier={json.dumps(str(html), ensure_ascii=False)};\n".encode()


def _question_html(asked: Asked, edition: Edition) -> Markup:
    """One question as its own page shows it, under an id of its own."""
    page = asked.lesson.folder / "look-back.md"
    found = {match[1]: match[0] for match in BLOCK.finditer(page.read_text("utf-8-sig"))}
    text = found[asked.id].replace(f"[[choice {asked.id}]]", f"[[choice {PREFIX}{asked.id}]]", 1)
    source = Source(page)
    offer = directives.Page(source, {}, edition.assets.numbers)
    html = render_fragment(
        text, source, edition.page_texts(page), directives.DirectiveExtension(offer)
    )
    return Markup(LINK.sub(r"\1.html", str(html)))
