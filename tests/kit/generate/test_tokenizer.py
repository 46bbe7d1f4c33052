"""The tokenizer: merges by count, and no text that it loses."""

from pathlib import Path
from random import Random

import pytest

from kit.generate.tokenizer import (
    END,
    Tokenizer,
    apply_merge,
    best_pair,
    split_words,
    train,
)

TEXTS = ["the cat sat on the mat", "the hat of the cat", "sí, el niño leyó un cuento"]


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return train(TEXTS, 12)


def test_the_most_frequent_pair_is_merged_first_and_of_equal_ones_the_first_met() -> None:
    assert best_pair({("a", "b"): 2, ("b", "c"): 3}) == (("b", "c"), 3)
    assert best_pair({("x", "y"): 2, ("a", "b"): 2}) == (("x", "y"), 2)
    assert best_pair({}) == (("", ""), 0)


@pytest.mark.parametrize(("word", "count"), [("aa", 1), ("aaa", 1), ("aaaa", 2), ("baaab", 1)])
def test_a_pair_of_twins_is_not_counted_twice_where_it_overlaps(word: str, count: int) -> None:
    pair, seen = best_pair({tuple(word): 1})
    assert seen == count
    assert apply_merge(tuple(word), ("a", "a")).count("aa") == count or pair != ("a", "a")


def test_merges_are_learnt_in_order_of_their_counts() -> None:
    assert train(TEXTS, 3).merges == [("a", "t"), ("t", "h"), ("th", "e")]


def test_training_stops_when_no_pair_is_met_twice() -> None:
    assert train(["ab"], 5).merges == []
    assert train(["ab ab"], 5).merges == [("a", "b")]


def test_words_keep_the_space_before_them_and_signs_stay_apart() -> None:
    assert split_words('She says: "Yes, we do."\n') == [
        "She",
        " says",
        ":",
        ' "',
        "Yes",
        ",",
        " we",
        " do",
        '."',
        "\n",
    ]
    assert split_words("قالت: «نعم، شكرًا!»") == ["قالت", ":", " «", "نعم", "،", " شكرًا", "!»"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "  the   cat\t\r\n\n ",
        "Ñandú, 漢字かな 👍🏽 e\u0301 \u200d\ufeff\x00\x7f",
        "हिन्दी। ߒߞߏ ትግርኛ",
        "half a pair \ud800 alone",
        "the-cat_sat'on\"the»mat«…",
    ],
)
def test_decode_gives_back_any_text(tokenizer: Tokenizer, text: str) -> None:
    assert tokenizer.decode(tokenizer.encode(text)) == text
    tokens = tokenizer.tokens(text)
    covered = sorted({(token.start, token.end) for token in tokens})
    assert "".join(text[start:end] for start, end in covered) == text


def test_decode_gives_back_random_text(tokenizer: Tokenizer) -> None:
    rng = Random(0)
    for _ in range(300):
        text = "".join(chr(rng.randrange(0x110000)) for _ in range(rng.randrange(20)))
        assert tokenizer.decode(tokenizer.encode(text)) == text


def test_pieces_have_the_borders_of_the_text(tokenizer: Tokenizer) -> None:
    shown = [(token.text, token.start, token.end) for token in tokenizer.tokens("the ñø")]
    assert shown == [
        ("the", 0, 3),
        (" ", 3, 4),
        ("ñ", 4, 5),
        ("<C3>", 5, 6),
        ("<B8>", 5, 6),
    ]


def test_numbers_are_bytes_then_the_end_then_letters_then_merges(tokenizer: Tokenizer) -> None:
    assert tokenizer.encode("a")[0] == ord("a")
    assert tokenizer.encode("í") == [END + 1]
    assert len(tokenizer) == 257 + len(tokenizer.letters) + len(tokenizer.merges)
    assert tokenizer.decode([END, ord("a"), END]) == "a"
    assert max(tokenizer.encode(" ".join(TEXTS))) < len(tokenizer)


def test_half_a_letter_is_shown_as_such(tokenizer: Tokenizer) -> None:
    assert tokenizer.decode([0xC3]) == "\ufffd"


def test_a_saved_tokenizer_is_the_same_when_loaded(tokenizer: Tokenizer, tmp_path: Path) -> None:
    tokenizer.save(tmp_path / "tokenizer.json")
    loaded = Tokenizer.load(tmp_path / "tokenizer.json")
    assert loaded.merges == tokenizer.merges
    for text in TEXTS:
        assert loaded.encode(text) == tokenizer.encode(text)


def test_more_letters_can_be_known_than_the_texts_hold() -> None:
    assert len(train(["ab"], 0, letters="çé").encode("çé")) == 2
    assert len(train(["ab"], 0).encode("çé")) == 4
