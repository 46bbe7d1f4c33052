"""A language's translations in the form that a page and its Python read.

    strings.<hash>.js           words of the page's scripts, loaded with every page
    strings-more.<hash>.js      those that no lesson's page says, loaded with the others
    <lesson>/python.<hash>.js   Python's messages (a .mo file) and the worked answers of a lesson,
                                loaded with Python

Not here: which translations may be shown (catalogue.py), and the writing of the files (beside.py).
"""

import base64
import gzip
import hashlib
import io
import json
from collections.abc import Iterable, Iterator

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Entry
from babel.messages.mofile import write_mo

from kitbuild.assets import hashed_name
from kitbuild.i18n.catalogue import Catalogue
from kitbuild.i18n.messages import Message
from kitbuild.i18n.plural_rules import PluralRule, plural_rule
from kitbuild.i18n.plurals import DEFAULT
from kitbuild.i18n.sources import ask_for_python_texts, ask_for_step_texts
from kitbuild.i18n.words import kit_words, script_words, script_words_beside_lessons
from kitbuild.site.beside import Beside
from kitbuild.site.lessons import Lesson
from kitbuild.site.texts import Texts, english

# English text, or singular and plural -> translation, or one for each form.
Table = dict[str | tuple[str, str], str | tuple[str, ...]]


def compile_locale(catalogue: Catalogue, lessons: Iterable[Lesson]) -> Beside:
    """The language's scripts. A file that would say nothing but English is left out.

    Raises BuildError when a plural rule is not sound.
    """
    if catalogue.is_source:
        return Beside()
    files: dict[str, bytes] = {}
    strings = _add(files, "strings.js", strings_script(catalogue))
    more = _add(files, "strings-more.js", more_strings_script(catalogue))
    python = {
        lesson.id: _add(files, f"{lesson.id}/python.js", python_script(catalogue, lesson))
        for lesson in lessons
    }
    named = {lesson: name for lesson, name in python.items() if name}
    return Beside(files=files, strings=strings, more=more, python=named)


def _add(files: dict[str, bytes], name: str, script: str) -> str:
    """Add a script under its hashed name and return that; "" when there is nothing to add."""
    if not script:
        return ""
    data = script.encode("utf-8")
    hashed = hashed_name(name, hashlib.sha256(data).hexdigest())
    files[hashed] = data
    return hashed


def strings_script(catalogue: Catalogue) -> str:
    """The words of the page's scripts, as kit/host/strings.js reads them."""
    messages = _by_singular(_translated(catalogue, script_words()))
    if not messages:
        return ""
    rule = _rule(catalogue, "ui").expression
    return f"globalThis.lampkitStrings={{messages:{_json(messages)},plural:(n)=>Number({rule})}};\n"


def more_strings_script(catalogue: Catalogue) -> str:
    """The words that only scripts beside the lessons say; it comes after strings_script's."""
    messages = _by_singular(_translated(catalogue, script_words_beside_lessons()))
    if not messages:
        return ""
    return f"Object.assign(globalThis.lampkitStrings.messages,{_json(messages)});\n"


def _by_singular(found: Table) -> dict[str, object]:
    return {key if isinstance(key, str) else key[0]: text for key, text in found.items()}


def python_script(catalogue: Catalogue, lesson: Lesson) -> str:
    """What Python needs for the exercises of a lesson, as kit/host/locale.js reads it."""
    if not lesson.exercises:
        return ""
    found: Table = {}

    def find(message: Message) -> str | None:
        text = catalogue.find(message)
        if text and message.kind == "fields":  # of a check; comments of the answer are "code"
            found[message.msgid] = text
        return text

    ours, theirs = Texts(lesson.id, find=find), Texts(lesson.id, find=english)
    solutions = {}
    for slug in lesson.exercises:
        solution = ask_for_python_texts(ours, lesson, slug)
        if solution != ask_for_python_texts(theirs, lesson, slug):
            solutions[slug] = solution
    ask_for_step_texts(ours, lesson)
    table = {**found, **_translated(catalogue, kit_words())}
    if not table and not solutions:
        return ""
    compiled = packed_messages(table, _rule(catalogue, "kit"))
    return f"globalThis.lampkitLocale={_json({'catalogue': compiled, 'solutions': solutions})};\n"


def packed_messages(table: Table, rule: PluralRule) -> str:
    """A .mo file packed by gzip, in base64: what the worker hands to kit.browser."""
    packed = gzip.compress(compile_messages(table, rule), 9, mtime=0)
    return base64.b64encode(packed).decode("ascii")


class _Plain(Catalog):
    """A catalogue whose header says only what gettext reads: no dates, so equal bytes."""

    def __init__(self, rule: PluralRule) -> None:
        super().__init__()
        self._header = f"Content-Type: text/plain; charset=utf-8\nPlural-Forms: {rule.header}\n"

    def __iter__(self) -> Iterator[Entry]:
        yield Entry("", self._header)
        yield from self._messages.values()


def compile_messages(table: Table, rule: PluralRule) -> bytes:
    """The bytes of a .mo file, which the standard library's gettext reads."""
    catalog = _Plain(rule)
    for msgid, text in table.items():
        catalog.add(msgid, text)
    file = io.BytesIO()
    write_mo(file, catalog)
    return file.getvalue()


def _translated(catalogue: Catalogue, messages: Iterable[Message]) -> Table:
    """Those of the messages that the language has."""
    found: Table = {}
    for message in messages:
        forms = catalogue.forms(message)
        if forms and message.plural:
            found[message.msgid, message.plural] = forms
        elif forms:
            found[message.msgid] = forms[0]
    return found


def _rule(catalogue: Catalogue, domain: str) -> PluralRule:
    """The plural rule of a domain's file."""
    forms = catalogue.plural_rules.get(domain, DEFAULT)
    return plural_rule(forms, f"translations/{catalogue.code}/{domain}.po")


def _json(value: object) -> str:
    """JSON that is also JavaScript, with the letters of every script as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
