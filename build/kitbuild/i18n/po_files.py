"""PO files in this project's form: entries in the order of the course, no dates, no line numbers,
nothing wrapped. So the difference between two versions shows what has changed, and nothing else.

Not here: whether a translation may be shown (checks.py), and compiled catalogues (compiled.py).
"""

import io
import re
from collections.abc import Iterable
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Entry
from babel.messages.pofile import PoFileError, read_po, write_po

from kitbuild.errors import BuildError
from kitbuild.i18n.messages import Message
from kitbuild.i18n.plurals import MOST_FORMS

# A width that no text reaches: Babel wraps comments even when it is told to wrap nothing.
NO_WRAP = 1_000_000
BRACES = "python-brace-format"  # editors then warn when a {field} is lost
# Header fields that people fill in; all others are fixed, or dates, which are left out.
KEPT_FIELDS = ("Last-Translator", "Language-Team")
SOUND = re.compile(
    r'\s*(?:\#.*|(?:msgctxt|msgid|msgid_plural|msgstr|msgstr\[\d+\]|)\s*"(?:[^"\\]|\\.)*"\s*|)'
)
FORMS = re.compile(r'^"Plural-Forms: *nplurals *= *(\d+)', re.MULTILINE)
EMPTY_FORM = re.compile(r'^msgstr\[(\d+)\] ""\n(?!")', re.MULTILINE)
Key = tuple[str, str | None]


def key_of(entry: Entry) -> Key:
    """What names an entry within its file: English text (the singular) and context."""
    text = entry.id if isinstance(entry.id, str) else entry.id[0]
    return text, entry.context


def is_translated(entry: Entry) -> bool:
    """Whether all forms of an entry have a text, fuzzy or not."""
    forms = entry.string if isinstance(entry.string, list | tuple) else [entry.string]
    return all(forms)


def template_of(messages: Iterable[Message]) -> Catalog:
    """The messages of one domain; equal ones become one entry with all places and comments."""
    groups: dict[Key, list[Message]] = {}
    for message in messages:
        groups.setdefault((message.msgid, message.context), []).append(message)
    catalog = Catalog(header_comment="")
    for group in groups.values():
        first = next((message for message in group if message.plural), group[0])
        entry = catalog.add(
            (first.msgid, first.plural) if first.plural else first.msgid,
            context=first.context,
            locations=[(message.place, 0) for message in group],
            auto_comments=[comment for message in group for comment in message.comments],
        )
        braces = first.kind == "fields" and "{" in first.msgid
        entry.flags = {BRACES} if braces else set()
    return catalog


def empty_catalog(code: str, forms: str) -> Catalog:
    """A new file's catalogue: a header, no entries."""
    return _parse(_header([("Language", code), ("Plural-Forms", forms)], ""))


def read_catalog(path: Path) -> Catalog:
    """The file's catalogue. Raises BuildError that names file and line where it is not sound."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        for number, line in enumerate(text.split("\n"), 1):
            if not SOUND.fullmatch(line):
                raise BuildError(f"{path}:{number}: This is no line of a PO file: {line[:60]}")
        catalog = _parse(_with_declared_forms(text))
    except PoFileError as problem:
        reason = f"This is not a sound PO file: {problem}"
        raise BuildError(f"{path}:{problem.lineno + 1}: {reason}") from problem
    except UnicodeDecodeError as problem:
        raise BuildError(f"{path}: This is not UTF-8. Save it as UTF-8: {problem}.") from problem
    except (ValueError, TypeError, AttributeError) as problem:
        raise BuildError(f"{path}: The header is not sound: {problem}.") from problem
    return catalog


def write_catalog(path: Path, catalog: Catalog, code: str = "") -> None:
    """Write the catalogue of a language, or a template when code is empty."""
    fields = [("Language", code)]
    if code:
        given = dict(catalog.mime_headers)
        fields += [(name, given[name]) for name in KEPT_FIELDS if _filled_in(given.get(name, ""))]
        fields.append(("Plural-Forms", catalog.plural_forms))
    body = io.BytesIO()
    write_po(
        body, catalog, width=NO_WRAP, omit_header=True, include_previous=True, include_lineno=False
    )
    text = _header(fields, catalog.header_comment) + "\n" + body.getvalue().decode("utf-8")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text.rstrip("\n") + "\n", encoding="utf-8", newline="\n")


def merge(catalog: Catalog, template: Catalog) -> None:
    """Bring a language's catalogue to the order, places and comments of the template.

    A message whose English has changed keeps its translation as fuzzy, with the old English in
    `#|`; a finished one whose English has gone stays below as obsolete.
    """
    earlier = {key_of(entry): entry.previous_id for entry in catalog if entry.id}
    for entry in catalog.obsolete.values():  # it may be wanted again
        catalog[entry.id] = entry
    catalog.obsolete.clear()
    catalog.update(template, update_creation_date=False)
    for entry in catalog:
        if not entry.id:
            continue
        if entry.fuzzy and not entry.previous_id:
            entry.previous_id = earlier.get(key_of(entry), [])
        own = template.get(key_of(entry)[0], entry.context)
        entry.flags = (entry.flags & {"fuzzy"}) | (own.flags if own else set())
    for key, entry in list(catalog.obsolete.items()):
        if entry.fuzzy or not is_translated(entry):
            del catalog.obsolete[key]


def _filled_in(value: str) -> bool:
    """Whether a person has written a header field: an editor's placeholder is not filled in."""
    return bool(value) and "FULL NAME" not in value and "LL@li.org" not in value


def _header(fields: list[tuple[str, str]], comment: str) -> str:
    """The header entry. Fixed fields surround those that differ."""
    lines = [
        ("Project-Id-Version", "Lampkit"),
        *fields,
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Content-Transfer-Encoding", "8bit"),
    ]
    quoted = "".join(f'"{name}: {_escaped(value)}\\n"\n' for name, value in lines)
    return f"{comment}\n".lstrip("\n") + f'msgid ""\nmsgstr ""\n{quoted}'


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace('"', '\\"')


def _with_declared_forms(text: str) -> str:
    """The text without empty forms beyond those of its header, which a translator may correct.

    Raises ValueError for a number of forms that no language has.
    """
    declared = FORMS.search(text)
    forms = int(declared[1]) if declared else MOST_FORMS
    if not 1 <= forms <= MOST_FORMS:
        raise ValueError(f"nplurals is 1 to {MOST_FORMS}, not {forms}")
    return EMPTY_FORM.sub(lambda match: match[0] if int(match[1]) < forms else "", text)


def _parse(text: str) -> Catalog:
    """The catalogue in the text of a PO file.

    Babel forgets the old English of a fuzzy entry, and guesses flags; both are read here.
    """
    catalog: Catalog = read_po(io.StringIO(text), abort_invalid=True)
    lines = text.split("\n")
    for entry in [*catalog, *catalog.obsolete.values()]:
        if entry.id and entry.lineno:
            remarks = _remarks(lines, entry.lineno)
            flags = ",".join(line[2:] for line in remarks if line.startswith("#,"))
            entry.flags = {flag.strip() for flag in flags.split(",") if flag.strip()}
            old = [line[3:] for line in remarks if line.startswith("#| ")]
            entry.previous_id = _old_english(old) if old else []
    return catalog


def _remarks(lines: list[str], msgid_line: int) -> list[str]:
    """The comments above the entry whose msgid is on that line, counted from 1."""
    end = start = msgid_line - 1
    while start > 0 and re.match(r"#(?!~)|msgctxt ", lines[start - 1]):
        start -= 1
    return lines[start:end]


def _old_english(lines: list[str]) -> list[str]:
    """The old msgid, and its plural if it has one; Babel writes several lines of it as one."""
    text = "\n".join(lines).replace('" "', '"\n"') + '\nmsgstr ""\n'
    entry = next((entry for entry in read_po(io.StringIO(text)) if entry.id), None)
    if entry is None:
        return []
    return [entry.id] if isinstance(entry.id, str) else list(entry.id)
