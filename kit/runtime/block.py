"""Planned graphs and how they run: a Block is a list of Calls, each a node with its operator.

A graph inside a node becomes a Block too; the operator receives it as a Subgraph, a callable.
"""

from collections.abc import Iterable, Mapping, MutableMapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from kit.errors import KitError, OnnxError
from kit.i18n import _
from kit.runtime.dtypes import Array, Value, dtype_of
from kit.runtime.limits import Budget, room, work
from kit.runtime.model import Node, ValueInfo
from kit.runtime.registry import Operator

__all__ = ["Block", "Call", "Subgraph"]


@dataclass(frozen=True, slots=True)
class Call:
    """A node, the operator that runs it, and the graphs inside it."""

    node: Node
    operator: Operator
    opset: int
    keywords: dict[str, Any]
    blocks: Mapping[str, "Block"]  # attribute -> graph inside this node
    reads: tuple[str, ...] = ()  # inputs, and what the graphs inside read from outside
    dead: tuple[str, ...] = ()  # the values nobody reads after it

    def run(self, values: MutableMapping[str, Value], budget: Budget) -> dict[str, Value]:
        """Compute the outputs from values, add them there, and return them by name.

        Whatever goes wrong inside an operator comes out as an OnnxError that names the node.
        """
        inputs = [values.get(name) for name in self.node.inputs]  # plan: none has an empty name
        keywords = self.keywords
        if self.blocks:
            graphs = {key: Subgraph(block, values, budget) for key, block in self.blocks.items()}
            keywords = keywords | graphs
        try:
            budget.one_node(len(self.reads) + len(self.node.outputs))
            if not self.operator.text:
                _check_numbers(inputs)
            results = self.operator.function(*inputs, **keywords)
            outputs = self._named(results)
            budget.keep(outputs.values())
        except Exception as error:
            named = isinstance(error, OnnxError) and "node" in error.fields  # inside this one
            if named or "+" in self.node.op_type:  # a joined call: see fuse.py
                raise
            raise self._failed(inputs, error) from error
        values.update(outputs)
        return outputs

    def _named(self, results: Any) -> dict[str, Value]:
        names = self.node.outputs
        if len(names) == 1 and isinstance(results, np.ndarray):
            return {names[0]: results} if names[0] else {}
        row = results if isinstance(results, tuple) else (results,)
        if len(row) < len(names):
            raise OnnxError("It makes {made} of {named} outputs.", made=len(row), named=len(names))
        return {
            name: value if isinstance(value, _READY) else np.asarray(value)
            for name, value in zip(names, row, strict=False)
            if name
        }

    def _failed(self, inputs: Iterable[Value], error: Exception) -> OnnxError:
        reason = error if isinstance(error, KitError) else f"{type(error).__name__}: {error}"
        return OnnxError(
            "Operator {op_type} (operator set {opset}) at node '{node}' could not run on "
            "{inputs}. {reason}",
            op_type=self.node.op_type,
            opset=self.opset,
            node=self.node.name,
            inputs=_listed(inputs) or _("no inputs"),
            reason=reason,
        )


@dataclass(frozen=True, slots=True)
class Block:
    """A graph ready to run: the names that go in and come out, what is stored, and the calls."""

    name: str
    inputs: tuple[str, ...]
    outputs: tuple[ValueInfo, ...]
    stored: dict[str, Value]  # weights, and what was computed from them once
    calls: tuple[Call, ...]
    reads: tuple[str, ...] = ()  # from the graphs around it

    def run(self, values: dict[str, Value], budget: Budget) -> None:
        """Run the calls one after the other in values, and let go of what is dead."""
        budget.scopes.append(values.values())
        for call in self.calls:
            call.run(values, budget)
            for name in call.dead:
                values.pop(name, None)
        budget.scopes.pop()


class Subgraph:
    """A graph inside a node, with the values around it: `body(*inputs)` gives its outputs."""

    __slots__ = ("_block", "_budget", "_outer", "_values")

    def __init__(self, block: Block, values: Mapping[str, Value], budget: Budget) -> None:
        self._block, self._outer, self._budget = block, values, budget
        self._values: dict[str, Value] | None = None  # what each run of it starts with

    @property
    def counts(self) -> tuple[int, int]:
        """How many inputs it takes and how many outputs it gives."""
        return len(self._block.inputs), len(self._block.outputs)

    def none_of(self, output: int, axis: int) -> Array:
        """Return what an output gives when it runs no times: nothing along axis."""
        value = self._block.outputs[output]
        sizes = [dim if isinstance(dim, int) else 0 for dim in value.dims or ()]
        sizes.insert(range(len(sizes) + 1)[axis], 0)
        return np.empty(room(sizes), dtype_of(value.elem_type))

    def __call__(self, *inputs: Value) -> tuple[Value, ...]:
        """Run it once. Raises OnnxError when it does not take that many inputs."""
        block = self._block
        if len(inputs) != len(block.inputs):
            raise OnnxError(
                "Its graph '{name}' takes {needed} inputs, and here are {given}.",
                name=block.name,
                needed=len(block.inputs),
                given=len(inputs),
            )
        self._budget.one_node(len(inputs))
        if self._values is None:
            self._values = block.stored | {name: self._outer.get(name) for name in block.reads}
        work(steps=len(self._values) // 64)
        values = self._values | dict(zip(block.inputs, inputs, strict=True))
        block.run(values, self._budget)
        return tuple(values[value.name] for value in block.outputs)


_READY = (np.ndarray, list, type(None))
_SHOWN = 8  # inputs in an error


def _check_numbers(inputs: Iterable[Value]) -> None:
    for value in inputs:
        if isinstance(value, np.ndarray) and value.dtype.hasobject:
            raise OnnxError("It takes numbers, not strings.")


def _listed(inputs: Iterable[Value]) -> str:
    """Return type and shape of each input, such as `float32[1, 2]`, for an error."""
    given = [value for value in inputs if value is not None]
    kinds = [
        f"list[{len(value)}]" if isinstance(value, list) else f"{value.dtype}{list(value.shape)}"
        for value in given[:_SHOWN]
    ]
    return ", ".join(kinds + ["..."] * (len(given) > _SHOWN))
