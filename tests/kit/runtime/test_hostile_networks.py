"""Pools, recurrent layers, attention, resizing, sampling, fed odd sizes: an OnnxError, at once."""

import time
from typing import Any

import numpy as np
import pytest
from onnx import helper

from kit.errors import OnnxError
from kit.runtime import InferenceSession

Array = np.ndarray[Any, Any]

HUGE = 1 << 40
PICTURE = np.ones((1, 2, 4, 4), np.float32)
SOLID = np.ones((1, 1, *[1] * 24), np.float32)  # of 24 axes: a corner has 2 ** 24 neighbours


def some(*shape: int) -> Array:
    return np.ones(shape, np.float32)


def ints(*numbers: Any) -> Array:
    return np.array(numbers, np.int64)


def floats(*numbers: Any) -> Array:
    return np.array(numbers, np.float32)


RNN = (some(3, 2, 4), some(1, 5, 4), some(1, 5, 5))
LONG = (some(1 << 24, 0, 1), some(1, 1, 1), some(1, 1, 1))
LSTM = (some(3, 2, 4), some(1, 20, 4), some(1, 20, 5))
HEADS = (some(1, 4, 3, 8), some(1, 2, 3, 8), some(1, 2, 3, 8))
ANGLES = (some(1, 3, 4), some(1, 3, 4))
TOKENS = (some(1, 3, 8), some(1, 3, 8), some(1, 3, 8))
ROI = (PICTURE, floats([0, 0, 2, 2]), ints(0))
OFFSETS = (PICTURE, some(2, 2, 2, 2), some(1, 8, 3, 3))

REFUSED: dict[str, tuple[Any, ...]] = {
    "MaxPool of another rank": ("MaxPool", PICTURE, {"kernel_shape": [2]}),
    "MaxPool larger than the picture": ("MaxPool", PICTURE, {"kernel_shape": [5, 2]}),
    "MaxPool with no step": ("MaxPool", PICTURE, {"kernel_shape": [2, 2], "strides": [0, 1]}),
    "MaxPool of a number": ("MaxPool", floats(1), {"kernel_shape": [1]}),
    "AveragePool with a huge edge": (
        *("AveragePool", PICTURE),
        {"kernel_shape": [2, 2], "pads": [HUGE, 0, 0, 0]},
    ),
    "LpPool with a huge gap": ("LpPool", PICTURE, {"kernel_shape": [2, 2], "dilations": [HUGE, 1]}),
    "LpPool of power 0": ("LpPool", PICTURE, {"kernel_shape": [2, 2], "p": 0}),
    "MaxUnpool beyond the end": (
        *("MaxUnpool", PICTURE[:, :1, :1, :1], ints([[[9]]])),
        {"kernel_shape": [2, 2]},
    ),
    "MaxUnpool into a huge picture": (
        *("MaxUnpool", PICTURE[:, :1, :1, :1], ints([[[0]]]), ints(1, 1, HUGE, 1)),
        {"kernel_shape": [2, 2]},
    ),
    "MaxUnpool by a huge step": (
        *("MaxUnpool", PICTURE, ints(*range(32)).reshape(PICTURE.shape)),
        {"kernel_shape": [2, 2], "strides": [HUGE, 1]},
    ),
    "RNN with other weights": ("RNN", *RNN[:2], some(1, 5, 4)),
    "RNN with another bias": ("RNN", *RNN, some(1, 11)),
    "RNN with lengths of another batch": ("RNN", *RNN, None, ints(1, 1, 1).astype(np.int32)),
    "RNN with a state of another batch": ("RNN", *RNN, None, None, some(1, 3, 5)),
    "RNN of one activation for two": (
        *("RNN", RNN[0], some(2, 5, 4), some(2, 5, 5)),
        {"activations": ["Tanh"], "direction": "bidirectional"},
    ),
    "RNN over a long nothing": ("RNN", *LONG),
    "GRU with rows of an RNN": ("GRU", *RNN),
    "LSTM with other peepholes": ("LSTM", *LSTM, None, None, None, None, some(1, 1 << 20)),
    "LSTM with a huge batch of lengths": (
        *("LSTM", some(1, 1, 1), some(1, 4, 1), some(1, 4, 1), None),
        np.ones(1 << 20, np.int32),
    ),
    "Attention with keys of another size": ("Attention", HEADS[0], some(1, 2, 3, 7), HEADS[2]),
    "Attention with fewer values": ("Attention", *HEADS[:2], some(1, 2, 2, 8)),
    "Attention with heads that do not divide": ("Attention", some(1, 3, 3, 8), *HEADS[1:]),
    "Attention without heads": ("Attention", *TOKENS),
    "Attention with too many heads": (
        *("Attention", *TOKENS),
        {"q_num_heads": HUGE, "kv_num_heads": HUGE},
    ),
    "Attention with a mask of more samples": ("Attention", *HEADS, some(1 << 10, 4, 3, 3)),
    "Attention with lengths of more samples": (
        *("Attention", *HEADS, None, None, None),
        np.ones(1 << 20, np.int64),
    ),
    "Attention with past keys alone": ("Attention", *HEADS, None, HEADS[1]),
    "Attention over a long nothing": ("Attention", *[some(1, 0, 1 << 20, 1)] * 3),
    "RotaryEmbedding without heads": ("RotaryEmbedding", TOKENS[0], *ANGLES),
    "RotaryEmbedding with few angles": ("RotaryEmbedding", HEADS[0], *ANGLES[:1], some(1, 3, 3)),
    "RotaryEmbedding at no place": (
        *("RotaryEmbedding", HEADS[0], some(5, 4), some(5, 4)),
        ints([0, 1, 5]),
    ),
    "TensorScatter beyond the end": ("TensorScatter", HEADS[0], HEADS[0], ints(1)),
    "TensorScatter before the start": ("TensorScatter", HEADS[0], HEADS[0], ints(-1)),
    "TensorScatter around nothing": (
        *("TensorScatter", some(1, 0, 4), some(1, 1, 4)),
        {"mode": "circular"},
    ),
    "LinearAttention without its gate": (
        *("LinearAttention", *TOKENS),
        {"q_num_heads": 2, "kv_num_heads": 2},
    ),
    "LinearAttention of no heads": (
        *("LinearAttention", *TOKENS),
        {"q_num_heads": 2, "kv_num_heads": 0, "update_rule": "linear"},
    ),
    "LinearAttention over a long nothing": (
        *("LinearAttention", *[some(0, 1 << 22, 1)] * 3),
        {"q_num_heads": 1, "kv_num_heads": 1, "update_rule": "linear"},
    ),
    "CausalConvWithState for more channels": ("CausalConvWithState", some(1, 1, 9), some(9, 1, 2)),
    "Resize to a huge size": ("Resize", PICTURE, None, None, ints(1, 2, HUGE, 4)),
    "Resize to less than nothing": ("Resize", PICTURE, None, None, ints(1, 2, -1, 4)),
    "Resize by a huge scale": ("Resize", PICTURE, None, floats(1, 1, 1e30, 1)),
    "Resize by no number": ("Resize", PICTURE, None, floats(1, 1, np.nan, 1)),
    "Resize by nothing": ("Resize", PICTURE),
    "Resize by too few": ("Resize", PICTURE, None, floats(2, 2)),
    "Resize in an unknown way": ("Resize", PICTURE, None, floats(1, 1, 2, 2), {"mode": "best"}),
    "Resize from unknown places": (
        *("Resize", PICTURE, None, floats(1, 1, 2, 2)),
        {"coordinate_transformation_mode": "best"},
    ),
    "Resize along an axis that is not there": (
        *("Resize", PICTURE, None, floats(2)),
        {"axes": [4], "keep_aspect_ratio_policy": "none", "mode": "none"},
    ),
    "Resize of the same axis twice": (
        *("Resize", PICTURE, None, floats(1.25, 1.25)),
        {"axes": [0, -4]},
    ),
    "GridSample with a grid for another rank": ("GridSample", PICTURE, some(1, 4, 4, 3)),
    "GridSample with a grid for other samples": ("GridSample", PICTURE, some(2, 4, 4, 2)),
    "GridSample among too many neighbours": ("GridSample", SOLID, some(1, *[1] * 24, 24)),
    "AffineGrid of a huge picture": ("AffineGrid", some(1, 2, 3), ints(1, 1, HUGE, 1)),
    "AffineGrid of another rank": ("AffineGrid", some(1, 2, 3), ints(1, 1, 2, 2, 2)),
    "DeformConv with few offsets": ("DeformConv", *OFFSETS[:2], some(1, 7, 3, 3)),
    "DeformConv among too many neighbours": (
        *("DeformConv", SOLID, SOLID, some(1, 24, *[1] * 24)),
    ),
    "RoiAlign of no picture": ("RoiAlign", *ROI[:2], ints(1)),
    "RoiAlign of a huge box": ("RoiAlign", PICTURE, floats([0, 0, 1e30, 1e30]), ints(0)),
    "RoiAlign of no box": ("RoiAlign", PICTURE, floats([0, 0, np.inf, 1]), ints(0)),
    "RoiAlign of far too many points": ("RoiAlign", *ROI, {"sampling_ratio": HUGE}),
    "MaxRoiPool into a huge picture": (
        *("MaxRoiPool", PICTURE, floats([0, 0, 0, 2, 2])),
        {"pooled_shape": [HUGE, 1]},
    ),
    "NonMaxSuppression among endless kinds": (
        *("NonMaxSuppression", some(1, 0, 4), some(1, 1 << 24, 0), ints(1)),
    ),
    "NonMaxSuppression with more scores": (
        *("NonMaxSuppression", some(1, 2, 4), some(1, 1, 3), ints(3)),
    ),
    "DepthToSpace by no block": ("DepthToSpace", PICTURE, {"blocksize": 0}),
    "DepthToSpace by a huge block": ("DepthToSpace", PICTURE, {"blocksize": HUGE}),
    "SpaceToDepth by a block that does not divide": ("SpaceToDepth", PICTURE, {"blocksize": 3}),
    "CenterCropPad into a huge picture": ("CenterCropPad", PICTURE, ints(1, 2, HUGE, 4)),
    "CenterCropPad into less than nothing": ("CenterCropPad", PICTURE, ints(1, 2, -1, 4)),
    "Col2Im into a huge picture": ("Col2Im", some(1, 4, 9), ints(HUGE, 4), ints(2, 2)),
    "Col2Im of other blocks": ("Col2Im", some(1, 4, 8), ints(4, 4), ints(2, 2)),
}


def run(op_type: str, *inputs: Any) -> Any:
    """Run one node of the newest opset; the attributes may come last."""
    attributes = inputs[-1] if isinstance(inputs[-1], dict) else {}
    arrays = inputs[: len(inputs) - bool(attributes)]
    names = ["" if x is None else f"x{at}" for at, x in enumerate(arrays)]
    values = [
        helper.make_tensor_value_info(name, helper.np_dtype_to_tensor_dtype(x.dtype), None)
        for name, x in zip(names, arrays, strict=True)
        if name
    ]
    node = helper.make_node(op_type, names, ["y"], **attributes)
    graph = helper.make_graph([node], "g", values, [helper.make_tensor_value_info("y", 1, None)])
    opsets = [helper.make_opsetid("", 28)]
    model = helper.make_model(graph, opset_imports=opsets, ir_version=8)
    feeds = {name: x for name, x in zip(names, arrays, strict=True) if name}
    return InferenceSession(model.SerializeToString()).run(None, feeds)


@pytest.mark.parametrize("case", REFUSED.values(), ids=list(REFUSED))
def test_what_does_not_fit_is_refused_at_once(case: tuple[Any, ...]) -> None:
    start = time.perf_counter()
    with pytest.raises(OnnxError, match=str(case[0])):
        run(*case)
    assert time.perf_counter() - start < 2
