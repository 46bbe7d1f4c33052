"""What a translated block of Markdown must keep: everything in it that is not words.

Source and translation are read as a page reads them, and their pieces are compared: elements with
their attributes (so also ids, link targets and image sources), inline code, formulas, measured
numbers and raw HTML. The order may change; only words of `alt` and `title` are free.
"""

import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from kitbuild.site.directives import NUMBER
from kitbuild.site.mathml import INLINE

WORDS = ("alt", "title")
# Where a block may stand, and an attribute list that may follow it: a translation must not
# become, or swallow, such a list.
PLACES = (
    ("p", "{}"), ("p", "\n{}"), ("p", "{}\n{{: #kit-probe }}"),
    ("h2", " {}"), ("h2", "{} {{: #kit-probe }}"),
)  # fmt: skip
ENTITY = re.compile(r"&(?:#\d+|#x[0-9a-fA-F]+|\w+);")
RAW_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)")
VOID = ("area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr")
REFERENCE = re.compile(r"\[([^\[\]]*)\][ \n]?\[([^\[\]]*)\]")
NESTED_REFERENCE = re.compile(r"\][ \n]?\[([^\[\]]+)\]")


@dataclass(frozen=True)
class Pieces:
    """The pieces of a text in each of PLACES, and its raw HTML in its order."""

    counts: tuple[Counter[str], ...]
    html: tuple[str, ...]


def lost_or_added(source: str, translation: str) -> str | None:
    """What the translation has lost of the source's pieces, or added; None when neither."""
    ids = _reference_ids(source)
    wanted, found = _pieces(source, ids), _pieces(translation, ids)
    for before, after in zip(wanted.counts, found.counts, strict=True):
        lost, added = sorted((before - after).elements()), sorted((after - before).elements())
        if lost or added:
            said = [f"loses {', '.join(lost)}"] if lost else []
            return "; ".join([*said, f"adds {', '.join(added)}"] if added else said)
    if _balanced(wanted.html) and not _balanced(found.html):
        return "opens and closes HTML tags in a wrong order"
    return None


def _reference_ids(source: str) -> frozenset[str]:
    """The names by which the source refers to links that are defined elsewhere on its page."""
    named = {name or label for label, name in REFERENCE.findall(source)}
    return frozenset(name.lower() for name in named | set(NESTED_REFERENCE.findall(source)))


@lru_cache(maxsize=8192)
def _pieces(text: str, ids: frozenset[str]) -> Pieces:
    counts: list[Counter[str]] = []
    html: list[str] = []
    for tag, place in PLACES:
        root, html = _read(text, ids, tag, place)
        counts.append(Counter([*_elements(root), *html]))
    return Pieces(tuple(counts), tuple(html))


def _read(text: str, ids: frozenset[str], tag: str, place: str) -> tuple[ET.Element, list[str]]:
    """The tree of a text in a block of the kind of tag, and its raw HTML."""
    md = _markdown()
    md.reset()
    md.references.clear()
    md.references.update({name: (f"reference:{name}", "") for name in ids})
    root = ET.Element("div")
    ET.SubElement(root, tag).text = place.format(text)
    for name in ("inline", "attr_list", "unescape"):
        processor: Treeprocessor = md.treeprocessors[name]
        processor.run(root)
    raw = [str(html) for html in md.htmlStash.rawHtmlBlocks]
    return root, [html for html in raw if not ENTITY.fullmatch(html)]


def _elements(root: ET.Element) -> Iterator[str]:
    """Each element in a form that is the same only for the same attributes and code."""
    for element in root.iter():
        pairs = ((name, "..." if name in WORDS else value) for name, value in element.items())
        shown = "".join(f' {name}="{value}"' for name, value in sorted(pairs))
        yield f"<{element.tag}{shown}>"
        if element.tag == "code":
            yield f"`{element.text or ''}`"


def _balanced(html: Iterable[str]) -> bool:
    """Whether raw tags close in the order in which they open."""
    opened: list[str] = []
    for closing, name in (match.groups() for text in html if (match := RAW_TAG.match(text))):
        if closing and (not opened or opened.pop() != name):
            return False
        if not closing and name.lower() not in VOID:
            opened.append(name)
    return not opened


class _Keep(InlineProcessor):
    """Keeps what it finds as one piece."""

    def handleMatch(  # type: ignore[override]  # Markdown's own subclasses return text too
        self, match: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        return self.md.htmlStash.store(match[0]), match.start(), match.end()


@lru_cache(maxsize=1)
def _markdown() -> Markdown:
    """A reader of inline text with the settings of the pages (mkdocs.yml, fragments.py)."""
    md = Markdown(extensions=["attr_list", "tables"])
    md.ESCAPED_CHARS.append("$")
    md.inlinePatterns.register(_Keep(NUMBER, md), "kit-number", 186)
    md.inlinePatterns.register(_Keep(INLINE, md), "kit-math", 185)
    return md
