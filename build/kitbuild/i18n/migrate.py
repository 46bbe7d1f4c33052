"""Carry translations over when the rules of extraction change, so that none is lost.

A new rule gives the same English text another msgid, for instance without a trailing mark. Then
`make locale` would make every such translation fuzzy. Instead write the change as a function and
call `migrate(TRANSLATIONS, rule)` once, before `make locale` for each language, in the same commit
as the new rule:

    def rule(old: Text) -> Text:
        return replace(old, msgid=old.msgid.removesuffix(" {: .lead }"))
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kitbuild.errors import BuildError
from kitbuild.i18n.po_files import read_catalog, write_catalog


@dataclass(frozen=True)
class Text:
    """One translation as the rule sees it. domain and context can be read, and context changed."""

    domain: str
    msgid: str
    msgstr: tuple[str, ...]
    context: str | None = None
    plural: str | None = None


Rule = Callable[[Text], Text]


def migrate(translations: Path, rule: Rule) -> int:
    """Apply the rule to every entry of every language, also fuzzy ones; how many have changed.

    Raises BuildError when two different texts would become one: then the rule is not sound.
    """
    return sum(_migrate_file(path, rule) for path in sorted(translations.glob("*/*.po")))


def _migrate_file(path: Path, rule: Rule) -> int:
    old = read_catalog(path)
    changed = 0
    entries = [entry.clone() for entry in old if entry.id]
    for entry in entries:
        old.delete(entry.id, entry.context)
    for entry in entries:
        before = _text(path.stem, entry.id, entry.string, entry.context)
        after = rule(before)
        changed += after != before
        entry.id = (after.msgid, after.plural) if after.plural else after.msgid
        entry.string = after.msgstr if after.plural else after.msgstr[0]
        entry.context = after.context
        if old.get(after.msgid, after.context):
            raise BuildError(f"{path}: two messages would become one: {after.msgid!r}")
        old[entry.id] = entry
    write_catalog(path, old, path.parent.name)
    return changed


def _text(domain: str, msgid: object, msgstr: object, context: str | None) -> Text:
    """An entry of Babel's as a Text."""
    texts = tuple(msgid) if isinstance(msgid, list | tuple) else (str(msgid), None)
    strings = tuple(msgstr) if isinstance(msgstr, list | tuple) else (str(msgstr or ""),)
    return Text(domain, texts[0], strings, context, texts[1])
