"""Whole small models: kit beside onnxruntime without optimisations."""

from typing import Any

import numpy as np
import onnxruntime
import pytest
from onnx import TensorProto, helper

from kit.runtime import InferenceSession


def _judge(model: bytes) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


@pytest.mark.parametrize("batch", [1, 5])
def test_outputs_are_those_of_onnxruntime(small_model: bytes, batch: int) -> None:
    ours, judge = InferenceSession(small_model), _judge(small_model)
    rng = np.random.default_rng(0)
    feeds = {
        value.name: rng.normal(size=(batch, *value.shape[1:])).astype(np.float32)
        for value in judge.get_inputs()
    }
    for received, expected in zip(ours.run(None, feeds), judge.run(None, feeds), strict=True):
        assert received.dtype == expected.dtype
        np.testing.assert_allclose(received, expected, rtol=0, atol=1e-5 * np.abs(expected).max())


def test_inputs_and_outputs_are_described_as_onnxruntime_does(small_model: bytes) -> None:
    ours, judge = InferenceSession(small_model), _judge(small_model)
    for mine, theirs in (
        (ours.get_inputs(), judge.get_inputs()),
        (ours.get_outputs(), judge.get_outputs()),
    ):
        assert [(v.name, v.shape, v.type) for v in mine] == [
            (v.name, v.shape, v.type) for v in theirs
        ]


def test_a_large_convolution_is_computed_in_parts(
    build: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    kernel = np.random.default_rng(1).normal(size=(6, 3, 3, 3)).astype(np.float32)
    model = build(
        [helper.make_node("Conv", ["x", "k"], ["y"])],
        {"x": (TensorProto.FLOAT, [None, 3, 9, 9])},
        {"y": (TensorProto.FLOAT, [None, 6, 7, 7])},
        {"k": kernel},
    )
    x = np.random.default_rng(2).normal(size=(7, 3, 9, 9)).astype(np.float32)
    monkeypatch.setattr("kit.runtime.ops.conv._AT_ONCE", 3000)  # two pictures at a time
    [received] = InferenceSession(model).run(None, {"x": x})
    [expected] = _judge(model).run(None, {"x": x})
    np.testing.assert_allclose(received, expected, rtol=0, atol=1e-5 * np.abs(expected).max())
