"""What keeps the build from reading the content is said like all else, with its line."""

import re
from pathlib import Path

import pytest

from tests.kitbuild.checks.sample import PAGE, change, problems


def test_front_matter_that_is_not_closed_is_one_problem(content: Path) -> None:
    change(content, PAGE, "words: [encoder]\n---\n", "words: [encoder]\n")
    (found,) = problems(content)
    assert found.startswith(f"{PAGE}:1: The front matter is not closed.")


@pytest.mark.parametrize("name", [PAGE, "1-1-one/exercises/one.py", "modules.yml"])
def test_a_file_that_is_not_utf_8_is_named(name: str, content: Path) -> None:
    with (content / name).open("ab") as file:
        file.write("\ncaf\u00e9\n".encode("latin-1"))
    line = (content / name).read_bytes().count(b"\n")
    assert problems(content) == [
        f"{name}:{line}: this is not UTF-8 (byte 0xe9). Save the file as UTF-8."
    ]


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("title: Second", "title: [Second", 6, "The list of modules is not sound YAML: "),
        ("number: 2", "number: 1", 4, "two modules with the number 1"),
        ("number: 2", "number: two", 4, "A module needs number, title and about"),
        ("about: What comes then.", "title: Third", 6, "the key 'title' is given twice"),
    ],
)
def test_what_is_wrong_in_the_list_of_modules_has_its_line(
    old: str, new: str, line: int, message: str, content: Path
) -> None:
    change(content, "modules.yml", old, new)
    (found,) = problems(content)
    assert re.match(rf"modules\.yml:{line}: .*{message}", found), found


def test_every_unknown_directive_and_broken_formula_is_said(content: Path) -> None:
    change(
        content, PAGE, "works.", "works.\n\n[[foo]]\n\n[[bar]]\n\nSo $x^{2$ and $\\frac{1}$.\n\n"
    )
    change(content, "index.md", "[[lessons]]", "[[lessons]]\n\n[[exercise one]]")
    change(
        content, "1-1-one/exercises/one.py", "Write `add`.", "Write `add`, not `$x^{2$`: $a_{1$."
    )
    assert [": ".join(one.split(": ")[:2])[:60] for one in problems(content)] == [
        "1-1-one/exercises/one.py:4: The formula 'a_{1' has a brace w",
        "1-1-one/index.md:15: There is no directive [[foo]] here. The",
        "1-1-one/index.md:17: There is no directive [[bar]] here. The",
        "1-1-one/index.md:19: The formula '\\\\frac{1}' is incomplete.",
        "1-1-one/index.md:19: The formula 'x^{2' has a brace without ",
        "index.md:7: There is no directive [[exercise]] here. There a",
    ]
