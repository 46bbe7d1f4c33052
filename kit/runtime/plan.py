"""Model -> list of calls: every node with its operator, checked once before anything runs."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from kit.errors import KitError, OnnxError
from kit.i18n import _
from kit.runtime.dtypes import Array, dtype_of
from kit.runtime.model import Model, Node, ValueInfo
from kit.runtime.registry import LATEST_OPSET, Operator, coverage, find

__all__ = ["Call", "plan"]

FOLDER = "kit/runtime/ops"  # where an operator is added


@dataclass(frozen=True, slots=True)
class Call:
    """A node, the operator that runs it, and the values nobody reads after it."""

    node: Node
    operator: Operator
    opset: int
    keywords: dict[str, Any]
    dead: tuple[str, ...]

    @property
    def reads(self) -> tuple[str, ...]:
        """The names of the inputs that are given."""
        return tuple(name for name in self.node.inputs if name)

    def run(self, values: dict[str, Array]) -> dict[str, Array]:
        """Compute the outputs from values, add them there, and return them by name.

        Whatever goes wrong inside an operator comes out as an OnnxError that names the node.
        """
        inputs = [values[name] if name else None for name in self.node.inputs]
        try:
            with np.errstate(all="ignore"):
                results = self.operator.function(*inputs, **self.keywords)
        except Exception as error:
            raise self._failed(inputs, _reason(error)) from error
        row = results if isinstance(results, tuple) else (results,)
        if len(row) < len(self.node.outputs):
            made, named = len(row), len(self.node.outputs)
            reason = OnnxError("It makes {made} of {named} outputs.", made=made, named=named)
            raise self._failed(inputs, reason)
        pairs = zip(self.node.outputs, row, strict=False)
        outputs = {name: np.asarray(value) for name, value in pairs if name}
        values.update(outputs)
        return outputs

    def _failed(self, inputs: Iterable[Array | None], reason: object) -> OnnxError:
        shapes = [f"{x.dtype}{list(x.shape)}" for x in inputs if x is not None]
        return OnnxError(
            "Operator {op_type} (operator set {opset}) at node '{node}' could not run on "
            "{inputs}. {reason}",
            op_type=self.node.op_type,
            opset=self.opset,
            node=self.node.name,
            inputs=", ".join(shapes) or _("no inputs"),
            reason=reason,
        )


def plan(model: Model) -> list[Call]:
    """Return the calls that compute the graph, in order; raise OnnxError where that is impossible.

    Checks operators, attributes, counts, and that each value is made once and before it is read.
    """
    graph = model.graph
    for value in (*graph.inputs, *graph.outputs):
        _check_is_tensor(value)
    known = {value.name for value in graph.inputs} | set(graph.initializers)
    last_reader = {name: at for at, node in enumerate(graph.nodes) for name in node.inputs}
    kept = {value.name for value in graph.outputs} | set(graph.initializers)
    calls = []
    for at, node in enumerate(graph.nodes):
        _check_order(node, known)
        known.update(name for name in node.outputs if name)
        names = {*node.inputs, *node.outputs} - kept
        dead = tuple(name for name in sorted(names) if last_reader.get(name, -1) <= at)
        calls.append(_call(node, model.opsets, dead))
    missing = sorted({value.name for value in graph.outputs} - known)
    if missing:
        raise OnnxError(
            "No node makes the output '{name}'. Export the model again.", name=missing[0]
        )
    return calls


def _call(node: Node, opsets: Any, dead: tuple[str, ...]) -> Call:
    opset = opsets.get(node.domain, 0)
    operator = None if node.domain else find(node.op_type, opset)
    if operator is None:
        raise _unknown(node, opset)
    _check_attributes(node, opset, operator)
    _check_counts(node, opset, operator)
    keywords: dict[str, Any] = dict(node.attributes)
    if operator.wants_outputs:
        keywords["_outputs"] = len(node.outputs)
    return Call(node, operator, opset, keywords, dead)


def _check_attributes(node: Node, opset: int, operator: Operator) -> None:
    given = set(node.attributes)
    unknown, lacking = given - operator.attributes, operator.required - given
    if unknown:
        error = OnnxError("It has an unknown attribute '{name}'.", name=min(unknown))
        raise _refused(node, opset, error)
    if lacking:
        error = OnnxError("It lacks the attribute '{name}'.", name=min(lacking))
        raise _refused(node, opset, error)


def _check_counts(node: Node, opset: int, operator: Operator) -> None:
    needed = operator.least_inputs
    most = operator.most_inputs
    too_few = len(node.inputs) < needed or not all(node.inputs[:needed])
    if too_few or not node.outputs or (most is not None and len(node.inputs) > most):
        raise _refused(
            node,
            opset,
            OnnxError(
                "It has inputs {inputs} and outputs {outputs}; it needs {needed} inputs or more, "
                "at most {most}, and an output.",
                inputs=node.inputs,
                outputs=node.outputs,
                needed=needed,
                most=_("any number") if most is None else most,
            ),
        )


def _check_order(node: Node, known: set[str]) -> None:
    for name in node.inputs:
        if name and name not in known:
            raise OnnxError(
                "Node '{node}' ({op_type}) reads '{name}', which nothing before it makes. Nodes "
                "must stand in the order in which they run: export the model again.",
                node=node.name,
                op_type=node.op_type,
                name=name,
            )
    made: set[str] = set()  # by this node
    for name in node.outputs:
        if name in known or name in made:
            raise OnnxError(
                "Node '{node}' ({op_type}) makes '{name}', which exists already. Export the "
                "model again.",
                node=node.name,
                op_type=node.op_type,
                name=name,
            )
        if name:
            made.add(name)


def _check_is_tensor(value: ValueInfo) -> None:
    try:
        dtype_of(value.elem_type)
    except OnnxError as error:
        raise OnnxError(
            "The input or output '{name}' is not a tensor of a supported type. {reason}",
            name=value.name,
            reason=error,
        ) from error


def _unknown(node: Node, opset: int) -> OnnxError:
    versions = () if node.domain else coverage().get(node.op_type, ())
    fields = {
        "op_type": f"{node.domain}.{node.op_type}" if node.domain else node.op_type,
        "opset": opset,
        "node": node.name,
        "folder": FOLDER,
    }
    if versions:
        return OnnxError(
            "Operator {op_type} at node '{node}' is of operator set {opset}; this runtime has it "
            "for {first} to {last}. Export the model with opset_version=18, or add the version in "
            "{folder}.",
            first=versions[0],
            last=LATEST_OPSET,
            **fields,
        )
    return OnnxError(
        "Operator {op_type} (operator set {opset}) at node '{node}' is not in this runtime. "
        "It is added as one function in {folder}.",
        **fields,
    )


def _refused(node: Node, opset: int, reason: OnnxError) -> OnnxError:
    return OnnxError(
        "Operator {op_type} (operator set {opset}) at node '{node}' is not as the standard says. "
        "{reason}",
        op_type=node.op_type,
        opset=opset,
        node=node.name,
        reason=reason,
    )


def _reason(error: Exception) -> object:
    """Return what to say about an error: our own in its own words, others with their type."""
    return error if isinstance(error, KitError) else f"{type(error).__name__}: {error}"
