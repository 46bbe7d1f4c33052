"""Strings, sequences and optional values: as feeds, inside, and as outputs."""

from typing import Any

import numpy as np
import onnxruntime
import pytest
from onnx import TensorProto, helper

from kit.errors import FeedError, OnnxError
from kit.runtime import InferenceSession

node = helper.make_node
FLOATS = helper.make_tensor_type_proto(TensorProto.FLOAT, ["a", 2])
TEXT = helper.make_tensor_type_proto(TensorProto.STRING, ["n"])
WHOLE = helper.make_tensor_type_proto(TensorProto.INT64, [])
ANY = helper.make_tensor_type_proto(TensorProto.FLOAT, None)
SEQUENCE = helper.make_sequence_type_proto(ANY)


def _model(nodes: list[Any], inputs: dict[str, Any], outputs: dict[str, Any]) -> bytes:
    inside, out = (
        [helper.make_value_info(name, kind) for name, kind in group.items()]
        for group in (inputs, outputs)
    )
    opsets = [helper.make_opsetid("", 18)]
    graph = helper.make_graph(nodes, "g", inside, out)
    data: bytes = helper.make_model(graph, opset_imports=opsets, ir_version=8).SerializeToString()
    return data


def _same(kind: Any) -> bytes:
    return _model([node("Identity", ["x"], ["y"])], {"x": kind}, {"y": kind})


def _judge(model: bytes) -> onnxruntime.InferenceSession:
    return onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])


@pytest.mark.parametrize(
    "kind",
    [
        FLOATS,
        TEXT,
        helper.make_sequence_type_proto(FLOATS),
        helper.make_sequence_type_proto(TEXT),
        helper.make_optional_type_proto(FLOATS),
        helper.make_optional_type_proto(helper.make_sequence_type_proto(TEXT)),
    ],
)
def test_types_are_described_as_onnxruntime_does(kind: Any) -> None:
    ours, judge = InferenceSession(_same(kind)), _judge(_same(kind))
    for mine, theirs in zip(
        [*ours.get_inputs(), *ours.get_outputs()],
        [*judge.get_inputs(), *judge.get_outputs()],
        strict=True,
    ):
        assert (mine.name, mine.type, mine.shape) == (theirs.name, theirs.type, theirs.shape)


@pytest.mark.parametrize("dtype", [object, str])
def test_strings_go_in_as_either_kind_of_array_and_come_out_as_objects(dtype: Any) -> None:
    feeds = {"x": np.array(["ä", ""], dtype=dtype)}
    for session in (InferenceSession(_same(TEXT)), _judge(_same(TEXT))):
        [y] = session.run(None, feeds)
        assert (y.dtype, y.tolist()) == (np.dtype(object), ["ä", ""])


def test_an_output_sequence_is_a_fresh_list_of_fresh_arrays() -> None:
    x = [np.zeros((1, 2), np.float32)]
    [y] = InferenceSession(_same(helper.make_sequence_type_proto(FLOATS))).run(None, {"x": x})
    assert y is not x
    y[0][:] = 7
    assert x[0].tolist() == [[0, 0]]


def test_an_optional_input_may_be_none() -> None:
    session = InferenceSession(_same(helper.make_optional_type_proto(FLOATS)))
    assert session.run(None, {"x": None}) == [None]
    [y] = session.run(None, {"x": np.ones((3, 2), np.float32)})
    assert y.shape == (3, 2)


@pytest.mark.parametrize(
    ("kind", "feed", "message"),
    [
        (TEXT, np.zeros(2), "Input 'x' holds float64 numbers; this model expects str."),
        (TEXT, np.array([1, "a"], object), "this model expects str. Write x.astype"),
        (TEXT, ["a"], "Input 'x' is a list; this model expects an array of str."),
        (TEXT, np.array("a"), r"has shape \(\); this model expects \(n,\)"),
        (FLOATS, None, "Input 'x' is a NoneType; this model expects an array of float32"),
        (SEQUENCE, np.zeros(2), r"is a ndarray; this model expects a list.*: seq\(tensor\(float"),
        (SEQUENCE, None, "Input 'x' is a NoneType; this model expects a list of arrays"),
        (SEQUENCE, [X := np.zeros(2, np.float32), 3], r"Input 'x\[1\]' is a int; this model"),
        (SEQUENCE, [X, X.astype("f8")], r"Input 'x\[1\]' holds float64 numbers"),
        (helper.make_optional_type_proto(SEQUENCE), X, "expects a list of arrays"),
    ],
)
def test_a_feed_of_another_kind_is_explained(kind: Any, feed: Any, message: str) -> None:
    with pytest.raises(FeedError, match=message):
        InferenceSession(_same(kind)).run(None, {"x": feed})


def test_a_map_is_refused_by_name() -> None:
    kind = helper.onnx.TypeProto()
    kind.map_type.key_type = TensorProto.INT64
    with pytest.raises(OnnxError, match="The input or output 'x' is not a tensor of a supported"):
        InferenceSession(_same(kind))


def _edit(op_type: str, *extra: str) -> InferenceSession:
    inputs = {"x": SEQUENCE} | {name: ANY if name == "t" else WHOLE for name in extra}
    output = ANY if op_type == "SequenceAt" else SEQUENCE
    return InferenceSession(_model([node(op_type, ["x", *extra], ["y"])], inputs, {"y": output}))


ITEMS = [np.full(at + 1, at, np.float32) for at in range(3)]


@pytest.mark.parametrize("place", [-3, -1, 0, 2])
def test_an_array_is_taken_out_of_a_sequence(place: int) -> None:
    feeds = {"x": ITEMS, "p": np.array(place)}
    assert _edit("SequenceAt", "p").run(None, feeds)[0].tolist() == ITEMS[place].tolist()
    rest = list(ITEMS)
    del rest[place]
    [left] = _edit("SequenceErase", "p").run(None, feeds)
    assert [item.tolist() for item in left] == [item.tolist() for item in rest]


@pytest.mark.parametrize("place", [-3, -1, 0, 3])
def test_an_array_is_put_into_a_sequence(place: int) -> None:
    new = np.array([9], np.float32)
    expected = list(ITEMS)
    expected.insert(place, new)
    [y] = _edit("SequenceInsert", "t", "p").run(None, {"x": ITEMS, "t": new, "p": np.array(place)})
    assert [item.tolist() for item in y] == [item.tolist() for item in expected]


def test_without_a_place_the_end_is_meant() -> None:
    [shorter] = _edit("SequenceErase").run(None, {"x": ITEMS})
    [longer] = _edit("SequenceInsert", "t").run(None, {"x": ITEMS, "t": ITEMS[0]})
    assert [len(item) for item in shorter] == [1, 2]
    assert [len(item) for item in longer] == [1, 2, 3, 1]


@pytest.mark.parametrize(
    ("op_type", "place"),
    [("SequenceAt", 3), ("SequenceAt", -4), ("SequenceErase", 3), ("SequenceInsert", 4)],
)
def test_a_place_outside_a_sequence_is_named(op_type: str, place: int) -> None:
    extra = {"t": ITEMS[0]} if op_type == "SequenceInsert" else {}
    session = _edit(op_type, *extra, "p")
    with pytest.raises(OnnxError, match=rf"{op_type} .*Place {place} is not in a sequence of 3"):
        session.run(None, {"x": ITEMS, "p": np.array(place), **extra})


@pytest.mark.parametrize(
    ("attributes", "shape"),
    [
        ({"axis": 0}, (3, 2)),
        ({"axis": 1}, (1, 6)),
        ({"axis": 0, "new_axis": 1}, (3, 1, 2)),
        ({"axis": -1, "new_axis": 1}, (1, 2, 3)),
    ],
)
def test_a_sequence_is_joined_as_onnxruntime_joins_it(attributes: Any, shape: Any) -> None:
    model = _model(
        [node("ConcatFromSequence", ["x"], ["y"], **attributes)], {"x": SEQUENCE}, {"y": ANY}
    )
    feeds = {"x": [np.array([[at, -at]], np.float32) for at in range(3)]}
    [ours], [theirs] = InferenceSession(model).run(None, feeds), _judge(model).run(None, feeds)
    assert ours.shape == shape
    np.testing.assert_array_equal(ours, theirs)


@pytest.mark.parametrize("split", [[2, 3], [5, 0], 2, 5, 9])
def test_a_tensor_is_cut_as_the_sizes_say(split: Any) -> None:
    sizes = helper.make_tensor_type_proto(TensorProto.INT64, None)
    nodes = [node("SplitToSequence", ["x", "s"], ["y"], axis=-1)]
    model = _model(nodes, {"x": ANY, "s": sizes}, {"y": SEQUENCE})
    feeds = {"x": np.arange(10, dtype=np.float32).reshape(2, 5), "s": np.array(split)}
    [ours], [theirs] = InferenceSession(model).run(None, feeds), _judge(model).run(None, feeds)
    assert [item.tolist() for item in ours] == [item.tolist() for item in theirs]


@pytest.mark.parametrize("keepdims", [0, 1])
def test_a_tensor_is_cut_into_entries(keepdims: int) -> None:
    nodes = [node("SplitToSequence", ["x"], ["y"], axis=1, keepdims=keepdims)]
    model = _model(nodes, {"x": ANY}, {"y": SEQUENCE})
    feeds = {"x": np.arange(6, dtype=np.float32).reshape(2, 3)}
    [ours], [theirs] = InferenceSession(model).run(None, feeds), _judge(model).run(None, feeds)
    assert [item.tolist() for item in ours] == [item.tolist() for item in theirs]


@pytest.mark.parametrize(
    ("split", "message"),
    [
        (0, "It cannot cut pieces of size 0"),
        ([1, 1], "It cannot cut 3 along axis 0 into 2 parts"),
        ([4, -1], "It cannot cut 3 along axis 0 into 2 parts"),
    ],
)
def test_sizes_that_do_not_fit_are_refused(split: Any, message: str) -> None:
    sizes = helper.make_tensor_type_proto(TensorProto.INT64, None)
    nodes = [node("SplitToSequence", ["x", "s"], ["y"])]
    session = InferenceSession(_model(nodes, {"x": ANY, "s": sizes}, {"y": SEQUENCE}))
    with pytest.raises(OnnxError, match=message):
        session.run(None, {"x": ITEMS[2], "s": np.array(split)})


def test_an_empty_optional_is_made_asked_and_not_opened() -> None:
    kind = helper.make_optional_type_proto(FLOATS)
    made = node("Optional", [], ["o"], type=FLOATS)
    there = helper.make_tensor_type_proto(TensorProto.BOOL, [])
    asked = _model([made, node("OptionalHasElement", ["o"], ["y"])], {}, {"o": kind, "y": there})
    empty, answer = InferenceSession(asked).run(None, {})
    assert empty is None
    assert (answer.dtype, answer.tolist()) == (np.dtype(bool), False)
    opened = _model([made, node("OptionalGetElement", ["o"], ["y"])], {}, {"y": FLOATS})
    with pytest.raises(OnnxError, match=r"OptionalGetElement .*The optional value is empty"):
        InferenceSession(opened).run(None, {})
