from pathlib import Path

import pytest

from kitbuild.site.errors import SiteError
from kitbuild.site.lessons import load_lessons
from kitbuild.site.locales import Locale, load_locales
from kitbuild.site.numbers import model_numbers

HEAD = """---
number: "{number}"
title: A title
minutes: 40
needs: []
models: [small]
objectives: [Do it.]
words: [word]
---
[[exercise one]]
"""


def lesson(content: Path, name: str, text: str) -> Path:
    folder = content / name
    (folder / "exercises").mkdir(parents=True)
    (folder / "index.md").write_text(text, encoding="utf-8")
    (folder / "exercises" / "one.py").touch()
    return folder


def test_lessons_come_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    for name, number in [("a", "1.10"), ("b", "1.9"), ("c", "0.1")]:
        lesson(tmp_path, name, HEAD.format(number=number))
    (tmp_path / "b" / "key.md").touch()
    lessons = load_lessons(tmp_path)
    assert [found.id for found in lessons] == ["c", "b", "a"]
    assert lessons[1].full_title == "1.9 A title"
    assert lessons[1].parts == ("key",)
    assert lessons[1].exercises == ("one",)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("minutes: 40\n", "", "lacks 'minutes:'"),
        ("minutes: 40", "minutes: long", "not a whole number"),
        ('"1.2"', "one", "not of the form"),
        ("words: [word]", "words: word", "not a list"),
        ("[[exercise one]]", "", "not on the page"),
        ("[[exercise one]]", "[[exercise one]]\n\n[[exercise one]]", "twice"),
    ],
)
def test_a_lesson_that_breaks_its_contract_is_named(
    old: str, new: str, reason: str, tmp_path: Path
) -> None:
    lesson(tmp_path, "a", HEAD.format(number="1.2").replace(old, new))
    with pytest.raises(SiteError, match=rf"a/index\.md:1: .*{reason}"):
        load_lessons(tmp_path)


def test_front_matter_that_is_no_yaml_is_named_with_its_line(tmp_path: Path) -> None:
    lesson(tmp_path, "a", HEAD.format(number="1.2").replace("needs: []", "needs: [] []"))
    with pytest.raises(SiteError, match=r"a/index\.md:5: .*not sound YAML"):
        load_lessons(tmp_path)


def test_a_language_is_added_by_a_folder(tmp_path: Path) -> None:
    (tmp_path / "ar").mkdir()
    (tmp_path / "ar" / "locale.yml").write_text("name: x\ndirection: rtl\n", encoding="utf-8")
    assert load_locales(tmp_path) == (Locale("en", "English"), Locale("ar", "x", "rtl"))


@pytest.mark.parametrize("text", ["direction: ltr", "name: x\ndirection: up"])
def test_a_language_without_name_or_direction_stops(text: str, tmp_path: Path) -> None:
    (tmp_path / "xx").mkdir()
    (tmp_path / "xx" / "locale.yml").write_text(text, encoding="utf-8")
    with pytest.raises(SiteError, match=r"locale\.yml"):
        load_locales(tmp_path)


def test_numbers_come_from_the_cards(tmp_path: Path) -> None:
    (tmp_path / "digits-map").mkdir()
    card = '{"metrics": {"held_out_mse": 0.0267015, "pull": 5.572}}'
    (tmp_path / "digits-map" / "card.json").write_text(card, encoding="utf-8")
    assert model_numbers(tmp_path) == {"map-error": "0.027", "map-pull": "5.57"}
