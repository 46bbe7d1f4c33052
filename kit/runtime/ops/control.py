"""Operators that run graphs inside them: choice and repetition."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from kit.errors import OnnxError
from kit.runtime.block import Subgraph
from kit.runtime.dtypes import Array, Value
from kit.runtime.limits import alive, listed, room
from kit.runtime.registry import op

__all__: list[str] = []


@op("If", since=1)
def if_(condition: Array, /, *, then_branch: Subgraph, else_branch: Subgraph) -> Any:
    """What one of the two graphs gives: the first where the condition is true."""
    return then_branch() if condition.item() else else_branch()


@op("Loop", since=1, text=True)
def loop(
    count: Array | None = None,
    condition: Array | None = None,
    /,
    *carried: Value,
    body: Subgraph,
) -> Any:
    """Run body while its condition holds, at most count times; values are carried along.

    body takes the number of the round, the condition and the carried values; it gives the
    condition, the carried values, and further outputs that are stacked round by round.
    """
    limit = None if count is None else count.item()
    holds = np.array(True) if condition is None else condition
    values, at = carried, 0
    stacks = _stacks(body, 1 + len(carried))
    with alive(stacks):
        while holds.item() and (limit is None or at < limit):
            holds, *results = body(np.array(at), holds, *values)
            values = tuple(results[: len(carried)])
            _collect(stacks, results[len(carried) :])
            at += 1
        first = 1 + len(carried)
        return (*values, *(_stacked(body, first + n, stack) for n, stack in enumerate(stacks)))


@op("Scan", since=9, text=True)
def scan(
    *inputs: Array,
    body: Subgraph,
    num_scan_inputs: int,
    scan_input_axes: Sequence[int] | None = None,
    scan_input_directions: Sequence[int] | None = None,
    scan_output_axes: Sequence[int] | None = None,
    scan_output_directions: Sequence[int] | None = None,
) -> Any:
    """Run body for each entry of the last num_scan_inputs inputs; the others are carried along.

    Further outputs of body are stacked. A direction of 1 is from the end to the start.
    """
    first = _first(inputs, num_scan_inputs)
    axes = scan_input_axes or [0] * num_scan_inputs
    turned = scan_input_directions or [0] * num_scan_inputs
    rows = [
        np.flip(np.moveaxis(x, axis, 0), 0) if back else np.moveaxis(x, axis, 0)
        for x, axis, back in zip(inputs[first:], axes, turned, strict=True)
    ]
    values, stacks = _scanned(body, inputs[:first], rows)
    out_axes = scan_output_axes or [0] * len(stacks)
    out_turned = scan_output_directions or [0] * len(stacks)
    stacked = [
        _stacked(body, first + n, stack[::-1] if back else stack, axis)
        for n, (stack, axis, back) in enumerate(zip(stacks, out_axes, out_turned, strict=True))
    ]
    return (*values, *stacked)


@op("Scan", since=8, text=True)
def scan_8(
    lengths: Array | None = None,
    /,
    *inputs: Array,
    body: Subgraph,
    num_scan_inputs: int,
    directions: Sequence[int] | None = None,
) -> Any:
    """Run body for each entry of each sample of a batch; see Scan of later versions.

    A sample shorter than the longest ends in zeros.
    """
    first = _first(inputs, num_scan_inputs)
    turned = directions or [0] * num_scan_inputs
    batch, longest = inputs[first].shape[:2]
    sizes = [longest] * batch if lengths is None else listed(lengths)
    rows = []
    for sample, size in zip(range(batch), sizes, strict=True):
        cut = [x[sample, :size] for x in inputs[first:]]
        cut = [np.flip(x, 0) if back else x for x, back in zip(cut, turned, strict=True)]
        values, stacks = _scanned(body, tuple(x[sample] for x in inputs[:first]), cut)
        stacked = [_stacked(body, first + n, stack) for n, stack in enumerate(stacks)]
        rows.append((*values, *(_filled(x, longest) for x in stacked)))
    return tuple(np.stack(column) for column in zip(*rows, strict=True))


def _first(inputs: Sequence[Array], scanned: int) -> int:
    """Return the place of the first input that is taken entry by entry."""
    if not 0 < scanned <= len(inputs):
        raise OnnxError(
            "It scans {count} inputs, and here are {given}.", count=scanned, given=len(inputs)
        )
    return len(inputs) - scanned


def _scanned(
    body: Subgraph, values: tuple[Array, ...], rows: Sequence[Array]
) -> tuple[tuple[Array, ...], list[list[Array]]]:
    """Return the carried values after the last entry, and what each further output gave."""
    stacks = _stacks(body, len(values))
    lengths = {len(row) for row in rows}
    if len(lengths) != 1:
        raise OnnxError("Its inputs have {lengths} entries.", lengths=sorted(lengths))
    count = len(values)
    with alive(stacks):
        for entries in zip(*rows, strict=True):
            results = body(*values, *entries)
            values = results[:count]
            _collect(stacks, results[count:])
    return values, stacks


def _stacks(body: Subgraph, carried: int) -> list[list[Array]]:
    """Return an empty list for each output of body after the carried ones."""
    given = body.counts[1]
    if given < carried:
        raise OnnxError(
            "Its graph gives {given} outputs; {carried} of them are carried along.",
            given=given,
            carried=carried,
        )
    return [[] for _ in range(given - carried)]


def _collect(stacks: list[list[Array]], results: Sequence[Array]) -> None:
    for stack, result in zip(stacks, results, strict=True):
        stack.append(result)


def _stacked(body: Subgraph, output: int, stack: list[Array], axis: int = 0) -> Array:
    """Return what an output of body gave, round by round along a new axis."""
    if not stack:
        return body.none_of(output, axis)
    room([len(stack), *stack[0].shape], stack[0].dtype)
    return np.stack(stack, axis)


def _filled(x: Array, length: int) -> Array:
    """Return x with zeros after it up to that length."""
    full = np.zeros(room([length, *x.shape[1:]], x.dtype), x.dtype)
    full[: len(x)] = x
    return full
