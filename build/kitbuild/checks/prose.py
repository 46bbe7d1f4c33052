"""Markdown sources as a reader meets them: words and sentences with their lines, without markup."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kitbuild.scores import NAME as SCORES

# Taken away in this order: what nobody reads as prose, or reads as a number or a formula. Line
# breaks stay, so that lines keep their numbers.
MARKUP = (
    (r"\A---\n(?:.*?\n---\n|.*?\n\n)", ""),  # front matter, also where it is not closed
    (r"<!--.*?-->", ""),
    (r"```.*?```", ""),
    (r"\$\$.*?\$\$|\$[^$\n]+\$", "symbol"),
    (r"\[\[number [^]]+\]\]", "0.5"),
    (r"\[\[(?:stop|more) ([^]]+)\]\]", r"\1"),
    (r"\[\[[^]]+\]\]", ""),
    (r"!?\[([^]]*)\]\([^)]+\)", r"\1"),
    (r" \{: [^}]+\}$", ""),  # class of a heading
    (r"^ *- \[[ x]\] ", "- "),
    (r" :: ", ". "),
    (r"^[|:\- ]+$", ""),  # the rule below a table's head
)
SIGNS = re.compile(r"[*_`>#|]")
WORD = re.compile(r"\b[\d.]*[^\W\d](?:[.'-]?\w)*")
NO_SENTENCES = re.compile(r"^(\||#| {4}).*$", re.MULTILINE)
CELL = re.compile(r"#\s*%%\s*(.*)")
ITEM = re.compile(r"^\s*(?:[-*]|\d+\.|:|>)\s+")
END = re.compile(r"(?<=[.!?])[\"*)]*\s+")
FINISHED = re.compile(r"[.!?:][\"*)]*\s*$")


@dataclass(frozen=True)
class Sentence:
    """A sentence of the running text, and the line on which it begins."""

    text: str
    line: int

    @property
    def finished(self) -> bool:
        """Whether it ends with a sign, as a bare label does not."""
        return bool(FINISHED.search(self.text))

    @property
    def words(self) -> int:
        """How many words it has."""
        return count_words(self.text)


def prose(source: str) -> str:
    """The words a reader meets, on the lines on which they stand."""
    for pattern, replacement in MARKUP:
        source = re.sub(
            pattern,
            lambda match, text=replacement: _blank(match, text),  # type: ignore[misc]  # mypy sees no default
            source,
            flags=re.MULTILINE | re.DOTALL,
        )
    return source


def _blank(match: re.Match[str], replacement: str) -> str:
    """The replacement, with as many line breaks as the match had."""
    text = match.expand(replacement)
    return text + "\n" * (match[0].count("\n") - text.count("\n"))


def count_words(text: str) -> int:
    """Words with a letter in them: a number on its own is none, nor is a plus."""
    return len(WORD.findall(SIGNS.sub(" ", text)))


def sentences(source: str) -> Iterator[Sentence]:
    """Sentences of the running text; tables and headings are none."""
    for line, paragraph in _paragraphs(NO_SENTENCES.sub("", prose(source))):
        at = 0
        for part in [*END.split(paragraph)]:
            found = paragraph.index(part, at)
            at = found + len(part)
            text = SIGNS.sub("", part).strip()
            if count_words(text):
                yield Sentence(" ".join(text.split()), line + paragraph.count("\n", 0, found))


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Blocks of lines that are read together, each with its first line."""
    block: list[str] = []
    begin = 1
    for number, line in enumerate([*text.split("\n"), ""], 1):
        item = ITEM.match(line)
        if (item or not line.strip()) and block:
            yield begin, "\n".join(block)
            block = []
        if line.strip():
            begin = begin if block else number
            block.append(line[item.end() :] if item else line)


def markdown_cells(program: str) -> str:
    """Task and hints of an exercise's file, on the lines on which they stand."""
    lines, inside = [], False
    for line in program.split("\n"):
        cell = CELL.match(line)
        inside = inside if not cell else cell[1].startswith("[markdown]")
        lines.append(line.removeprefix("#").removeprefix(" ") if inside and not cell else "")
    return "\n".join(lines)


def pages(content: Path) -> list[Path]:
    """Every Markdown page of the course; scores of lessons are no pages."""
    found = [*content.glob("*.md"), *content.glob("*/*.md")]
    return sorted(page for page in found if page.name != SCORES)


def read(path: Path) -> str:
    """The source of a page."""
    return path.read_text(encoding="utf-8-sig")


def line_at(source: str, place: int) -> int:
    """The line of a place in a source."""
    return source.count("\n", 0, place) + 1
