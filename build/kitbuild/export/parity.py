"""One file, three runtimes: PyTorch with the stored weights, onnxruntime, and the kit.

All three must agree within LIMIT of the output's largest value. What rounding the weights to int8
changed is a number of its own, never part of the parity.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import onnx
import onnxruntime  # type: ignore[import-untyped]
import torch
from numpy.typing import NDArray
from torch import nn

from kit.runtime import InferenceSession
from kitbuild.errors import BuildError
from kitbuild.export.quantize import stored_weights

Floats = NDArray[np.float32]
Feeds = Mapping[str, NDArray[Any]]
Outputs = Sequence[Floats]

LIMIT = 1e-4


@dataclass(frozen=True)
class Parity:
    """Largest differences, each as a share of the output's largest value."""

    torch_onnxruntime: float
    torch_kit: float
    onnxruntime_kit: float
    rounding_loss: float


def check_parity(name: str, module: nn.Module, model: onnx.ModelProto, feeds: Feeds) -> Parity:
    """The differences for feeds; raises BuildError when two runtimes differ by more than LIMIT."""
    stored = run_onnxruntime(model, feeds)
    rebuilt = run_torch(with_stored_weights(module, model), feeds)
    ours = InferenceSession(model.SerializeToString()).run(None, feeds)
    parity = Parity(
        torch_onnxruntime=difference(rebuilt, stored),
        torch_kit=difference(rebuilt, ours),
        onnxruntime_kit=difference(stored, ours),
        rounding_loss=difference(run_torch(module, feeds), rebuilt),
    )
    over = [k for k, v in asdict(parity).items() if k != "rounding_loss" and not v <= LIMIT]
    if over:
        raise BuildError(
            f"{name}: {', '.join(over)} differ by more than {LIMIT} of the largest output: "
            f"{parity}. Run the session's trace() in kit to find the first node that differs."
        )
    return parity


def difference(expected: Outputs, seen: Outputs) -> float:
    """The largest difference over all outputs, as a share of each output's largest value."""
    shares = [
        float(np.abs(one - other).max() / np.abs(one).max())
        for one, other in zip(expected, seen, strict=True)
    ]
    return max(shares)


def run_onnxruntime(model: onnx.ModelProto, feeds: Feeds) -> list[Floats]:
    """The outputs of onnxruntime without its optimisations, on one thread."""
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(
        model.SerializeToString(), options, providers=["CPUExecutionProvider"]
    )
    return [np.asarray(output, np.float32) for output in session.run(None, dict(feeds))]


def run_torch(module: nn.Module, feeds: Feeds) -> list[Floats]:
    """The outputs of the PyTorch module."""
    with torch.no_grad():
        outputs = module(*(torch.from_numpy(value) for value in feeds.values()))
    several = outputs if isinstance(outputs, tuple) else (outputs,)
    return [output.numpy() for output in several]


def with_stored_weights(module: nn.Module, model: onnx.ModelProto) -> nn.Module:
    """A copy of module with the weights that the file holds, all of them.

    The file may hold more: constants of the formulas, which have no name in the module.
    """
    rebuilt = copy.deepcopy(module)
    stored, own = stored_weights(model), module.state_dict()
    weights = {name: torch.from_numpy(stored[name].copy()) for name in own if name in stored}
    rebuilt.load_state_dict(weights, strict=True)
    return rebuilt
