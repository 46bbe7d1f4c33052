"""The directives of a page, `[[name argument]]`, as a Python-Markdown extension.

It knows nothing of MkDocs, and not what an exercise or a figure is: the page hands that over as
functions that give HTML. Text inside `[[more]]` and `[[choice]]` stays in the tree of blocks.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor

from kitbuild.site.choices import add_choice, parse_choice
from kitbuild.site.errors import SiteError
from kitbuild.site.sources import Source

CONTAINERS = ("more", "choice")
# What the makers of a page are called (events.py): those of every page, and those of lessons.
MADE = (
    "class",
    "find",
    "glossary",
    "lessons",
    "machines",
    "progress",
    "reading",
    "today",
    "widget",
)
MADE_IN_LESSONS = ("exercise", "figure", "steps")
LINE = re.compile(r"^\[\[([a-z]+)(?: +(.+?))?\]\]\s*$")
MARKER = re.compile(r"^\[\[(\d+) ([a-z]+) ?(.*)\]\]$")
FENCE = re.compile(r"^ {0,3}(```+|~~~+)")
NUMBER = r"\[\[number ([a-z0-9.-]+)\]\]"


@dataclass(frozen=True)
class Page:
    """What a page offers: makers of HTML by directive name, and values of [[number ...]]."""

    source: Source
    makers: Mapping[str, Callable[[str], str]]
    numbers: Mapping[str, str]


class DirectiveExtension(Extension):
    """The directives of one page."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page

    def extendMarkdown(self, md: Markdown) -> None:
        """Register: lines are found before fenced code is taken out, while they can be counted."""
        md.preprocessors.register(_FindDirectives(md, self.page), "kit-directives", 28)
        md.parser.blockprocessors.register(
            _DirectiveBlock(md.parser, self.page), "kit-directives", 175
        )
        md.inlinePatterns.register(_Number(NUMBER, md, self.page), "kit-number", 186)


class _FindDirectives(Preprocessor):
    """Checks the directives of a page and sets each apart as `[[<line> <name> <argument>]]`."""

    def __init__(self, md: Markdown, page: Page) -> None:
        super().__init__(md)
        self.page = page

    def run(self, lines: list[str]) -> list[str]:
        """The lines with their directives marked; raises SiteError at the first wrong one."""
        out: list[str] = []
        opened: list[tuple[str, int]] = []
        fence = ""
        for number, line in enumerate(lines, self.page.source.first_line):
            fence = _fence_after(line, fence)
            match = LINE.match(line)
            if fence or not match or match[1] == "number":
                out.append(line)
                continue
            try:
                self._check(match[1], match[2] or "", opened, number)
            except SiteError as problem:
                raise problem.at(self.page.source.path, number) from problem
            out += ["", f"[[{number} {match[1]} {match[2] or ''}]]", ""]
        if opened:
            name, number = opened[-1]
            raise SiteError(f"[[{name}]] has no [[end]].", self.page.source.path, number)
        return out

    def _check(self, name: str, argument: str, opened: list[tuple[str, int]], line: int) -> None:
        if name == "end":
            if not opened or argument not in ("", opened[-1][0]):
                raise SiteError("This [[end]] closes nothing.")
            opened.pop()
        elif name in CONTAINERS:
            if not argument:
                raise SiteError(f"[[{name}]] needs a word after its name.")
            opened.append((name, line))
        elif name != "stop" and name not in self.page.makers:
            known = ", ".join(known_names(self.page.makers))
            raise SiteError(f"There is no directive [[{name}]] here. There are: {known}.")


def known_names(makers: Iterable[str]) -> list[str]:
    """The names of all directives of a page that has these makers."""
    return sorted([*CONTAINERS, "end", "stop", "number", *makers])


def _fence_after(line: str, fence: str) -> str:
    """The fence of code that is open after line, "" when there is none."""
    match = FENCE.match(line)
    if not match:
        return fence
    if not fence:
        return match[1]
    return "" if match[1].startswith(fence) else fence


class _DirectiveBlock(BlockProcessor):
    """Puts what a directive stands for into the tree."""

    def __init__(self, parser: BlockParser, page: Page) -> None:
        super().__init__(parser)
        self.page = page
        self.choices: set[str] = set()

    def test(self, parent: ET.Element, block: str) -> bool:
        return bool(MARKER.match(block.strip()))

    def run(self, parent: ET.Element, blocks: list[str]) -> None:
        """Write the directive into parent."""
        match = MARKER.match(blocks.pop(0).strip())
        assert match is not None  # test() saw it
        line, name, argument = int(match[1]), match[2], match[3].strip().strip('"')
        inner = self._take_inner(blocks) if name in CONTAINERS else []
        try:
            self._write(parent, name, argument, inner)
        except SiteError as problem:
            raise problem.at(self.page.source.path, line) from problem

    def _take_inner(self, blocks: list[str]) -> list[str]:
        """Take the blocks up to the [[end]] that belongs here; it is there (_FindDirectives)."""
        inner: list[str] = []
        depth = 1
        while True:
            block = blocks.pop(0)
            match = MARKER.match(block.strip())
            if match:
                depth += (match[2] in CONTAINERS) - (match[2] == "end")
            if not depth:
                return inner
            inner.append(block)

    def _write(self, parent: ET.Element, name: str, argument: str, inner: list[str]) -> None:
        if name == "more":
            details = ET.SubElement(parent, "details", {"class": "kit-more"})
            ET.SubElement(details, "summary").text = argument
            self.parser.parseBlocks(details, inner)
        elif name == "choice":
            if argument in self.choices:
                raise SiteError(f"The choice '{argument}' is on the page twice.")
            self.choices.add(argument)
            add_choice(self.parser, parent, argument, parse_choice(inner))
        elif name == "stop":
            ET.SubElement(parent, "p", {"class": "kit-stop"}).text = argument
        else:
            html = self.page.makers[name](argument)
            ET.SubElement(parent, "p").text = self.parser.md.htmlStash.store(html)


class _Number(InlineProcessor):
    """`[[number name]]` in a line of text: a value that the build has measured."""

    def __init__(self, pattern: str, md: Markdown, page: Page) -> None:
        super().__init__(pattern, md)
        self.page = page

    def handleMatch(  # type: ignore[override]  # Markdown's own subclasses return text too
        self, match: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        """The value as text."""
        if match[1] not in self.page.numbers:
            source = self.page.source
            known = ", ".join(sorted(self.page.numbers)) or "none"
            message = f"There is no number '{match[1]}'. There are: {known}."
            raise SiteError(message, source.path, source.line_of(match[0]))
        return self.page.numbers[match[1]], match.start(), match.end()
