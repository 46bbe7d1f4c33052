"""Operators by name and version: `@op` registers a function, `find` brings and returns one.

The signature is the declaration: positional-only parameters are the ONNX inputs in order (default
None: may be left out; `*args`: any number), keyword-only parameters are the attributes with the
default of the specification. A keyword that starts with an underscore is not an attribute:
`_outputs` receives how many outputs the node names.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any, TypeVar

from kit.runtime.dtypes import Array

__all__ = ["LATEST_OPSET", "Operator", "coverage", "find", "op"]

# The newest version of ONNX's operator set that the functions in ops/ were compared with.
LATEST_OPSET = 28

# The package whose files register operators; named, not imported: each file imports this one.
_FAMILIES = "kit.runtime.ops"

_VARIADIC = 4  # the flag of code that takes *args

Function = TypeVar("Function", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Operator:
    """A registered function and what its signature says."""

    op_type: str
    since: int
    function: Callable[..., Array | tuple[Array, ...]]
    fold: bool  # compute once at load when all inputs are stored in the model
    text: bool  # takes strings too
    least_inputs: int
    most_inputs: int | None  # None: any number
    attributes: frozenset[str]
    required: frozenset[str]
    wants_outputs: bool


_operators: dict[str, list[Operator]] = {}


def op(
    op_type: str, *, since: int, fold: bool = False, text: bool = False
) -> Callable[[Function], Function]:
    """Register the decorated function as op_type for operator sets from `since` on.

    It serves until a function with a higher `since` takes over. `fold` is for operators that
    prepare stored weights and whose result is not larger than their input, `text` for those that
    take strings too: Python multiplies a string by making it long.
    """

    def register(function: Function) -> Function:
        versions = _operators.setdefault(op_type, [])
        versions.append(_declare(op_type, since, function, fold=fold, text=text))
        versions.sort(key=lambda operator: operator.since)
        return function

    return register


def find(op_type: str, opset: int) -> Operator | None:
    """Return the newest version of op_type not above opset, or None."""
    if op_type not in _operators:
        import_module(_FAMILIES).bring(op_type)
    versions = [entry for entry in _operators.get(op_type, []) if entry.since <= opset]
    return versions[-1] if versions and opset <= LATEST_OPSET else None


def coverage() -> dict[str, tuple[int, ...]]:
    """Return all operators: op_type -> its versions, sorted."""
    import_module(_FAMILIES).bring_all()
    return {name: tuple(e.since for e in _operators[name]) for name in sorted(_operators)}


def _declare(
    op_type: str, since: int, function: Callable[..., Any], *, fold: bool, text: bool
) -> Operator:
    """Read the signature from the code object: the inspect module takes long to load in a page."""
    signed: Any = getattr(function, "__wrapped__", function)  # below a decorator
    code = signed.__code__
    needed = code.co_posonlyargcount - len(signed.__defaults__ or ())
    end = code.co_argcount + code.co_kwonlyargcount
    keywords = code.co_varnames[code.co_argcount : end]
    attributes = frozenset(name for name in keywords if name[0] != "_")
    return Operator(
        op_type=op_type,
        since=since,
        function=function,
        fold=fold,
        text=text,
        least_inputs=needed,
        most_inputs=None if code.co_flags & _VARIADIC else code.co_posonlyargcount,
        attributes=attributes,
        required=attributes - set(signed.__kwdefaults__ or ()),
        wants_outputs="_outputs" in keywords,
    )
