"""Operators on strings, where the standard's cases are silent."""

from typing import Any

import numpy as np
import pytest

from kit.errors import OnnxError
from kit.runtime.limits import MAX_WORK, Budget
from kit.runtime.registry import find


def _run(op_type: str, *inputs: Any, **attributes: Any) -> Any:
    operator = find(op_type, 28)
    assert operator is not None
    with Budget() as budget:
        budget.charge(MAX_WORK * 15 // 16)
        return operator.function(*inputs, **attributes)


def _text(*texts: str) -> Any:
    return np.array(texts, object)


def test_strings_are_compared_and_joined_with_broadcasting() -> None:
    rows, columns = _text("a", "b")[:, None], _text("a", "c")
    assert _run("Equal", rows, columns).tolist() == [[True, False], [False, False]]
    assert _run("StringConcat", rows, columns).tolist() == [["aa", "ac"], ["ba", "bc"]]
    assert _run("StringConcat", np.array("a", object), np.array("b", object)).shape == ()


def test_a_split_into_too_many_parts_is_refused() -> None:
    with pytest.raises(OnnxError, match="is not possible"):
        _run("StringSplit", _text("a," * 5_000_000), delimiter=",")
    with pytest.raises(OnnxError, match="is not possible"):
        _run("StringSplit", _text("a" + " a" * 5000, *["a"] * 5000))


def test_stop_words_go_and_case_changes() -> None:
    x = _text("Monday", "tuesday", "MONDAY")
    lower = _run("StringNormalizer", x, case_change_action="LOWER", stopwords=("monday",))
    assert lower.tolist() == ["tuesday"]
    exact = _run("StringNormalizer", x, is_case_sensitive=1, stopwords=("MONDAY",))
    assert exact.tolist() == ["Monday", "tuesday"]
    nothing = _run("StringNormalizer", x[None, :1], stopwords=("Monday",))
    assert nothing.tolist() == [[""]]
    with pytest.raises(OnnxError, match="row of strings"):
        _run("StringNormalizer", x.reshape(3, 1))


POOL: dict[str, Any] = {
    "pool_strings": ("the", "cat", "the", "cat"),  # two words, and a pair of them
    "ngram_counts": (0, 2),
    "ngram_indexes": (2, 0, 1),
    "weights": (0.5, 2.0, 10.0),
    "min_gram_length": 1,
    "max_gram_length": 2,
}


@pytest.mark.parametrize(
    ("mode", "skips", "expected"),
    [
        ("TF", 0, [1, 0, 2]),
        ("TF", 1, [1, 1, 2]),
        ("IDF", 1, [2, 10, 0.5]),
        ("TFIDF", 1, [2, 10, 1]),
    ],
)
def test_words_are_counted_and_weighted(mode: str, skips: int, expected: list[float]) -> None:
    row = _text("the", "the", "big", "cat")
    y = _run("TfIdfVectorizer", row, mode=mode, max_skip_count=skips, **POOL)
    assert (y.dtype, y.tolist()) == (np.float32, expected)


def test_endless_skips_and_lengths_of_n_grams_end() -> None:
    lengths = {"min_gram_length": 1, "max_gram_length": 10**12, "max_skip_count": 10**12}
    row = _text(*["the", "cat"] * 50)
    assert _run("TfIdfVectorizer", row, mode="IDF", **POOL | lengths).tolist() == [2, 10, 0.5]
    with pytest.raises(OnnxError, match="is not possible"):
        _run(
            "TfIdfVectorizer", row, mode="TF", **POOL | lengths | {"ngram_indexes": (0, 1, 1 << 40)}
        )
    with pytest.raises(OnnxError, match="One run computes at most"):
        _run("TfIdfVectorizer", row.repeat(100), mode="TF", **POOL | lengths)
