"""Texts of content, collected by building the English site once with a find that takes notes.

So what is collected is what a page asks for, neither more nor less. What no page asks for, since
it travels with Python (worked answers, messages of checks), is added from the exercise files.
"""

import ast
import tempfile
from collections.abc import Iterator
from pathlib import Path

from kit.exercise.cells import parse_exercise
from kitbuild.i18n.coverage import PARTS, part_of
from kitbuild.i18n.messages import Message
from kitbuild.site.assets import Assets, Needs
from kitbuild.site.edition import Edition
from kitbuild.site.exercises import exercise_path, exercise_texts, program_text
from kitbuild.site.interface import PLACE
from kitbuild.site.lessons import Lesson
from kitbuild.site.locales import ENGLISH
from kitbuild.site.numbers import model_numbers
from kitbuild.site.pages import build_locale
from kitbuild.site.seedling_numbers import seedling_numbers
from kitbuild.site.texts import Texts
from kitbuild.steps import load_steps, steps_files


class Recorder:
    """Stands in for a catalogue: remembers every message that is looked up, and finds none."""

    is_source = True

    def __init__(self) -> None:
        self.messages: dict[tuple[str, str, str | None, str], Message] = {}

    def find(self, message: Message) -> None:
        """Remember the message; a second look-up from the same file adds nothing."""
        key = (message.domain, message.msgid, message.context, message.place)
        self.messages.setdefault(key, message)


class _BuiltFiles(dict[str, str]):
    """Names of built files before there are any: each is called as it is asked for."""

    def __contains__(self, key: object) -> bool:
        return True

    def __missing__(self, key: str) -> str:
        return key


def placeholder_assets(lessons: tuple[Lesson, ...]) -> Assets:
    """Assets for pages that are only read by a program: no files, no bytes, real numbers."""
    models: dict[str, Needs] = {name: {} for lesson in lessons for name in lesson.models}
    return Assets(_BuiltFiles(), {}, models, numbers=model_numbers() | seedling_numbers())


def content_messages(content: Path, lessons: tuple[Lesson, ...]) -> list[Message]:
    """The texts of all pages and of what Python shows, in the order for translators: see _rank."""
    recorder = Recorder()
    edition = Edition(ENGLISH, placeholder_assets(lessons), lessons, recorder)
    with tempfile.TemporaryDirectory() as folder:
        build_locale(edition, content, Path(folder))
    for lesson in lessons:
        for slug in lesson.exercises:
            ask_for_python_texts(edition.texts(lesson.id), lesson, slug)
        ask_for_step_texts(edition.texts(lesson.id), lesson)
    found = [message for message in recorder.messages.values() if message.place != PLACE]
    places = list(dict.fromkeys(message.place for message in found))
    return sorted(found, key=lambda message: _rank(message, places))


def _rank(message: Message, places: list[str]) -> tuple[int, bool, int]:
    """A learner's part before the sheets; in each part first its page, then figures, exercises."""
    is_page = message.place.endswith(".md")
    return PARTS.index(part_of(message)), not is_page, places.index(message.place)


def ask_for_python_texts(texts: Texts, lesson: Lesson, slug: str) -> str:
    """Look up what of an exercise only Python shows: the worked answer and the check's texts.

    texts: those of the lesson. Returns the worked answer in their language.
    """
    path = exercise_path(lesson, slug)
    exercise = parse_exercise(path.read_text(encoding="utf-8"), slug)
    own = exercise_texts(texts, path)
    for text, key in check_texts(exercise.check):
        own.say(text, f"answer '{key}' of the check" if key else "answer of the check", "fields")
    return program_text(own, exercise.solution)


def ask_for_step_texts(texts: Texts, lesson: Lesson) -> None:
    """Look up what of a lesson's steps only Python shows: the texts of their checks."""
    for path in steps_files(lesson.folder):
        own = texts.at(path, f"steps {path.stem}")
        for number, step in enumerate(load_steps(path), 1):
            for text, key in check_texts(step.check):
                own.say(text, f"answer '{key}' of step {number}", "fields")


def check_texts(check: str) -> Iterator[tuple[str, str]]:
    """Each `_("...")` of a check cell, with the key under which MESSAGES has it, or ""."""
    tree = ast.parse(check)
    keys = {
        id(value): str(key.value)
        for table in ast.walk(tree)
        if isinstance(table, ast.Dict)
        for key, value in zip(table.keys, table.values, strict=True)
        if isinstance(key, ast.Constant)
    }
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id="_"), args=[ast.Constant(value=str(text))]):
                yield text, keys.get(id(node), "")
