"""Alternative texts of pictures and figures: there, long enough, and saying what is shown."""

import re
import runpy
from collections.abc import Iterator
from pathlib import Path

from kitbuild.checks.problems import Problem
from kitbuild.checks.prose import count_words, line_at, pages, read

IMAGE = re.compile(r"!\[([^\]]*)\]\(\s*<?([^)\s>]+)")
EMPTY_START = re.compile(
    r"(an? |the )?(image|picture|figure|photo|graphic|diagram)s?( of\b|$)", re.I
)
FILE_NAME = re.compile(r"\.(png|jpe?g|svg|webp|gif)\s*$", re.I)
SHORTEST = 3  # words of an alternative
LONGEST = 60
DESCRIPTION = 15  # words of a description


def problems(content: Path) -> Iterator[Problem]:
    """Pictures in Markdown and figures in code whose texts do not serve."""
    for page in pages(content):
        source = read(page)
        for match in IMAGE.finditer(source):
            message = fault(match[1])
            if message:
                line = line_at(source, match.start())
                yield Problem(page, line, f"the picture {match[2]}: {message}")
    for figure in sorted(content.glob("*/media/*.py")):
        yield from figure_problems(figure)


def figure_problems(figure: Path) -> Iterator[Problem]:
    """What is wrong with the two texts of a figure; what it lacks, its page says."""
    source, parts = read(figure), runpy.run_path(str(figure))
    alt, description = str(parts.get("ALT", "")), str(parts.get("DESCRIPTION", ""))
    message = fault(alt)
    if message:
        yield Problem(figure, line_of(source, "ALT"), message)
    words = count_words(description)
    if words < max(DESCRIPTION, count_words(alt)):
        yield Problem(
            figure,
            line_of(source, "DESCRIPTION"),
            f"the description has {words} words. Say what to conclude, with the key numbers, in "
            f"{DESCRIPTION} words or more, and more than the alternative text says.",
        )


def fault(alt: str) -> str:
    """What is wrong with an alternative text, "" when nothing is."""
    text = alt.strip()
    if not text:
        return "the alternative text is missing. Say in a sentence what is shown."
    begun = EMPTY_START.match(text)
    if begun:
        return f'the alternative text begins with "{begun[0]}". Say at once what is shown.'
    if FILE_NAME.search(text):
        return f'the alternative text is a file name, "{text}". Say what is shown.'
    words = count_words(text)
    if words < SHORTEST:
        return f'the alternative text "{text}" is too short. Say in a sentence what is shown.'
    if words > LONGEST:
        more = "Move some to the description."
        return f"the alternative text has {words} words; at most {LONGEST}. {more}"
    return ""


def line_of(source: str, name: str) -> int:
    """The line on which a figure defines a name."""
    match = re.search(rf"^{name}\b", source, re.MULTILINE)
    return line_at(source, match.start()) if match else 1
