"""Chains of nodes that run as one: the same numbers as node by node, and only where they fit."""

from typing import Any

import numpy as np
import pytest
from onnx import TensorProto, helper

from kit.errors import OnnxError
from kit.runtime import InferenceSession
from kit.runtime.fold import fold
from kit.runtime.fuse import fuse
from kit.runtime.limits import Budget
from kit.runtime.model import parse_model
from kit.runtime.plan import plan

node = helper.make_node
rng = np.random.default_rng(0)

WEIGHTS: dict[str, Any] = {
    "w": rng.normal(size=(6, 6)).astype(np.float32),
    "row": rng.normal(size=6).astype(np.float32),
    "root": np.array(np.sqrt(2), np.float32),
    "one": np.array(1, np.float32),
    "half": np.array(0.5, np.float32),
    "groups": np.array([0, 2, -1], np.int64),
    "ones": np.ones(2, np.float32),
    "zeros": np.zeros(2, np.float32),
    "scale": rng.normal(size=(4, 1)).astype(np.float32),
    "shift": rng.normal(size=(4, 1)).astype(np.float32),
}
CHAINS = {
    "linear": [node("MatMul", ["x", "w"], ["a"]), node("Add", ["row", "a"], ["y"])],
    "swish": [node("Sigmoid", ["x"], ["a"]), node("Mul", ["x", "a"], ["y"])],
    "gelu": [
        node("Div", ["x", "root"], ["a"]),
        node("Erf", ["a"], ["b"]),
        node("Add", ["b", "one"], ["c"]),
        node("Mul", ["half", "c"], ["d"]),
        node("Mul", ["x", "d"], ["y"]),
    ],
    "group norm": [
        node("Shape", ["x"], ["sizes"]),
        node("Reshape", ["x", "groups"], ["a"]),
        node("InstanceNormalization", ["a", "ones", "zeros"], ["b"]),
        node("Reshape", ["b", "sizes"], ["c"]),
        node("Mul", ["c", "scale"], ["d"]),
        node("Add", ["d", "shift"], ["y"]),
    ],
}


def model_of(build: Any, nodes: list[Any], outputs: str = "y", **weights: Any) -> bytes:
    read = {name for one in nodes for name in one.input}
    stored = {name: value for name, value in (WEIGHTS | weights).items() if name in read}
    kinds = {name: (TensorProto.FLOAT, [None] * 3) for name in outputs}
    model: bytes = build(nodes, {"x": (TensorProto.FLOAT, [2, 4, 6])}, kinds, stored, opset=17)
    return model


def calls_of(model: bytes) -> list[str]:
    block = fuse(fold(plan(parse_model(model)), Budget()))
    return [call.node.op_type for call in block.calls]


@pytest.mark.parametrize("chain", CHAINS)
def test_a_chain_runs_as_one_with_the_numbers_of_a_trace(build: Any, chain: str) -> None:
    model = model_of(build, CHAINS[chain])
    assert len(calls_of(model)) == 1
    x = rng.normal(size=(2, 4, 6)).astype(np.float32)
    session = InferenceSession(model)
    steps = list(session.trace({"x": x}))
    assert [step.node.op_type for step in steps] == [one.op_type for one in CHAINS[chain]]
    [y] = session.run(None, {"x": x})
    np.testing.assert_allclose(y, steps[-1].outputs["y"], rtol=1e-6, atol=1e-6)


@pytest.mark.parametrize("chain", CHAINS)
def test_a_value_that_is_asked_for_is_still_computed(build: Any, chain: str) -> None:
    model = model_of(build, CHAINS[chain], outputs="ya")
    assert len(calls_of(model)) == len(CHAINS[chain])


def test_a_shape_that_is_an_output_is_still_computed(build: Any) -> None:
    kinds = {"y": (TensorProto.FLOAT, [2, 4, 6]), "sizes": (TensorProto.INT64, [3])}
    stored = {name: WEIGHTS[name] for name in ("groups", "ones", "zeros", "scale", "shift")}
    inputs = {"x": (TensorProto.FLOAT, [2, 4, 6])}
    model = build(CHAINS["group norm"], inputs, kinds, stored, opset=17)
    y, sizes = InferenceSession(model).run(None, {"x": np.ones((2, 4, 6), np.float32)})
    assert y.shape == tuple(sizes) == (2, 4, 6)


def test_numbers_of_another_shape_or_value_leave_a_chain_alone(build: Any) -> None:
    column = np.ones((6, 1), np.float32)
    assert len(calls_of(model_of(build, CHAINS["linear"], row=column))) == 2
    wide = np.ones((1, 1, 1, 1), np.float32)
    assert len(calls_of(model_of(build, CHAINS["gelu"], one=wide))) == 5
    assert len(calls_of(model_of(build, CHAINS["group norm"], ones=2 * WEIGHTS["ones"]))) == 6
    gate = [node("Sigmoid", ["x"], ["a"]), node("Mul", ["a", "one"], ["y"])]
    assert len(calls_of(model_of(build, gate))) == 2
    squared = [*CHAINS["group norm"][:4], node("Mul", ["c", "c"], ["d"]), CHAINS["group norm"][5]]
    assert len(calls_of(model_of(build, squared))) == 6


def test_an_error_in_a_chain_names_the_node_of_the_file(build: Any) -> None:
    nodes = [node("MatMul", ["x", "w"], ["a"]), node("Add", ["a", "row"], ["y"], name="plus")]
    model = build(
        nodes,
        {"x": (TensorProto.FLOAT, ["n", "m"])},
        {"y": (TensorProto.FLOAT, [None] * 2)},
        {"w": WEIGHTS["w"], "row": WEIGHTS["row"]},
        opset=17,
    )
    with pytest.raises(OnnxError, match=r"MatMul .* at node '#0'"):
        InferenceSession(model).run(None, {"x": np.ones((2, 5), np.float32)})


def test_a_chain_of_other_numbers_runs_node_by_node(build: Any) -> None:
    whole = {"root": np.array(2, np.int32), "one": np.array(1, np.int32)}
    whole["half"] = np.array(1, np.int32)
    kinds = {"x": (TensorProto.INT32, [6])}, {"y": (TensorProto.INT32, [6])}
    session = InferenceSession(build(CHAINS["gelu"], *kinds, whole, opset=17))
    x = np.arange(6, dtype=np.int32)
    for _ in range(3):
        [y] = session.run(None, {"x": x})
        assert (y.dtype, y.tolist()) == (np.int32, [0, 1, 2, 3, 4, 5])


def test_a_group_norm_of_nothing_is_refused_as_its_nodes_refuse_it(build: Any) -> None:
    kinds = {"x": (TensorProto.FLOAT, [None] * 3)}, {"y": (TensorProto.FLOAT, [None] * 3)}
    stored = {name: WEIGHTS[name] for name in ("groups", "ones", "zeros", "scale", "shift")}
    session = InferenceSession(build(CHAINS["group norm"], *kinds, stored, opset=17))
    x = np.zeros((2, 0, 3), np.float32)
    with pytest.raises(OnnxError):
        list(session.trace({"x": x}))
    with pytest.raises(OnnxError):
        session.run(None, {"x": x})


@pytest.mark.parametrize("op_type", ["Sigmoid", "Shape"])
def test_a_node_that_names_more_than_it_makes_is_refused(op_type: str) -> None:
    value = helper.make_tensor_value_info
    nodes = [node(op_type, ["x"], ["s", "t"]), node("Mul", ["x", "x"], ["y"])]
    outputs = [value("y", TensorProto.FLOAT, [2]), value("t", TensorProto.FLOAT, [2])]
    graph = helper.make_graph(nodes, "more", [value("x", TensorProto.FLOAT, [2])], outputs)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])
    with pytest.raises(OnnxError, match="makes 1 of 2 outputs"):
        InferenceSession(model.SerializeToString()).run(None, {"x": np.ones(2, np.float32)})


def test_a_product_too_large_is_refused_before_it_is_made(build: Any) -> None:
    stored = {"w": np.ones((1, 10_000), np.float32), "row": np.ones(10_000, np.float32)}
    kinds = {"x": (TensorProto.FLOAT, ["n", 1])}, {"y": (TensorProto.FLOAT, [None] * 2)}
    session = InferenceSession(build(CHAINS["linear"], *kinds, stored, opset=17))
    with pytest.raises(OnnxError, match="is not possible"):
        session.run(None, {"x": np.ones((60_000, 1), np.float32)})
