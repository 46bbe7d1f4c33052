"""Layers as torch exports them, in torch, in onnxruntime and in the kit."""

import io
import warnings
from typing import Any

import numpy as np
import onnxruntime
import pytest

from kit.runtime import InferenceSession

pytestmark = pytest.mark.slow

LIMIT = 1e-4  # of the output's largest value


def _layers() -> dict[str, tuple[Any, list[tuple[int, ...]]]]:
    """Name -> a module and the shapes of its inputs."""
    import torch
    from torch import nn
    from torch.nn import functional

    class First(nn.Module):
        """The first output of a layer that takes its input several times."""

        def __init__(self, layer: Any, times: int = 1) -> None:
            super().__init__()
            self.layer, self.times = layer, times

        def forward(self, x: Any) -> Any:
            return self.layer(*[x] * self.times)[0]

    class Called(nn.Module):
        """A function as a module."""

        def __init__(self, function: Any) -> None:
            super().__init__()
            self.function = function

        def forward(self, *inputs: Any) -> Any:
            return self.function(*inputs)

    def attention(q: Any, k: Any, v: Any) -> Any:
        return functional.scaled_dot_product_attention(q, k, v, is_causal=True)

    def sample(x: Any, grid: Any) -> Any:
        return functional.grid_sample(x, grid, padding_mode="border", align_corners=False)

    torch.manual_seed(0)
    picture, heads = (2, 3, 8, 8), (2, 4, 6, 8)
    return {
        "rnn": (First(nn.RNN(5, 7, num_layers=2)), [(6, 2, 5)]),
        "gru": (First(nn.GRU(5, 7, bidirectional=True)), [(6, 2, 5)]),
        "lstm": (First(nn.LSTM(5, 7, num_layers=2, batch_first=True)), [(2, 6, 5)]),
        "multi-head attention": (
            First(nn.MultiheadAttention(8, 2, batch_first=True), 3),
            [(2, 6, 8)],
        ),
        "dot-product attention": (Called(attention), [heads, heads, heads]),
        "nearest": (nn.Upsample(scale_factor=2), [picture]),
        "bilinear": (nn.Upsample(scale_factor=2, mode="bilinear"), [picture]),
        "corners": (nn.Upsample((13, 5), mode="bilinear", align_corners=True), [picture]),
        "bicubic": (nn.Upsample((5, 13), mode="bicubic"), [picture]),
        "mean": (nn.AvgPool2d(3, 2, padding=1, ceil_mode=True), [picture]),
        "largest": (nn.MaxPool2d(3, 2, padding=1, dilation=2), [picture]),
        "adaptive mean": (nn.AdaptiveAvgPool2d(1), [picture]),
        "grid": (Called(sample), [picture, (2, 5, 6, 2)]),
        "shuffle": (nn.PixelShuffle(2), [(2, 12, 3, 4)]),
    }


NAMES = [
    *("rnn", "gru", "lstm", "multi-head attention", "dot-product attention", "nearest"),
    *("bilinear", "corners", "bicubic", "mean", "largest", "adaptive mean", "grid", "shuffle"),
]
# 17 is the older exporter's; from 23 on attention is one node.
CASES = [(name, opset) for name in NAMES for opset in (17, 23)] + [
    (name, 18) for name in ("lstm", "multi-head attention", "dot-product attention")
]


@pytest.fixture(scope="module")
def layers() -> dict[str, Any]:
    return _layers()


def _export(module: Any, inputs: tuple[Any, ...], opset: int) -> bytes:
    import torch

    file = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(module, inputs, file, opset_version=opset, dynamo=opset > 17)
    return file.getvalue()


@pytest.mark.parametrize(("name", "opset"), CASES)
def test_torch_onnxruntime_and_the_kit_agree(layers: Any, name: str, opset: int) -> None:
    import torch

    module, shapes = layers[name]
    rng = np.random.default_rng(0)
    arrays = [rng.normal(0, 0.5, shape).astype(np.float32) for shape in shapes]
    inputs = tuple(map(torch.from_numpy, arrays))
    expected = module.eval()(*inputs).detach().numpy()
    model = _export(module, inputs, opset)
    judge = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    feeds = {value.name: x for value, x in zip(judge.get_inputs(), arrays, strict=True)}
    for session in (judge, InferenceSession(model)):
        seen = session.run(None, feeds)[0]
        assert seen.shape == expected.shape
        assert np.abs(seen - expected).max() <= LIMIT * np.abs(expected).max()
