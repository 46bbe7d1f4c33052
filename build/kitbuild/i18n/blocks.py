"""Translation of a page's blocks, as a Python-Markdown extension that knows nothing of MkDocs.

`find` is asked for each block that has something to translate, in the order of the page:
headings, paragraphs, list items, cells, terms, legends, summaries. Blocks under
`<!-- i18n: skip -->`, code, formulas, numbers and raw HTML are not asked for. To collect the
messages of a page, render it with a find that keeps its blocks and returns None.
"""

import copy
import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import dataclass

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE

from kitbuild.i18n.frames import Frame, attribute_list, frame_of
from kitbuild.i18n.remarks import NOTHING, Remarks, remarks_in

PRIORITY = 22  # after the blocks are read and tables mended (25), before their text is read (20)
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# Where an attribute list needs no line of its own.
LIST_IN_LINE = (*HEADINGS, "dt", "td", "th")
CLOSED = ("pre", "code", "script", "style")
# A direction on these would move their marker or triangle away from where the page puts them.
KEEPS_ITS_SIDE = ("li", "summary")
MARK = {"lang": "en", "dir": "ltr"}
MARK_CLASS = "kit-untranslated"
KINDS = {
    "p": "paragraph", "li": "list item", "td": "table cell", "th": "table heading", "dt": "term",
    "dd": "meaning", "legend": "question", "summary": "title of a fold", "figcaption": "caption",
    "span": "answer to choose", **dict.fromkeys(HEADINGS, "heading"),
}  # fmt: skip
KINDS_BY_CLASS = {"kit-stop": "stopping line", "kit-choice__answers": "reason"}
KINDS_WITHIN = {"blockquote": "quotation", "li": "list item", "dd": "meaning"}
Path = tuple[ET.Element, ...]  # from the page's root down to an element


@dataclass(frozen=True)
class Block:
    """One block of a page: `text` is its msgid, raw inline Markdown in one line."""

    text: str
    kind: str  # for the translator: "paragraph", "heading", "list item", "table cell", ...
    section: str = ""  # the heading it stands under, "" before the first
    notes: tuple[str, ...] = ()  # from <!-- i18n: a note --> and <!-- local example: ... -->
    context: str | None = None  # from <!-- i18n: context: noun -->

    @property
    def comment(self) -> str:
        """What the translator reads first: "paragraph in 'Key idea'"."""
        return f"{self.kind} in '{self.section}'" if self.section else self.kind


Find = Callable[[Block], str | None]


class BlockTranslation(Extension):
    """Swaps the blocks of a page for what find gives; None leaves English.

    With mark, a block left in English gets lang="en" dir="ltr" and the class kit-untranslated.
    Ids of headings stay those of the English page, so that links work in every language.
    """

    def __init__(self, find: Find, *, mark: bool) -> None:
        super().__init__()
        self.find = find
        self.mark = mark

    def extendMarkdown(self, md: Markdown) -> None:
        """Register after the blocks are read, before their inline text is."""
        translator = _Translator(md, self.find, mark=self.mark)
        md.treeprocessors.register(translator, "kit-translation", PRIORITY)


class _Translator(Treeprocessor):
    def __init__(self, md: Markdown, find: Find, *, mark: bool) -> None:
        super().__init__(md)
        self.find = find
        self.mark = mark

    def run(self, root: ET.Element) -> None:
        """Translate the tree in place."""
        english = copy.deepcopy(root)
        walk = _Walk(self.md, self.find, mark=self.mark)
        walk.children((root,), list(root), NOTHING)
        if walk.translated_heading:
            self._keep_ids(root, english)

    def _keep_ids(self, root: ET.Element, english: ET.Element) -> None:
        """Give the headings of root the ids that the English ones get from Markdown itself."""
        for name in ("inline", "attr_list", "toc"):
            if name in self.md.treeprocessors:
                self.md.treeprocessors[name].run(english)
        for heading, original in zip(_headings(root), _headings(english), strict=True):
            if "id" in original.attrib:
                heading.set("id", original.attrib["id"])


def _headings(root: ET.Element) -> list[ET.Element]:
    return [element for element in root.iter() if element.tag in HEADINGS]


class _Walk:
    """One way through a page, with what has been seen so far."""

    def __init__(self, md: Markdown, find: Find, *, mark: bool) -> None:
        self.md = md
        self.find = find
        self.mark = mark
        self.section = ""
        self.translated_heading = False

    def children(self, path: Path, children: list[ET.Element], remarks: Remarks) -> None:
        """Translate the children of the last element of path."""
        pending = NOTHING
        for child in children:
            said = self._remarks_of(child)
            if said is not None:
                pending += said
                continue
            self._element((*path, child), remarks + pending)
            self._tail(path, child, remarks)
            pending = NOTHING

    def _remarks_of(self, element: ET.Element) -> Remarks | None:
        """What a paragraph that holds only comments says; None for anything else."""
        text = (element.text or "").strip()
        if element.tag != "p" or len(element):
            return None
        stashed = HTML_PLACEHOLDER_RE.fullmatch(text)
        html = self.md.htmlStash.rawHtmlBlocks[int(stashed[1])] if stashed else text
        return remarks_in(html) if isinstance(html, str) else None

    def _element(self, path: Path, remarks: Remarks) -> None:
        element = path[-1]
        if element.tag in CLOSED:
            return
        children = list(element)  # as they are before a mark is put among them
        frame = self._frame(element.text, element)
        if frame:
            new = self._translation(frame, path, remarks)
            if new is not None:
                element.text = new
                self.translated_heading |= element.tag in HEADINGS
            elif self._marks(frame, remarks):
                _mark_text(element, frame)
        if not remarks.skip:
            self.children(path, children, remarks)

    def _tail(self, path: Path, child: ET.Element, remarks: Remarks) -> None:
        """Text after a child, which Markdown puts there in lists without blank lines."""
        frame = self._frame(child.tail, path[-1])
        if not frame:
            return
        new = self._translation(frame, path, remarks)
        if new is not None:
            child.tail = new
        elif self._marks(frame, remarks):
            child.tail = frame.before
            path[-1].insert(list(path[-1]).index(child) + 1, _marked(frame))

    def _frame(self, text: str | None, element: ET.Element) -> Frame | None:
        has_lists = "attr_list" in self.md.treeprocessors
        attributes = attribute_list(in_line=element.tag in LIST_IN_LINE) if has_lists else None
        return frame_of(text, attributes)

    def _translation(self, frame: Frame, path: Path, remarks: Remarks) -> str | None:
        """The text to put in the place of the frame's, or None."""
        heading = path[-1].tag in HEADINGS
        if heading:
            self.section = frame.msgid
        remarks += frame.remarks
        if remarks.skip:
            return None
        section = "" if heading else self.section
        block = Block(frame.msgid, _kind(path), section, remarks.notes, remarks.context)
        found = self.find(block)
        return None if found is None else frame.around(found)

    def _marks(self, frame: Frame, remarks: Remarks) -> bool:
        return self.mark and not (remarks + frame.remarks).skip


def _kind(path: Path) -> str:
    element = path[-1]
    if element.tag == "p":
        classes = {name for parent in path for name in parent.get("class", "").split()}
        for name in classes & KINDS_BY_CLASS.keys():
            return KINDS_BY_CLASS[name]
        for parent in reversed(path[:-1]):
            if parent.tag in KINDS_WITHIN:
                return KINDS_WITHIN[parent.tag]
    return KINDS.get(element.tag, element.tag)


def _mark_text(element: ET.Element, frame: Frame) -> None:
    """Mark the element's own text, and nothing that is in it besides."""
    if element.tag in KEEPS_ITS_SIDE or len(element):
        element.text = frame.before
        element.insert(0, _marked(frame))
        return
    element.attrib.update(MARK)
    element.set("class", f"{element.get('class', '')} {MARK_CLASS}".strip())


def _marked(frame: Frame) -> ET.Element:
    """The frame's text in an element that says that it is English."""
    span = ET.Element("span", {**MARK, "class": MARK_CLASS})
    span.text, span.tail = frame.core, frame.after
    return span
