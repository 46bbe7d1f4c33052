"""Each shipped model in the kit, in onnxruntime, and in PyTorch with the stored weights.

The kit and onnxruntime are compared here without PyTorch; the training is repeated for a few steps.
"""

from dataclasses import replace
from importlib import import_module
from typing import Any

import numpy as np
import onnx
import onnxruntime
import pytest

import kit
from kit import zoo
from kit.runtime import InferenceSession
from kitbuild.errors import BuildError
from kitbuild.models import find_families, run

LIMIT = 1e-4  # of the output's largest value
PARTS = [(name, part) for name in zoo.model_names() for part in kit.load(name).sessions]


@pytest.mark.parametrize(("name", "part"), PARTS)
@pytest.mark.parametrize("batch", [1, 7])
def test_kit_agrees_with_onnxruntime(name: str, part: str, batch: int) -> None:
    feeds = feeds_for(kit.load(name).sessions[part], batch)
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    judge = onnxruntime.InferenceSession(kit.model_path(name, part), options)
    ours = kit.load(name).sessions[part].run(None, feeds)
    for expected, seen in zip(judge.run(None, feeds), ours, strict=True):
        assert np.abs(expected - seen).max() <= LIMIT * np.abs(expected).max()


def feeds_for(session: InferenceSession, batch: int) -> dict[str, np.ndarray]:
    """Numbers for each input: pictures in 0..1, tokens from 0 on, others in -3..3."""
    feeds = {}
    for value in session.get_inputs():
        sizes = [size if isinstance(size, int) else 5 for size in value.shape or ()]
        shape = [batch, *sizes[1:]]
        count = int(np.prod(shape))
        if value.type == "tensor(int64)":
            feeds[value.name] = np.arange(count).reshape(shape)
        else:
            low, high = (0, 1) if value.name == "picture" else (-3, 3)
            feeds[value.name] = np.linspace(low, high, count, dtype=np.float32).reshape(shape)
    return feeds


@pytest.mark.slow
@pytest.mark.parametrize(("name", "part"), PARTS)
def test_pytorch_with_the_stored_weights_agrees_with_both(name: str, part: str) -> None:
    from kitbuild.export.parity import check_parity

    family = find_families()[name]
    model = import_module(f"kitbuild.models.{family}.model")
    config = import_module(f"kitbuild.models.{family}").CONFIGS[name]
    module = dict(zip(model.OUTPUTS, model.build(config), strict=True))[part]
    stored = onnx.load(kit.model_path(name, part))
    parity = check_parity(name, module, stored, model.example_feeds(config)[part])
    assert max(parity.torch_onnxruntime, parity.torch_kit, parity.onnxruntime_kit) <= LIMIT


@pytest.mark.slow
def test_check_parity_refuses_a_part_whose_graph_does_something_else() -> None:
    from kitbuild.export.parity import check_parity
    from kitbuild.models.digits_map import CONFIGS, model

    config = CONFIGS["digits-beta-1"]
    stored = onnx.load(kit.model_path("digits-beta-1", "decoder"))
    last = next(node for node in reversed(stored.graph.node) if node.op_type == "Sigmoid")
    last.op_type = "Tanh"
    decoder = model.build(config)[1]
    with pytest.raises(BuildError, match="digits-beta-1/decoder: torch_onnxruntime, torch_kit"):
        check_parity(
            "digits-beta-1/decoder", decoder, stored, model.example_feeds(config)["decoder"]
        )


@pytest.mark.slow
def test_a_short_training_gives_the_same_weights_again_and_others_with_another_seed() -> None:
    first, again, other = (short_training(seed) for seed in (0, 0, 1))
    assert first == again
    assert first != other


def short_training(seed: int) -> list[bytes]:
    from kitbuild.models.digits_map import CONFIGS
    from kitbuild.models.digits_map.train import train

    parts: dict[str, Any] = train(replace(CONFIGS["digits-beta-1"], steps=20), seed)
    return [
        weight.detach().numpy().tobytes() for part in parts.values() for weight in part.parameters()
    ]


@pytest.mark.slow
def test_a_model_that_misses_a_bar_or_its_budget_is_refused_with_the_numbers() -> None:
    from kitbuild.models.bars import Bar
    from kitbuild.models.make import refuse

    card = {
        "parts": {"decoder": {"bytes": 300_001}},
        "spread": {"metrics": {"held_out_mse": [0.029, 0.04]}},
    }
    with pytest.raises(BuildError) as caught:
        refuse("digits-map", (Bar("held_out_mse", high=0.03),), card)
    assert "decoder.onnx has 300001 bytes; the budget is 300000" in str(caught.value)
    assert "held_out_mse is 0.04 in one of the seeds" in str(caught.value)
    assert "0.029" not in str(caught.value)


def test_run_names_the_models_that_can_be_made() -> None:
    with pytest.raises(BuildError, match=r"no model 'digit-map'.*digits-map"):
        run("digit-map")
