"""How long one run takes: the reference graphs, and the models that ship."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import numpy as np

from kit.runtime import InferenceSession
from kitbuild import paths
from kitbuild.bench.compare import HEAD, NOTES, ROUNDS, Feeds, measure, speed_of_products
from kitbuild.bench.export import EXPORTERS, exported
from kitbuild.bench.graphs import REFERENCES
from kitbuild.bench.table import table

BARS = "Bars: ours/ort at most 3.5 (goal 3), reference/ours at least 3 (goal 5)."
PACKAGES = ("numpy", "onnx", "onnxruntime", "torch")


def report() -> Iterator[str]:
    """Yields a table for each exporter, then one of the models in kit/models."""
    named = ", ".join(f"{package} {version(package)}" for package in PACKAGES)
    yield f"  Python {platform.python_version()}, {named}; one thread, {ROUNDS} rounds."
    ours, theirs = speed_of_products()
    yield f"  Products of matrices: NumPy {ours:.0f}, onnxruntime {theirs:.0f} GFLOP/s. {_load()}"
    yield f"  {BARS}"
    for exporter, opset in EXPORTERS.items():
        rows = []
        for graph in REFERENCES:
            model = exported(graph, exporter).read_bytes()
            rows.append([graph.name, f"{graph.mflop:g}", *measure(model, graph.example())])
        yield ""
        yield from table((f"{exporter}, opset {opset}", "MFLOP", *HEAD), rows)
    files = sorted(paths.MODELS.glob("*/*.onnx"))
    yield ""
    yield from table(("kit/models, batch of 1", *HEAD), map(_row, files))
    yield ""
    yield from (f"  {note}" for note in (*NOTES, _load()))


def _row(file: Path) -> list[str]:
    name = f"{file.parent.name}/{file.stem}"
    return [name, *measure(file.read_bytes(), _feeds(file))]


def _feeds(file: Path) -> Feeds:
    """Normal numbers for every input, 1 for every size that may vary."""
    rng = np.random.default_rng(0)
    feeds = {}
    for value in InferenceSession(file).get_inputs():
        shape = [size if isinstance(size, int) else 1 for size in value.shape or ()]
        feeds[value.name] = rng.normal(size=shape).astype(np.float32)
    return feeds


def _load() -> str:
    return "Load: " + ", ".join(f"{value:.1f}" for value in os.getloadavg()) + "."
