"""Einsum, as a chain of matrix products, and Det."""

import math
from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np

from kit.errors import OnnxError
from kit.runtime.dtypes import Array
from kit.runtime.limits import room, work
from kit.runtime.ops.elementwise import in_float32
from kit.runtime.registry import op

__all__ = ["numeric"]

Label = str | int  # a letter names an axis; a negative number counts the axes of `...`
Part = tuple[Array, list[Label]]  # a tensor and the labels of its axes


def numeric(x: Array) -> Array:
    """Return x; raises where it holds text, which NumPy would add up to ever longer text."""
    if x.dtype.hasobject:
        raise OnnxError("It computes with numbers, and this is text.")
    return x


@op("Det", since=11)
@in_float32
def det(x: Array, /) -> Any:
    """The determinant of each matrix of x."""
    work(x.size * x.shape[-1])
    return np.linalg.det(x)


@op("Einsum", since=12)
@in_float32
def einsum(*arrays: Array, equation: str) -> Any:
    """Products of the inputs, summed over every letter that is not behind the arrow.

    Two inputs at a time from left to right, so that no more is computed than MatMul would.
    """
    work(steps=len(arrays))
    try:
        labels, output = _parse(equation, arrays)
        parts, sizes = _measure(arrays, labels)
        uses = Counter(name for _, names in parts for name in set(names))
        if not set(output) <= set(uses) or len(set(output)) < len(output):
            raise ValueError(output)
    except ValueError as error:
        raise OnnxError(
            "The equation '{equation}' does not fit inputs of shapes {shapes}.",
            equation=equation[:80],
            shapes=[x.shape for x in arrays[:8]],
        ) from error
    uses.update(output)
    first, *rest = [_reduce(numeric(x), names, uses) for x, names in parts]
    for part in rest:
        first = _contract(first, part, sizes, uses)
    x, names = first
    return x.transpose([names.index(name) for name in output])


def _parse(equation: str, arrays: Sequence[Array]) -> tuple[list[list[Label]], list[Label]]:
    """The labels of each input and of the output."""
    left, arrow, right = equation.replace(" ", "").partition("->")
    terms = left.split(",")
    labels = [_axes(term, x.ndim) for term, x in zip(terms, arrays, strict=True)]
    dots = min((name for row in labels for name in row if isinstance(name, int)), default=0)
    letters = Counter(left)
    once = sorted(name for name, count in letters.items() if count == 1 and name not in ".,")
    term = right if arrow else "..." + "".join(once)
    return labels, _axes(term, len(term.replace("...", "")) - dots * ("..." in term))


def _axes(term: str, rank: int) -> list[Label]:
    head, dots, tail = term.partition("...")
    inside = range(len(head) + len(tail) - rank, 0) if dots else range(0)
    names: list[Label] = [*head, *inside, *tail]
    if len(names) != rank:
        raise ValueError(term)
    return names


def _measure(
    arrays: Sequence[Array], labels: list[list[Label]]
) -> tuple[list[Part], dict[Label, int]]:
    """The inputs without the axes of size 1 that others make longer, and the size of each label."""
    sizes: dict[Label, int] = {}
    for x, names in zip(arrays, labels, strict=True):
        for name, size in zip(names, x.shape, strict=True):
            if size != 1 or name not in sizes:
                sizes[name] = size
    parts = []
    for x, names in zip(arrays, labels, strict=True):
        short = [at for at, name in enumerate(names) if x.shape[at] != sizes[name]]
        kept = [name for at, name in enumerate(names) if at not in short]
        parts.append((x.squeeze(tuple(short)), kept))  # raises where the size is not 1
    return parts, sizes


def _reduce(x: Array, names: list[Label], uses: Counter[Label]) -> Part:
    """The part with each label once, summed over the labels that nothing else has."""
    kept = [name for name in dict.fromkeys(names) if uses[name] > 1]
    if kept == names:
        return x, names
    work(x.size)
    return np.einsum(x, [names.index(n) for n in names], [names.index(n) for n in kept]), kept


def _contract(one: Part, other: Part, sizes: dict[Label, int], uses: Counter[Label]) -> Part:
    """The product of two parts, summed over the labels that nothing else has."""
    (x, xs), (y, ys) = one, other
    batch = [name for name in xs if name in ys and uses[name] > 2]
    inner = [name for name in xs if name in ys and uses[name] <= 2]
    left, right = [n for n in xs if n not in ys], [n for n in ys if n not in xs]
    b, i, m, n = (math.prod(sizes[name] for name in names) for names in (batch, inner, left, right))
    room((b, m, n), x.dtype)
    work(b * m * n * i)
    x = x.transpose([xs.index(name) for name in batch + left + inner]).reshape(b, m, i)
    y = y.transpose([ys.index(name) for name in batch + inner + right]).reshape(b, i, n)
    uses.subtract(batch)  # two parts that had them became one
    names = batch + left + right
    return (x * y if i == 1 else x @ y).reshape([sizes[name] for name in names]), names
