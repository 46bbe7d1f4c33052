"""One session, many shapes; weights of 16 and 8 bits: kit beside onnxruntime."""

from collections.abc import Callable
from typing import Any

import numpy as np
import onnxruntime
import pytest
from onnx import TensorProto, helper

from kit.runtime import InferenceSession

Builder = Callable[..., bytes]
Array = np.ndarray[Any, Any]
node = helper.make_node
FLOAT, HALF = TensorProto.FLOAT, TensorProto.FLOAT16


def _judge(model: bytes) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def _random(*shape: int, seed: int) -> Array:
    return np.random.default_rng(seed).normal(0, 0.3, shape).astype(np.float32)


def _compare(model: bytes, shapes: list[tuple[int, ...]], dtype: Any, tolerance: float) -> None:
    """Run inputs of each shape in one session and compare; tolerance is of the largest value."""
    ours, judge = InferenceSession(model), _judge(model)
    for at, shape in enumerate(shapes):
        feeds = {"x": _random(*shape, seed=at).astype(dtype)}
        for received, expected in zip(ours.run(None, feeds), judge.run(None, feeds), strict=True):
            assert (received.dtype, received.shape) == (expected.dtype, expected.shape)
            margin = tolerance * np.abs(expected.astype(np.float64)).max(initial=1e-3)
            np.testing.assert_allclose(received, expected, rtol=0, atol=margin)


def _attention(build: Builder, dtype: Any) -> bytes:
    """Causal attention with two heads of four, on any batch of any length: sizes from Shape."""
    kind = helper.np_dtype_to_tensor_dtype(np.dtype(dtype))
    nodes = [
        node("LayerNormalization", ["x", "gain", "bias"], ["n"], axis=-1, epsilon=1e-3),
        node("MatMul", ["n", "w"], ["qkv"]),
        node("Split", ["qkv"], ["q0", "k0", "v0"], axis=-1, num_outputs=3),
        node("Shape", ["x"], ["two"], end=2),
        node("Concat", ["two", "heads"], ["cut"], axis=0),
        *(node("Reshape", [f"{n}0", "cut"], [f"{n}1"]) for n in "qkv"),
        *(node("Transpose", [f"{n}1"], [n], perm=[0, 2, 1, 3]) for n in "qv"),
        node("Transpose", ["k1"], ["k"], perm=[0, 2, 3, 1]),
        node("MatMul", ["q", "k"], ["s0"]),
        node("Mul", ["s0", "half"], ["s1"]),
        node("Shape", ["x"], ["length"], start=1, end=2),
        node("Concat", ["length", "length"], ["square"], axis=0),
        node("ConstantOfShape", ["square"], ["ones"], value=helper.make_tensor("o", 9, [1], [1])),
        node("Trilu", ["ones"], ["seen"], upper=0),
        node("Where", ["seen", "s1", "lowest"], ["s2"]),
        node("Softmax", ["s2"], ["a"], axis=-1),
        node("MatMul", ["a", "v"], ["y0"]),
        node("Transpose", ["y0"], ["y1"], perm=[0, 2, 1, 3]),
        node("Reshape", ["y1", "join"], ["y"]),
    ]
    weights = {
        "gain": 1 + _random(8, seed=10),
        "bias": _random(8, seed=11),
        "w": _random(8, 24, seed=12),
        "half": np.float32(0.5),
        "lowest": np.float32(-60000),
    }
    stored = {name: np.asarray(array, dtype) for name, array in weights.items()}
    stored |= {"heads": np.array([2, 4]), "join": np.array([0, 0, 8])}
    shape = ["batch", "length", 8]
    return build(nodes, {"x": (kind, shape)}, {"y": (kind, shape)}, stored)


@pytest.mark.parametrize(("dtype", "tolerance"), [(np.float32, 1e-5), (np.float16, 5e-3)])
def test_one_session_takes_any_batch_and_any_length(
    build: Builder, dtype: Any, tolerance: float
) -> None:
    shapes = [(1, 5, 8), (3, 5, 8), (2, 1, 8), (1, 17, 8), (1, 5, 8)]
    _compare(_attention(build, dtype), shapes, dtype, tolerance)


def _pictures(build: Builder, kind: int, stored: dict[str, Array], before: list[Any]) -> bytes:
    """Two convolutions on pictures of any size, and their mean."""
    nodes = [
        *before,
        node("Conv", ["x", "k1", "b1"], ["c1"], pads=[1, 1, 1, 1], strides=[2, 2]),
        node("Sigmoid", ["c1"], ["g"]),
        node("Mul", ["c1", "g"], ["s"]),
        node("ConvTranspose", ["s", "k2"], ["c2"], strides=[2, 2]),
        node("GlobalAveragePool", ["c2"], ["m"]),
        node("Sub", ["c2", "m"], ["y"]),
    ]
    shape = ["batch", 3, "height", "width"]
    free: list[Any] = [None] * 4
    return build(nodes, {"x": (kind, shape)}, {"y": (kind, free)}, stored, opset=21)


PICTURES = [(1, 3, 8, 8), (4, 3, 8, 8), (1, 3, 11, 6), (2, 3, 1, 1)]


def test_a_model_of_16_bit_numbers_runs_on_pictures_of_any_size(build: Builder) -> None:
    weights = {"k1": _random(6, 3, 3, 3, seed=1), "b1": _random(6, seed=2)}
    weights["k2"] = _random(6, 2, 2, 2, seed=3)
    halves = {name: array.astype(np.float16) for name, array in weights.items()}
    _compare(_pictures(build, HALF, halves, []), PICTURES, np.float16, 5e-3)


def test_16_bit_weights_are_widened_once(build: Builder) -> None:
    weights = {"h1": _random(6, 3, 3, 3, seed=1), "hb": _random(6, seed=2)}
    weights["h2"] = _random(6, 2, 2, 2, seed=3)
    halves = {name: array.astype(np.float16) for name, array in weights.items()}
    pairs = (("h1", "k1"), ("hb", "b1"), ("h2", "k2"))
    casts = [node("Cast", [half], [full], to=FLOAT) for half, full in pairs]
    model = _pictures(build, FLOAT, halves, casts)
    _compare(model, PICTURES, np.float32, 1e-5)
    assert {a.dtype for a in InferenceSession(model)._block.stored.values()} == {np.dtype("f4")}


@pytest.mark.parametrize("axis", [0, 1, -3])
@pytest.mark.parametrize("dtype", [np.int8, np.uint8])
def test_8_bit_weights_per_channel_are_dequantised_once(
    build: Builder, axis: int, dtype: Any
) -> None:
    rng = np.random.default_rng(4)
    shape = (6, 3, 3, 3)
    low, high = np.iinfo(dtype).min, np.iinfo(dtype).max
    stored = {
        "q1": rng.integers(low, high + 1, shape).astype(dtype),
        "s1": np.abs(_random(shape[axis], seed=5)) / 50,
        "z1": rng.integers(low, high + 1, shape[axis]).astype(dtype),
        "b1": _random(6, seed=6),
        "q2": rng.integers(-127, 128, (6, 2, 2, 2)).astype(np.int8),
        "s2": np.float32(0.01),
    }
    before = [
        node("DequantizeLinear", ["q1", "s1", "z1"], ["k1"], axis=axis),
        node("DequantizeLinear", ["q2", "s2"], ["k2"]),
    ]
    arrays = {name: np.asarray(array) for name, array in stored.items()}
    model = _pictures(build, FLOAT, arrays, before)
    _compare(model, PICTURES, np.float32, 1e-5)
    session = InferenceSession(model)
    assert sorted(session._block.stored) == ["b1", "k1", "k2"]
    assert session._block.calls[0].operator.op_type == "Conv"


@pytest.mark.parametrize(("axis", "scales"), [(0, (2, 16)), (1, (8, 4))])
def test_8_bit_weights_in_blocks_are_dequantised_once(
    build: Builder, axis: int, scales: tuple[int, int]
) -> None:
    quantised = np.random.default_rng(7).integers(-127, 128, (8, 16)).astype(np.int8)
    nodes = [
        node("DequantizeLinear", ["q", "s"], ["w"], axis=axis, block_size=4),
        node("MatMul", ["x", "w"], ["y"]),
    ]
    model = build(
        nodes,
        {"x": (FLOAT, ["n", 8])},
        {"y": (FLOAT, ["n", 16])},
        {"q": quantised, "s": np.abs(_random(*scales, seed=8)) / 50},
        opset=21,
    )
    _compare(model, [(1, 8), (0, 8), (33, 8)], np.float32, 1e-5)
    assert list(InferenceSession(model)._block.stored) == ["w"]


def test_the_graph_still_shows_what_was_computed_once(mlp_decoder: bytes) -> None:
    session = InferenceSession(mlp_decoder)
    assert session.opsets == {"": 18}
    assert session.graph.nodes[0].op_type == "DequantizeLinear"
    assert session.graph.initializers["w1_q"].dtype == np.int8
