"""Small models as torch exports them, made with onnx.helper and fixed seeds."""

from collections.abc import Callable
from typing import Any

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

Array = np.ndarray[Any, Any]
Builder = Callable[..., bytes]


def build_model(
    nodes: list[Any],
    inputs: dict[str, tuple[int, list[Any]]],
    outputs: dict[str, tuple[int, list[Any]]],
    weights: dict[str, Array] | None = None,
    *,
    opset: int = 18,
) -> bytes:
    """Return the bytes of a model; inputs and outputs are name -> (element type, shape)."""
    values = [
        [helper.make_tensor_value_info(name, *kind) for name, kind in group.items()]
        for group in (inputs, outputs)
    ]
    stored = [numpy_helper.from_array(array, name) for name, array in (weights or {}).items()]
    graph = helper.make_graph(nodes, "small", *values, stored)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], ir_version=8)
    onnx.checker.check_model(model)
    return model.SerializeToString()


def _random(*shape: int, seed: int) -> Array:
    return np.random.default_rng(seed).normal(0, 0.3, shape).astype(np.float32)


def _mlp_decoder() -> bytes:
    """Two hidden numbers -> a 4x4 picture; int8 weights per channel, as the kit stores them."""
    node = helper.make_node
    quantised = np.random.default_rng(5).integers(-127, 128, (12, 2)).astype(np.int8)
    nodes = [
        node("DequantizeLinear", ["w1_q", "w1_s", "w1_z"], ["w1"], axis=0, name="dequantise"),
        node("Gemm", ["latent", "w1", "b1"], ["h1"], transB=1, name="first"),
        node("Relu", ["h1"], ["h2"], name="bend"),
        node("Cast", ["w2_half"], ["w2"], to=TensorProto.FLOAT),
        node("MatMul", ["h2", "w2"], ["h3"]),
        node("Add", ["h3", "b2"], ["h4"]),
        node("Sigmoid", ["h4"], ["h5"]),
        node("Constant", [], ["shape"], value_ints=[-1, 4, 4]),
        node("Reshape", ["h5", "shape"], ["picture"], name="to picture"),
    ]
    weights = {
        "w1_q": quantised,
        "w1_s": np.abs(_random(12, seed=6)) / 50,
        "w1_z": np.zeros(12, np.int8),
        "b1": _random(12, seed=7),
        "w2_half": _random(12, 16, seed=8).astype(np.float16),
        "b2": _random(16, seed=9),
    }
    return build_model(
        nodes,
        {"latent": (TensorProto.FLOAT, ["batch", 2])},
        {"picture": (TensorProto.FLOAT, ["batch", 4, 4])},
        weights,
    )


def _conv_encoder() -> bytes:
    """An 8x8 picture -> mu, logvar, and a code drawn with fed noise."""
    node = helper.make_node
    nodes = [
        node("Unsqueeze", ["picture", "one"], ["x0"]),
        node("Conv", ["x0", "k1", "c1"], ["x1"], pads=[1, 1, 1, 1], strides=[2, 2]),
        node("BatchNormalization", ["x1", "g", "o", "m", "v"], ["x2"]),
        node("LeakyRelu", ["x2"], ["x3"], alpha=0.2),
        node("Conv", ["x3", "k2"], ["x4"], pads=[1, 1, 1, 1], group=2),
        node("MaxPool", ["x4"], ["x5"], kernel_shape=[2, 2], strides=[2, 2]),
        node("Flatten", ["x5"], ["x6"]),
        node("Gemm", ["x6", "w"], ["both"], transB=1),
        node("Split", ["both"], ["mu", "logvar"], axis=1, num_outputs=2),
        node("Mul", ["logvar", "half"], ["s0"]),
        node("Exp", ["s0"], ["s1"]),
        node("Mul", ["s1", "noise"], ["s2"]),
        node("Add", ["mu", "s2"], ["code"]),
    ]
    weights = {
        "one": np.array([1], np.int64),
        "half": np.array(0.5, np.float32),
        "k1": _random(4, 1, 3, 3, seed=1),
        "c1": _random(4, seed=2),
        "k2": _random(6, 2, 3, 3, seed=3),
        "w": _random(6, 24, seed=4),
        **{name: np.abs(_random(4, seed=at)) + 0.5 for at, name in enumerate("gomv", 10)},
    }
    kinds = {name: (TensorProto.FLOAT, ["batch", 3]) for name in ("mu", "logvar", "code")}
    return build_model(
        nodes,
        {
            "picture": (TensorProto.FLOAT, ["batch", 8, 8]),
            "noise": (TensorProto.FLOAT, ["batch", 3]),
        },
        kinds,
        weights,
    )


def _conv_decoder() -> bytes:
    """A code -> an 8x8 picture through transposed convolutions, sizes from Shape and Gather."""
    node = helper.make_node
    nodes = [
        node("MatMul", ["latent", "w"], ["x0"]),
        node("LayerNormalization", ["x0", "scale", "bias"], ["x1"], axis=-1),
        node("Gelu", ["x1"], ["x2"]),
        node("Shape", ["latent"], ["sizes"]),
        node("Gather", ["sizes", "zero"], ["batch"], axis=0),
        node("Concat", ["batch", "rest"], ["shape"], axis=0),
        node("Reshape", ["x2", "shape"], ["x3"]),
        node("ConvTranspose", ["x3", "k1", "c1"], ["x4"], strides=[2, 2], pads=[1, 1, 1, 1]),
        node("Softplus", ["x4"], ["x5"]),
        node(
            "ConvTranspose",
            ["x5", "k2"],
            ["x6"],
            strides=[2, 2],
            pads=[1, 1, 1, 1],
            output_padding=[1, 1],
        ),
        node("Squeeze", ["x6", "one"], ["x7"]),
        node("Tanh", ["x7"], ["x8"]),
        node("Transpose", ["x8"], ["picture"], perm=[0, 2, 1]),
        node("ReduceMean", ["picture", "axes"], ["brightness"], keepdims=0),
    ]
    weights = {
        "w": _random(3, 12, seed=1),
        "scale": _random(12, seed=2),
        "bias": _random(12, seed=3),
        "zero": np.array([0], np.int64),
        "one": np.array([1], np.int64),
        "axes": np.array([1, 2], np.int64),
        "rest": np.array([3, 2, 2], np.int64),
        "k1": _random(3, 4, 4, 4, seed=4),
        "c1": _random(4, seed=5),
        "k2": _random(4, 1, 3, 3, seed=6),
    }
    return build_model(
        nodes,
        {"latent": (TensorProto.FLOAT, ["batch", 3])},
        {
            "picture": (TensorProto.FLOAT, ["batch", 8, 8]),
            "brightness": (TensorProto.FLOAT, ["batch"]),
        },
        weights,
        opset=20,
    )


SMALL_MODELS = {
    "mlp-decoder": _mlp_decoder,
    "conv-encoder": _conv_encoder,
    "conv-decoder": _conv_decoder,
}


@pytest.fixture(scope="session", params=sorted(SMALL_MODELS))
def small_model(request: pytest.FixtureRequest) -> bytes:
    """The bytes of each small model in turn."""
    return SMALL_MODELS[request.param]()


@pytest.fixture(scope="session")
def mlp_decoder() -> bytes:
    """Two hidden numbers -> a 4x4 picture."""
    return _mlp_decoder()


@pytest.fixture(scope="session")
def build() -> Builder:
    """The function that makes a model of nodes, inputs, outputs and weights."""
    return build_model
