"""Pooling, recurrent layers, attention, resizing and sampling: kit beside onnxruntime."""

from typing import Any

import numpy as np
import onnxruntime
import pytest
from onnx import TensorProto, helper

from kit.errors import OnnxError
from kit.runtime import InferenceSession

Array = np.ndarray[Any, Any]


def noise(*shape: int, seed: int = 0) -> Array:
    return np.random.default_rng(seed).normal(0, 0.5, shape).astype(np.float32)


def ints(*numbers: int) -> Array:
    return np.array(numbers, np.int64)


def floats(*numbers: float) -> Array:
    return np.array(numbers, np.float32)


def one_node(
    op_type: str, inputs: tuple[Array | None, ...], types: str, opset: int, attributes: Any
) -> tuple[bytes, dict[str, Array]]:
    """Return a model of one node and its feeds; types has a letter for each output: f or i."""
    names = ["" if x is None else f"x{at}" for at, x in enumerate(inputs)]
    feeds = {name: x for name, x in zip(names, inputs, strict=True) if x is not None}
    kinds = {"f": TensorProto.FLOAT, "i": TensorProto.INT64}
    made = {f"y{at}": kinds[letter] for at, letter in enumerate(types)}
    graph = helper.make_graph(
        [helper.make_node(op_type, names, list(made), **attributes)],
        "one",
        [
            helper.make_tensor_value_info(name, helper.np_dtype_to_tensor_dtype(x.dtype), x.shape)
            for name, x in feeds.items()
        ],
        [helper.make_tensor_value_info(name, kind, None) for name, kind in made.items()],
    )
    opsets = [helper.make_opsetid("", opset)]
    model = helper.make_model(graph, opset_imports=opsets, ir_version=8)
    return model.SerializeToString(), feeds


def agree(
    op_type: str, *inputs: Array | None, types: str = "f", opset: int = 19, **attributes: Any
) -> None:
    model, feeds = one_node(op_type, inputs, types, opset, attributes)
    judge = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    outputs = InferenceSession(model).run(None, feeds)
    for received, expected in zip(outputs, judge.run(None, feeds), strict=True):
        assert (received.dtype, received.shape) == (expected.dtype, expected.shape)
        np.testing.assert_allclose(received, expected, rtol=0, atol=1e-5 * max(1, expected.max()))


WINDOWS: list[dict[str, Any]] = [
    {"kernel_shape": [3, 2]},
    {"kernel_shape": [3, 2], "strides": [2, 3], "pads": [1, 0, 2, 1]},
    {"kernel_shape": [3, 3], "strides": [2, 2], "ceil_mode": 1},
    {"kernel_shape": [2, 3], "strides": [3, 2], "ceil_mode": 1, "pads": [1, 1, 0, 2]},
    {"kernel_shape": [2, 2], "dilations": [3, 2], "pads": [1, 1, 1, 1]},
    {"kernel_shape": [3, 4], "strides": [2, 2], "auto_pad": "SAME_LOWER"},
]


@pytest.mark.parametrize("window", WINDOWS, ids=str)
def test_pools(window: dict[str, Any]) -> None:
    x = noise(2, 3, 7, 9)
    for storage_order in (0, 1):
        agree("MaxPool", x, types="fi", storage_order=storage_order, **window)
    for count_include_pad in (0, 1):
        agree("AveragePool", x, count_include_pad=count_include_pad, **window)
    agree("LpPool", x, opset=18, p=3, **window)


@pytest.mark.parametrize("op_type", ["GlobalAveragePool", "GlobalMaxPool", "GlobalLpPool"])
def test_global_pools(op_type: str) -> None:
    agree(op_type, noise(2, 3, 4, 5))
    agree(op_type, noise(2, 3, 70))


ACTIVATIONS = {
    "activations": ["HardSigmoid", "ScaledTanh", "LeakyRelu", "Affine", "ThresholdedRelu", "Elu"],
    "activation_alpha": [0.3, 0.9, 0.2, 0.4, 0.1, 0.5],
    "activation_beta": [0.4, 0.8, 0.1],
}


@pytest.mark.parametrize("direction", ["forward", "reverse", "bidirectional"])
@pytest.mark.parametrize("op_type", ["RNN", "GRU", "LSTM"])
def test_recurrent_layers(op_type: str, direction: str) -> None:
    gates = {"RNN": 1, "GRU": 3, "LSTM": 4}[op_type]
    functions = {"RNN": 1, "GRU": 2, "LSTM": 3}[op_type]
    count = 2 if direction == "bidirectional" else 1
    x, w, r = noise(5, 3, 4), noise(count, gates * 6, 4), noise(count, gates * 6, 6)
    types = "fff" if op_type == "LSTM" else "ff"
    plain: dict[str, Any] = {"direction": direction, "hidden_size": 6, "types": types, "opset": 14}
    agree(op_type, x, w, r, **plain)
    lens = np.array([5, 2, 3], np.int32)
    rest = [noise(count, 2 * gates * 6), lens, noise(count, 3, 6, seed=1)]
    if op_type == "LSTM":
        agree(op_type, x, w, r, *rest, None, noise(count, 18), input_forget=1, **plain)
        rest += [noise(count, 3, 6, seed=2), noise(count, 18, seed=3)]
    agree(op_type, x, w, r, *rest, **plain)
    names = (ACTIVATIONS["activations"] * 2)[: count * functions]
    agree(op_type, x, w, r, *rest, **plain, **(ACTIVATIONS | {"activations": names}))
    if op_type == "GRU":
        agree(op_type, x, w, r, *rest, linear_before_reset=1, **plain)
    if op_type != "LSTM":
        agree(op_type, x, w, r, *rest, clip=0.4, **plain)


def test_an_unknown_activation_is_refused_by_name() -> None:
    inputs = (noise(2, 1, 3), noise(1, 4, 3), noise(1, 4, 4))
    model, feeds = one_node("RNN", inputs, "f", 14, {"activations": ["Loop"], "hidden_size": 4})
    with pytest.raises(OnnxError, match="'Loop' is unknown"):
        InferenceSession(model).run(None, feeds)


@pytest.mark.parametrize("kv_heads", [1, 2, 4])
@pytest.mark.parametrize("causal", [0, 1])
def test_attention(kv_heads: int, causal: int) -> None:
    q, k, v = noise(2, 4, 5, 8), noise(2, kv_heads, 5, 8, seed=1), noise(2, kv_heads, 5, 6, seed=2)
    past = [noise(2, kv_heads, 3, 8, seed=3), noise(2, kv_heads, 3, 6, seed=4)]
    seen = np.tril(np.ones((5, 8), bool), 2)
    plain: dict[str, Any] = {"opset": 23, "is_causal": causal, "types": "fff"}
    agree("Attention", q, k, v, **plain | {"types": "f"})
    agree("Attention", q, k, v, noise(5, 8), *past, **plain)
    agree("Attention", q, k, v, seen, *past, softcap=1.5, scale=0.3, **plain)
    packed = [x.swapaxes(1, 2).reshape(2, 5, -1) for x in (q, k, v)]
    heads = {"q_num_heads": 4, "kv_num_heads": kv_heads}
    agree("Attention", *packed, None, *past, **plain, **heads)


@pytest.mark.parametrize("mode", ["nearest", "linear", "cubic"])
@pytest.mark.parametrize(
    "how", ["half_pixel", "pytorch_half_pixel", "asymmetric", "align_corners", "tf_crop_and_resize"]
)
def test_resize(mode: str, how: str) -> None:
    attributes = {"mode": mode, "coordinate_transformation_mode": how}
    x, roi = noise(2, 3, 5, 8), floats(0, 0, 0.13, -0.2, 1, 1, 0.81, 0.9)
    for sizes in (ints(2, 3, 9, 3), ints(2, 3, 1, 20)):
        agree("Resize", x, roi, None, sizes, opset=13, extrapolation_value=4.0, **attributes)
    if how != "tf_crop_and_resize":
        agree("Resize", x, floats(), floats(1, 1, 2, 3), opset=11, **attributes)


@pytest.mark.parametrize("mode", ["linear", "cubic"])
@pytest.mark.parametrize("policy", ["stretch", "not_larger", "not_smaller"])
def test_resize_with_a_wider_filter(mode: str, policy: str) -> None:
    agree(
        *("Resize", noise(1, 2, 9, 12), None, None, ints(4, 5)),
        antialias=1,
        axes=[2, 3],
        keep_aspect_ratio_policy=policy,
        mode=mode,
    )


def test_upsample_by_whole_factors_repeats_pixels() -> None:
    for opset in (7, 9):
        scales = {"scales": [1.0, 1.0, 2.0, 3.0]} if opset == 7 else {}
        inputs = [noise(1, 2, 3, 4), *([] if scales else [floats(1, 1, 2, 3)])]
        agree("Upsample", *inputs, opset=opset, **scales)
        agree("Upsample", *inputs, opset=opset, mode="linear", **scales)


@pytest.mark.parametrize("padding_mode", ["zeros", "border", "reflection"])
@pytest.mark.parametrize("mode", ["nearest", "bilinear", "bicubic"])
def test_grid_sample(mode: str, padding_mode: str) -> None:
    for align_corners in (0, 1):
        attributes = {"padding_mode": padding_mode, "align_corners": align_corners}
        x, grid = noise(2, 3, 5, 4), 3 * noise(2, 6, 3, 2, seed=1)
        agree("GridSample", x, grid, opset=16, mode=mode, **attributes)
        solid = noise(2, 3, 3, 5, 4), noise(2, 2, 6, 3, 3, seed=1)
        if mode != "bicubic":
            agree("GridSample", *solid, opset=20, mode=mode.removeprefix("bi"), **attributes)


def test_sampling_by_learned_places() -> None:
    for align_corners in (0, 1):
        inputs = noise(2, 2, 3), ints(2, 1, 4, 5)
        agree("AffineGrid", *inputs, opset=20, align_corners=align_corners)
    agree(
        *("DeformConv", noise(2, 4, 6, 7), noise(6, 2, 3, 2, seed=1), noise(2, 24, 3, 6, seed=2)),
        *(noise(6, seed=3), noise(2, 12, 3, 6, seed=4)),
        group=2,
        offset_group=2,
        strides=[2, 1],
        pads=[1, 0, 0, 0],
    )


@pytest.mark.parametrize("scale", [1.0, 0.5])
def test_boxes_on_pictures(scale: float) -> None:
    x, boxes = noise(2, 3, 8, 9), floats(1, 0, 6, 5, 2, 3, 2, 9, 0, -4, 30, 2).reshape(3, 4)
    small = {"output_height": 2, "output_width": 3, "spatial_scale": scale}
    agree("RoiAlign", x, boxes, ints(1, 0, 1), opset=10, **small)
    for mode in ("avg", "max"):
        for ratio in (0, 2):
            more = {"mode": mode, "sampling_ratio": ratio}
            agree("RoiAlign", x, boxes, ints(1, 0, 1), opset=16, **small, **more)
    numbered = np.concatenate([floats(1, 0, 1)[:, np.newaxis], boxes], axis=1)
    agree("MaxRoiPool", x, numbered, pooled_shape=[2, 4], spatial_scale=scale)


def test_the_best_boxes_that_do_not_cover_each_other() -> None:
    boxes = np.random.default_rng(3).uniform(0, 1, (2, 30, 4)).astype(np.float32)
    scores = np.random.default_rng(4).uniform(0, 1, (2, 3, 30)).astype(np.float32)
    for center_point_box in (0, 1):
        agree(
            *("NonMaxSuppression", boxes, scores, ints(8), floats(0.3), floats(0.2)),
            types="i",
            center_point_box=center_point_box,
        )


def test_blocks_and_unpooling() -> None:
    for mode in ("DCR", "CRD"):
        agree("DepthToSpace", noise(2, 12, 2, 3), blocksize=2, mode=mode)
    agree("SpaceToDepth", noise(2, 3, 4, 6), blocksize=2)
    agree("CenterCropPad", noise(5, 8), ints(8, 3))
    pads = [1, 0, 0, 2]
    agree("Col2Im", noise(2, 18, 15), ints(5, 6), ints(2, 3), pads=pads, strides=[1, 2])
    agree(
        "MaxUnpool",
        noise(1, 1, 2, 2),
        ints(0, 3, 9, 15).reshape(1, 1, 2, 2),
        kernel_shape=[2, 2],
        strides=[2, 2],
    )
