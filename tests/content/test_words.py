"""Word budgets and sentence length of every lesson folder, after markup is taken away."""

import re
from pathlib import Path

import pytest

CONTENT = Path(__file__).parents[2] / "content"
BUDGETS = {"index.md": 1500, "handout.md": 350, "key.md": 200, "teach.md": 500}
LONGEST_MEAN_SENTENCE = 20
NEW_WORDS = 6
LESSONS = sorted(path.parent for path in CONTENT.glob("*/index.md"))
PAGES = [
    pytest.param(lesson / name, id=f"{lesson.name}/{name}")
    for lesson in LESSONS
    for name in BUDGETS
]

# Taken away in this order: what a learner never reads as prose, or reads as a number or a formula.
MARKUP = (
    (r"\A---\n.*?\n---\n", ""),  # front matter
    (r"<!--.*?-->", ""),
    (r"```.*?```", ""),
    (r"\$\$.*?\$\$|\$[^$\n]+\$", "symbol"),
    (r"\[\[number [^]]+\]\]", "0.5"),
    (r"\[\[(?:stop|more) ([^]]+)\]\]", r"\1"),
    (r"\[\[[^]]+\]\]", ""),
    (r"\[([^]]+)\]\([^)]+\)", r"\1"),
    (r" \{: [^}]+\}$", ""),  # class of a heading
    (r"^ *- \[[ x]\] ", "- "),
    (r" :: ", "\n"),
    (r"^[|:\- ]+$", ""),  # the rule below a table's head
    (r"[*_`>#|]", " "),
)


def prose(source: str) -> str:
    """The words a reader meets, one block on each line."""
    for pattern, replacement in MARKUP:
        source = re.sub(pattern, replacement, source, flags=re.MULTILINE | re.DOTALL)
    return source


def count_words(text: str) -> int:
    """Words with a letter in them: a number on its own is none, nor is a plus."""
    return len(re.findall(r"\b[\d.]*[^\W\d](?:[.'-]?\w)*", text))


def sentences(source: str) -> list[str]:
    """Sentences of the running text; tables, headings and bare labels are none."""
    rows = re.sub(r"^(\||#).*$", "", source, flags=re.MULTILINE)
    parts = re.split(r"(?<=[.!?])[\"*)]*\s+|\n", prose(rows))
    return [part for part in parts if re.search(r"[.!?:][\"*)]*\s*$", part) and count_words(part)]


def mean_sentence(source: str) -> float:
    """Words in an average sentence."""
    lengths = [count_words(sentence) for sentence in sentences(source)]
    return sum(lengths) / len(lengths)


def test_there_is_a_lesson_to_measure() -> None:
    assert LESSONS


@pytest.mark.parametrize("page", PAGES)
def test_page_keeps_its_word_budget(page: Path) -> None:
    assert count_words(prose(page.read_text(encoding="utf-8"))) <= BUDGETS[page.name]


@pytest.mark.parametrize("page", PAGES)
def test_sentences_are_short_on_average(page: Path) -> None:
    assert mean_sentence(page.read_text(encoding="utf-8")) <= LONGEST_MEAN_SENTENCE


@pytest.mark.parametrize("lesson", [pytest.param(lesson, id=lesson.name) for lesson in LESSONS])
def test_lesson_brings_few_new_words(lesson: Path) -> None:
    source = (lesson / "index.md").read_text(encoding="utf-8")
    glossary = source.partition("## Words of this lesson")[2]
    assert 0 < len(re.findall(r"^: ", glossary, flags=re.MULTILINE)) <= NEW_WORDS


def test_markup_is_not_counted() -> None:
    source = "---\ntitle: A\n---\n\n[[figure x]]\n\n<!-- note -->\n\nSee [the plan](a.html): *2.5*."
    assert prose(source).split() == ["See", "the", "plan:", "2.5", "."]


def test_numbers_are_no_words() -> None:
    assert count_words("1 + 2.72 x 0.5 = 2.36 in a half-hour, it's 16x16") == 6


def test_lines_of_a_table_are_no_sentences() -> None:
    assert sentences("| a. | b. |\n\nOne two. Three four?") == ["One two.", "Three four?"]
