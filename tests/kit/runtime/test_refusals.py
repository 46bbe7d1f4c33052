"""What a session does not take: each ends in an error of ours that says so."""

import numpy as np
import pytest
from onnx import TensorProto, helper

from kit.errors import FeedError, OnnxError
from kit.runtime import Graph, InferenceSession, Model, Node, write
from kit.runtime.limits import MAX_TEXT_BYTES

FLOAT = TensorProto.FLOAT
LATENT = np.zeros((1, 2), np.float32)


def test_a_name_no_file_can_have_is_refused() -> None:
    for path in ("a\0b", "\ud800.onnx"):
        with pytest.raises(OnnxError, match="could not be read"):
            InferenceSession(path)


def test_outputs_asked_for_by_a_number_are_refused(mlp_decoder: bytes) -> None:
    with pytest.raises(FeedError, match="write None for all"):
        InferenceSession(mlp_decoder).run(5, {"latent": LATENT})  # type: ignore[arg-type]


def test_values_without_a_name_and_lists_in_lists_are_refused() -> None:
    value = helper.make_tensor_value_info
    ends = [value("x", FLOAT, [1]), value("", FLOAT, [1])], [value("y", FLOAT, [1])]
    graph = helper.make_graph([helper.make_node("Clip", ["x", ""], ["y"])], "g", *ends)
    with pytest.raises(OnnxError, match="has no name"):
        InferenceSession(helper.make_model(graph).SerializeToString())
    kind = helper.make_tensor_type_proto(FLOAT, [1])
    deep = helper.make_sequence_type_proto(helper.make_sequence_type_proto(kind))
    info = helper.make_value_info("x", deep)
    graph = helper.make_graph([helper.make_node("Identity", ["x"], ["y"])], "g", [info], ends[1])
    with pytest.raises(OnnxError, match="lists inside lists"):
        InferenceSession(helper.make_model(graph).SerializeToString())


def test_a_text_that_is_too_long_is_neither_written_nor_read() -> None:
    long = Node("Relu", ("x",), ("y",), name="n" * (MAX_TEXT_BYTES + 1))
    graph = Graph(nodes=(long,), inputs=(), outputs=())
    with pytest.raises(OnnxError, match=f"at most {MAX_TEXT_BYTES}"):
        write(Model(graph))
    node = helper.make_node("Relu", ["x"], ["y"], name="n" * (MAX_TEXT_BYTES + 1))
    model = helper.make_model(helper.make_graph([node], "g", [], []))
    with pytest.raises(OnnxError, match=f"at most {MAX_TEXT_BYTES}"):
        InferenceSession(model.SerializeToString())
