"""What a language's page and its Python are given, read back as they read it."""

import ast
import base64
import gettext
import gzip
import io
import json
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from kitbuild import paths
from kitbuild.errors import BuildError
from kitbuild.i18n.catalogue import ENGLISH, Catalogue
from kitbuild.i18n.compiled import compile_locale, compile_messages, python_script, strings_script
from kitbuild.i18n.messages import Message
from kitbuild.i18n.plural_rules import plural_rule
from kitbuild.i18n.plurals import plural_forms
from kitbuild.i18n.pseudo import PseudoCatalogue
from kitbuild.site.lessons import Lesson, load_lesson

HINT = "Hint ({n} left)"
RIGHT = "Right. Your program does what the task asks."
EXERCISE = """\
# %% [markdown] task
# ## Double it
# Write `double(x)`.
# %% start
# begin here
double = None
# %% solution
# twice the number
double = lambda x: 2 * x
# %% check
MESSAGES = {"half": _("You give {got}. Double it.")}
def check(answer, kit):
    pass
# %% mistake half
double = lambda x: x / 2
# %% [markdown] hints
# 1. One
# 2. Two
"""
PAGE = """\
---
number: "9.9"
title: Doubles
minutes: 5
needs: []
models: []
objectives: []
words: []
---

[[exercise double-it]]
"""


class Spoken(Catalogue):
    """A language of a few texts, given in the test."""

    def __init__(
        self, texts: Mapping[str, str | tuple[str, ...]], rules: Mapping[str, str] | None = None
    ) -> None:
        super().__init__("xx", plural_rules=rules)
        self._texts = texts

    def forms(self, message: Message) -> tuple[str, ...] | None:
        found = self._texts.get(message.msgid)
        return (found,) if isinstance(found, str) else found


@pytest.fixture
def lesson(tmp_path: Path) -> Lesson:
    folder = tmp_path / "9-9-doubles"
    (folder / "exercises").mkdir(parents=True)
    (folder / "index.md").write_text(PAGE, encoding="utf-8")
    (folder / "exercises" / "double-it.py").write_text(EXERCISE, encoding="utf-8")
    return load_lesson(folder)


def read_locale(script: str) -> tuple[gettext.GNUTranslations, dict[str, str]]:
    """The catalogue and the worked answers in a lesson's script."""
    fields = json.loads(script.removeprefix("globalThis.lampkitLocale=").removesuffix(";\n"))
    assert sorted(fields) == ["catalogue", "solutions"]
    compiled = io.BytesIO(gzip.decompress(base64.b64decode(fields["catalogue"])))
    return gettext.GNUTranslations(compiled), fields["solutions"]


def test_english_has_no_files(lesson: Lesson) -> None:
    assert not compile_locale(ENGLISH, [lesson]).files


def test_a_language_without_translations_has_no_files(lesson: Lesson) -> None:
    assert not compile_locale(Spoken({}), [lesson]).files


def test_files_are_named_by_their_content_and_alike_each_time(lesson: Lesson) -> None:
    texts = {HINT: "ჴ {n}", RIGHT: "Sí.", "twice the number": "dos veces"}
    beside = compile_locale(Spoken(texts), [lesson])
    assert set(beside.files) == {beside.strings, beside.python[lesson.id]}
    assert beside.strings.startswith("strings.")
    assert beside.python[lesson.id].startswith("9-9-doubles/python.")
    assert compile_locale(Spoken(texts), [lesson]) == beside
    other = compile_locale(Spoken({**texts, RIGHT: "Bien."}), [lesson])
    assert other.strings == beside.strings
    assert other.python != beside.python


def test_the_page_gets_the_words_of_its_scripts_only() -> None:
    script = strings_script(Spoken({"Undo": "Deshacer", "Skip to the content": "x", RIGHT: "x"}))
    assert script == (
        'globalThis.lampkitStrings={messages:{"Undo":"Deshacer"},plural:(n)=>Number(( n != 1 ))};\n'
    )


def test_python_gets_the_kit_the_checks_of_the_lesson_and_the_worked_answer(
    lesson: Lesson,
) -> None:
    texts = {
        RIGHT: "Sí.",
        "You give {got}. Double it.": "Das {got}.",
        "twice the number": "dos veces",
        "begin here": "aquí",
        "Undo": "Deshacer",
    }
    found, solutions = read_locale(python_script(Spoken(texts), lesson))
    assert found.gettext(RIGHT) == "Sí."
    assert found.gettext("You give {got}. Double it.") == "Das {got}."
    assert solutions == {"double-it": "# dos veces\ndouble = lambda x: 2 * x\n"}
    for foreign in ("Undo", "twice the number", "begin here"):
        assert found.gettext(foreign) == foreign, "not a message of Python"


def test_a_worked_answer_without_translation_is_left_to_the_english_script(lesson: Lesson) -> None:
    assert read_locale(python_script(Spoken({RIGHT: "Sí."}), lesson))[1] == {}


def test_a_lesson_without_exercises_needs_nothing(tmp_path: Path) -> None:
    page = tmp_path / "9-9-words" / "index.md"
    page.parent.mkdir()
    page.write_text(PAGE.replace("[[exercise double-it]]", "Words."), encoding="utf-8")
    assert python_script(Spoken({RIGHT: "Sí."}), load_lesson(page.parent)) == ""


def test_each_plural_form_is_where_gettext_looks() -> None:
    forms = tuple(f"{name} {{count}}" for name in ("zero", "one", "two", "few", "many", "other"))
    rule = plural_rule(plural_forms("ar"), "x.po")
    compiled = compile_messages({("{count} row", "{count} rows"): forms}, rule)
    found = gettext.GNUTranslations(io.BytesIO(compiled))
    chosen = [found.ngettext("{count} row", "{count} rows", n) for n in (0, 1, 2, 3, 11, 100)]
    assert [text.split()[0] for text in chosen] == ["zero", "one", "two", "few", "other", "many"]
    assert b"Date" not in compiled


@pytest.mark.slow
def test_the_page_reads_each_plural_form() -> None:
    forms = tuple(f"{name} {{n}}" for name in ("zero", "one", "two", "few", "many", "other"))
    script = strings_script(Spoken({HINT: forms}, {"ui": plural_forms("ar")}))
    host = (paths.HOST / "strings.js").as_uri()
    program = f"""{script}
        const {{ tn }} = await import("{host}");
        const numbers = [0, 1, 2, 3, 11, 100];
        const texts = numbers.map((left) => tn("{HINT}", "{HINT}", left, {{ n: left }}));
        console.log(JSON.stringify(texts));"""
    done = subprocess.run(
        ["node", "--input-type=module", "-e", program], capture_output=True, text=True, check=True
    )
    shown = ["zero 0", "one 1", "two 2", "few 3", "other 11", "many 100"]
    assert json.loads(done.stdout) == shown


@pytest.mark.parametrize("domain", ["ui", "kit"])
def test_a_hostile_plural_rule_stops_the_build_by_file(domain: str, lesson: Lesson) -> None:
    rules = {domain: "nplurals=2; plural=fetch(n);"}
    with pytest.raises(BuildError, match=rf"^translations/xx/{domain}\.po: Plural-Forms: "):
        compile_locale(Spoken({HINT: ("a", "b"), RIGHT: "Sí."}, rules), [lesson])


def test_the_real_lesson_compiles_in_a_pseudo_language() -> None:
    squeeze = load_lesson(paths.CONTENT / "1-2-squeeze-and-rebuild")
    found, solutions = read_locale(python_script(PseudoCatalogue("ar-XB"), squeeze))
    assert found.gettext(RIGHT).startswith("⟦")
    assert solutions
    for slug, solution in solutions.items():
        english = (squeeze.folder / "exercises" / f"{slug}.py").read_text(encoding="utf-8")
        assert solution not in english
        assert ast.dump(ast.parse(solution)) in {
            ast.dump(ast.parse(cell.partition("\n")[2])) for cell in english.split("# %% ")
        }
    assert found.ngettext("One picture", "{n} pictures", 5).startswith("⟦{n} ")
