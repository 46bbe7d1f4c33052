import ast
from pathlib import Path

import pytest

from kitbuild.i18n.extract import by_domain, collect, write_templates
from kitbuild.i18n.messages import Message
from kitbuild.i18n.pseudo import PSEUDO_LOCALES, PseudoCatalogue
from kitbuild.i18n.sources import check_texts
from kitbuild.i18n.words import ERRORS, PYTHON, interface_words, kit_words, script_words
from kitbuild.paths import CONTENT, KIT
from kitbuild.site.assets import Assets
from kitbuild.site.edition import Edition
from kitbuild.site.lessons import load_lessons
from kitbuild.site.locales import Locale
from kitbuild.site.pages import build_locale

LESSON = """---
number: "1.1"
title: First lesson
minutes: 40
needs: []
models: [small]
objectives: [Do it.]
words: [word]
---

<!-- local example: name a mat -->

A *mat* has a colour.

<!-- i18n: context: verb -->

Show

## Key idea

[[figure arrow]]

[[exercise one]]

<!-- i18n: skip -->

Kept as it is.

[[number small-error]]
"""
EXERCISE = '''# %% [markdown] task
# ## Add
#
# Write `add` for $a + b$.

# %% start
def add(a, b):
    return 0  # change this line

# %% solution
def add(a, b):
    """Add two numbers."""
    return a + b

# %% check
MESSAGES = {
    "minus": _("For {a} you take away."
               " Add."),
}

def check(answer, kit):
    print(_("Aside"))

# %% mistake minus
def add(a, b):
    return a - b  # secret

# %% [markdown] hints
# 1. First *hint*.
# 2. Second hint.
'''
FIGURE = '''
ALT = "An arrow."
DESCRIPTION = "It points *right*."
TABLE = [["Side", "Length"], ["a", "2.5"]]

def draw():
    """The figure."""
    return '<svg viewBox="0 0 9 9"><text x="1">tip</text></svg>'
'''


@pytest.fixture
def content(tmp_path: Path) -> Path:
    lesson = tmp_path / "content" / "1-1-first"
    files = {
        "../index.md": "---\ntitle: Course\n---\n\nWelcome.\n\n[[lessons]]\n",
        "index.md": LESSON.replace("[[number small-error]]", ""),
        "handout.md": "---\ntitle: Sheet\n---\n\nA *mat* has a colour.\n",
        "teach.md": "---\ntitle: Plan\n---\n\nPrepare nothing.\n",
        "exercises/one.py": EXERCISE,
        "media/arrow.py": FIGURE,
    }
    for name, text in files.items():
        file = lesson / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path / "content"


def test_a_lesson_gives_its_texts_in_the_order_of_translation(content: Path) -> None:
    found = by_domain(collect(content))["1-1-first"]
    assert [(message.context, message.msgid) for message in found] == [
        (None, "First lesson"),
        (None, "Do it."),
        (None, "A *mat* has a colour."),
        ("verb", "Show"),
        (None, "Key idea"),
        (None, "tip"),
        (None, "An arrow."),
        (None, "It points *right*."),
        (None, "Side"),
        (None, "Length"),
        (None, "a"),
        (None, "change this line"),
        (None, "Add"),
        (None, "Write `add` for $a + b$."),
        (None, "First *hint*."),
        (None, "Second hint."),
        (None, "For {a} you take away. Add."),
        (None, "Aside"),
        (None, "Add two numbers."),
        ("handout", "Sheet"),
        ("handout", "A *mat* has a colour."),
        ("plan", "Plan"),
        ("plan", "Prepare nothing."),
    ]


def test_a_translator_is_told_what_a_text_is(content: Path) -> None:
    comments = {message.msgid: message.comments for message in collect(content)[::-1]}
    assert comments["A *mat* has a colour."] == ("paragraph", "Local example: name a mat")
    assert comments["For {a} you take away. Add."] == (
        "answer 'minus' of the check of exercise one",
    )
    assert comments["Add two numbers."][0] == "docstring in a program of exercise one"
    assert comments["change this line"][1] == "return 0  # change this line"


def test_the_start_page_belongs_to_the_interface(content: Path) -> None:
    texts = {message.msgid for message in by_domain(collect(content))["ui"]}
    assert {"Course", "Welcome.", "Choose your language", "Hint ({n} left)"} <= texts


def test_templates_are_the_same_bytes_each_time(content: Path, tmp_path: Path) -> None:
    folder = tmp_path / "templates"
    (folder / "gone.pot").parent.mkdir()
    (folder / "gone.pot").touch()
    written = write_templates(collect(content), folder)
    assert [path.name for path in written] == ["1-1-first.pot", "kit.pot", "ui.pot"]
    assert sorted(folder.iterdir()) == written
    before = [path.read_bytes() for path in written]
    write_templates(collect(content), folder)
    assert [path.read_bytes() for path in written] == before
    assert b"Date" not in b"".join(before)


def test_words_of_the_code() -> None:
    words = {message.msgid: message for message in [*kit_words(), *interface_words()]}
    assert words["See the answers"].place == "build/kitbuild/site/choices.py"
    assert words["Skip to the content"].place == "kit/theme/base.html"
    assert words["Passed before"].place == "kit/host/components/controls.js"
    assert words["In Python's words: {words}"].domain == "kit"
    assert any(message.place.startswith("kit/runtime/") for message in kit_words())
    assert not [message for message in words.values() if "cell '{cell}'" in message.msgid]
    assert {message.domain for message in script_words()} == {"ui"}


@pytest.mark.parametrize("path", sorted(KIT.rglob("*.py")), ids=str)
def test_every_error_of_kit_has_a_text_that_can_be_extracted(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Call(func=ast.Name(id=name), args=[text, *_]) if name in (*ERRORS, *PYTHON):
                if path.name not in ("errors.py", "i18n.py"):  # where the functions are
                    assert isinstance(text, ast.Constant), f"{path}:{node.lineno}"


def test_texts_of_a_check_with_their_keys() -> None:
    found = list(check_texts('M = {"a": _("One" " two"), **more}\nprint(_("Three"), _(x))'))
    assert found == [("One two", "a"), ("Three", "")]


class Watched(PseudoCatalogue):
    """Remembers what is looked up."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.seen: dict[object, Message] = {}

    def find(self, message: Message) -> str | None:
        self.seen[message.key] = message
        return super().find(message)


@pytest.mark.parametrize("code", PSEUDO_LOCALES)
def test_what_a_page_looks_up_is_in_the_templates(
    code: str, tmp_path: Path, explored: Assets
) -> None:
    lessons = load_lessons(CONTENT)
    catalogue = Watched(code)
    locale = Locale(code, code, PSEUDO_LOCALES[code])
    build_locale(Edition(locale, explored, lessons, catalogue), CONTENT, tmp_path / code)
    templates = {message.key for message in collect()}
    assert len(catalogue.seen) > 300
    assert not [message for key, message in catalogue.seen.items() if key not in templates]
