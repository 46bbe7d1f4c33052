"""What fuzzing found once: sizes and counts just below the limits end soon and in little memory."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from onnx import TensorProto, helper, numpy_helper

from kit.errors import OnnxError
from kit.runtime import InferenceSession
from kit.runtime.limits import MAX_ELEMENTS
from kit.runtime.wire_write import Fields
from tests.fuzz.watch import Worker

Array = np.ndarray[Any, Any]
M = 1 << 20
TEXT = np.array(["%99999999999d"], dtype=object)
SOME = np.ones((1, 2), np.float32)
MEGABYTES = 900  # the process itself takes forty of them
GRAMS = {"max_gram_length": 2, "min_gram_length": 1, "max_skip_count": 0, "mode": "TF"}
POOL = {"ngram_indexes": [0, 1], "pool_int64s": [1, 2]}


def large(*shape: int, of: Any = np.float32) -> Array:
    """A tensor that costs little to store: the model expands one number."""
    return np.broadcast_to(np.ones(1, of), shape)


# The case -> the operator, its inputs, its attributes, and a word of the refusal ("" for a result)
CASES: dict[str, tuple[Any, ...]] = {
    "windows with places": ("MaxPool", large(64, 1, 4096), {"kernel_shape": [2048]}, "possible"),
    "padding": ("Conv", large(1, 1, 99, 99), large(1, 1, 1, 1), {"pads": [2700] * 4}, ""),
    "columns": ("Conv", large(1, 1, 99, 99), large(1, 1, 3, 3), {"pads": [2700] * 4}, "possible"),
    "groups of nothing": (
        *("GroupNormalization", large(3, 4, 0, 2), large(4), large(4)),
        *({"num_groups": M * 64}, "cannot be parted"),
    ),
    "places of small numbers": ("ArgMax", large(120 * M, 1, of=np.uint8), {"axis": 1}, "possible"),
    "places of truths": (
        *("Compress", large(120 * M, of=np.bool_), large(120 * M, of=np.bool_)),
        *({}, "possible"),
    ),
    "sizes in a large tensor": ("Tile", SOME, large(15 * M, of=np.int64), {}, "possible"),
    "places between pixels": (
        *("GridSample", large(1, 1, 8, 8), large(1, 3900, 4000, 2), {"mode": "linear"}),
        "possible",
    ),
    "a long axis": (
        *("Resize", large(1, 1, 5000, 6000), None, None, np.array([1, 1, 10, 10])),
        *({"mode": "linear", "antialias": 1}, ""),
    ),
    "n-grams before the start": (
        *("TfIdfVectorizer", large(4, of=np.int64)),
        *({**GRAMS, **POOL, "ngram_counts": [0, -(2**63)]}, "do not grow"),
    ),
    "a string times a number": ("Mul", TEXT, large(M, of=np.int64), {}, "not strings"),
    "a string as a format": ("Mod", TEXT, large(1, of=np.int64), {}, "not strings"),
    "whole numbers": ("MatMul", *[large(3500, 3500, of=np.int64)] * 2, {}, "products"),
}


def _model(op_type: str, *inputs: Array | None, **attributes: Any) -> bytes:
    nodes, stored, names = [], [], []
    for at, array in enumerate(inputs):
        names.append("" if array is None else f"x{at}")
        if array is not None and 0 in array.strides and array.size > 1:
            stored.append(numpy_helper.from_array(array.ravel()[:1], f"one{at}"))
            stored.append(numpy_helper.from_array(np.array(array.shape), f"shape{at}"))
            nodes.append(helper.make_node("Expand", [f"one{at}", f"shape{at}"], [f"x{at}"]))
        elif array is not None:
            stored.append(numpy_helper.from_array(np.asarray(array), f"x{at}"))
    outputs = ["y", "places"] if op_type == "MaxPool" else ["y"]
    nodes.append(helper.make_node(op_type, names, outputs, **attributes))
    result = helper.make_tensor_value_info("y", TensorProto.FLOAT, None)
    graph = helper.make_graph(nodes, "g", [], [result], stored)
    opsets = [helper.make_opsetid("", 22)]
    data: bytes = helper.make_model(graph, opset_imports=opsets).SerializeToString()
    return data


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    """A process whose memory is measured."""
    worker = Worker()
    yield worker
    worker.close()


@pytest.mark.parametrize("name", CASES)
def test_a_size_below_the_limits_ends_soon_and_in_little_memory(name: str, worker: Worker) -> None:
    op_type, *inputs, attributes, words = CASES[name]
    answer = worker.run(_model(op_type, *inputs, **attributes))
    assert answer["kind"] == ("refused" if words else "ran"), answer
    assert words in " ".join(answer["features"])
    assert answer["megabytes"] < MEGABYTES


@pytest.mark.parametrize("count", [-1, 0, 5, 1 << 40])
def test_a_scan_of_inputs_that_are_not_there_is_refused(count: int) -> None:
    info = helper.make_tensor_value_info
    body = helper.make_graph([], "b", [info("e", 1, [])], [info("e", 1, [])])
    node = helper.make_node("Scan", ["x"], ["y"], body=body, num_scan_inputs=count)
    graph = helper.make_graph([node], "g", [info("x", 1, [2])], [info("y", 1, None)])
    opsets = [helper.make_opsetid("", 20)]
    session = InferenceSession(helper.make_model(graph, opset_imports=opsets).SerializeToString())
    with pytest.raises(OnnxError, match=f"scans {count} inputs, and here are 1"):
        session.run(None, {"x": np.ones(2, np.float32)})


@pytest.mark.parametrize("field", [7, 8])
def test_an_attribute_of_very_many_numbers_is_refused(field: int) -> None:
    file = Fields()
    attribute = file.inside(7).inside(1).inside(5)
    attribute.integer(20, 6 if field == 7 else 7)
    attribute.raw(field, bytes(MAX_ELEMENTS // 4 + 4))
    opset = file.inside(8)
    opset.integer(2, 18)
    with pytest.raises(OnnxError, match="packed numbers"):
        InferenceSession(b"".join(file.parts()))
