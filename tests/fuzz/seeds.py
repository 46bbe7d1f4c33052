"""What fuzzing starts from: shipped models and the standard's cases with their inputs stored."""

import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import onnx
from onnx import numpy_helper

ROOT = Path(__file__).parents[2]
CORPUS = Path(__file__).with_name("corpus")
MOST_BYTES = 16_000  # of a seed: a small one is changed and run more often


def collect_seeds() -> list[bytes]:
    """Each node case as it is and with its inputs as initializers, and a shipped model."""
    seeds = [path.read_bytes() for path in sorted(ROOT.glob("kit/models/*/decoder.onnx"))[:1]]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from onnx.backend.test.case.node import collect_testcases

        cases = collect_testcases(None)
    for case in cases:
        model = case.model.SerializeToString()
        if len(model) <= MOST_BYTES and not case.name.endswith("_expanded"):
            seeds.append(model)
            seeds += _stored(case)
    return seeds


def _stored(case: Any) -> Iterator[bytes]:
    """The case with its tensors as initializers, so that their numbers can be changed too."""
    model = onnx.ModelProto.FromString(case.model.SerializeToString())
    values = case.data_sets[0][0] if case.data_sets else []
    for info, value in zip(case.model.graph.input, values, strict=False):
        if hasattr(value, "dtype"):
            model.graph.initializer.append(numpy_helper.from_array(value, info.name))
        elif isinstance(value, onnx.TensorProto):
            model.graph.initializer.add().CopyFrom(value)
            model.graph.initializer[-1].name = info.name
    data = model.SerializeToString()
    if model.graph.initializer and len(data) <= MOST_BYTES:
        yield data
