"""Operators by name and version: `@op` registers a function, `find` looks one up.

The signature is the declaration: positional-only parameters are the ONNX inputs in order (default
None: may be left out; `*args`: any number), keyword-only parameters are the attributes with the
default of the specification. A keyword that starts with an underscore is not an attribute:
`_outputs` receives how many outputs the node names.
"""

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from kit.runtime.dtypes import Array

__all__ = ["LATEST_OPSET", "Operator", "coverage", "find", "op"]

# The newest version of ONNX's operator set that the functions in ops/ were compared with.
LATEST_OPSET = 28

Function = TypeVar("Function", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Operator:
    """A registered function and what its signature says."""

    op_type: str
    since: int
    function: Callable[..., Array | tuple[Array, ...]]
    fold: bool  # compute once at load when all inputs are stored in the model
    least_inputs: int
    most_inputs: int | None  # None: any number
    attributes: frozenset[str]
    required: frozenset[str]
    wants_outputs: bool


_operators: dict[str, list[Operator]] = {}


def op(op_type: str, *, since: int, fold: bool = False) -> Callable[[Function], Function]:
    """Register the decorated function as op_type for operator sets from `since` on.

    It serves until a function with a higher `since` takes over. `fold` is for operators that
    prepare stored weights and whose result is not larger than their input.
    """

    def register(function: Function) -> Function:
        versions = _operators.setdefault(op_type, [])
        versions.append(_declare(op_type, since, function, fold=fold))
        versions.sort(key=lambda operator: operator.since)
        return function

    return register


def find(op_type: str, opset: int) -> Operator | None:
    """Return the newest registered version of op_type not above opset, or None."""
    versions = [entry for entry in _operators.get(op_type, []) if entry.since <= opset]
    return versions[-1] if versions and opset <= LATEST_OPSET else None


def coverage() -> dict[str, tuple[int, ...]]:
    """Return what is registered: op_type -> its versions, sorted."""
    return {name: tuple(e.since for e in _operators[name]) for name in sorted(_operators)}


def _declare(op_type: str, since: int, function: Callable[..., Any], *, fold: bool) -> Operator:
    parameters = inspect.signature(function).parameters.values()
    inputs = [p for p in parameters if p.kind is p.POSITIONAL_ONLY]
    attributes = [p for p in parameters if p.kind is p.KEYWORD_ONLY and p.name[0] != "_"]
    return Operator(
        op_type=op_type,
        since=since,
        function=function,
        fold=fold,
        least_inputs=sum(p.default is p.empty for p in inputs),
        most_inputs=None if any(p.kind is p.VAR_POSITIONAL for p in parameters) else len(inputs),
        attributes=frozenset(p.name for p in attributes),
        required=frozenset(p.name for p in attributes if p.default is p.empty),
        wants_outputs=any(p.name == "_outputs" for p in parameters),
    )
