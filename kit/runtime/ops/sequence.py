"""Sequences, which are Python lists of arrays, and optional values, which are None when empty."""

import operator
from typing import Any

import numpy as np

from kit.errors import OnnxError
from kit.runtime.block import Subgraph
from kit.runtime.dtypes import Array, Value, dtype_of
from kit.runtime.limits import alive, listed, room, work
from kit.runtime.model import TypeInfo
from kit.runtime.registry import op

__all__: list[str] = []

Items = list[Array]


def _place(items: Items, position: Array | None, *, last: int) -> int:
    """Return position counted from the start; without one it is `last`, and no place beyond it."""
    size = len(items)
    at = last if position is None else operator.index(position.item())
    if not -size <= at <= last:
        raise OnnxError("Place {place} is not in a sequence of {size}.", place=at, size=size)
    return at + size if at < 0 else at


@op("SequenceConstruct", since=11, text=True)
def sequence_construct(*arrays: Array) -> Any:
    """A sequence of the inputs."""
    return list(arrays)


@op("SequenceEmpty", since=11)
def sequence_empty(*, dtype: int | None = None) -> Any:
    """A sequence of nothing yet."""
    dtype_of(1 if dtype is None else dtype)
    return []


@op("SequenceLength", since=11, text=True)
def sequence_length(items: Items, /) -> Any:
    """How many arrays the sequence holds."""
    return np.array(len(items))


@op("SequenceAt", since=11, text=True)
def sequence_at(items: Items, position: Array, /) -> Any:
    """The array at position; a negative one counts from the end."""
    return items[_place(items, position, last=len(items) - 1)]


@op("SequenceInsert", since=11, text=True)
def sequence_insert(items: Items, array: Array, position: Array | None = None, /) -> Any:
    """The sequence with one more array, before position or at the end."""
    at = _place(items, position, last=len(items))
    return [*items[:at], array, *items[at:]]


@op("SequenceErase", since=11, text=True)
def sequence_erase(items: Items, position: Array | None = None, /) -> Any:
    """The sequence without the array at position, or without the last one."""
    at = _place(items, position, last=len(items) - 1)
    return items[:at] + items[at + 1 :]


@op("SplitToSequence", since=11, text=True)
def split_to_sequence(
    x: Array, split: Array | None = None, /, *, axis: int = 0, keepdims: int = 1
) -> Any:
    """x cut along axis into a sequence: pieces of one size, of the given sizes, or single entries.

    Single entries lose the axis when keepdims is 0.
    """
    length = x.shape[axis]
    work(steps=length if split is None else split.size)
    sizes = [1] * length if split is None else listed(split)
    if isinstance(sizes, int):
        if sizes < 1:
            raise OnnxError("It cannot cut pieces of size {size}.", size=sizes)
        work(steps=length // sizes)
        sizes = [min(sizes, length - at) for at in range(0, length, sizes)]
    if sum(sizes) != length or min(sizes, default=0) < 0:
        raise OnnxError(
            "It cannot cut {length} along axis {axis} into {count} parts.",
            length=length,
            axis=axis,
            count=len(sizes),
        )
    pieces = np.split(x, np.cumsum(sizes[:-1], dtype=np.int64), axis) if sizes else []
    return (
        [np.squeeze(piece, axis) for piece in pieces] if split is None and not keepdims else pieces
    )


@op("ConcatFromSequence", since=11, text=True)
def concat_from_sequence(items: Items, /, *, axis: int, new_axis: int = 0) -> Any:
    """The arrays of the sequence one after the other along axis, or stacked along a new one."""
    room([sum(item.size for item in items)], items[0].dtype if items else None)
    return np.stack(items, axis) if new_axis else np.concatenate(items, axis)


@op("SequenceMap", since=17, text=True)
def sequence_map(items: Items, /, *others: Value, body: Subgraph) -> Any:
    """Run body for each array of the sequence; its outputs become sequences.

    Of the other inputs body takes the same entry when it is a sequence, and all when it is not.
    """
    results: list[Items] = [[] for _ in range(body.counts[1])]
    with alive(results):
        for at, item in enumerate(items):
            row = [other[at] if isinstance(other, list) else other for other in others]
            for result, value in zip(results, body(item, *row), strict=True):
                result.append(value)
    return tuple(results)


@op("Optional", since=15, text=True)
def optional(value: Value = None, /, *, type: TypeInfo | None = None) -> Any:
    """The value as it is; without one, an empty optional value of that type."""
    return value


@op("OptionalHasElement", since=15, text=True)
def optional_has_element_15(value: Value, /) -> Any:
    """Whether the optional value is there."""
    return np.array(value is not None)


@op("OptionalHasElement", since=18, text=True)
def optional_has_element(value: Value = None, /) -> Any:
    """Whether the optional value is there."""
    return np.array(value is not None)


@op("OptionalGetElement", since=15, text=True)
def optional_get_element(value: Value, /) -> Any:
    """What is in the optional value; an error when it is empty."""
    if value is None:
        raise OnnxError("The optional value is empty. Ask OptionalHasElement first.")
    return value
