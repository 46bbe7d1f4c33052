"""Whether a translation may be shown. Translations are not trusted: whatever is not words must be
that of the source, or the page shows English and the build says why.
"""

import re
import unicodedata
from string import Formatter

from kitbuild.i18n.code import FOR_TOOLS
from kitbuild.i18n.kept import lost_or_added
from kitbuild.i18n.messages import Message

COUNT = "n"  # the field that a plural form may leave out, as in "one hint left"
# Control characters, lone halves of characters, and other languages' line breaks.
FORBIDDEN = ("Cc", "Cs", "Zl", "Zp")
# They can make code look like other code.
DIRECTION_MARKS = re.compile("[\u202a-\u202e\u2066-\u2069]")
ESCAPE = re.compile(r"\\(?:N\{[^}]*\}|x..|u.{4}|U.{8}|[0-7]{1,3}|.?)")
QUOTES = ("'", '"')
TOC = "[TOC]"  # Markdown's own directive
MOST_TIMES_LONGER, ALWAYS_ALLOWED, MOST_BRACKETS_MORE = 4, 200, 20


def check_translation(message: Message, msgstr: str) -> str | None:
    """Why msgstr is no translation of message, or None when it is one."""
    reason = _check_characters(message.plural or message.msgid, msgstr)
    if reason:
        return reason
    match message.kind:
        case "markdown":
            return _check_markdown(message.msgid, msgstr)
        case "fields":
            return _check_fields(message, msgstr)
        case "code":
            return _check_code(message.msgid, msgstr)
    return None


def _check_characters(source: str, msgstr: str) -> str | None:
    """What holds for every kind of text."""
    if not msgstr.strip():
        return "is empty"
    for character in msgstr:
        if unicodedata.category(character) in FORBIDDEN and character not in "\n\t":
            return f"has the control character U+{ord(character):04X}"
    for character, name in (("\n", "line break"), ("\t", "tabulator")):
        if character in msgstr and character not in source:
            return f"has a {name} where the source has none"
    if not unicodedata.is_normalized("NFC", msgstr):
        return "is not in Unicode's form NFC"
    if len(msgstr) > ALWAYS_ALLOWED + MOST_TIMES_LONGER * len(source):
        return "is too long"
    return None


def _check_markdown(source: str, msgstr: str) -> str | None:
    if TOC in msgstr and TOC not in source:
        return f"adds {TOC}"
    if msgstr.count("[") > source.count("[") + MOST_BRACKETS_MORE:
        return "has many more brackets than the source"  # reading them would take very long
    return lost_or_added(source, msgstr)


def _check_fields(message: Message, msgstr: str) -> str | None:
    """Each field is one of the source's, with its number format, and none is lost."""
    try:
        sources = [_fields(text) for text in (message.msgid, message.plural) if text]
    except ValueError:
        return "cannot be checked: the source has a brace that is no {field}"
    try:
        found = _fields(msgstr)
    except ValueError as problem:
        return f"has a brace that is no {{field}}: {problem}"
    allowed, needed = set.union(*sources), set.intersection(*sources)
    if message.plural:
        needed = {field for field in needed if field[0] != COUNT}
    for reason, fields in (("adds", found - allowed), ("loses", needed - found)):
        if fields:
            return f"{reason} the field {{{''.join(sorted(fields)[0])}}}"
    return None


def _fields(text: str) -> set[tuple[str, str, str]]:
    """Names of the fields in a text, with what follows each. Raises ValueError for others."""
    found = set()
    for _text, name, spec, conversion in Formatter().parse(text):
        if name is not None:
            after = f":{spec}" if spec else ""
            found.add((name, f"!{conversion}" if conversion else "", after))
    return found


def _check_code(source: str, msgstr: str) -> str | None:
    """A line of a comment or docstring stays one, and says nothing to tools."""
    if "\n" in msgstr:
        return "has a line break where the source has none"
    if DIRECTION_MARKS.search(msgstr):
        return "has marks of direction, which can hide code"
    if FOR_TOOLS.match(msgstr) and not FOR_TOOLS.match(source):
        return "begins with, or has, a mark that tools would read"
    if any(quote * 3 in msgstr for quote in QUOTES):
        return "has three quotation marks, which would end a docstring"
    if msgstr.endswith(QUOTES) and not source.endswith(msgstr[-1]):
        return "ends with a quotation mark, which could end a docstring"
    if sorted(ESCAPE.findall(msgstr)) != sorted(ESCAPE.findall(source)):
        return "has other backslashes than the source"
    return None
