"""Changes of a model: of its bytes, blindly, and of its parts, as someone hostile would."""

import random
from collections.abc import Callable
from typing import Any

import onnx
from google.protobuf.message import DecodeError, EncodeError

from kit.runtime.registry import LATEST_OPSET, coverage, find
from tests.fuzz.values import DTYPES, FLOATS, NUMBERS, TEXTS, change_tensor, enlarge

Mutator = Callable[[random.Random, Any, Any], None]


def mutate(rng: random.Random, data: bytes, other: bytes) -> bytes:
    """Return data changed a little; other is a second model to take parts from."""
    if rng.random() < 0.25:
        return _change_bytes(rng, data, other)
    try:
        model = onnx.ModelProto.FromString(data)
        donor = onnx.ModelProto.FromString(other)
    except DecodeError:
        return _change_bytes(rng, data, other)
    for _ in range(rng.choice([1, 1, 1, 2, 2, 3, 5])):
        graphs = _graphs(model.graph)
        change = rng.choice(CHANGES)
        try:
            change(rng, rng.choice(graphs), rng.choice(_graphs(donor.graph)))
        except Exception:
            continue  # no such part in this graph, or nothing that onnx itself can hold
    if rng.random() < 0.05:
        for entry in model.opset_import:
            entry.version = rng.choice([*range(1, LATEST_OPSET + 2), *NUMBERS[-8:]])
    try:
        return model.SerializeToString()
    except (EncodeError, ValueError):
        return data


def _change_bytes(rng: random.Random, data: bytes, other: bytes) -> bytes:
    """Flip bytes, put in numbers, cut out, repeat and splice."""
    changed = bytearray(data)
    for _ in range(rng.choice([1, 1, 2, 4])):
        start = rng.randrange(len(changed) + 1)
        stop = min(len(changed), start + rng.choice([1, 2, 4, 16, 64]))
        match rng.randrange(6):
            case 0:
                changed[start:stop] = rng.randbytes(stop - start)
            case 1:
                changed[start : start + 1] = _varint(rng.choice(NUMBERS))
            case 2:
                del changed[start:stop]
            case 3:
                changed[start:start] = changed[start:stop] * rng.choice([1, 2, 50])
            case 4:
                at = rng.randrange(len(other) + 1)
                changed[start:stop] = other[at : at + rng.choice([2, 8, 64])]
            case _:
                if start < len(changed):
                    changed[start] ^= 1 << rng.randrange(8)
    return bytes(changed)


def _varint(value: int) -> bytes:
    value, digits = value % (1 << 64), bytearray()
    while value > 0x7F:
        digits.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*digits, value])


def _graphs(graph: Any) -> list[Any]:
    """The graph and all graphs inside its nodes."""
    found, at = [graph], 0
    while at < len(found):
        for node in found[at].node:
            found += [entry.g for entry in node.attribute if entry.HasField("g")]
        at += 1
    return found


def _values(rng: random.Random, graph: Any) -> list[str]:
    names = [tensor.name for tensor in graph.initializer]
    names += [value.name for value in graph.input]
    names += [name for node in graph.node for name in node.output]
    return names or [""]


def _change_number(rng: random.Random, graph: Any, donor: Any) -> None:
    """An attribute's number, or one of its numbers, or how many they are."""
    entry = rng.choice(rng.choice(graph.node).attribute)
    if entry.type == 2:
        entry.i = rng.choice(NUMBERS)
    elif entry.type == 1:
        entry.f = rng.choice(FLOATS)
    elif entry.type == 3:
        entry.s = rng.choice(TEXTS).encode()
    elif entry.type == 7:
        match rng.randrange(3):
            case 0:
                entry.ints[rng.randrange(len(entry.ints))] = rng.choice(NUMBERS)
            case 1:
                entry.ints.append(rng.choice(NUMBERS))
            case _:
                del entry.ints[rng.randrange(len(entry.ints))]
    elif entry.type == 4:
        change_tensor(rng, entry.t)


def _change_kind(rng: random.Random, graph: Any, donor: Any) -> None:
    """The kind of an attribute, or an attribute taken from another node."""
    node = rng.choice(graph.node)
    entry = rng.choice(node.attribute)
    if rng.random() < 0.5:
        entry.type = rng.choice([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 14])
        return
    name = entry.name
    entry.CopyFrom(rng.choice(rng.choice(donor.node).attribute))
    entry.name = name


def _give_attribute(rng: random.Random, graph: Any, donor: Any) -> None:
    """An attribute that the operator has, of any value."""
    node = rng.choice(graph.node)
    operator = find(node.op_type, LATEST_OPSET)
    if operator is None or not operator.attributes:
        return
    name = rng.choice(sorted(operator.attributes))
    for at in reversed(range(len(node.attribute))):
        if node.attribute[at].name == name:
            del node.attribute[at]
    value: Any = rng.choice(NUMBERS)
    match rng.randrange(5):
        case 0:
            value = rng.choice(FLOATS)
        case 1:
            value = rng.choice(TEXTS)
        case 2 | 3:
            value = rng.choices(NUMBERS, k=rng.randrange(1, 7))
    node.attribute.append(onnx.helper.make_attribute(name, value))


def _change_initializer(rng: random.Random, graph: Any, donor: Any) -> None:
    change_tensor(rng, rng.choice(graph.initializer))


def _take_initializer(rng: random.Random, graph: Any, donor: Any) -> None:
    tensor = rng.choice(graph.initializer)
    name = tensor.name
    tensor.CopyFrom(rng.choice(donor.initializer))
    tensor.name = name


def _swap_operator(rng: random.Random, graph: Any, donor: Any) -> None:
    node = rng.choice(graph.node)
    node.op_type = rng.choice(list(coverage()))
    if rng.random() < 0.7:
        del node.attribute[:]


def _rewire(rng: random.Random, graph: Any, donor: Any) -> None:
    """Other inputs or outputs: swapped, repeated, left out, more, or of another name."""
    node = rng.choice(graph.node)
    names = node.input if rng.random() < 0.8 else node.output
    match rng.randrange(4):
        case 0:
            names[rng.randrange(len(names))] = rng.choice(_values(rng, graph))
        case 1:
            names.append(rng.choice(_values(rng, graph)))
        case 2:
            del names[rng.randrange(len(names))]
        case _:
            names[rng.randrange(len(names))] = ""


def _take_node(rng: random.Random, graph: Any, donor: Any) -> None:
    """A node of another model behind those of this one, reading what there is."""
    node = graph.node.add()
    node.CopyFrom(rng.choice(donor.node))
    known = _values(rng, graph)
    for at in range(len(node.input)):
        node.input[at] = rng.choice(known)
    for at in range(len(node.output)):
        node.output[at] = f"new{rng.randrange(10**9)}"
    graph.output[rng.randrange(len(graph.output))].name = node.output[0]


def _chain(rng: random.Random, graph: Any, donor: Any) -> None:
    """The same node again and again, each on what the one before made."""
    node = rng.choice(graph.node)
    last = node.output[0]
    for at in range(rng.choice([2, 10, 40])):
        new = graph.node.add()
        new.CopyFrom(node)
        for place, name in enumerate(new.input):
            if name in list(node.input[:1]) or rng.random() < 0.3:
                new.input[place] = last
        for place in range(len(new.output)):
            new.output[place] = f"chain{rng.randrange(10**9)}_{at}"
        last = new.output[0]
    graph.output[0].name = last


def _nest(rng: random.Random, graph: Any, donor: Any) -> None:
    """A graph of another model, or this one itself, inside a node."""
    owners = [node for node in graph.node if any(entry.HasField("g") for entry in node.attribute)]
    entry = rng.choice([e for e in rng.choice(owners).attribute if e.HasField("g")])
    copy = onnx.GraphProto()
    copy.CopyFrom(donor if rng.random() < 0.5 else graph)
    if rng.random() < 0.5:
        entry.g.CopyFrom(copy)
    else:
        entry.g.node.extend(copy.node)
        entry.g.initializer.extend(copy.initializer)


def _change_type(rng: random.Random, graph: Any, donor: Any) -> None:
    """The declared type or shape of an input or output, or an input that is stored no more."""
    if rng.random() < 0.3 and graph.initializer:
        del graph.initializer[rng.randrange(len(graph.initializer))]
        return
    value = rng.choice([*graph.input, *graph.output])
    if rng.random() < 0.2:
        name = value.name
        value.CopyFrom(rng.choice([*donor.input, *donor.output]))
        value.name = name
        return
    tensor = value.type.tensor_type
    if rng.random() < 0.4:
        tensor.elem_type = rng.choice(DTYPES)
    elif tensor.shape.dim:
        tensor.shape.dim[rng.randrange(len(tensor.shape.dim))].dim_value = rng.choice(NUMBERS)


def _enlarge(rng: random.Random, graph: Any, donor: Any) -> None:
    if rng.random() < 0.1:  # it takes long
        at = rng.randrange(len(graph.initializer))
        axis = rng.randrange(max(1, len(graph.initializer[at].dims)))
        enlarge(graph, at, axis, 2 ** rng.randrange(10, 27))


def _drop(rng: random.Random, graph: Any, donor: Any) -> None:
    rows = [graph.node, graph.initializer, graph.input, graph.output]
    row = rng.choice([row for row in rows if row])
    del row[rng.randrange(len(row))]


CHANGES: list[Mutator] = [
    *[_change_number] * 6,
    _change_kind,
    *[_give_attribute] * 4,
    *[_change_initializer] * 6,
    _take_initializer,
    *[_swap_operator] * 2,
    *[_rewire] * 2,
    *[_take_node] * 2,
    _chain,
    _nest,
    *[_change_type] * 2,
    _enlarge,
    _drop,
]
