from pathlib import Path

import pytest

from kitbuild.i18n.lint import problems


def found(tmp_path: Path, text: str, name: str = "page.md") -> list[str]:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return [str(problem).removeprefix(f"{path}:") for problem in problems(path)]


@pytest.mark.parametrize(
    "text",
    [
        "Plain *words* and **words**, a snake_case_name and `_code_ <b>`.",
        "2 < 3 and 4 > 1, <https://example.org>",
        "```\n<div> _x_ [label]\n```",
        "~~~\n```\n<div>\n~~~",
        "$$\nx_{1}_y <b\n$$",
        "A comment <!-- <b> _x_ --> and <!-- one\n<p> of more _lines_\n--> after.",
        "[label][label] and [text](page.md) and ![words](a.png)\n\n[label]: page.md",
        "- [ ] an option\n- [x] another",
        r"$x_{\lt t}$ and $a_i b_i$",
        "[[exercise one]]",
        "an escaped \\_sign\\_",
    ],
)
def test_sound_text_passes(tmp_path: Path, text: str) -> None:
    assert found(tmp_path, text) == []


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("One\n\nTwo <b>three</b>", 3, "Raw HTML, <b>"),
        ("</summary>", 1, "Raw HTML"),
        ('Text <span class="x">', 1, "Raw HTML"),
        ("See [label].\n\n[label]: page.md", 1, "[label][label]"),
        ("See [label][].\n\n[Label]: page.md", 1, "[label][label]"),
        ("A _word_ here", 1, "asterisks"),
        ("A __word__.", 1, "asterisks"),
        ("$x_{<t}$", 1, r"\lt"),
        ("$a < b$", 1, r"\lt"),
        ("---\ntitle: _x_\n---\nfirst _line_", 4, "asterisks"),
        ("<!-- a\ncomment --> <i>", 2, "Raw HTML"),
    ],
)
def test_what_breaks_a_rule_is_named_with_its_line(
    tmp_path: Path, text: str, line: int, problem: str
) -> None:
    first, *rest = found(tmp_path, text)
    assert first.startswith(f"{line}: ")
    assert problem in first
    assert not rest


def test_an_exercise_is_looked_at_where_it_is_markdown(tmp_path: Path) -> None:
    text = "# %% [markdown] task\n# ## Title\n# a _word_\n# %% start\n# _x_ <b>\n"
    problem = found(tmp_path, text, "one.py")
    assert len(problem) == 1
    assert problem[0].startswith("3: ")
