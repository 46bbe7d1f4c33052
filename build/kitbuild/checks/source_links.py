"""Links and pictures in Markdown: they lead to a file of the course, and to an anchor in it."""

import difflib
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from markdown.extensions.toc import slugify, unique

from kitbuild.checks.problems import Problem
from kitbuild.checks.prose import line_at, pages, read
from kitbuild.site import glossary

# What is no link: code, comments and formulas; blanked so that places stay.
CLOSED = re.compile(r"```.*?```|`[^`\n]*`|<!--.*?-->|\$\$.*?\$\$", re.DOTALL)
LINK = re.compile(r"!?\[[^\]]*\]\(\s*<?([^)\s>]+)>?[^)]*\)")
LABEL = re.compile(r"^ {0,3}\[[^\]]+\]:\s*<?(\S+?)>?\s", re.MULTILINE)
HEADING = re.compile(r"^#{1,6}\s+(.+?)\s*#*\s*$", re.MULTILINE)
ATTRIBUTES = re.compile(r"\s*\{:([^}]*)\}\s*$")
NAMED = re.compile(r"#([\w-]+)")
DIRECTIVE = re.compile(r"^\[\[(exercise|figure|choice) ([a-z0-9-]+)\]\]", re.MULTILINE)
ANCHORS = {"exercise": "{}-title", "figure": "figure-{}", "choice": "{}"}


def problems(content: Path) -> Iterator[Problem]:
    """Links that leave the course, or lead to no file or no anchor."""
    anchors_of.cache_clear()
    for page in pages(content):
        source = CLOSED.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), read(page))
        for match in [*LINK.finditer(source), *LABEL.finditer(source + "\n")]:
            message = fault(page, match[1], content)
            if message:
                yield Problem(page, line_at(source, match.start(1)), message)


def fault(page: Path, target: str, content: Path) -> str:
    """What is wrong with a link, "" when nothing is."""
    parts = urlsplit(target)
    if parts.scheme or parts.netloc or parts.path.startswith("/"):
        return f"the link {target} leaves the course, which has no internet. Say it in words."
    file = (page.parent / unquote(parts.path)).resolve() if parts.path else page
    if not file.is_file():
        near = difflib.get_close_matches(file.name, names(file.parent), 1)
        hint = f"Did you mean {near[0]}?" if near else "Links name sources, such as handout.md."
        return f"the link {target} leads to no file. {hint}"
    if not file.is_relative_to(content.resolve()):
        return f"the link {target} leads out of the content."
    if not parts.fragment or file.suffix != ".md":
        return ""
    anchors = anchors_of(file)
    if parts.fragment in anchors:
        return ""
    near = difflib.get_close_matches(parts.fragment, anchors, 1)
    known = f"There are: {', '.join(sorted(anchors))}." if anchors else "It has none: no headings."
    hint = f"Did you mean #{near[0]}?" if near else known
    return f"the link {target} leads to no place in that page. {hint}"


def names(folder: Path) -> list[str]:
    """Files of a folder."""
    return [path.name for path in folder.iterdir()] if folder.is_dir() else []


@lru_cache(maxsize=256)
def anchors_of(page: Path) -> frozenset[str]:
    """The anchors that the page will have: of headings, exercises, figures, questions, words."""
    source = CLOSED.sub("", read(page))
    found: set[str] = set()
    for title in HEADING.findall(source):
        attributes = ATTRIBUTES.search(title)
        named = NAMED.search(attributes[1]) if attributes else None
        words = re.sub(r"[*_`]", "", ATTRIBUTES.sub("", title))
        unique(named[1] if named else slugify(words, "-"), found)
    found |= {ANCHORS[kind].format(name) for kind, name in DIRECTIVE.findall(source)}
    if page.name == glossary.PAGE:
        found |= glossary_anchors(page.parent)
    return frozenset(found)


def glossary_anchors(content: Path) -> set[str]:
    """The words of all lessons."""
    pages = content.glob("*/index.md")
    return {term.id for page in pages for term in glossary.read_terms(page)}
