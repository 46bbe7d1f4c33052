"""The translations of one language, read from its PO files and checked as they are asked for.

A translation that is missing, empty, fuzzy or refused (checks.py) is None: the page then shows
English. Files that cannot be read at all stop the build.
Not here: writing and merging of PO files (locales.py), compiled files for the page (compiled.py).
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kitbuild.i18n.checks import check_translation
from kitbuild.i18n.messages import Key, Kind, Message
from kitbuild.i18n.po_files import read_catalog

SOURCE = "en"
Asked = tuple[Key, Kind, str | None]


@dataclass(frozen=True)
class Entry:
    """The finished forms of one message (one form, or one for each plural) in a file."""

    forms: tuple[str, ...]
    file: Path
    plural: bool = False


@dataclass(frozen=True)
class Refusal:
    """A translation that the build does not show, and why."""

    message: Message
    msgstr: str
    file: Path
    reason: str

    def __str__(self) -> str:
        return f'{self.file}: "{self.message.msgid}": {self.reason}'


@dataclass(frozen=True)
class Coverage:
    """What of some messages is translated; each message counts once, words are English."""

    strings: int
    words: int
    strings_total: int
    words_total: int

    @property
    def complete(self) -> bool:
        """True when nothing is left to translate."""
        return self.strings == self.strings_total


class Catalogue:
    """One language over all its domains. The English one is `ENGLISH`: it finds nothing."""

    def __init__(
        self,
        code: str,
        entries: Mapping[Key, Entry] | None = None,
        plural_rules: Mapping[str, str] | None = None,
    ) -> None:
        self.code = code
        self.refusals: list[Refusal] = []
        # Domain -> "nplurals=2; plural=(n != 1)", for the domains that have a file.
        self.plural_rules = dict(plural_rules or {})
        self._entries = dict(entries or {})
        self._checked: dict[Asked, tuple[str, ...] | None] = {}

    @classmethod
    def empty(cls, code: str) -> "Catalogue":
        """A catalogue without translations."""
        return cls(code)

    @property
    def is_source(self) -> bool:
        """True for English, in which nothing is missing."""
        return self.code == SOURCE

    def find(self, message: Message) -> str | None:
        """The translation of message (of its first form), or None."""
        forms = self.forms(message)
        return forms[0] if forms else None

    def forms(self, message: Message) -> tuple[str, ...] | None:
        """All plural forms of message's translation (one when it has no plural), or None."""
        asked = (message.key, message.kind, message.plural)
        if asked not in self._checked:
            self._checked[asked] = self._checked_forms(message)
        return self._checked[asked]

    def count(self, messages: Iterable[Message]) -> Coverage:
        """How much of messages is translated."""
        once = {message.key: message for message in messages}.values()
        done = [message for message in once if self.forms(message)]
        return Coverage(len(done), _words(done), len(once), _words(once))

    def _checked_forms(self, message: Message) -> tuple[str, ...] | None:
        """The forms in the catalogue; None, with a refusal, when one of them is not sound."""
        entry = self._entries.get(message.key)
        if not entry:
            return None
        forms = entry.forms if message.plural else entry.forms[:1]
        for msgstr in forms:
            reason: str | None = "has no plural forms"
            if entry.plural or not message.plural:
                reason = check_translation(message, msgstr)
            if reason:
                self.refusals.append(Refusal(message, msgstr, entry.file, reason))
                return None
        return forms


def _words(messages: Iterable[Message]) -> int:
    return sum(message.words for message in messages)


ENGLISH = Catalogue.empty(SOURCE)


def load_catalogue(folder: Path, code: str) -> Catalogue:
    """The language code from `<domain>.po` in folder, which is its own: translations/<code>.

    Raises BuildError that names the file and line that cannot be read.
    """
    entries: dict[Key, Entry] = {}
    rules: dict[str, str] = {}
    for path in sorted(folder.glob("*.po")):
        rules[path.stem] = _read(path, entries)
    return Catalogue(code, entries, rules)


def _read(path: Path, entries: dict[Key, Entry]) -> str:
    """Add the finished entries of a file to entries; returns its plural rule."""
    catalog = read_catalog(path)
    for message in catalog:
        if not message.id or message.fuzzy:
            continue
        plural = not isinstance(message.id, str)
        msgid = message.id[0] if plural else message.id
        forms = tuple(_forms(message.string or ""))
        if all(form.strip() for form in forms):
            key = (path.stem, message.context, str(msgid))
            entries[key] = Entry(forms, path, plural)
    return str(catalog.plural_forms)


def _forms(string: str | Iterable[str]) -> Iterator[str]:
    """Forms in Unicode's usual composition: some editors and systems write letters in parts."""
    for form in [string] if isinstance(string, str) else string:
        yield unicodedata.normalize("NFC", form)
