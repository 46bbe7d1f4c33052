"""Bytes -> frozen Model. The numbers are the field numbers of onnx.proto; the rest is skipped.

Not here: what operators mean (ops/) and whether a graph makes sense (plan.py).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kit.errors import OnnxError
from kit.runtime.dtypes import Array, DtypeLike, elem_type_of, type_name
from kit.runtime.tensors import parse_tensor
from kit.runtime.wire import Message

__all__ = ["Attribute", "Graph", "Model", "Node", "TypeInfo", "ValueInfo", "parse_model"]


@dataclass(frozen=True, slots=True)
class TypeInfo:
    """A type that a node names as an attribute: a tensor, perhaps in a sequence or optional."""

    elem_type: int  # 0: of a kind that is not read, or not said
    dims: tuple[int | str | None, ...] | None = None  # a name or None is an axis of any size
    wraps: tuple[str, ...] = ()  # `optional` and `seq` around the tensor, outermost first


@dataclass(frozen=True, slots=True)
class ValueInfo:
    """Name, type and shape of an input or output of a graph."""

    name: str
    elem_type: int  # 0: of a kind that is not read, or not said
    dims: tuple[int | str | None, ...] | None  # a name or None is an axis of any size
    wraps: tuple[str, ...] = ()  # `optional` and `seq` around the tensor, outermost first

    @classmethod
    def of(cls, name: str, dtype: DtypeLike, dims: Iterable[int | str | None]) -> "ValueInfo":
        """Return a tensor's: `ValueInfo.of("x", "float32", ("batch", 2))`."""
        return cls(name, elem_type_of(dtype), tuple(dims))

    @property
    def shape(self) -> list[int | str | None] | None:
        """The sizes of the axes, as onnxruntime gives them; None when the model does not say."""
        if "seq" in self.wraps:
            return []
        return None if self.dims is None else list(self.dims)

    @property
    def type(self) -> str:
        """The type in onnxruntime's words, such as `tensor(float)` or `seq(tensor(float))`."""
        return type_name(self.elem_type, self.wraps)


@dataclass(frozen=True, slots=True)
class Node:
    """One step of a graph: an operator, the names of its inputs and outputs, its attributes."""

    op_type: str
    inputs: tuple[str, ...]  # an empty name is an optional input left out
    outputs: tuple[str, ...]
    attributes: Mapping[str, "Attribute"] = field(default_factory=dict)
    name: str = ""  # the model's name for it; when read also `#` and its place in the graph
    domain: str = ""  # empty for ONNX's own operators


@dataclass(frozen=True, slots=True)
class Graph:
    """Nodes in the order of the file, the stored tensors, and what goes in and out."""

    nodes: tuple[Node, ...]
    inputs: tuple[ValueInfo, ...]
    outputs: tuple[ValueInfo, ...]
    initializers: Mapping[str, Array] = field(default_factory=dict)
    name: str = "graph"


@dataclass(frozen=True, slots=True)
class Model:
    """A graph and the versions of the operator sets it is written in."""

    graph: Graph
    opsets: Mapping[str, int] = field(default_factory=lambda: {"": 20})  # "": ONNX's own operators
    ir_version: int = 9  # of the file format; ONNX pairs 9 with operator set 20
    producer: str = "lampkit"


Attribute = (
    int
    | float
    | str
    | Array
    | Graph
    | TypeInfo
    | tuple[int, ...]
    | tuple[float, ...]
    | tuple[str, ...]
    | tuple[Array, ...]
)


def parse_model(data: bytes) -> Model:
    """Return the model in data (ModelProto); raise OnnxError, with a byte offset, if it is none."""
    message = Message(data)
    graph = message.message(7)
    if graph is None:
        raise OnnxError(
            "No graph is in these {size} bytes, so this is not an ONNX model (looked from byte "
            "{offset}). Open a file that ends in .onnx.",
            size=len(data),
            offset=message.offset,
        )
    opsets = {_domain(entry.text(1)): entry.integer(2) for entry in message.messages(8)}
    if not opsets:
        raise OnnxError(
            "The model does not name its operator set, which stands after byte {offset}. The copy "
            "was cut off: copy the file again.",
            offset=graph.offset,
        )
    return Model(_parse_graph(graph), opsets, message.integer(1), message.text(2))


def _parse_graph(message: Message) -> Graph:
    """GraphProto."""
    return Graph(
        name=message.text(2),
        nodes=tuple(_parse_node(node, at) for at, node in enumerate(message.messages(1))),
        initializers=dict(parse_tensor(tensor) for tensor in message.messages(5)),
        inputs=tuple(_parse_value_info(value) for value in message.messages(11)),
        outputs=tuple(_parse_value_info(value) for value in message.messages(12)),
    )


def _parse_node(message: Message, place: int) -> Node:
    """NodeProto."""
    return Node(
        op_type=message.text(4),
        domain=_domain(message.text(7)),
        name=message.text(3) or f"#{place}",
        inputs=tuple(message.texts(1)),
        outputs=tuple(message.texts(2)),
        attributes={entry.text(1): _parse_attribute(entry) for entry in message.messages(5)},
    )


def _parse_attribute(message: Message) -> Attribute:
    """AttributeProto: field 20 says which of the others holds the value."""
    match message.integer(20):
        case 1:
            return message.number(2, "<f4")
        case 2:
            return message.integer(3)
        case 3:
            return message.text(4)
        case 6:
            return tuple(message.floats(7))
        case 7:
            return tuple(message.integers(8).tolist())
        case 8:
            return tuple(message.texts(9))
        case kind:
            return _parse_nested_attribute(message, kind)


def _parse_nested_attribute(message: Message, kind: int) -> Attribute:
    """AttributeProto: the kinds that hold a message."""
    tensor, graph, type_proto = message.message(5), message.message(6), message.message(14)
    if kind == 4 and tensor is not None:
        return parse_tensor(tensor)[1]
    if kind == 5 and graph is not None:
        return _parse_graph(graph)
    if kind == 13 and type_proto is not None:
        return _parse_type(type_proto)
    if kind == 9:
        return tuple(parse_tensor(entry)[1] for entry in message.messages(10))
    raise OnnxError(
        "Attribute '{name}' (byte {offset}) is of kind {kind}, which is not supported.",
        name=message.text(1),
        offset=message.offset,
        kind=kind,
    )


def _parse_value_info(message: Message) -> ValueInfo:
    """ValueInfoProto."""
    found = message.message(2)
    kind = TypeInfo(0) if found is None else _parse_type(found)
    return ValueInfo(message.text(1), kind.elem_type, kind.dims, kind.wraps)


def _parse_type(message: Message) -> TypeInfo:
    """TypeProto; a map or a sparse tensor leaves elem_type at 0."""
    wraps: list[str] = []
    inside: Message | None = message
    while inside is not None:
        sequence, optional = inside.message(4), inside.message(9)
        around = optional or sequence
        if around is None:
            break
        wraps.append("optional" if optional else "seq")
        inside = around.message(1)
    tensor = None if inside is None else inside.message(1)  # TypeProto.tensor_type
    if tensor is None:
        return TypeInfo(0, None, tuple(wraps))
    shape = tensor.message(2)
    dims = None if shape is None else tuple(_parse_dimension(dim) for dim in shape.messages(1))
    return TypeInfo(tensor.integer(1), dims, tuple(wraps))


def _parse_dimension(message: Message) -> int | str | None:
    """TensorShapeProto.Dimension: a size, a name, or nothing."""
    return message.integer(1) if message.has(1) else message.text(2) or None


def _domain(name: str) -> str:
    return "" if name == "ai.onnx" else name
