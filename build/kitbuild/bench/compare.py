"""One ONNX file in three runtimes: the kit, onnxruntime and onnx.reference, on one thread."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from typing import Any

import numpy as np
import onnx
import onnxruntime  # type: ignore[import-untyped]
from numpy.typing import NDArray
from onnx import TensorProto, helper
from onnx.reference import ReferenceEvaluator

from kit.runtime import InferenceSession
from kitbuild.bench.timing import Runs, Times, interleave, ratios

Feeds = Mapping[str, NDArray[Any]]

ROUNDS = 60
SLOW_ROUNDS = 5  # of onnx.reference, which takes up to half a second a run

# The columns of `measure`.
HEAD = (
    *("ort", "(min)", "ort plain", "ours", "(min)", "reference"),
    *("ours/ort", "noise", "reference/ours", "error"),
)
NOTES = (
    "Milliseconds of processor time of one run, middle of all rounds; (min): fewest on the clock.",
    "ort plain: without its optimisations; error: largest difference from it, as a share of the",
    "largest output; noise: nine tenths of the rounds have a ratio ours/ort between these.",
)


def measure(
    model: bytes, feeds: Feeds, rounds: int = ROUNDS, slow_rounds: int = SLOW_ROUNDS
) -> list[str]:
    """The cells of one row, as HEAD names them; "-" where onnx.reference lacks an operator."""
    levels = onnxruntime.GraphOptimizationLevel
    judge = _judge(model, levels.ORT_ENABLE_ALL)
    plain = _judge(model, levels.ORT_DISABLE_ALL)
    ours = InferenceSession(model)
    given = dict(feeds)
    runs: Runs = {
        "ort": lambda: judge.run(None, given),
        "ours": lambda: ours.run(None, given),
        "plain": lambda: plain.run(None, given),
    }
    error = _difference(plain.run(None, given), ours.run(None, given))
    times = interleave(runs, rounds)
    slow: Mapping[str, Times] = {}
    with contextlib.suppress(RuntimeError):  # what it raises for an operator that it lacks
        reference = ReferenceEvaluator(onnx.load_from_string(model))
        pair: Runs = {"ours": runs["ours"], "reference": lambda: reference.run(None, given)}
        slow = interleave(pair, slow_rounds)
    return _cells(times, slow, error)


def speed_of_products() -> tuple[float, float]:
    """Billions of operations a second in a product of two matrices: NumPy's, onnxruntime's.

    Where NumPy's is far lower, its library does not know this processor, and no graph that
    consists of products can come near onnxruntime.
    """
    side = 512
    a = np.random.default_rng(0).normal(size=(side, side)).astype(np.float32)
    shape = (TensorProto.FLOAT, [side, side])
    values = [helper.make_tensor_value_info(name, *shape) for name in "aby"]
    graph = helper.make_graph(
        [helper.make_node("MatMul", ["a", "b"], ["y"])], "product", values[:2], values[2:]
    )
    opset = [helper.make_opsetid("", 17)]
    model = helper.make_model(graph, opset_imports=opset, ir_version=8).SerializeToString()
    judge = _judge(model, onnxruntime.GraphOptimizationLevel.ORT_ENABLE_ALL)
    runs: Runs = {"numpy": lambda: a @ a, "ort": lambda: judge.run(None, {"a": a, "b": a})}
    times = interleave(runs, rounds=20)
    speeds = [2 * side**3 / times[name].median / 1e9 for name in runs]
    return speeds[0], speeds[1]


def _cells(times: Mapping[str, Times], slow: Mapping[str, Times], error: float) -> list[str]:
    ort, ours = times["ort"], times["ours"]
    ratio, low, high = ratios(ours, ort)
    took, gain = "-", "-"
    if slow:
        took = _ms(slow["reference"].median)
        gain = f"{ratios(slow['reference'], slow['ours'])[0]:.1f}"
    return [
        *(_ms(ort.median), f"({_ms(ort.least)})", _ms(times["plain"].median)),
        *(_ms(ours.median), f"({_ms(ours.least)})", took),
        *(f"{ratio:.2f}", f"{low:.2f}..{high:.2f}", gain, f"{error:.0e}"),
    ]


def _judge(model: bytes, level: Any) -> Any:
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = level
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def _difference(expected: list[Any], seen: list[Any]) -> float:
    """The largest difference over all outputs, as a share of each output's largest value."""
    pairs = zip(expected, seen, strict=True)
    return max(float(np.abs(one - two).max() / np.abs(one).max()) for one, two in pairs)


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.3g}"
