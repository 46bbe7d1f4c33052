"""Sentences: at most LONGEST words each, and MEAN on average over a page (course.md, section 7)."""

from collections.abc import Iterator
from pathlib import Path

from kitbuild.checks.problems import Problem
from kitbuild.checks.prose import Sentence, markdown_cells, pages, read, sentences

LONGEST = 25
MEAN = 20


def problems(content: Path) -> Iterator[Problem]:
    """Sentences that are too long; pages and exercises whose sentences are so on average.

    Without a sign at its end a text is a label, but for a long one: that lacks its sign.
    """
    sources = {page: read(page) for page in pages(content)}
    for exercise in sorted([*content.glob("*/exercises/*.py"), *content.glob("*/steps/*.py")]):
        sources[exercise] = markdown_cells(read(exercise))
    for page, source in sources.items():
        found = [one for one in sentences(source) if one.finished or one.words > LONGEST]
        for sentence in found:
            if sentence.words > LONGEST:
                yield Problem(page, sentence.line, long_text(sentence))
        mean = sum(sentence.words for sentence in found) / max(len(found), 1)
        if mean > MEAN:
            message = f"Sentences have {mean:.1f} words on average; at most {MEAN}. Split some."
            yield Problem(page, 1, message)


def long_text(sentence: Sentence) -> str:
    """What is wrong with a long sentence, with its beginning to find it by."""
    start = " ".join(sentence.text.split()[:5])
    return f'the sentence "{start} ..." has {sentence.words} words; at most {LONGEST}. Split it.'
