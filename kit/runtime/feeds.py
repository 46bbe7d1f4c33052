"""Do the feeds fit the inputs? Names, types, shapes; each error says what to try next."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from kit.errors import FeedError
from kit.runtime.dtypes import Array, Value, dtype_of
from kit.runtime.model import ValueInfo

__all__ = ["check_feeds"]


def check_feeds(inputs: Sequence[ValueInfo], feeds: Mapping[str, Value]) -> dict[str, Value]:
    """Return the feeds as plain arrays by name; raise FeedError for the first that does not fit."""
    known = ", ".join(value.name for value in inputs)
    if not isinstance(feeds, Mapping):
        raise FeedError(
            "The feeds are a {kind}; run expects a dictionary from name to array. Inputs: {known}.",
            kind=type(feeds).__name__,
            known=known,
        )
    names = {value.name for value in inputs}
    for name in feeds:
        if name not in names:
            raise FeedError(
                "This model has no input '{name}'. Its inputs: {known}.", name=name, known=known
            )
    for value in inputs:
        if value.name not in feeds:
            raise FeedError(
                "Input '{name}' is missing from the feeds. This model expects: {known}.",
                name=value.name,
                known=known,
            )
    return {value.name: _check_feed(value, feeds[value.name]) for value in inputs}


def _check_feed(value: ValueInfo, feed: object) -> Value:
    """Check a feed, and what is in it: a sequence is a list of arrays, an empty optional None."""
    wraps = value.wraps
    if wraps[:1] == ("optional",):
        return None if feed is None else _check_feed(replace(value, wraps=wraps[1:]), feed)
    if wraps:
        if not isinstance(feed, (list, tuple)):
            raise FeedError(
                "Input '{name}' is a {kind}; this model expects a list of arrays: {type}.",
                name=value.name,
                kind=type(feed).__name__,
                type=value.type,
            )
        item = replace(value, wraps=wraps[1:])
        rows = enumerate(feed)
        return [_check_feed(replace(item, name=f"{value.name}[{at}]"), entry) for at, entry in rows]
    return _check_array(value, feed)


def _check_array(value: ValueInfo, feed: object) -> Array:
    expected = dtype_of(value.elem_type)
    if type(feed) is np.ndarray and feed.dtype == expected and not expected.hasobject:
        return _check_shape(value, feed)
    dtype = "str" if expected.hasobject else expected.name
    if not isinstance(feed, (np.ndarray, np.generic)):
        raise FeedError(
            "Input '{name}' is a {kind}; this model expects an array of {dtype}. "
            'Write np.array(..., dtype="{dtype}").',
            name=value.name,
            kind=type(feed).__name__,
            dtype=dtype,
        )
    array = np.asarray(feed)
    if dtype == "str" and (array.dtype.kind == "U" or _all_text(array)):
        array = array.astype(object)
    elif array.dtype != expected or dtype == "str":
        raise FeedError(
            "Input '{name}' holds {received} numbers; this model expects {dtype}. "
            'Write {name}.astype("{dtype}").',
            name=value.name,
            received=array.dtype.name if array.dtype.isnative else array.dtype.str,
            dtype=dtype,
        )
    return _check_shape(value, array)


def _check_shape(value: ValueInfo, array: Array) -> Array:
    if value.dims is not None and not _fits(array.shape, value.dims):
        raise _wrong_shape(value.name, array.shape, value.dims)
    return array


def _all_text(array: Array) -> bool:
    return array.dtype.hasobject and all(isinstance(item, str) for item in array.ravel().tolist())


def _fits(shape: Sequence[int], dims: Sequence[int | str | None]) -> bool:
    """A name or None in dims stands for any size."""
    return tuple(shape) == dims or (
        len(shape) == len(dims)
        and all(size == dim for size, dim in zip(shape, dims, strict=True) if isinstance(dim, int))
    )


def _wrong_shape(
    name: str, shape: tuple[int, ...], dims: tuple[int | str | None, ...]
) -> FeedError:
    text = ", ".join("any" if dim is None else str(dim) for dim in dims)
    expected = f"({text},)" if len(dims) == 1 else f"({text})"
    if _fits((1, *shape), dims):
        return FeedError(
            "Input '{name}' has shape {shape}; this model expects {expected}. "
            "This is one sample: write {name}[None] for a batch of one.",
            name=name,
            shape=shape,
            expected=expected,
        )
    return FeedError(
        "Input '{name}' has shape {shape}; this model expects {expected}. "
        "Check how the array was made, or use {name}.reshape(...).",
        name=name,
        shape=shape,
        expected=expected,
    )
