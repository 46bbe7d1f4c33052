"""The questions with which a lesson begins, and pages to read further."""

import json
import re
from pathlib import Path

import pytest

from kitbuild.i18n.catalogue import ENGLISH as SOURCE
from kitbuild.i18n.coverage import coverage
from kitbuild.i18n.sources import content_messages
from kitbuild.site.assets import Assets
from kitbuild.site.earlier import Asked, questions_for
from kitbuild.site.edition import Edition
from kitbuild.site.lessons import Lesson, load_lessons
from kitbuild.site.locales import ENGLISH
from kitbuild.site.pages import build
from tests.kitbuild import frame
from tests.kitbuild.checks.sample import problems

LESSON = """---
number: "{number}"
title: Lesson {number}
minutes: 40
needs: []
models: []
objectives: [Do it.]
words: []
---

## First part

{text}

## Words of this lesson

word
: A sign that is read.
"""
QUESTION = """[[choice {id}]]

What of {id}?

- [ ] this :: No, see [word](../glossary.md#word).
- [x] that :: Yes.

[[end]]
"""
PAGE = "---\ntitle: Pots of the world\n---\n\n## Clay\n\nClay is found in rivers.\n"
NUMBERS = ["1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3"]


def lesson(number: str, questions: int = 6) -> Lesson:
    ids = tuple(f"q{n}" for n in range(questions))
    return Lesson(number, Path(), number, "", 5, (), (), (), (), (), (), look_back=ids)


def asked(number: str, course: tuple[Lesson, ...]) -> list[str]:
    at = next(one for one in course if one.number == number)
    return [f"{one.lesson.number} {one.id}" for one in questions_for(at, course)]


def test_the_first_lesson_has_none_and_the_next_ones_few() -> None:
    course = tuple(map(lesson, NUMBERS))
    assert asked("1.1", course) == []
    assert asked("1.2", course) == ["1.1 q0", "1.1 q1"]
    assert asked("1.3", course) == ["1.2 q0", "1.2 q1", "1.1 q2"]


def test_later_lessons_have_four_from_three_lessons_and_another_module() -> None:
    course = tuple(map(lesson, NUMBERS))
    for number in NUMBERS[3:]:
        found = asked(number, course)
        at = NUMBERS.index(number)
        before, third = NUMBERS[at - 1], NUMBERS[at - 3]
        assert found[:3] == [f"{before} q0", f"{before} q1", f"{third} q2"]
        assert len(set(found)) == len(found) <= 4
    assert asked("2.3", course)[3].startswith("1.")
    assert len(asked("2.3", course)) == 4


def test_a_lesson_without_questions_is_passed_over() -> None:
    course = (lesson("1.1"), lesson("1.2", 0), lesson("1.3"))
    assert asked("1.3", course) == ["1.1 q0", "1.1 q1"]
    assert questions_for(course[1], course) == [
        Asked(course[0], "q0"),
        Asked(course[0], "q1"),
    ]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    for number, text in (("1.1", "See [pots](../read/pots.md)."), ("1.2", "Text.")):
        own = folder / f"{number.replace('.', '-')}-one"
        own.mkdir(parents=True)
        (own / "index.md").write_text(LESSON.format(number=number, text=text), encoding="utf-8")
        questions = "\n".join(QUESTION.format(id=f"question-{n}") for n in range(6))
        page = f"---\ntitle: Look back\n---\n\n{questions}"
        (own / "look-back.md").write_text(page, encoding="utf-8")
    (folder / "read").mkdir()
    (folder / "read" / "pots.md").write_text(PAGE, encoding="utf-8")
    (folder / "index.md").write_text(
        "---\ntitle: L\n---\n\n[[lessons]]\n\n[[today]]\n", encoding="utf-8"
    )
    frame.write_pages(folder)
    names = [*frame.FILES, "look-back.js"]
    for name in names:
        file = tmp_path / "site" / "_kit" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    return folder


def built(content: Path) -> Path:
    site = content.parent / "site"
    names = [*frame.FILES, "look-back.js"]
    assets = Assets({name: name for name in names}, {})
    build([Edition(ENGLISH, assets, load_lessons(content))], site, content)
    return site / "en"


def test_the_page_links_the_questions_and_its_script_holds_them_with_ids_of_their_own(
    content: Path,
) -> None:
    site = built(content)
    page = (site / "1-2-one" / "index.html").read_text(encoding="utf-8")
    (link,) = re.findall(r'href="[^"]*/look-back.html"', page)
    assert page.index(link) < page.index("First part</h2>")
    named = re.search(r'"earlier":"\.\./(en/earlier/[^"]+)"', page)
    assert named
    script = (site.parent / named[1]).read_text(encoding="utf-8")
    html = json.loads(script.removeprefix("globalThis.lampkitEarlier=").removesuffix(";\n"))
    questions = re.findall(r'<fieldset class="kit-choice" id="([^"]+)"', html)
    assert questions == ["earlier-question-0", "earlier-question-1"]
    assert 'href="../glossary.html#word"' in html
    assert "earlier" not in (site / "1-1-one" / "index.html").read_text(encoding="utf-8")


def test_a_page_to_read_further_is_built_and_found_and_leads_back(content: Path) -> None:
    site = built(content)
    page = (site / "read" / "pots.html").read_text(encoding="utf-8")
    assert "<h1>Pots of the world</h1>" in page
    assert '<a href="../1-1-one/index.html">Back to lesson 1.1 Lesson 1.1</a>' in page
    assert 'href="../read/pots.html"' in (site / "1-1-one" / "index.html").read_text("utf-8")


def test_a_page_to_read_further_that_no_page_links_stops_the_build(content: Path) -> None:
    (content / "read" / "lost.md").write_text(PAGE, encoding="utf-8")
    assert any(
        line.startswith("read/lost.md:1: no lesson leads here") for line in problems(content)
    )


def test_a_page_to_read_further_has_its_budget_and_its_domain(content: Path) -> None:
    long = PAGE + "Many words stand here in a row. " * 120
    assert not [line for line in problems(content) if "read/pots.md" in line]
    (content / "read" / "pots.md").write_text(long, encoding="utf-8")
    assert any("at most 700" in line for line in problems(content))
    messages = content_messages(content, load_lessons(content))
    own = [message for message in messages if message.domain == "read"]
    assert "Clay" in {message.msgid for message in own}
    assert list(coverage(SOURCE, own)["read"]) == ["all"]
