"""Model -> the bytes of an ONNX file. The numbers are the field numbers of onnx.proto.

A model is built from plain parts, without naming what has a default:

    graph = Graph(
        nodes=(
            Node("Gemm", ("x", "w", "b"), ("h",), {"transB": 1}),
            Node("Relu", ("h",), ("y",)),
        ),
        inputs=(ValueInfo.of("x", "float32", ("batch", 2)),),
        outputs=(ValueInfo.of("y", "float32", ("batch", 3)),),
        initializers={"w": w, "b": b},
    )
    data = write(Model(graph))

What was written is read as the same model, and a model gives the same bytes every time. That is
identity of models, not of bytes: what Model does not hold (notes, metadata, shapes of the values
inside a graph) is lost, and a number that float32 lacks is rounded.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np

from kit.errors import OnnxError
from kit.runtime.dtypes import Array, elem_type_of
from kit.runtime.limits import MAX_FILE_BYTES
from kit.runtime.model import Graph, Model, Node, TypeInfo, ValueInfo
from kit.runtime.wire_write import Fields

__all__ = ["write"]


def write(model: Model) -> bytes:
    """Return the model as the bytes of an ONNX file; raise OnnxError for what ONNX cannot hold."""
    fields = Fields()
    fields.integer(1, model.ir_version)
    fields.text(2, model.producer)
    _write_graph(fields.inside(7), model.graph)
    for domain, version in model.opsets.items():
        entry = fields.inside(8)
        entry.text(1, domain)
        entry.integer(2, version)
    parts = fields.parts()
    size = sum(map(len, parts))
    if size > MAX_FILE_BYTES:
        raise OnnxError(
            "These {size} bytes are too many; a model here has at most {limit}.",
            size=size,
            limit=MAX_FILE_BYTES,
        )
    return b"".join(parts)


def _write_graph(fields: Fields, graph: Graph) -> None:
    """GraphProto."""
    for place, node in enumerate(graph.nodes):
        try:
            _write_node(fields.inside(1), node, place)
        except OnnxError as error:
            raise OnnxError(
                "Node '{node}' ({op_type}) cannot be written. {reason}",
                node=node.name or f"#{place}",
                op_type=node.op_type,
                reason=error,
            ) from error
    fields.text(2, graph.name)
    for name, array in graph.initializers.items():
        _write_tensor(fields.inside(5), array, name)
    for number, values in ((11, graph.inputs), (12, graph.outputs)):
        for value in values:
            _write_value_info(fields.inside(number), value)


def _write_node(fields: Fields, node: Node, place: int) -> None:
    """NodeProto."""
    for number, names in ((1, node.inputs), (2, node.outputs)):
        if isinstance(names, str):
            raise OnnxError("Its names are the text '{name}': write ('{name}',).", name=names)
        for name in names:
            fields.text(number, name)
    if node.name not in ("", f"#{place}"):  # which is what a node without a name is called
        fields.text(3, node.name)
    fields.text(4, node.op_type)
    for name, value in node.attributes.items():
        attribute = fields.inside(5)
        attribute.text(1, name)
        attribute.integer(20, _write_attribute(attribute, name, value))
    if node.domain:
        fields.text(7, node.domain)


def _write_attribute(fields: Fields, name: str, value: Any) -> int:
    """AttributeProto: write the value into the field of its kind, return the kind."""
    match value:
        case int() | np.integer():
            fields.integer(3, int(value))
            return 2
        case float() | np.floating():
            fields.number(2, float(value))
            return 1
        case str():
            fields.text(4, value)
            return 3
        case np.ndarray():
            _write_tensor(fields.inside(5), value)
            return 4
        case Graph():
            _write_graph(fields.inside(6), value)
            return 5
        case TypeInfo():
            _write_type(fields.inside(14), value)
            return 13
        case tuple() | list():
            return _write_row(fields, name, value)
    raise _unknown_kind(name, value)


def _write_row(fields: Fields, name: str, row: Sequence[Any]) -> int:
    """AttributeProto: a row of one kind; whole numbers among others become like the others."""
    kinds = {_kind(value) for value in row}
    if kinds <= {int}:
        fields.integers(8, row)
        return 7
    if kinds <= {int, float}:
        fields.numbers(7, row)
        return 6
    if kinds == {str}:
        for text in row:
            fields.text(9, text)
        return 8
    if kinds == {np.ndarray}:
        for array in row:
            _write_tensor(fields.inside(10), array)
        return 9
    raise _unknown_kind(name, row)


def _kind(value: object) -> type:
    """Return which of int, float, str, ndarray a value is, or its own type."""
    if isinstance(value, np.number):
        return int if isinstance(value, np.integer) else float
    kinds = (kind for kind in (int, float, str, np.ndarray) if isinstance(value, kind))
    return next(kinds, type(value))


def _write_tensor(fields: Fields, array: Array, name: str = "") -> None:
    """TensorProto, its numbers as raw data."""
    try:
        if not isinstance(array, (np.ndarray, np.generic)):
            raise OnnxError("It is a {kind}: use np.array(...).", kind=type(array).__name__)
        elem_type = elem_type_of(array.dtype)
        fields.integers(1, array.shape)
        fields.integer(2, elem_type)
        if array.dtype.hasobject:
            for text in array.ravel():
                fields.text(6, text)
        fields.text(8, name)
        if not array.dtype.hasobject:
            fields.raw(9, array.astype(array.dtype.newbyteorder("<"), copy=False).tobytes())
    except OnnxError as error:
        raise OnnxError(
            "Tensor '{name}' cannot be written. {reason}", name=name, reason=error
        ) from error


def _write_value_info(fields: Fields, value: ValueInfo) -> None:
    """ValueInfoProto."""
    fields.text(1, value.name)
    kind = TypeInfo(value.elem_type, value.dims, value.wraps)
    if kind != TypeInfo(0):
        _write_type(fields.inside(2), kind)


def _write_type(fields: Fields, kind: TypeInfo) -> None:
    """TypeProto."""
    for wrap in kind.wraps:
        if wrap not in ("optional", "seq"):
            raise OnnxError("'{wrap}' is not known; write optional or seq.", wrap=wrap)
        fields = fields.inside(9 if wrap == "optional" else 4).inside(1)
    if kind.elem_type == 0 and kind.dims is None:
        return
    tensor = fields.inside(1)
    tensor.integer(1, kind.elem_type)
    if kind.dims is None:
        return
    shape = tensor.inside(2)
    for dim in kind.dims:
        entry = shape.inside(1)
        if isinstance(dim, str):
            entry.text(2, dim)
        elif dim is not None:
            entry.integer(1, dim)


def _unknown_kind(name: str, value: object) -> OnnxError:
    return OnnxError(
        "Attribute '{name}' is {value}. ONNX holds a number, a text, an array, a Graph, or a tuple "
        "of one kind of them.",
        name=name,
        value=ascii(value)[:80],
    )
