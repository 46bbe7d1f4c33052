"""Model -> bytes: read again it is the same model, and others can read and run it."""

import dataclasses
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import numpy_helper

from kit.errors import OnnxError
from kit.runtime import Graph, InferenceSession, Model, Node, ValueInfo, write
from kit.runtime.limits import MAX_FILE_BYTES
from kit.runtime.model import TypeInfo, parse_model

MODELS = sorted((Path(__file__).parents[3] / "kit" / "models").glob("*/*.onnx"))


def _plain(value: Any) -> Any:
    """The value in parts that `==` compares: arrays as type, shape and bytes (NaN equals NaN)."""
    if dataclasses.is_dataclass(value):
        fields = [getattr(value, field.name) for field in dataclasses.fields(value)]
        return type(value).__name__, *map(_plain, fields)
    if isinstance(value, Mapping):  # the order counts
        return [(key, _plain(entry)) for key, entry in value.items()]
    if isinstance(value, np.ndarray):
        numbers = value.tolist() if value.dtype.hasobject else value.tobytes()
        return value.dtype.str, value.shape, numbers
    if isinstance(value, tuple):
        return tuple(map(_plain, value))
    if isinstance(value, float):
        return np.float64(value).tobytes()
    return type(value).__name__, value


def _is_the_same(model: Model) -> bytes:
    """Check that model comes back from its bytes and gives the same bytes again; return them."""
    data = write(model)
    again = parse_model(data)
    assert _plain(again) == _plain(model)
    assert write(again) == data
    return data


def _of(*nodes: Node, **fields: Any) -> Model:
    """A model of these nodes, without inputs and outputs when they are not given."""
    return Model(Graph(**{"nodes": nodes, "inputs": (), "outputs": (), **fields}))


def _mlp() -> Model:
    rng = np.random.default_rng(0)
    return _of(
        Node("Gemm", ("x", "w", "b"), ("h",), {"transB": 1}),
        Node("Relu", ("h",), ("y",), name="bend"),
        inputs=(ValueInfo.of("x", "float32", ("batch", 2)),),
        outputs=(ValueInfo.of("y", np.float32, ("batch", 3)),),
        initializers={
            "w": rng.normal(size=(3, 2)).astype(np.float32),
            "b": rng.normal(size=3).astype(np.float32),
        },
    )


def _conv() -> Model:
    rng = np.random.default_rng(1)
    return _of(
        Node("Conv", ("x", "k"), ("c",), {"pads": (1, 1, 1, 1), "strides": [2, 2]}),
        Node("LeakyRelu", ("c",), ("y",), {"alpha": np.float32(0.2)}),
        inputs=(ValueInfo.of("x", "float32", (None, 2, 8, 8)),),
        outputs=(ValueInfo.of("y", "float32", (None, 4, 4, 4)),),
        initializers={"k": rng.normal(size=(4, 2, 3, 3)).astype(">f4")},
    )


@pytest.mark.parametrize("path", MODELS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_each_shipped_model_is_the_same_after_writing(path: Path) -> None:
    data = _is_the_same(parse_model(path.read_bytes()))
    onnx.checker.check_model(data)


def test_each_small_model_is_the_same_after_writing(small_model: bytes) -> None:
    onnx.checker.check_model(_is_the_same(parse_model(small_model)))


def test_every_node_case_of_the_standard_is_the_same_after_writing() -> None:
    same = 0
    for model in _node_cases():
        try:
            parsed = parse_model(model.SerializeToString())
        except OnnxError:
            continue  # a type that NumPy lacks
        written = onnx.load_from_string(_is_the_same(parsed))
        onnx.checker.check_model(written)
        assert len(written.graph.node) == len(model.graph.node)
        same += 1
    assert same >= 1500


def _node_cases() -> list[Any]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from onnx.backend.test.case.node import collect_testcases

        return [case.model for case in collect_testcases(None)]


@pytest.mark.parametrize("model", [_mlp(), _conv()], ids=["mlp", "conv"])
def test_onnxruntime_runs_a_model_built_by_hand_and_agrees(model: Model) -> None:
    data = write(model)
    onnx.checker.check_model(data, full_check=True)
    [given] = model.graph.inputs
    shape = [dim if isinstance(dim, int) else 3 for dim in given.dims or ()]
    feeds = {"x": np.random.default_rng(2).normal(size=shape).astype(np.float32)}
    session = onnxruntime.InferenceSession(data, providers=["CPUExecutionProvider"])
    [wanted], [ours] = session.run(None, feeds), InferenceSession(data).run(None, feeds)
    np.testing.assert_allclose(ours, wanted, rtol=1e-5, atol=1e-6)


def test_what_has_a_default_need_not_be_named() -> None:
    model = parse_model(write(_mlp()))
    assert (model.opsets, model.ir_version, model.producer) == ({"": 20}, 9, "lampkit")
    assert [node.name for node in model.graph.nodes] == ["#0", "bend"]
    assert model.graph.nodes[0].attributes == {"transB": 1}
    assert model.graph.inputs[0].type == "tensor(float)"


def test_attributes_of_every_kind_are_written_with_their_kind() -> None:
    inner = Graph((Node("Relu", ("a",), ("b",), name="#0"),), (), ())
    attributes = {
        "whole": -(2**63),
        "number": 0.5,
        "text": "café",
        "wholes": (1, -2),
        "numbers": (0.5, float("inf")),
        "texts": ("a", ""),
        "tensor": np.array([[7]], np.int8),
        "graph": inner,
        "tensors": (np.array(8.0), np.array([], np.bool_)),
        "type": TypeInfo(1, ("n", None, 3), ("optional", "seq")),
        "nothing": (),
    }
    data = _is_the_same(_of(Node("Anything", ("x", "", "z"), ("y",), attributes, name="#0")))
    [node] = onnx.load_from_string(data).graph.node
    kinds = [onnx.AttributeProto.AttributeType.Name(entry.type) for entry in node.attribute]
    assert kinds == [
        *("INT", "FLOAT", "STRING", "INTS", "FLOATS", "STRINGS"),
        *("TENSOR", "GRAPH", "TENSORS", "TYPE_PROTO", "INTS"),
    ]
    assert [onnx.helper.get_attribute_value(entry) for entry in node.attribute[:2]] == [
        -(2**63),
        0.5,
    ]
    assert list(node.input) == ["x", "", "z"]


@pytest.mark.parametrize("dtype", ["?", "i1", "<u2", "<i4", "<u8", "<f2", "<f8", ">f4", ">i2"])
def test_tensors_of_every_type_are_what_onnx_reads(dtype: str) -> None:
    array = np.arange(12).reshape(3, 4).astype(dtype)[:, ::2]
    [tensor] = onnx.load_from_string(write(_of(initializers={"t": array}))).graph.initializer
    np.testing.assert_array_equal(numpy_helper.to_array(tensor), array)
    assert tensor.name == "t"


def test_a_tensor_of_strings_is_what_onnx_reads() -> None:
    array = np.array([["ñ", ""], ["c", "d"]], dtype=object)
    data = _is_the_same(_of(initializers={"t": array}))
    [tensor] = onnx.load_from_string(data).graph.initializer
    assert numpy_helper.to_array(tensor).tolist() == array.tolist()


def _nested(times: int) -> Node:
    node = Node("Relu", ("a",), ("b",))
    for _ in range(times):
        node = Node("If", ("c",), ("y",), {"then_branch": Graph((node,), (), ())})
    return node


@pytest.mark.parametrize(
    ("model", "message"),
    [
        (_of(Node("A", (), ("y",), {"a": 2**63})), "'#0' \\(A\\) cannot.*9223372036854775808 does"),
        (_of(Node("A", (), ("y",), {"a": 1e39})), r"1e\+39 does not fit"),
        (_of(Node("A", (), ("y",), {"a": (1, 1e39)})), r"1e\+39 does not fit"),
        (_of(Node("A", (), ("y",), {"a": "\ud800"})), r"'\\ud800' does not fit"),
        (_of(Node("A", (), ("y",), {"a": None})), "Attribute 'a' is None. ONNX holds a number"),
        (_of(Node("A", (), ("y",), {"a": (1, "b")})), r"Attribute 'a' is \(1, 'b'\)"),
        (_of(Node("A", (), ("y",), {"a": np.array(1j)})), "Element type complex128"),
        (_of(Node("A", ("x"), ("y",))), r"the text 'x': write \('x',\)"),
        (_of(Node("A", (None,), ("y",))), "None does not fit"),
        (_of(initializers={"w": [1.0]}), r"Tensor 'w' cannot.*It is a list: use np.array\(...\)"),
        (_of(initializers={"w": np.array([b"a"], object)}), "b'a' does not fit"),
        (_of(inputs=(ValueInfo("x", 1, (0.5,)),)), "0.5 does not fit"),
        (_of(_nested(11)), "More than 32 parts are nested"),
        (_of(_nested(400)), "More than 32 parts are nested"),
    ],
)
def test_what_onnx_cannot_hold_is_refused(model: Model, message: str) -> None:
    with pytest.raises(OnnxError, match=message):
        write(model)


def test_as_many_graphs_are_nested_as_can_be_read() -> None:
    _plain(parse_model(write(_of(_nested(9)))))


def test_more_bytes_than_can_be_read_are_refused() -> None:
    with pytest.raises(OnnxError, match="bytes are too many"):
        write(_of(initializers={"w": np.zeros(MAX_FILE_BYTES, np.uint8)}))
