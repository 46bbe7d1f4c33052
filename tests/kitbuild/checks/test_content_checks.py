"""Each check of the content with a sound lesson and with bad samples, each at its line."""

import re
from pathlib import Path

import pytest

from kitbuild import checks, paths
from kitbuild.checks import sentences, word_budgets
from kitbuild.errors import BuildError
from kitbuild.site import codes
from tests.kitbuild.checks.sample import LESSON, PAGE, change, problems


def test_a_sound_lesson_has_no_problems(content: Path) -> None:
    assert problems(content) == []


def test_our_own_content_has_no_problems() -> None:
    checks.check_content(paths.CONTENT)


LONG = " ".join(["word"] * 26) + "."
BAD = [
    # links
    ("handout.md#draw", "hand-out.md", 13, r"hand-out\.md leads to no file\. Did you mean hando"),
    ("handout.md#draw", "handout.md#drew", 13, r"leads to no place .* Did you mean #draw\?"),
    ("handout.md#draw", "../index.md#draw", 13, r"no place in that page\. It has none"),
    ("handout.md#draw", "https://example.org/", 13, "leaves the course"),
    ("handout.md#draw", "/index.md", 13, "leaves the course"),
    ("handout.md#draw", "../../out.md", 13, "leads to no file"),
    ("glossary.md#encoder", "glossary.md#coder", 13, r"Did you mean #encoder\?"),
    ("works.", "works [so].\n\n[so]: gone.md\n", 15, "gone.md leads to no file"),
    # front matter
    ("minutes: 40", "minuets: 40", 4, r"no key 'minuets:' here\. Did you mean 'minutes:'\?"),
    ("minutes: 40", "colour: red\nminutes: 40", 4, r"no key 'colour:' here\. There are: number"),
    ('"1.1"', '"3.1"', 2, r"number: there is no module 3 in modules\.yml"),
    ("minutes: 40\n", "", 1, "lacks 'minutes:', a whole number"),
    ("minutes: 40", "minutes: '40'", 4, "minutes: '40' does not fit"),
    ("minutes: 40", "minutes: true", 4, "minutes: True does not fit"),
    ('"1.1"', "1.1", 2, r"number: 1\.1 does not fit; .* in quotes"),
    ("needs: []", "needs: [1-1-one]", 5, "needs: there is no lesson '1-1-one'"),
    ("needs: []", "needs: [0-1-nought]", 5, "there is no lesson '0-1-nought'"),
    ("objectives: [Do it.]", "objectives: Do it.", 7, "a list of texts"),
    ("needs: []", "needs: [", 7, r"front matter is not sound YAML: .* Look also at line 5"),
    ("needs: []", "needs: [] []", 5, "front matter is not sound YAML: "),
    ("needs: []", "needs: []\nminutes: 50", 6, "the key 'minutes' is given twice"),
    ("needs: []", "needs: [\x07]", 5, "front matter is not sound YAML: special characters"),
    # alternative texts
    ("![A grid of small handwritten digits]", "![]", 15, "a.png: the alternative text is missing"),
    ("![A grid of small handwritten digits]", "![Digits]", 15, "too short"),
    ("![A grid of", "![Image of", 15, 'begins with "Image of"'),
    ("![A grid of small handwritten digits]", "![digits-map of.png]", 15, "is a file name"),
    ("![A grid of", "![" + "so " * 61, 15, "at most 60"),
    # sentences
    (
        "works. See",
        f"works. {LONG} See",
        13,
        '"word word word word word ..." has 26 words; at most 25',
    ),
    ("works. See", f"works.\nIt does. {LONG} See", 14, "26 words; at most 25. Split it."),
    ("works. See", f"works.\n\n- Short\n- {LONG[:-1]}\n\nSee", 16, "has 26 words; at most 25"),
    ("works. See", f"works.\n\n{LONG[:-1]}\n\nSee", 15, "has 26 words; at most 25"),
    # words
    ("words: [encoder]", "words: [encoder, decoder]", 8, "'decoder' is not explained below"),
    ("words: [encoder]", "words: []", 23, "'encoder' is not named in 'words:'"),
    ("words: [encoder]", "words: [a, b, c, d, e, f, encoder]", 8, "7 new words; at most 6"),
    ("An [encoder](../glossary.md#encoder) works", "An encoder works", 13, "stands here first"),
    ("An [encoder]", "Every encoder is an [encoder]", 13, r"Write \[encoder\]\(\.\./glossary"),
    # directives
    ("[[exercise one]]", "[[exercise once]]", 17, r"no exercise 'once'\. Did you mean 'one'\?"),
    ("works.", "works.\n\n[[figure cub]]\n\n", 15, r"no figure 'cub'\. Did you mean 'cup'\?"),
    ("works.", "works.\n\n[[more Read on]]\n\nWords.", 15, r"\[\[more\]\] has no \[\[end\]\]"),
    ("works.", "works.\n\n[[end]]\n\nWords.", 15, r"This \[\[end\]\] closes nothing"),
    ("works.", "works.\n\n[[more]]\n\nWords.\n\n[[end]]\n", 15, "needs a word after its name"),
    ("works.", "works.\n\n[[more A]]\n\nWords.\n\n[[end choice]]\n", 19, "closes nothing"),
    ("works.", "works.\n\n[[foo]]\n\nWords.", 15, r"no directive \[\[foo\]\] here\. There are: c"),
    ("works.", "works.\n\n[[exercize x]]\n\n", 15, r"Did you mean \[\[exercise\]\]\?"),
    ("works.", "works.\n\n[[Stop Now.]]\n\n", 15, r"\[\[Stop\]\] here\. Did you mean \[\[stop\]\]"),
    # formulas
    ("works.", "works:\n$x^{2$ is one.", 14, "has a brace without its partner"),
    ("works.", "works.\n\n$$\n\\frac{1}\n$$\n\nWords.", 15, "The formula .* is incomplete"),
    ("works.", "works with $\\nothing$.", 13, "uses .*nothing, which is not known"),
    ("works.", "works.\n\n$$\nx\n\n= 1\n$$\n\nWords.", 15, "no blank line in it"),
    # figures
    ("[[figure cup]]\n", "", 1, r"the figure is on no page\. Write \[\[figure cup\]\]"),
]


@pytest.mark.parametrize(("old", "new", "line", "message"), BAD)
def test_what_is_wrong_is_said_with_its_line(
    old: str, new: str, line: int, message: str, content: Path
) -> None:
    change(content, PAGE, old, new)
    found = problems(content)
    file = "1-1-one/media/cup.py" if old.startswith("[[figure") else PAGE
    assert any(re.match(rf"{re.escape(file)}:{line}: .*{message}", one) for one in found), found


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("A cup with two handles.", "", 2, "the alternative text is missing"),
        ("A cup with two handles.", "A picture of a cup.", 2, 'begins with "A picture of"'),
        ("A cup with two handles.", "Cup.", 2, "too short"),
        ("stands on a table. It has two handles, so it can", "", 3, "the description has"),
    ],
)
def test_the_texts_of_a_figure_are_read(
    old: str, new: str, line: int, message: str, content: Path
) -> None:
    change(content, "1-1-one/media/cup.py", old, new)
    (found,) = problems(content)
    assert re.match(rf"1-1-one/media/cup\.py:{line}: .*{message}", found)


def test_all_problems_are_said_at_once(content: Path) -> None:
    change(content, PAGE, "minutes: 40", "minuets: 40")
    change(content, PAGE, "handout.md#draw", "gone.md")
    change(content, PAGE, "works.", "works <b>well</b>.")
    change(content, "1-1-one/handout.md", "Draw it.", f"{'Draw it. ' * 9}{LONG}")
    with pytest.raises(BuildError, match=r"^5 problems in the content:\n"):
        checks.check_content(content)
    assert [one.split(": ")[0] for one in problems(content)] == [
        "1-1-one/handout.md:7",
        "1-1-one/index.md:1",
        "1-1-one/index.md:4",
        "1-1-one/index.md:13",
        "1-1-one/index.md:13",
    ]


@pytest.mark.parametrize("name", ["index.md", "handout.md"])
def test_a_page_over_its_words_is_named(name: str, content: Path) -> None:
    _, most = word_budgets.BUDGETS[name]
    page = content / "1-1-one" / name
    page.write_text(page.read_text(encoding="utf-8") + "\nSome words. " * most, encoding="utf-8")
    (found,) = problems(content)
    assert re.match(rf"1-1-one/{name}:1: The .* has \d+ words; at most {most}", found)


def test_exercises_over_their_words_name_the_longest(content: Path) -> None:
    change(content, "1-1-one/exercises/one.py", "Write `add`.", "So it is. " * 300)
    (found,) = problems(content)
    assert re.match(r"1-1-one/exercises/one\.py:1: .* have 9\d\d words .* at most 900", found)


def test_a_long_sentence_of_a_task_has_its_line(content: Path) -> None:
    change(content, "1-1-one/exercises/one.py", "Write `add`.", f"Write `add`.\n# Do it. {LONG}")
    (found,) = problems(content)
    assert re.match(r"1-1-one/exercises/one\.py:5: the sentence .* has 26 words", found)


def test_a_page_of_long_sentences_is_named(content: Path) -> None:
    change(content, "1-1-one/handout.md", "Draw it.", (" ".join(["so"] * 21) + ". ") * 9)
    (found,) = problems(content)
    assert found.endswith(
        "handout.md:1: Sentences have 21.0 words on average; at most 20. Split some."
    )
    assert sentences.MEAN == 20


def test_a_second_lesson_must_not_bring_the_same_number_or_word(content: Path) -> None:
    second = content / "1-2-two"
    second.mkdir()
    text = LESSON.replace("[[exercise one]]", "").replace("[[figure cup]]", "")
    text = text.replace("handout.md#draw", "../1-1-one/handout.md#draw").replace(
        "(a.png)", "(../1-1-one/a.png)"
    )
    (second / "index.md").write_text(text, encoding="utf-8")
    found = problems(content)
    assert [one.split(": ", 1)[1] for one in found] == [
        "number: 1-1-one has the number 1.1 too.",
        "the word 'encoder' is explained in 1-1-one already. Remove it.",
    ]


def test_two_lessons_never_have_the_same_code(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    second = content / "1-2-two"
    second.mkdir()
    (second / "index.md").write_text("---\nnumber: '1.2'\n---\n", encoding="utf-8")
    monkeypatch.setattr(codes, "lesson_code", lambda id: "PDRP")
    assert any(
        "The lessons 1-1-one and 1-2-two have the same code" in one for one in problems(content)
    )
