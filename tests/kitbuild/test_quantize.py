"""Weights stored as int8, one scale for each output channel."""

import numpy as np
import pytest

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("shape", [(3, 10), (4, 1, 3, 3), (2, 5, 2, 2)])
def test_each_row_is_off_by_half_a_step_of_its_own_at_most(shape: tuple[int, ...]) -> None:
    from kitbuild.export.quantize import round_rows

    weight = np.random.default_rng(0).normal(size=shape).astype(np.float32)
    weight[0] *= 100
    stored, scale = round_rows(weight)
    assert stored.shape == shape
    assert stored.dtype == np.int8
    steps = scale.reshape(-1, *[1] * (len(shape) - 1))
    assert (np.abs(stored * steps - weight) <= steps * 0.5001).all()
    assert np.abs(stored.reshape(shape[0], -1)).max(axis=1).tolist() == [127] * shape[0]


def test_large_weights_of_a_convolution_are_stored_small_and_read_back() -> None:
    import torch
    from torch import nn

    from kitbuild.export.quantize import quantize, stored_weights
    from kitbuild.export.to_onnx import to_onnx

    torch.manual_seed(0)
    layer = nn.Conv2d(1, 6, 3)
    exact = to_onnx(layer, {"x": np.zeros((2, 1, 8, 8), np.float32)}, ["y"])
    small = quantize(exact)
    kinds = {tensor.name: tensor.data_type for tensor in small.graph.initializer}
    assert kinds == {"weight.int8": 3, "weight.scale": 1, "bias": 1}
    weights = stored_weights(small)
    assert weights["weight"].shape == (6, 1, 3, 3)
    assert weights["weight"] == pytest.approx(layer.weight.detach().numpy(), abs=0.002)
    assert weights["bias"] == pytest.approx(layer.bias.detach().numpy())
