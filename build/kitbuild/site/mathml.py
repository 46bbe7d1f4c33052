r"""Formulas as MathML at build time: `$x$` in a line, `$$ ... $$` as a block of its own.

A Python-Markdown extension that knows nothing of MkDocs. Each formula carries its spoken form in
`alttext`; browsers without MathML show that (kit/host/host.css).
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

from latex2mathml.converter import convert
from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor

from kitbuild.site.errors import SiteError
from kitbuild.site.formula_words import spoken
from kitbuild.site.math_core import to_core
from kitbuild.site.sources import Source

NAMESPACE = ' xmlns="http://www.w3.org/1998/Math/MathML"'
INLINE = r"(?<![\\$])\$(?![\s$])((?:\\.|[^$\\\n]|\n(?!\n))+?)(?<!\s)\$(?![\d$])"
BLOCK = r"(?<!\$)\$\$(?!\$)((?:[^$\n]|\n(?!\n))+)\$\$"
CODE = re.compile(r"(?ms)^```.*?^```|`[^`\n]*`")
LOOKS_LIKE_TAG = re.compile(r"\$[^$]*<[A-Za-z!/?][^$]*\$")
PARTS = {
    "mroot": 2,
    "mfrac": 2,
    "msub": 2,
    "msup": 2,
    "munder": 2,
    "mover": 2,
    "msubsup": 3,
    "munderover": 3,
}


def to_mathml(tex: str, *, block: bool = False) -> str:
    """MathML of a TeX formula, with its spoken form. Raises SiteError when it is not sound."""
    if len(re.findall(r"(?<!\\){", tex)) != len(re.findall(r"(?<!\\)}", tex)):
        raise SiteError(f"The formula {tex!r} has a brace without its partner.")
    try:
        text = convert(tex, display="block" if block else "inline").replace(NAMESPACE, "")
        root = ET.fromstring(text)
    except Exception as problem:  # latex2mathml's errors have no common class of their own
        raise SiteError(f"The formula {tex!r} cannot be read: {problem!r}") from problem
    for element in root.iter():
        if (element.text or "").startswith("\\"):
            raise SiteError(f"The formula {tex!r} uses {element.text}, which is not known.")
        if len(element) != PARTS.get(element.tag, len(element)):
            raise SiteError(f"The formula {tex!r} is incomplete.")
    to_core(root)
    try:
        root.set("alttext", spoken(root))
    except SiteError as problem:
        raise SiteError(f"The formula {tex!r} cannot be read out. {problem}") from problem
    return ET.tostring(root, encoding="unicode", short_empty_elements=False)


def formulas_of(source: Source) -> Iterator[ET.Element]:
    """Every formula of a content file, as it will stand in its page.

    Raises SiteError with file and line for one that is not sound.
    """
    text = CODE.sub("", source.path.read_text(encoding="utf-8"))
    for match in re.finditer(BLOCK, text):
        yield ET.fromstring(_convert(match[1], source, block=True))
    for match in re.finditer(INLINE, re.sub(BLOCK, "", text)):
        yield ET.fromstring(_convert(match[1], source, block=False))


class MathExtension(Extension):
    """Formulas in the Markdown of one source."""

    def __init__(self, source: Source) -> None:
        super().__init__()
        self.source = source

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the formulas: before escapes, so that a backslash stays, after code."""
        if "$" not in md.ESCAPED_CHARS:
            md.ESCAPED_CHARS.append("$")
        md.preprocessors.register(_TagGuard(md, self.source), "kit-math-guard", 24)
        md.inlinePatterns.register(_InlineMath(INLINE, md, self.source), "kit-math", 185)
        md.parser.blockprocessors.register(_BlockMath(md.parser, self.source), "kit-math", 170)


def _convert(tex: str, source: Source, *, block: bool) -> str:
    try:
        return to_mathml(tex.strip(), block=block)
    except SiteError as problem:
        raise problem.at(source.path, source.line_of(tex)) from problem


class _TagGuard(Preprocessor):
    """Refuses `$x_{<t}$`: the HTML reader takes `<t` for a tag and swallows text."""

    def __init__(self, md: Markdown, source: Source) -> None:
        super().__init__(md)
        self.source = source

    def run(self, lines: list[str]) -> list[str]:
        for line in lines:
            if LOOKS_LIKE_TAG.search(re.sub(r"`[^`]*`", "", line)):
                place = (self.source.path, self.source.line_of(line))
                raise SiteError(r"In a formula write \lt instead of < before a letter.", *place)
        return lines


class _InlineMath(InlineProcessor):
    """`$x$` in a line of text."""

    def __init__(self, pattern: str, md: Markdown, source: Source) -> None:
        super().__init__(pattern, md)
        self.source = source

    def handleMatch(  # type: ignore[override]  # Markdown's own subclasses return text too
        self, match: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        html = _convert(match[1], self.source, block=False)
        return self.md.htmlStash.store(html), match.start(), match.end()


class _BlockMath(BlockProcessor):
    """`$$ ... $$` between blank lines."""

    def __init__(self, parser: BlockParser, source: Source) -> None:
        super().__init__(parser)
        self.source = source

    def test(self, parent: ET.Element, block: str) -> bool:
        return block.strip().startswith("$$")

    def run(self, parent: ET.Element, blocks: list[str]) -> None:
        block = blocks.pop(0).strip()
        if len(block) < 5 or not block.endswith("$$"):
            place = (self.source.path, self.source.line_of(block))
            raise SiteError("A formula between $$ has no blank line in it or after it.", *place)
        html = _convert(block[2:-2], self.source, block=True)
        element = ET.SubElement(parent, "div", {"class": "kit-formula"})
        element.text = self.parser.md.htmlStash.store(html)
