"""Tables as screen readers and print need them, as a Python-Markdown extension."""

import xml.etree.ElementTree as ET

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


class TableExtension(Extension):
    """Headers with a scope, and no empty cells: an empty header says nothing, and an empty cell
    is lost when a browser prints to a tagged PDF.
    """

    def extendMarkdown(self, md: Markdown) -> None:
        """Register before inline text is read, while a cell's text is still whole."""
        md.treeprocessors.register(_Cells(md), "kit-tables", 25)


class _Cells(Treeprocessor):
    def run(self, root: ET.Element) -> None:
        """Mend the cells of all tables."""
        for cell in root.iter("th"):
            if (cell.text or "").strip() or len(cell):
                cell.set("scope", "col")
            else:
                cell.tag = "td"
        for cell in root.iter("td"):
            if not (cell.text or "").strip() and not len(cell):
                cell.text = NO_BREAK_SPACE
