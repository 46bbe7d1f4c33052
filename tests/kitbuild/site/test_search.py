"""What the search reads: the texts by heading, and their weight for twenty lessons."""

import base64
import gzip
import json
import random
from collections.abc import Sequence

import pytest

from kitbuild import assets, paths
from kitbuild.site.assets import Assets
from kitbuild.site.edition import Edition
from kitbuild.site.locales import ENGLISH
from kitbuild.site.mathml import to_mathml
from kitbuild.site.search import Found, Section, read_sections, search_script
from kitbuild.sizes import KB

EDITION = Edition(ENGLISH, Assets({}, {}), ())
LESSONS = 20
WORDS = 2000  # of a lesson at its word budgets, with its exercises
SECTIONS = 16

# Some seventy common stems of each language; a vocabulary is made of them, and of pairs of them.
STEMS = {
    language: stems.split()
    for language, stems in json.loads(
        (paths.ROOT / "tests" / "data" / "stems.json").read_text(encoding="utf-8")
    ).items()
}
STEMS["zh"] += [chr(0x4E00 + 17 * at) for at in range(1200)]  # as many signs as a course has
WITHOUT_SPACES = ("th", "km", "zh")


def vocabulary(language: str, chance: random.Random) -> list[str]:
    """Three thousand words: the stems, the commonest first, then pairs of them."""
    stems = STEMS[language]
    pairs = [first + second for first in stems[:60] for second in stems[:60] if first != second]
    return [*stems, *chance.sample(pairs, 3000 - len(stems))]


def synthetic_course(language: str) -> list[Found]:
    """Twenty lessons whose words are as common and as rare as those of a text (Zipf's law)."""
    chance = random.Random(language)
    words = vocabulary(language, chance)
    weights = [1 / (rank + 60) for rank in range(len(words))]
    glue = "" if language in WITHOUT_SPACES else " "

    def text(count: int) -> str:
        found = chance.choices(words, weights, k=count)
        sentences = [found[at : at + 9] for at in range(0, count, 9)]
        return " ".join(glue.join(sentence) + "." for sentence in sentences)

    return [
        Found(
            f"{number}/index.html",
            f"1.{number} {text(3)}",
            tuple(
                Section(f"part-{at}", text(3), words=[text(WORDS // SECTIONS)])
                for at in range(SECTIONS)
            ),
        )
        for number in range(LESSONS)
    ]


@pytest.mark.slow
@pytest.mark.parametrize("language", STEMS)
def test_the_search_of_twenty_lessons_is_at_most_150_kb(language: str) -> None:
    script = search_script(synthetic_course(language), EDITION)
    own = (paths.KIT_OUT / assets.load_assets()["search.js"].file).stat().st_size
    assert len(script) + own <= 150 * KB, f"{len(script)} + {own} bytes"


def test_a_made_up_lesson_packs_no_smaller_than_a_real_one() -> None:
    page = (paths.CONTENT / "1-2-squeeze-and-rebuild" / "index.md").read_text(encoding="utf-8")
    made_up = " ".join(section.text for section in synthetic_course("en")[0].sections)
    assert len(gzip.compress(made_up.encode())) >= len(gzip.compress(page.encode()))


def unpacked(script: bytes) -> dict[str, Sequence[object]]:
    fields = json.loads(script.decode().removeprefix("globalThis.lampkitTexts=").rstrip(";\n"))
    data = iter(gzip.decompress(base64.b64decode(fields["packed"])))
    numbers = (one if one < 250 else 250 + 256 * (one - 250) + next(data) for one in data)
    text = "".join(fields["letters"][number] for number in numbers)
    found: dict[str, Sequence[object]] = json.loads(text)
    return found


def test_a_script_of_many_letters_is_read_again() -> None:
    text = "".join(chr(0x4E00 + at) for at in range(1200))
    page = Found("a/index.html", text, (Section("", "", words=["Top."]),))
    assert unpacked(search_script([page], EDITION))["pages"] == [
        ["a/index.html", text, [["", "", "Top."]]]
    ]


def test_the_script_holds_pages_headings_and_texts() -> None:
    page = Found("a/index.html", "1.1 A", (Section("", "", words=["Top. "]), Section("b", "B")))
    expected = [["a/index.html", "1.1 A", [["", "", "Top."], ["b", "B", ""]]]]
    assert unpacked(search_script([page], EDITION))["pages"] == expected


def test_equal_texts_give_equal_bytes() -> None:
    course = synthetic_course("en")
    assert search_script(course, EDITION) == search_script(synthetic_course("en"), EDITION)


def test_texts_are_gathered_by_heading() -> None:
    html = (
        '<p>Top<br>line.</p><h2 id="one">One &amp; <em>more</em></h2><p>First.</p><ul><li>a</li>'
        '<li>b</li></ul><section><h3 id="two">Two</h3><p>Second.</p></section>'
    )
    found = [(one.anchor, one.heading, one.text) for one in read_sections(html)]
    assert found == [
        ("", "", "Top line."),
        ("one", "One & more", "First. a b"),
        ("two", "Two", "Second."),
    ]


def test_a_formula_is_found_by_its_words() -> None:
    (section,) = read_sections('<p>So <math alttext="z equals mu"><mi>z</mi></math>.</p>')
    assert section.text == "So z equals mu."


@pytest.mark.parametrize(
    ("tex", "text"),
    [
        (r"\beta = 4", "So beta equals 4 (β)."),
        (r"\boldsymbol{\beta}", "So bold beta (β)."),
        (r"\sigma^2 + \mu + \sigma^2", "So sigma squared plus mu plus sigma squared (σ², μ)."),
        (r"x^2 + \mu", "So x squared plus mu (μ)."),
        ("a + 1", "So a plus 1."),
    ],
)
def test_a_formula_is_found_by_its_letters_too(tex: str, text: str) -> None:
    (section,) = read_sections(f"<p>So {to_mathml(tex)}.</p>")
    assert section.text == text


@pytest.mark.parametrize(
    "hidden",
    [
        "<pre><code>x = 1</code></pre>",
        "<svg><text>drawn</text><g><path/></g></svg>",
        '<details class="kit-choice__answers"><summary>See</summary><img><p>No.</p></details>',
        '<details class="kit-exercise__hint" data-part="hint"><p>Try.</p></details>',
        "<textarea>def f(): pass</textarea>",
    ],
)
def test_answers_hints_programs_and_drawings_are_not_found(hidden: str) -> None:
    (section,) = read_sections(f"<p>Before.</p>{hidden}<p>After.</p>")
    assert section.text == "Before. After."
