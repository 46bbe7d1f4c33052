"""Model -> Block: every node with its operator, all checked once before anything runs."""

from collections.abc import Mapping
from typing import Any

from kit.errors import OnnxError
from kit.i18n import _
from kit.runtime.block import Block, Call
from kit.runtime.dtypes import dtype_of
from kit.runtime.model import Graph, Model, Node, ValueInfo
from kit.runtime.registry import LATEST_OPSET, Operator, coverage, find

__all__ = ["plan"]

FOLDER = "kit/runtime/ops"  # where an operator is added
_WRAPS = ((), ("seq",), ("optional",), ("optional", "seq"))  # what may stand around a tensor


def plan(model: Model) -> Block:
    """Return the calls that compute the graph, in order; raise OnnxError where that is impossible.

    Checks operators, attributes, counts, and that each value is made once and before it is read.
    """
    for value in (*model.graph.inputs, *model.graph.outputs):
        _check_type(value)
    return _block(model.graph, model.opsets, None)


class _Scope:
    """The names that exist at a node: those of its own graph so far, and of the graphs around."""

    def __init__(self, outer: "_Scope | None") -> None:
        self.names: set[str] = set()
        self.outer = outer

    def __contains__(self, name: str) -> bool:
        scope: _Scope | None = self
        while scope is not None and name not in scope.names:
            scope = scope.outer
        return scope is not None


def _block(graph: Graph, opsets: Mapping[str, int], outer: _Scope | None) -> Block:
    scope = _Scope(outer)
    for name in {*graph.initializers, *(value.name for value in graph.inputs)}:
        if not name:
            raise OnnxError(
                "An input or a stored tensor of graph '{graph}' has no name. Export the model "
                "again.",
                graph=graph.name,
            )
        if name in scope:
            raise OnnxError(
                "Graph '{graph}', which stands inside a node, has a value '{name}' of its own, "
                "and so has the graph around it. Export the model again.",
                graph=graph.name,
                name=name,
            )
        scope.names.add(name)
    calls = []
    for node in graph.nodes:
        _check_order(node, scope)
        calls.append(_call(node, opsets, scope))
        scope.names.update(name for name in node.outputs if name)
    missing = sorted(value.name for value in graph.outputs if value.name not in scope)
    if missing:
        raise OnnxError(
            "No node makes the output '{name}'. Export the model again.", name=missing[0]
        )
    inputs = tuple(v.name for v in graph.inputs if v.name not in graph.initializers)
    return Block(graph.name, inputs, graph.outputs, dict(graph.initializers), tuple(calls))


def _call(node: Node, opsets: Mapping[str, int], scope: _Scope) -> Call:
    opset = opsets.get(node.domain, 0)
    operator = None if node.domain else find(node.op_type, opset)
    if operator is None:
        raise _unknown(node, opset)
    _check_attributes(node, opset, operator)
    _check_counts(node, opset, operator)
    keywords: dict[str, Any] = {}
    blocks: dict[str, Block] = {}
    for key, value in node.attributes.items():
        if isinstance(value, Graph):
            blocks[key] = _block(value, opsets, scope)
        else:
            keywords[key] = value
    if operator.wants_outputs:
        keywords["_outputs"] = len(node.outputs)
    return Call(node, operator, opset, keywords, blocks)


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


def _check_order(node: Node, known: _Scope) -> None:
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


def _check_type(value: ValueInfo) -> None:
    try:
        dtype_of(value.elem_type)
        if value.wraps not in _WRAPS:
            raise OnnxError(
                "The type {type} holds lists inside lists, which are not read.", type=value.type
            )
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
