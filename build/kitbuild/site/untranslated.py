"""English that stays on a page of another language, and how it is marked.

Blocks of Markdown get language and class from kitbuild.i18n.blocks; here they get their title.
"""

import re
import xml.etree.ElementTree as ET

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup, escape
from mkdocs.structure.pages import Page

from kit.i18n import _

CLASS = "kit-untranslated"
HEADING = re.compile(rf'<h2\b(?=[^>]*\b{CLASS}\b)[^>]*\bid="([^"]+)"')


class Untranslated(str):
    """A text that is still English on a page of another language."""

    __slots__ = ()


def said(text: str) -> Markup:
    """A text as HTML; English on a page of another language is marked as what it is."""
    if not isinstance(text, Untranslated):
        return escape(text)
    return _marked(escape(text))


def _marked(html: Markup) -> Markup:
    frame = Markup('<span lang="en" dir="ltr" class="{}" title="{}">{}</span>')
    return frame.format(CLASS, _("Not translated yet"), html)


def toc_parts(page: Page) -> list[tuple[str, Markup]]:
    """Link and title of each part of the page; a title that is still English is marked."""
    foreign = set(HEADING.findall(page.content or ""))
    parts = [item for item in page.toc.items if item.level == 2]
    return [
        (item.url, _marked(Markup(item.title)) if item.id in foreign else Markup(item.title))
        for item in parts
    ]


class UntranslatedExtension(Extension):
    """Says on each block that stayed English that it is not translated yet."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register just after the blocks have been translated."""
        md.treeprocessors.register(_Title(md), "kit-untranslated", 21)


class _Title(Treeprocessor):
    def run(self, root: ET.Element) -> None:
        """Give the marked elements their title."""
        for element in root.iter():
            if CLASS in element.get("class", "").split():
                element.set("title", _("Not translated yet"))
