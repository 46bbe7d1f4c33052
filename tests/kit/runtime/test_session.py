"""Loading, running, tracing; what is said when something does not fit."""

import tracemalloc
import warnings
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from onnx import TensorProto, helper, numpy_helper

from kit.errors import FeedError, OnnxError
from kit.runtime import InferenceSession

FLOAT = TensorProto.FLOAT


def _unary(build: Any, op_type: str, **attributes: Any) -> bytes:
    model: bytes = build(
        [helper.make_node(op_type, ["x"], ["y"], name="only", **attributes)],
        {"x": (FLOAT, ["n"])},
        {"y": (FLOAT, ["n"])},
    )
    return model


def _unchecked(nodes: list[Any], opset: int = 18, weights: Any = ()) -> bytes:
    """A model that onnx's own checker would refuse: x of two numbers -> y."""
    value = helper.make_tensor_value_info
    graph = helper.make_graph(
        nodes, "broken", [value("x", FLOAT, [2])], [value("y", FLOAT, [2])], weights
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)])
    data: bytes = model.SerializeToString()
    return data


def test_a_model_is_read_from_a_path_or_from_bytes(mlp_decoder: bytes, tmp_path: Path) -> None:
    path = tmp_path / "decoder.onnx"
    path.write_bytes(mlp_decoder)
    latent = np.zeros((1, 2), np.float32)
    for model in (path, str(path), mlp_decoder, bytearray(mlp_decoder)):
        [picture] = InferenceSession(model).run(None, {"latent": latent})
        assert picture.shape == (1, 4, 4)


def test_a_file_takes_memory_for_its_own_bytes_only(mlp_decoder: bytes, tmp_path: Path) -> None:
    (tmp_path / "decoder.onnx").write_bytes(mlp_decoder)
    tracemalloc.start()
    InferenceSession(tmp_path / "decoder.onnx")
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 50 * len(mlp_decoder) + 10_000_000


def test_run_gives_the_outputs_asked_for_in_that_order(build: Any) -> None:
    nodes = [helper.make_node("Neg", ["x"], ["a"]), helper.make_node("Abs", ["x"], ["b"])]
    session = InferenceSession(
        build(nodes, {"x": (FLOAT, [1])}, {"a": (FLOAT, [1]), "b": (FLOAT, [1])})
    )
    x = np.array([3], np.float32)
    assert [y.item() for y in session.run(None, {"x": x})] == [-3, 3]
    assert [y.item() for y in session.run(["b", "a"], {"x": x})] == [3, -3]
    assert [y.item() for y in session.run(["b"], {"x": x})] == [3]
    with pytest.raises(FeedError, match=r"^This model has no output 'c'. Its outputs: a, b.$"):
        session.run(["c"], {"x": x})


def test_an_output_is_never_the_feed_itself(build: Any) -> None:
    x = np.array([1, 2], np.float32)
    [y] = InferenceSession(_unary(build, "Identity")).run(None, {"x": x})
    y[0] = 9
    assert x.tolist() == [1, 2]


def test_stored_weights_are_prepared_once_and_then_forgotten(mlp_decoder: bytes) -> None:
    session = InferenceSession(mlp_decoder)
    steps = list(session.trace({"latent": np.zeros((1, 2), np.float32)}))
    assert [step.node.op_type for step in steps] == [
        *("Gemm", "Relu", "MatMul", "Add", "Sigmoid", "Reshape")
    ]
    assert steps[0].inputs["w1"].dtype == np.float32
    assert not steps[0].inputs["w1"].flags.writeable
    assert set(session._block.stored) == {"w1", "b1", "w2", "b2", "shape"}


def test_trace_yields_every_tensor_by_name(mlp_decoder: bytes) -> None:
    session = InferenceSession(mlp_decoder)
    latent = np.array([[0.5, -1]], np.float32)
    steps = list(session.trace({"latent": latent}))
    first, last = steps[0], steps[-1]
    assert (first.node.name, set(first.inputs), set(first.outputs)) == (
        *("first", {"latent", "w1", "b1"}, {"h1"}),
    )
    np.testing.assert_array_equal(last.outputs["picture"], session.run(None, {"latent": latent})[0])
    assert all(step.seconds >= 0 for step in steps)
    assert steps[2].node.name == "#4"  # a node without a name goes by its place in the file


def test_trace_checks_the_feeds_at_the_call(mlp_decoder: bytes) -> None:
    with pytest.raises(FeedError, match="'latent' is missing"):
        InferenceSession(mlp_decoder).trace({})


def test_dead_values_are_let_go(build: Any) -> None:
    nodes = [
        helper.make_node("Neg", ["x"], ["a"]),
        helper.make_node("Exp", ["a"], ["b"]),
        helper.make_node("Abs", ["a"], ["unused"]),
        helper.make_node("Sqrt", ["b"], ["y"]),
    ]
    session = InferenceSession(build(nodes, {"x": (FLOAT, [1])}, {"y": (FLOAT, [1])}))
    assert [call.dead for call in session._block.calls] == [("x",), (), ("a", "unused"), ("b",)]


LATENT = np.zeros((1, 2), np.float32)


@pytest.mark.parametrize(
    ("feeds", "message"),
    [
        ({}, "Input 'latent' is missing from the feeds. This model expects: latent."),
        (
            {"latent": LATENT, "z": LATENT},
            "This model has no input 'z'. Its inputs: latent.",
        ),
        (
            {"latent": LATENT.astype(np.float64)},
            "Input 'latent' holds float64 numbers; this model expects float32. "
            'Write latent.astype("float32").',
        ),
        (
            {"latent": [[0.0, 0.0]]},
            "Input 'latent' is a list; this model expects an array of float32. "
            'Write np.array(..., dtype="float32").',
        ),
        (
            {"latent": LATENT[0]},
            "Input 'latent' has shape (2,); this model expects (batch, 2). "
            "This is one sample: write latent[None] for a batch of one.",
        ),
        (
            {"latent": np.zeros((1, 8), np.float32)},
            "Input 'latent' has shape (1, 8); this model expects (batch, 2). "
            "Check how the array was made, or use latent.reshape(...).",
        ),
        (
            [LATENT],
            "The feeds are a list; run expects a dictionary from name to array. Inputs: latent.",
        ),
    ],
)
def test_a_feed_that_does_not_fit_is_explained(
    mlp_decoder: bytes, feeds: Any, message: str
) -> None:
    with pytest.raises(FeedError) as caught:
        InferenceSession(mlp_decoder).run(None, feeds)
    assert str(caught.value) == message


def test_an_unknown_operator_names_type_opset_node_and_folder() -> None:
    node = helper.make_node("Fuse", ["x"], ["y"], name="only")
    with pytest.raises(OnnxError) as caught:
        InferenceSession(_unchecked([node]))
    assert str(caught.value) == (
        "Operator Fuse (operator set 18) at node 'only' is not in this runtime. "
        "It is added as one function in kit/runtime/ops."
    )


def test_an_operator_of_another_domain_is_named_with_it() -> None:
    node = helper.make_node("FusedConv", ["x"], ["y"], name="fused", domain="com.example")
    with pytest.raises(OnnxError, match=r"com\.example\.FusedConv \(operator set 0\).*'fused'"):
        InferenceSession(_unchecked([node]))


@pytest.mark.parametrize("opset", [19, 99])
def test_an_unknown_opset_names_what_there_is(opset: int) -> None:
    node = helper.make_node("Gelu", ["x"], ["y"], name="bend")
    with pytest.raises(OnnxError, match="Gelu at node 'bend' is of operator set") as caught:
        InferenceSession(_unchecked([node], opset))
    assert caught.value.fields["opset"] == opset
    assert "20 to 28" in str(caught.value)
    assert "kit/runtime/ops" in str(caught.value)


@pytest.mark.parametrize(
    ("node", "message"),
    [
        (helper.make_node("Relu", ["x"], ["y"], colour=1), "unknown attribute 'colour'"),
        (helper.make_node("Concat", ["x"], ["y"]), "lacks the attribute 'axis'"),
        (helper.make_node("Add", ["x"], ["y"]), "it needs 2 inputs or more, at most 2"),
        (helper.make_node("Add", ["x", ""], ["y"]), "it needs 2 inputs or more, at most 2"),
        (helper.make_node("Relu", ["x", "x"], ["y"]), "it needs 1 inputs or more, at most 1"),
        (helper.make_node("Relu", ["x"], []), "and an output"),
        (helper.make_node("Relu", ["z"], ["y"]), "reads 'z', which nothing before it makes"),
        (helper.make_node("Relu", ["x"], ["x"]), "makes 'x', which exists already"),
        (helper.make_node("Split", ["x"], ["y", "y"]), "makes 'y', which exists already"),
        (helper.make_node("Relu", ["x"], ["z"]), "No node makes the output 'y'"),
    ],
)
def test_a_node_that_is_not_as_the_standard_says_is_refused(node: Any, message: str) -> None:
    with pytest.raises(OnnxError, match=message):
        InferenceSession(_unchecked([node]))


def test_nodes_out_of_order_are_refused() -> None:
    nodes = [helper.make_node("Relu", ["a"], ["y"]), helper.make_node("Abs", ["x"], ["a"])]
    with pytest.raises(OnnxError, match=r"Node '#0' \(Relu\) reads 'a'"):
        InferenceSession(_unchecked(nodes))


def test_a_failure_inside_an_operator_names_it(build: Any) -> None:
    weight = numpy_helper.from_array(np.ones((3, 2), np.float32), "w")
    node = helper.make_node("MatMul", ["x", "w"], ["y"], name="bad sizes")
    session = InferenceSession(_unchecked([node], weights=[weight]))
    with pytest.raises(OnnxError) as caught:
        session.run(None, {"x": np.zeros(2, np.float32)})
    text = str(caught.value)
    assert text.startswith(
        "Operator MatMul (operator set 18) at node 'bad sizes' could not run on "
        "float32[2], float32[3, 2]. ValueError"
    )


def test_an_operator_that_makes_too_few_outputs_is_named() -> None:
    session = InferenceSession(_unchecked([helper.make_node("Relu", ["x"], ["y", "z"])]))
    with pytest.raises(OnnxError, match=r"Relu .*It makes 1 of 2 outputs\."):
        session.run(None, {"x": np.zeros(2, np.float32)})


def test_a_tensor_beyond_the_limit_is_refused_before_it_is_made(build: Any) -> None:
    nodes = [
        helper.make_node("Unsqueeze", ["x", "axis"], ["column"]),
        helper.make_node("Add", ["x", "column"], ["y"], name="outer"),
    ]
    axis = numpy_helper.from_array(np.array([1]), "axis")
    value = helper.make_tensor_value_info
    graph = helper.make_graph(
        nodes, "outer", [value("x", FLOAT, None)], [value("y", FLOAT, None)], [axis]
    )
    session = InferenceSession(helper.make_model(graph).SerializeToString())
    with pytest.raises(OnnxError, match=r"'outer'.*\(100000, 100000\) is not possible"):
        session.run(None, {"x": np.zeros(100_000, np.float32)})


def test_numpy_warnings_do_not_leak(build: Any) -> None:
    x = np.array([-1, 0, 1000], np.float32)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for op_type in ("Log", "Sqrt", "Exp", "Sigmoid"):
            InferenceSession(_unary(build, op_type)).run(None, {"x": x})


def test_a_missing_file_is_named() -> None:
    with pytest.raises(OnnxError, match=r"'no-such\.onnx' could not be read: No such file"):
        InferenceSession("no-such.onnx")


def test_a_feed_cannot_replace_a_stored_tensor() -> None:
    weight = numpy_helper.from_array(np.ones(2, np.float32), "w")
    value = helper.make_tensor_value_info
    graph = helper.make_graph(
        [helper.make_node("Add", ["x", "w"], ["y"])],
        "old style",
        [value("x", FLOAT, [2]), value("w", FLOAT, [2])],
        [value("y", FLOAT, [2])],
        [weight],
    )
    session = InferenceSession(helper.make_model(graph).SerializeToString())
    assert [entry.name for entry in session.get_inputs()] == ["x"]
    with pytest.raises(FeedError, match="no input 'w'"):
        session.run(None, {"x": np.zeros(2, np.float32), "w": np.zeros(2, np.float32)})


def test_many_casts_of_one_tensor_do_not_load_forever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kit.runtime.fold.MAX_FILE_BYTES", 40)
    nodes = [helper.make_node("Cast", ["w"], [f"w{at}"], to=FLOAT) for at in range(20)]
    weight = numpy_helper.from_array(np.ones(2, np.float64), "w")
    session = InferenceSession(
        _unchecked([*nodes, helper.make_node("Add", ["x", "w19"], ["y"])], weights=[weight])
    )
    assert len(session._block.calls) == 16  # five casts were done at load, the rest waits for a run
    assert session.run(None, {"x": np.zeros(2, np.float32)})[0].tolist() == [1, 1]


def test_a_convolution_with_the_wrong_number_of_channels_says_so() -> None:
    weight = numpy_helper.from_array(np.ones((4, 3, 3, 3), np.float32), "w")
    value = helper.make_tensor_value_info
    graph = helper.make_graph(
        [helper.make_node("Conv", ["x", "w"], ["y"], name="first")],
        "colours",
        [value("x", FLOAT, None)],
        [value("y", FLOAT, None)],
        [weight],
    )
    session = InferenceSession(helper.make_model(graph).SerializeToString())
    with pytest.raises(OnnxError, match=r"'first' .*take 3 channels.*shape \(2, 1, 8, 8\)\.$"):
        session.run(None, {"x": np.zeros((2, 1, 8, 8), np.float32)})
