"""Operators on strings: tensors of dtype object that hold str."""

import itertools
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from kit.errors import OnnxError
from kit.runtime.dtypes import Array
from kit.runtime.limits import listed, room, work
from kit.runtime.ops.elementwise import fits
from kit.runtime.ops.regex import Pattern
from kit.runtime.registry import op

__all__: list[str] = []

_STRING = np.dtype(object)


def _longest(x: Array) -> int:
    return max(map(len, x.ravel().tolist()), default=0)


def _texts(values: Iterable[str], shape: Sequence[int]) -> Array:
    y = np.empty(room(shape, _STRING), _STRING)
    y.reshape(-1)[:] = list(values)
    return y


@op("StringConcat", since=20, text=True)
def string_concat(a: Array, b: Array, /) -> Any:
    """a and b written one after the other."""
    work(steps=(a.size + b.size) // 16)
    shape = np.broadcast(*fits(a, b)).shape
    room((*shape, _longest(a) + _longest(b)))
    return np.asarray(np.add(a, b), _STRING)


@op("StringSplit", since=20, text=True)
def string_split(
    x: Array, /, *, delimiter: str | None = None, maxsplit: int | None = None
) -> tuple[Any, Any]:
    """The parts of each string along a new last axis, filled with empty ones, and how many.

    The parts stand between delimiters, or are words when there is no delimiter.
    """
    texts = x.ravel().tolist()
    room([sum(text.count(delimiter) if delimiter else len(text) for text in texts)], _STRING)
    work(steps=x.size // 4)
    limit = -1 if maxsplit is None else maxsplit
    rows = [text.split(delimiter or None, limit) for text in texts]
    counts = np.array([len(row) for row in rows], np.int64)
    most = int(counts.max(initial=0))
    room((x.size, most), _STRING)
    filled = itertools.chain.from_iterable(row + [""] * (most - len(row)) for row in rows)
    return _texts(filled, (*x.shape, most)), counts.reshape(x.shape)


@op("RegexFullMatch", since=20, text=True)
def regex_full_match(x: Array, /, *, pattern: str | None = None) -> Any:
    """True where the whole string matches the pattern; see regex.py for what it may hold."""
    compiled = Pattern(pattern or "")
    y = np.empty(x.shape, dtype=bool)
    y.reshape(-1)[:] = [compiled.matches(text) for text in x.ravel().tolist()]
    return y


@op("StringNormalizer", since=10, text=True)
def string_normalizer(
    x: Array,
    /,
    *,
    case_change_action: str = "NONE",
    is_case_sensitive: int = 0,
    locale: str | None = None,
    stopwords: Sequence[str] | None = None,
) -> Any:
    """x without the stop words, in lower or upper case when asked; one empty string for none.

    `locale` is not used: case follows Unicode, the same in every place.
    """
    if x.shape[:-1] not in ((), (1,)) or not x.ndim:
        raise OnnxError("It takes a row of strings, not shape {shape}.", shape=x.shape)
    work(steps=x.size // 4)
    change: Any = {"LOWER": str.lower, "UPPER": str.upper, "NONE": str}[case_change_action]
    same = str if is_case_sensitive else str.lower
    stops = {same(word) for word in stopwords or ()}
    kept = [change(word) for word in x.ravel().tolist() if same(word) not in stops] or [""]
    return _texts(kept, (*x.shape[:-1], len(kept)))


@op("TfIdfVectorizer", since=9, text=True)
def tf_idf_vectorizer(
    x: Array,
    /,
    *,
    max_gram_length: int,
    max_skip_count: int,
    min_gram_length: int,
    mode: str,
    ngram_counts: Sequence[int],
    ngram_indexes: Sequence[int],
    pool_int64s: Sequence[int] | None = None,
    pool_strings: Sequence[str] | None = None,
    weights: Sequence[float] | None = None,
) -> Any:
    """How often each known n-gram stands in each row of x; `mode` says how that is weighted.

    Between two parts of an n-gram up to max_skip_count others may stand, always equally many.
    """
    grams = _grams(pool_int64s or pool_strings or (), ngram_counts)
    wanted = {gram: at for at, gram in enumerate(grams)}
    y = np.zeros(room((*x.shape[:-1], max(ngram_indexes) + 1)), np.float32)
    rows, results = listed(x.reshape(-1, x.shape[-1])), y.reshape(-1, y.shape[-1])
    factors = np.array(weights if weights and mode != "TF" else [1.0] * len(grams))
    work(len(rows) * len(grams), steps=8 * len(rows))
    for row, result in zip(rows, results, strict=True):
        found = np.zeros(len(grams))
        for size in range(max(min_gram_length, 1), min(max_gram_length, len(row)) + 1):
            for gram in _windows(row, size, max_skip_count):
                if gram in wanted:
                    found[wanted[gram]] += 1
        if mode == "IDF":
            found = np.minimum(found, 1)
        np.add.at(result, np.array(ngram_indexes), found * factors)
    return y


def _grams(pool: Sequence[Any], counts: Sequence[int]) -> list[tuple[Any, ...]]:
    """Return the n-grams of a pool; counts says where those of length 1, 2, ... begin in it."""
    if min(counts) < 0 or list(counts) != sorted(counts):
        raise OnnxError("Its ngram_counts do not grow from 0 on.")
    ends = [*counts[1:], len(pool)]
    return [
        tuple(pool[at : at + size])
        for size, (start, end) in enumerate(zip(counts, ends, strict=True), 1)
        for at in range(start, min(end, len(pool)), size)
    ]


def _windows(row: Sequence[Any], size: int, skips: int) -> Iterable[tuple[Any, ...]]:
    """Yield the runs of `size` parts of row, next to each other or with equal gaps."""
    for gap in range(1, (skips if size > 1 else 0) + 2):
        starts = len(row) - (size - 1) * gap
        if starts < 1:
            return
        work(steps=1 + starts * (4 + size) // 8)
        for at in range(starts):
            yield tuple(row[at : at + (size - 1) * gap + 1 : gap])
