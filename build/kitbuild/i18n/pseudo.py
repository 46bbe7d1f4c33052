"""Two languages that nobody speaks, made from the English text, for tests.

`en-XA` has accents on every letter, `ar-XB` has Arabic letters and is right-to-left. Both put
brackets around each message and make it longer by 40 %. So a text that no message covers shows
as plain English, a text that is cut loses its bracket, and a narrow place breaks in the test.
"""

import re

from kitbuild.i18n.catalogue import Catalogue
from kitbuild.i18n.messages import Kind, Message
from kitbuild.i18n.plurals import DEFAULT

LATIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
ACCENTS = "àƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÀƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ"
ARABIC = "ابكدهفجحيژقلمنوپعرسطثڤشخذز"
# Code of the pseudo-language -> direction.
PSEUDO_LOCALES = {"en-XA": "ltr", "ar-XB": "rtl"}
LETTERS = {
    "en-XA": str.maketrans(LATIN, ACCENTS),
    "ar-XB": str.maketrans(LATIN, ARABIC * 2),
}
LONGER = 0.4
FILLER = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")

MARKDOWN = re.compile(
    r"""
      (`+).+?\1                # code
    | \$[^$]+\$                # formula
    | \[\[number[ ][^\]]+\]\]  # measured number
    | \]\([^)]*\)              # target of a link or source of a picture
    | \]\[[^\]]*\]             # label of a link
    | \{:?[ ][^}]*\}           # attributes
    | </?[A-Za-z][^<>]*>       # raw HTML, automatic link
    | &\#?\w+;                 # entity
    | \\.                      # escaped sign
    | \x02[^\x03]*\x03         # what Python-Markdown has put aside
    """,
    re.VERBOSE,
)
FIELDS = re.compile(r"\{\{|\}\}|\{[^{}]*\}")
CODE = re.compile(r"(`+).+?\1")
NOTHING = re.compile(r"(?!)")
KEPT: dict[Kind, re.Pattern[str]] = {
    "markdown": MARKDOWN,
    "fields": FIELDS,
    "code": CODE,
    "text": NOTHING,
}


class PseudoCatalogue(Catalogue):
    """A catalogue that has a text for every message."""

    def __init__(self, code: str) -> None:
        super().__init__(code, plural_rules={"ui": DEFAULT, "kit": DEFAULT})
        self._letters = LETTERS[code]

    def forms(self, message: Message) -> tuple[str, ...]:
        """The text, or singular and plural."""
        texts = [message.msgid, message.plural] if message.plural else [message.msgid]
        return tuple(self._text(text, KEPT[message.kind]) for text in texts)

    def _text(self, text: str, kept: re.Pattern[str]) -> str:
        """The text in the pseudo-language; what must be kept is kept."""
        parts, end = [], 0
        for match in kept.finditer(text):
            parts += [text[end : match.start()].translate(self._letters), match[0]]
            end = match.end()
        parts.append(text[end:].translate(self._letters))
        return f"⟦{''.join(parts)}{self._filler(len(text))}⟧"

    def _filler(self, length: int) -> str:
        """Words that make a text of this length longer by LONGER."""
        words, missing = "", LONGER * length
        for count in range(length):
            if len(words) >= missing:
                break
            words += " " + FILLER[count % len(FILLER)].translate(self._letters)
        return words
