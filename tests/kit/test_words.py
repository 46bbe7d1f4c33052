"""Words and letter machines (lesson 1.1), in each language that has a list."""

import math
import random
import re
from collections import Counter
from collections.abc import Iterator

import pytest

from kit import words
from kit.errors import KitError
from kitbuild.paths import CONTENT

LESSON = CONTENT / "1-1-count-then-draw"
MARK = words.DOT


@pytest.fixture(params=words.languages())
def _language(request: pytest.FixtureRequest) -> Iterator[None]:
    words.speak(request.param)
    yield
    words.speak("")


@pytest.mark.usefixtures("_language")
def test_the_list_is_cut_in_two_and_every_word_is_in_one_part() -> None:
    everything = words.load_words()
    train, unseen = words.load_words("train"), words.load_words("held-out")
    assert sorted(train + unseen) == sorted(everything)
    assert not set(train) & set(unseen)
    assert len(unseen) >= 60
    assert not any(MARK in word for word in everything)


@pytest.mark.usefixtures("_language")
def test_memory_brings_copies_and_no_better_guesses() -> None:
    """What the lesson says of copies and perplexity, whatever the language."""
    train, unseen = words.load_words("train"), words.load_words("held-out")
    random.seed(3)
    machines = [words.letter_machine(train, memory) for memory in range(1, 6)]
    copies = [sum(one.make_word() in train for _ in range(400)) / 400 for one in machines]
    assert copies == sorted(copies)
    assert copies[0] < 0.05
    assert copies[2] > 0.3
    assert copies[4] > 0.9
    perplexity = [one.perplexity(unseen) for one in machines]
    assert perplexity == sorted(perplexity)
    assert machines[0].perplexity(train) > machines[4].perplexity(train)
    assert machines[4].perplexity(unseen, start=0) == math.inf


@pytest.mark.usefixtures("_language")
def test_cold_words_repeat_and_no_temperature_breaks() -> None:
    machine = words.letter_machine(words.load_words())
    random.seed(1)
    different = {
        temperature: len({machine.make_word(temperature) for _ in range(300)})
        for temperature in (0, 1e-9, 0.3, 1, 3, 1e9)
    }
    assert different[0] == 1
    assert different[1e-9] <= 3
    assert different[0.3] < different[1] / 2
    assert different[1e9] >= different[1]


def test_a_draw_follows_the_numbers_whatever_their_sum() -> None:
    random.seed(2)
    drawn = Counter(words.draw({"a": 6, "b": 2, "c": 0}) for _ in range(4000))
    assert set(drawn) == {"a", "b"}
    assert drawn["a"] / 4000 == pytest.approx(0.75, abs=0.03)


@pytest.mark.parametrize("row", [{}, {"a": 0.0}, {"a": -1.0}, {"a": math.nan}, [1, 2], None])
def test_what_cannot_be_drawn_from_is_said(row: object) -> None:
    with pytest.raises(KitError, match="draw "):
        words.draw(row)  # type: ignore[arg-type]


def test_wrong_arguments_are_named() -> None:
    with pytest.raises(KitError, match="memory is 0"):
        words.letter_machine(["ana"], 0)
    with pytest.raises(KitError, match=r"memory is list\."):
        words.letter_machine(1, ["ana"])  # type: ignore[arg-type]
    with pytest.raises(KitError, match="list of words is empty"):
        words.letter_machine([]).make_word()
    with pytest.raises(KitError, match="no part 'test'"):
        words.load_words("test")
    with pytest.raises(KitError, match="temperature is -1"):
        words.letter_machine(["ana"]).make_word(-1)


def test_a_page_reads_the_one_list_that_it_has(
    tmp_path: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = CONTENT.__class__(str(tmp_path))
    monkeypatch.setattr(words, "FOLDER", folder)
    with pytest.raises(KitError, match="not here"):
        words.load_words()
    (folder / "es.txt").write_text("abeja\nárbol\n", encoding="utf-8")
    assert words.load_words() == ["abeja", "árbol"]


def test_perplexity_is_the_number_of_equally_likely_letters() -> None:
    machine = words.letter_machine(["a", "b", "c"])
    assert machine.perplexity(["a"], start=0) == pytest.approx(3**0.5)  # 1/3, then surely the dot


def handout_list() -> list[str]:
    text = (LESSON / "handout.md").read_text(encoding="utf-8")
    return text.split("## The list\n\n")[1].split("\n")[0].split(", ")


def test_the_key_has_the_counts_of_the_sample_list() -> None:
    sample = handout_list()
    assert len(sample) == len(set(sample)) == 20
    counts = words.letter_machine(sample).counts
    key = (LESSON / "key.md").read_text(encoding="utf-8")
    signs = sorted(counts)
    for sign in signs:
        row = [counts[sign].get(letter, 0) for letter in signs]
        cells = re.search(rf"^\| {re.escape(sign)} \| (\d.*) \|$", key, re.MULTILINE)
        assert cells
        assert [int(cell) for cell in cells[1].split(" | ")] == [*row, sum(row)]
    total = sum(sum(row.values()) for row in counts.values())
    assert f"{total} slips" in key
    assert f"{total} slips" in (LESSON / "teach.md").read_text(encoding="utf-8")
    assert max(signs, key=lambda sign: sum(counts[sign].values())) == MARK
    assert "a" not in counts["s"]  # "sat" cannot be made
    assert counts["s"]["e"] / sum(counts["s"].values()) == 2 / 9
    coldest = words.letter_machine(sample).make_word(0)
    assert f"*{coldest}*" in key
