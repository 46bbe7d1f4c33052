"""Do the feeds fit the inputs? Names, types, shapes; each error says what to try next."""

from collections.abc import Mapping, Sequence

import numpy as np

from kit.errors import FeedError
from kit.runtime.dtypes import Array, dtype_of
from kit.runtime.model import ValueInfo

__all__ = ["check_feeds"]


def check_feeds(inputs: Sequence[ValueInfo], feeds: Mapping[str, Array]) -> dict[str, Array]:
    """Return the feeds as plain arrays by name; raise FeedError for the first that does not fit."""
    known = ", ".join(value.name for value in inputs)
    if not isinstance(feeds, Mapping):
        raise FeedError(
            "The feeds are a {kind}; run expects a dictionary from name to array. Inputs: {known}.",
            kind=type(feeds).__name__,
            known=known,
        )
    for name in feeds:
        if name not in {value.name for value in inputs}:
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


def _check_feed(value: ValueInfo, feed: object) -> Array:
    expected = dtype_of(value.elem_type)
    if not isinstance(feed, (np.ndarray, np.generic)):
        raise FeedError(
            "Input '{name}' is a {kind}; this model expects an array of {dtype}. "
            'Write np.array(..., dtype="{dtype}").',
            name=value.name,
            kind=type(feed).__name__,
            dtype=expected.name,
        )
    array = np.asarray(feed)
    if array.dtype != expected:
        raise FeedError(
            "Input '{name}' holds {received} numbers; this model expects {dtype}. "
            'Write {name}.astype("{dtype}").',
            name=value.name,
            received=array.dtype.name,
            dtype=expected.name,
        )
    if value.dims is not None and not _fits(array.shape, value.dims):
        raise _wrong_shape(value.name, array.shape, value.dims)
    return array


def _fits(shape: Sequence[int], dims: Sequence[int | str | None]) -> bool:
    """A name or None in dims stands for any size."""
    return len(shape) == len(dims) and all(
        size == dim for size, dim in zip(shape, dims, strict=True) if isinstance(dim, int)
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
