"""Numbers and sums in text that is written from right to left.

There `-0.1` would show as `0.1-`, and `1 + 2 = 3` would run the other way. Set apart by two
invisible signs they look as on every other page. Code and formulas have their own direction.
"""

import re
import xml.etree.ElementTree as ET

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from kit.i18n import RIGHT_TO_LEFT

# Latin, Arabic and Persian digits; others, such as those of N'Ko, run from right to left.
DIGIT = "0-9\u0660-\u0669\u06f0-\u06f9"
NUMBER = rf"\(*[-+\N{{MINUS SIGN}}]?[{DIGIT}][{DIGIT}.,]*(?<![.,])\)*"
OPERATOR = r"[-+\N{MINUS SIGN}\N{MULTIPLICATION SIGN}\N{DIVISION SIGN}·/=<>]"
SUM = re.compile(rf"(?<![\w.:]){NUMBER}(?: ?{OPERATOR} ?{NUMBER})*(?!\w)")
SIGNED = re.compile(OPERATOR)
ENGLISH_WORDS = re.compile(r"[A-Za-z]+ [A-Za-z]")
CLOSED = ("code", "pre", "script", "style")


def set_apart(text: str) -> str:
    """The text with its sums and its signed numbers held together from left to right."""

    def held(match: re.Match[str]) -> str:
        whole = match[0]
        if not SIGNED.search(whole) or whole.count("(") != whole.count(")"):
            return whole
        return f"\N{LEFT-TO-RIGHT ISOLATE}{whole}\N{POP DIRECTIONAL ISOLATE}"

    return SUM.sub(held, text)


def hold_english(text: str) -> str:
    """A sentence that has stayed English, held as a whole: its full stop belongs at its end."""
    if not ENGLISH_WORDS.search(text) or RIGHT_TO_LEFT.search(text):
        return set_apart(text)
    return f"\N{LEFT-TO-RIGHT ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}"


class RightToLeftExtension(Extension):
    """Holds together the numbers of a page that is written from right to left."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register after inline text has been read."""
        md.treeprocessors.register(_Numbers(md), "kit-right-to-left", 18)


class _Numbers(Treeprocessor):
    def run(self, root: ET.Element) -> None:
        """Set apart the numbers of every text in the tree, code excepted."""
        for element in root.iter():
            if element.tag not in CLOSED and element.text:
                element.text = type(element.text)(set_apart(element.text))
            if element.tail:
                element.tail = type(element.tail)(set_apart(element.tail))
