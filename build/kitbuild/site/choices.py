"""A question with radio buttons and reasons, which works without JavaScript.

Not here: the finding of `[[choice id]]` in the page (directives.py).
"""

import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass

from markdown.blockparser import BlockParser
from markdown.util import AtomicString

from kit.i18n import _
from kitbuild.site.errors import SiteError

OPTION = re.compile(r"^- \[([ x])\] (.+?) :: (.+)$")


@dataclass(frozen=True)
class Option:
    """One answer: its text, the reason why it is right or wrong."""

    text: str
    reason: str
    right: bool


@dataclass(frozen=True)
class Choice:
    """A question: blocks before it, its own text, and two options or more."""

    before: tuple[str, ...]
    question: str
    options: tuple[Option, ...]


def parse_choice(blocks: list[str]) -> Choice:
    """The question in the blocks. Raises SiteError when it breaks the form."""
    text = "\n\n".join(blocks)
    asked, separator, listed = text.partition("- [")
    paragraphs = tuple(part.strip() for part in asked.split("\n\n") if part.strip())
    if not paragraphs or not separator:
        raise SiteError("A choice is a paragraph and a list of '- [ ] text :: reason'.")
    items = re.split(r"\n+(?=- )", re.sub(r"\n[ \t]+", " ", (separator + listed).strip()))
    options = tuple(_parse_option(item.strip()) for item in items)
    if len(options) < 2 or sum(option.right for option in options) != 1:
        raise SiteError("A choice has two options or more, exactly one of them '- [x]'.")
    return Choice(paragraphs[:-1], paragraphs[-1], options)


def _parse_option(item: str) -> Option:
    match = OPTION.match(item)
    if not match:
        raise SiteError(f"Not of the form '- [ ] text :: reason': {item}")
    return Option(match[2], match[3], match[1] == "x")


def add_choice(parser: BlockParser, parent: ET.Element, name: str, choice: Choice) -> None:
    """Write the question into parent. The texts stay Markdown: they are read with the page.

    Words of the interface are atomic: they are in the page's language already.
    """
    parser.parseBlocks(parent, list(choice.before))
    field = ET.SubElement(parent, "fieldset", {"class": "kit-choice", "id": name})
    ET.SubElement(field, "legend").text = choice.question
    for number, option in enumerate(choice.options, 1):
        label = ET.SubElement(field, "label")
        ET.SubElement(label, "input", {"type": "radio", "name": name, "value": str(number)})
        ET.SubElement(label, "span").text = option.text
    answers = ET.SubElement(field, "details", {"class": "kit-choice__answers"})
    ET.SubElement(answers, "summary").text = AtomicString(_("See the answers"))
    reasons = ET.SubElement(answers, "ul")
    for option in choice.options:
        item = ET.SubElement(reasons, "li", {"data-right": ""} if option.right else {})
        verdict = ET.SubElement(item, "strong")
        verdict.text = AtomicString(_("Right:") if option.right else _("Not right:"))
        verdict.tail = " "
        ET.SubElement(item, "span").text = option.text
        ET.SubElement(item, "p").text = option.reason
