from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from markdown import Markdown

from kitbuild import paths
from kitbuild.site import events
from kitbuild.site.assets import Assets
from kitbuild.site.directives import MADE, MADE_IN_LESSONS, DirectiveExtension, Page
from kitbuild.site.edition import Edition
from kitbuild.site.errors import SiteError
from kitbuild.site.lessons import load_lessons
from kitbuild.site.locales import ENGLISH
from kitbuild.site.sources import source_of


def broken(name: str) -> str:
    raise SiteError(f"There is no figure '{name}'.")


def convert(body: str, tmp_path: Path, head: str = "---\ntitle: x\n---\n") -> str:
    path = tmp_path / "page.md"
    path.write_text(head + body, encoding="utf-8")
    makers = {"figure": broken, "exercise": lambda slug: f"<section>{slug} &lt;</section>"}
    page = Page(source_of(path, body), makers, {"size": "4.3 MB"})
    extensions = ["tables", "fenced_code", "def_list", DirectiveExtension(page)]
    return Markdown(extensions=extensions).convert(body)


@pytest.mark.parametrize("in_lesson", [False, True])
def test_the_names_that_the_checks_know_are_those_of_the_pages(in_lesson: bool) -> None:
    edition = Edition(ENGLISH, Assets({}, {}), load_lessons(paths.CONTENT))
    source = f"{edition.lessons[0].id}/index.md" if in_lesson else "index.md"
    page: Any = SimpleNamespace(url="index.html", file=SimpleNamespace(src_uri=source))
    makers = events._makers(edition, page, edition.texts(""))
    assert set(makers) == {*MADE, *(MADE_IN_LESSONS if in_lesson else ())}


def test_an_exercise_stands_alone_even_without_blank_lines(tmp_path: Path) -> None:
    html = convert("before\n[[exercise one]]\nafter", tmp_path)
    assert html == "<p>before</p>\n<section>one &lt;</section>\n<p>after</p>"


def test_more_folds_markdown_and_nests(tmp_path: Path) -> None:
    text = (
        '[[more A *title*]]\n\n- item\n\n[[more "Inner"]]\n\ndeep\n\n[[end more]]\n\n[[end]]\n\nout'
    )
    html = convert(text, tmp_path)
    assert '<details class="kit-more"><summary>A <em>title</em></summary>' in html.replace("\n", "")
    assert "<summary>Inner</summary>" in html
    assert html.endswith("<p>out</p>")
    assert "[[" not in html


def test_a_stop_is_a_line_of_its_own(tmp_path: Path) -> None:
    assert convert("[[stop Sitting 1.]]", tmp_path) == '<p class="kit-stop">Sitting 1.</p>'


def test_a_number_is_put_into_the_text(tmp_path: Path) -> None:
    assert convert("It needs [[number size]].", tmp_path) == "<p>It needs 4.3 MB.</p>"


def test_directives_in_code_stay_code(tmp_path: Path) -> None:
    assert "[[exercise one]]" in convert("```\n[[exercise one]]\n```", tmp_path)


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("\n\n[[exercize one]]", 6, r"There is no directive \[\[exercize\]\]"),
        ("```\ncode\n```\n\n[[figure gone]]", 8, "There is no figure 'gone'"),
        ("[[more x]]\n\n[[end]]\n\n[[end]]", 8, "closes nothing"),
        ("[[more x]]\n\n[[choice y]]\n\n[[end more]]", 8, "closes nothing"),
        ("text\n\n[[more x]]", 6, "has no"),
        ("[[more]]", 4, "needs a word"),
        ("a\n\nThe [[number gone]].", 6, "There is no number 'gone'. There are: size"),
    ],
)
def test_a_wrong_directive_names_file_and_line(
    text: str, line: int, reason: str, tmp_path: Path
) -> None:
    with pytest.raises(SiteError, match=rf"page\.md:{line}: .*{reason}"):
        convert(text, tmp_path)


QUESTION = """[[choice one]]

Look at this.

Which *one*?

- [ ] first :: Too
  small.
- [x] `second` :: Yes.

[[end]]
"""


def test_a_choice_is_a_group_of_radio_buttons_with_reasons(tmp_path: Path) -> None:
    html = convert(QUESTION, tmp_path)
    assert html.startswith("<p>Look at this.</p>")
    assert '<fieldset class="kit-choice" id="one">' in html
    assert "<legend>Which <em>one</em>?</legend>" in html
    assert html.count('<input name="one" type="radio"') == 2
    assert "<strong>Not right:</strong> <span>first</span>" in html
    assert "<strong>Right:</strong> <span><code>second</code></span>" in html
    assert "<p>Too small.</p>" in html


@pytest.mark.parametrize(
    ("old", "new"),
    [("- [x]", "- [ ]"), (" :: Yes.", ""), ("Look at this.\n\nWhich *one*?", "")],
)
def test_a_choice_without_answer_reason_or_question_stops(
    old: str, new: str, tmp_path: Path
) -> None:
    with pytest.raises(SiteError, match=r"page\.md:4: "):
        convert(QUESTION.replace(old, new), tmp_path)


def test_a_choice_is_on_the_page_once(tmp_path: Path) -> None:
    with pytest.raises(SiteError, match="twice"):
        convert(QUESTION + "\n" + QUESTION, tmp_path)
