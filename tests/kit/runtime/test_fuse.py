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


def test_an_error_in_a_chain_names_its_last_node(build: Any) -> None:
    nodes = [node("MatMul", ["x", "w"], ["a"]), node("Add", ["a", "row"], ["y"], name="plus")]
    model = build(
        nodes,
        {"x": (TensorProto.FLOAT, ["n", "m"])},
        {"y": (TensorProto.FLOAT, [None] * 2)},
        {"w": WEIGHTS["w"], "row": WEIGHTS["row"]},
        opset=17,
    )
    with pytest.raises(OnnxError, match=r"MatMul\+Add .* at node 'plus'"):
        InferenceSession(model).run(None, {"x": np.ones((2, 5), np.float32)})
