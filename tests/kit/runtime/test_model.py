"""Bytes -> Model, beside what onnx itself writes."""

from typing import Any

import numpy as np
import pytest
from onnx import AttributeProto, StringStringEntryProto, TensorProto, helper, numpy_helper

from kit.errors import OnnxError
from kit.runtime.model import Graph, TypeInfo, parse_model
from kit.runtime.tensors import parse_tensor
from kit.runtime.wire import Message

TYPES = [
    *(np.float32, np.float64, np.float16, np.bool_),
    *(np.int8, np.int16, np.int32, np.int64, np.uint8, np.uint16, np.uint32, np.uint64),
]


def _parse(tensor: Any) -> np.ndarray[Any, Any]:
    return parse_tensor(Message(tensor.SerializeToString()))[1]


@pytest.mark.parametrize("dtype", TYPES)
@pytest.mark.parametrize("raw", [True, False])
def test_a_tensor_is_read_from_raw_and_from_typed_data(dtype: Any, raw: bool) -> None:
    array = np.array([[0, 1, 100], [3, 2, 0]]).astype(dtype)
    if np.dtype(dtype).kind in "fi":
        array[1, 1] = -7
    if raw:
        tensor = numpy_helper.from_array(array, "t")
    else:
        elem_type = helper.np_dtype_to_tensor_dtype(np.dtype(dtype))
        tensor = helper.make_tensor("t", elem_type, array.shape, array.ravel().tolist())
    parsed = _parse(tensor)
    assert parsed.dtype == array.dtype
    np.testing.assert_array_equal(parsed, array)
    assert not parsed.flags.writeable
    assert parsed.flags.aligned


def test_a_tensor_without_numbers_keeps_its_shape() -> None:
    assert _parse(numpy_helper.from_array(np.zeros((0, 3), np.float32))).shape == (0, 3)
    assert _parse(numpy_helper.from_array(np.array(2.5, np.float32))).item() == 2.5


def test_a_large_tensor_is_a_view_of_the_bytes() -> None:
    data = numpy_helper.from_array(np.arange(1000, dtype=np.uint8), "t").SerializeToString()
    array = parse_tensor(Message(data))[1]
    assert np.shares_memory(array, np.frombuffer(data, np.uint8))


def _tensor(**fields: Any) -> Any:
    return TensorProto(name="w", data_type=TensorProto.FLOAT, **fields)


@pytest.mark.parametrize(
    ("tensor", "message"),
    [
        (_tensor(dims=[3], raw_data=bytes(8)), r"'w' \(byte 0\) has shape \(3,\)"),
        (_tensor(dims=[3], raw_data=bytes(7)), r"'w' \(byte 0\) has shape \(3,\)"),
        (_tensor(dims=[3]), r"'w' \(byte 0\) has shape \(3,\)"),
        (_tensor(dims=[-1], raw_data=bytes(4)), r"'w' \(byte 0\).*is not possible"),
        (_tensor(dims=[1 << 40], raw_data=bytes(4)), r"'w' \(byte 0\).*is not possible"),
        (_tensor(dims=[0, 1 << 62]), r"'w' \(byte 0\).*is not possible"),
        (_tensor(dims=[1] * 65, raw_data=bytes(4)), r"'w' \(byte 0\).*is not possible"),
        (TensorProto(name="w", data_type=16, dims=[1]), r"'w' \(byte 0\).*type 16 is not supp"),
        (
            _tensor(dims=[1], data_location=1, external_data=[StringStringEntryProto(key="k")]),
            r"'w' \(byte 0\) keeps its numbers in another file.*without external data",
        ),
    ],
)
def test_a_tensor_that_does_not_fit_is_refused(tensor: Any, message: str) -> None:
    with pytest.raises(OnnxError, match=message):
        _parse(tensor)


def test_a_model_is_what_onnx_wrote(mlp_decoder: bytes) -> None:
    model = parse_model(mlp_decoder)
    assert model.ir_version == 8
    assert model.opsets == {"": 18}
    graph = model.graph
    assert [node.name for node in graph.nodes][:3] == ["dequantise", "first", "bend"]
    assert graph.nodes[1].inputs == ("latent", "w1", "b1")
    assert graph.nodes[1].attributes == {"transB": 1}
    assert graph.initializers["w1_q"].shape == (12, 2)
    [latent] = graph.inputs
    assert (latent.name, latent.shape, latent.type) == ("latent", ["batch", 2], "tensor(float)")


def test_attributes_of_every_kind_are_read() -> None:
    inner = helper.make_graph([helper.make_node("Relu", ["a"], ["b"])], "inner", [], [])
    node = helper.make_node(
        "Anything",
        ["x"],
        ["y"],
        whole=-3,
        number=0.5,
        text="up",
        wholes=[1, -2],
        numbers=[0.5, 2.0],
        texts=["a", "b"],
        tensor=numpy_helper.from_array(np.array([7])),
        graph=inner,
        tensors=[numpy_helper.from_array(np.array([8]))],
    )
    graph = helper.make_graph([node], "outer", [], [])
    [parsed] = parse_model(helper.make_model(graph).SerializeToString()).graph.nodes
    attributes: dict[str, Any] = dict(parsed.attributes)
    assert attributes.pop("tensor").tolist() == [7]
    assert [tensor.tolist() for tensor in attributes.pop("tensors")] == [[8]]
    nested = attributes.pop("graph")
    assert isinstance(nested, Graph)
    assert nested.nodes[0].op_type == "Relu"
    assert attributes == {
        "whole": -3,
        "number": 0.5,
        "text": "up",
        "wholes": (1, -2),
        "numbers": (0.5, 2.0),
        "texts": ("a", "b"),
    }


def test_a_type_is_read_as_an_attribute_with_what_is_around_the_tensor() -> None:
    tensor = helper.make_tensor_type_proto(TensorProto.STRING, ["n", 2, None])
    around = helper.make_optional_type_proto(helper.make_sequence_type_proto(tensor))
    node = helper.make_node("Optional", [], ["y"], type=around)
    model = helper.make_model(helper.make_graph([node], "g", [], []))
    [parsed] = parse_model(model.SerializeToString()).graph.nodes
    assert parsed.attributes["type"] == TypeInfo(8, ("n", 2, None), ("optional", "seq"))


def test_an_attribute_of_another_kind_is_named() -> None:
    node = helper.make_node("Constant", [], ["y"])
    node.attribute.append(AttributeProto(name="sparse_value", type=AttributeProto.SPARSE_TENSOR))
    model = helper.make_model(helper.make_graph([node], "g", [], []))
    with pytest.raises(OnnxError, match=r"Attribute 'sparse_value' \(byte \d+\) is of kind 11"):
        parse_model(model.SerializeToString())


def test_strings_are_read_as_objects() -> None:
    array = _parse(numpy_helper.from_array(np.array([["ä", ""]], dtype=object)))
    assert (array.dtype, array.tolist()) == (np.dtype(object), [["ä", ""]])
    raw = TensorProto(name="w", data_type=TensorProto.STRING, dims=[1], raw_data=b"abcdefgh")
    with pytest.raises(OnnxError, match="its data has another size"):
        _parse(raw)


def test_graphs_nested_too_deep_are_refused() -> None:
    graph = helper.make_graph([], "innermost", [], [])
    for _ in range(12):
        graph = helper.make_graph([helper.make_node("If", ["c"], ["y"], b=graph)], "g", [], [])
    with pytest.raises(OnnxError, match=r"At byte \d+ more than 32 parts are nested"):
        parse_model(helper.make_model(graph).SerializeToString())


def test_a_file_without_a_graph_is_no_model() -> None:
    for data in (b"", TensorProto(name="t").SerializeToString()):
        with pytest.raises(OnnxError, match=r"not an ONNX model|are not what an ONNX model has"):
            parse_model(data)
