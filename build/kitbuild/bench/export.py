"""The reference graphs as ONNX files under out/bench, made again when their source changes."""

from __future__ import annotations

import hashlib
import io
import logging
import warnings
from pathlib import Path
from typing import Any

import onnx
import torch

from kitbuild import paths
from kitbuild.bench import graphs
from kitbuild.errors import BuildError

# Exporter of torch -> operator set. The first is the older one, by tracing.
EXPORTERS = {"traced": 17, "dynamo": 18}


def exported(reference: graphs.Reference, exporter: str) -> Path:
    """The file of this graph; exported now if there is none of this source and these versions."""
    known = hashlib.sha256(Path(graphs.__file__).read_bytes())
    known.update(f"{torch.__version__} {onnx.__version__}".encode())
    folder = paths.OUT / "bench" / known.hexdigest()[:16]
    file = folder / f"{reference.name}-{exporter}.onnx"
    if not file.exists():
        folder.mkdir(parents=True, exist_ok=True)
        draft = file.with_suffix(".part")
        draft.write_bytes(_export(reference, exporter))
        draft.rename(file)
    return file


def _export(reference: graphs.Reference, exporter: str) -> bytes:
    module, feeds = reference.module(), reference.example()
    count = sum(weights.numel() for weights in module.parameters())
    if count != reference.parameters:
        raise BuildError(
            f"{reference.name} has {count:,} parameters; the study that set the bars timed "
            f"{reference.parameters:,}. Mend build/kitbuild/bench/graphs.py."
        )
    logging.getLogger("torch.onnx").setLevel(logging.ERROR)
    options: dict[str, Any] = {"input_names": list(feeds), "opset_version": EXPORTERS[exporter]}
    inputs = tuple(torch.from_numpy(value) for value in feeds.values())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the exporters warn of their own use of old calls
        if exporter == "traced":
            buffer: Any = io.BytesIO()
            torch.onnx.export(module, inputs, buffer, dynamo=False, **options)
            return bytes(buffer.getvalue())
        program = torch.onnx.export(module, inputs, dynamo=True, verbose=False, **options)
    if program is None:
        raise RuntimeError("torch.onnx.export gave back no program")
    return bytes(program.model_proto.SerializeToString(deterministic=True))
