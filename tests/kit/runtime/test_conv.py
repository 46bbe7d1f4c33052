"""Convolutions of every form beside onnxruntime's."""

from typing import Any

import numpy as np
import onnxruntime
import pytest
from onnx import TensorProto, helper

from kit.errors import OnnxError
from kit.runtime import InferenceSession

# Sizes of x, channels in and out, groups, attributes.
CASES: dict[str, tuple[list[int], int, int, int, dict[str, Any]]] = {
    "one axis": ([9], 3, 4, 1, {"kernel_shape": [3], "pads": [2, 0]}),
    "one axis in steps": ([9], 8, 2, 1, {"kernel_shape": [3], "strides": [2]}),
    "no padding": ([7, 6], 3, 5, 1, {"kernel_shape": [3, 2]}),
    "padding on all sides": ([7, 6], 3, 5, 1, {"kernel_shape": [3, 3], "pads": [1, 1, 1, 1]}),
    "uneven padding": ([5, 4], 2, 3, 1, {"kernel_shape": [2, 4], "pads": [0, 3, 1, 1]}),
    "a window wider than the picture": (
        *([3, 2], 2, 3, 1),
        {"kernel_shape": [3, 5], "pads": [1, 2, 1, 2]},
    ),
    "more padding than window": ([4, 4], 2, 3, 1, {"kernel_shape": [1, 1], "pads": [2, 2, 2, 2]}),
    "few channels out of many": ([6, 5], 16, 3, 1, {"kernel_shape": [3, 3], "pads": [1, 1, 1, 1]}),
    "steps": ([7, 7], 3, 4, 1, {"kernel_shape": [3, 3], "strides": [2, 3], "pads": [1, 1, 1, 1]}),
    "gaps": ([9, 8], 3, 4, 1, {"kernel_shape": [3, 2], "dilations": [2, 3], "pads": [2, 1, 2, 1]}),
    "groups": ([6, 6], 4, 6, 2, {"kernel_shape": [3, 3], "pads": [1, 1, 1, 1]}),
    "each channel by itself": ([6, 6], 4, 4, 4, {"kernel_shape": [3, 3], "strides": [2, 2]}),
    "three axes": ([4, 5, 3], 2, 3, 1, {"kernel_shape": [2, 3, 3], "pads": [1, 1, 1, 0, 1, 1]}),
}


@pytest.mark.parametrize("biased", [True, False])
@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("op_type", ["Conv", "ConvTranspose"])
def test_a_convolution_is_that_of_onnxruntime(
    build: Any, op_type: str, case: str, biased: bool
) -> None:
    sizes, inward, outward, group, attributes = CASES[case]
    if op_type == "ConvTranspose" and case == "more padding than window":
        attributes = attributes | {"pads": [1, 1, 1, 1]}
    rng = np.random.default_rng(0)
    pair = (outward, inward // group) if op_type == "Conv" else (inward, outward // group)
    weights = {
        "w": rng.normal(size=(*pair, *attributes["kernel_shape"])),
        "b": rng.normal(size=outward),
    }
    names = ["x", "w", "b"] if biased else ["x", "w"]
    model = build(
        [helper.make_node(op_type, names, ["y"], group=group, **attributes)],
        {"x": (TensorProto.FLOAT, [None, inward, *sizes])},
        {"y": (TensorProto.FLOAT, [None] * (len(sizes) + 2))},
        {name: weights[name].astype(np.float32) for name in names[1:]},
    )
    x = rng.normal(size=(2, inward, *sizes)).astype(np.float32)
    judge = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    [expected] = judge.run(None, {"x": x})
    [received] = InferenceSession(model).run(None, {"x": x})
    np.testing.assert_allclose(received, expected, rtol=0, atol=1e-5 * np.abs(expected).max())


def test_a_window_that_does_not_fit_is_named(build: Any) -> None:
    model = build(
        [helper.make_node("Conv", ["x", "w"], ["y"])],
        {"x": (TensorProto.FLOAT, [1, 1, None, None])},
        {"y": (TensorProto.FLOAT, [None] * 4)},
        {"w": np.ones((1, 1, 3, 3), np.float32)},
    )
    with pytest.raises(OnnxError, match=r"spans \(3, 3\) does not fit .* of \(2, 5\)"):
        InferenceSession(model).run(None, {"x": np.ones((1, 1, 2, 5), np.float32)})
