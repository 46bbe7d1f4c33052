"""One part of a model: written as a file, proved, and described for the card."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from torch import nn

from kitbuild.export.card import Card, part_facts
from kitbuild.export.parity import check_parity
from kitbuild.export.quantize import quantize
from kitbuild.export.to_onnx import Feeds, OpenAxes, to_onnx


def export_part(
    name: str,
    module: nn.Module,
    feeds: Feeds,
    outputs: Sequence[str],
    folder: Path,
    open_axes: OpenAxes | None = None,
) -> Card:
    """Writes <name>.onnx in int8 and float32/<name>.onnx into folder; the facts of the first."""
    exact = to_onnx(module, feeds, outputs, open_axes)
    stored = quantize(exact)
    content = stored.SerializeToString(deterministic=True)
    (folder / "float32").mkdir(parents=True, exist_ok=True)
    (folder / "float32" / f"{name}.onnx").write_bytes(exact.SerializeToString(deterministic=True))
    (folder / f"{name}.onnx").write_bytes(content)
    parity = check_parity(f"{folder.parent.name}/{name}", module, stored, feeds)
    return {**part_facts(stored, content), "parity": asdict(parity)}
