"""Rules for authors, so that text can be translated: what breaks them, with file and line.

- No raw HTML in Markdown: its text reaches no translator. Comments are fine.
- A link by its label is `[label][label]`: translating a lone `[label]` would break it.
- Emphasis by asterisks: `_word_` does not work in scripts without spaces between words.
- In a formula `\\lt`, not `<`, which could begin a tag.

It looks at lines, outside code; how a page is built from them is the site's business.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from kitbuild.scores import NAME as SCORES
from kitbuild.site.errors import SiteError

FENCE = re.compile(r"^\s*(```+|~~~+|\$\$(?=\s*$))")
CODE = re.compile(r"(`+).+?\1")
COMMENT = re.compile(r"<!--.*?-->")
FORMULA = re.compile(r"\$[^$]+\$")
HTML = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>")
UNDERLINES = re.compile(r"(?<![\w\\])(_{1,3})(?=[^\s_])[^_]*[^\s_\\]\1(?!\w)")
LABEL = re.compile(r"^ {0,3}\[([^\]]+)\]:\s", re.MULTILINE)
SHORTCUT = re.compile(r"(?<![\]\[!\\])\[([^\[\]]+)\](?:\[\])?(?![\[(:\]])")
CELL = re.compile(r"#\s*%%\s*(.*)")
Lines = list[tuple[int, str]]


def content_files(content: Path) -> list[Path]:
    """The files of the content in which there is Markdown."""
    pages = sorted(page for page in content.rglob("*.md") if page.name != SCORES)
    programs = (*content.glob("*/exercises/*.py"), *content.glob("*/steps/*.py"))
    return [*pages, *sorted(programs)]


def problems(path: Path) -> Iterator[SiteError]:
    """What breaks a rule in a Markdown file, or in the Markdown cells of an exercise."""
    lines = list(enumerate(path.read_text(encoding="utf-8-sig").split("\n"), 1))
    lines = _markdown_cells(lines) if path.suffix == ".py" else _without_front_matter(lines)
    lines = list(_prose(lines))
    labels = {label.casefold() for label in LABEL.findall("\n".join(text for _, text in lines))}
    for number, text in lines:
        for message in _faults(text, labels):
            yield SiteError(message, path, number)


def _faults(text: str, labels: set[str]) -> Iterator[str]:
    """What is wrong with one line, whose code is blanked out."""
    if any("<" in formula for formula in FORMULA.findall(text)):
        yield r"In a formula write \lt instead of <."
    text = FORMULA.sub("", text)
    tag = HTML.search(text)
    if tag:
        yield f"Raw HTML, {tag[0]}: translators would not see its text. Use Markdown."
    marked = UNDERLINES.search(text)
    if marked:
        yield f"Mark emphasis by asterisks, not as {marked[0]}: some scripts have no spaces."
    for label in SHORTCUT.findall(text):
        if label.casefold() in labels:
            yield f"Write the link as [{label}][{label}]: its text is translated, its label not."


def _prose(lines: Lines) -> Iterator[tuple[int, str]]:
    """The lines outside fenced code and formulas of several lines, without code and comments."""
    fence, comment = "", False
    for number, line in lines:
        mark = FENCE.match(line)
        if mark and (not fence or mark[1].startswith(fence)):
            fence = "" if fence else mark[1]
        elif not fence:
            text = CODE.sub("", line)
            text = COMMENT.sub("", f"<!--{text}" if comment else text)
            text, begun, _ = text.partition("<!--")
            comment = bool(begun)
            yield number, text


def _without_front_matter(lines: Lines) -> Lines:
    """The lines below the second `---`, or all where the first line is none."""
    if not lines or lines[0][1] != "---":
        return lines
    end = next((at for at, (_, text) in enumerate(lines[1:], 1) if text == "---"), 0)
    return lines[end + 1 :]


def _markdown_cells(lines: Lines) -> Lines:
    """The lines of an exercise's task and hints, without their comment signs."""
    found, inside = [], False
    for number, line in lines:
        cell = CELL.match(line)
        if cell:
            inside = cell[1].startswith("[markdown]")
        elif inside:
            found.append((number, line.removeprefix("#").removeprefix(" ")))
    return found
