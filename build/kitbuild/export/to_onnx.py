"""PyTorch module -> plain ONNX graph: opset 18, weights inside, batch of any size, no metadata."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Mapping, Sequence
from typing import Any

import onnx
import torch
from numpy.typing import NDArray
from torch import nn

Feeds = Mapping[str, NDArray[Any]]
OpenAxes = Mapping[str, Mapping[int, str]]

OPSET = 18
MAX_SIZE = 1 << 20  # of a batch, or of another open axis

# It warns of an absent package for pictures that nothing here uses.
logging.getLogger("torch.onnx._internal.exporter._registration").setLevel(logging.ERROR)


def to_onnx(
    module: nn.Module, feeds: Feeds, outputs: Sequence[str], open_axes: OpenAxes | None = None
) -> onnx.ModelProto:
    """The module's graph, its inputs named as in feeds; axis 0 of each is the batch, of any size.

    feeds: an example with a batch of at least 2; a batch of 1 would be taken for a constant.
    open_axes: input -> axis -> name of its size, for the other axes of any size.
    """
    names = {name for axes in (open_axes or {}).values() for name in axes.values()} | {"batch"}
    sizes = {name: torch.export.Dim(name, min=1, max=MAX_SIZE) for name in sorted(names)}
    shapes = tuple(
        {
            axis: sizes[name]
            for axis, name in {0: "batch", **(open_axes or {}).get(feed, {})}.items()
        }
        for feed in feeds
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the exporter warns of its own use of old calls
        program = torch.onnx.export(
            module,
            tuple(torch.from_numpy(value) for value in feeds.values()),
            input_names=list(feeds),
            output_names=list(outputs),
            opset_version=OPSET,
            dynamic_shapes=shapes,
            external_data=False,
            dynamo=True,
            verbose=False,
        )
    if program is None:
        raise RuntimeError("torch.onnx.export gave back no program")
    model: onnx.ModelProto = program.model_proto
    strip(model)
    onnx.checker.check_model(model)
    return model


def strip(model: onnx.ModelProto) -> None:
    """Removes what no runtime needs: texts of the exporter, and the shapes of inner values."""
    graph = model.graph
    model.ClearField("metadata_props")
    model.ClearField("doc_string")
    graph.ClearField("value_info")
    graph.ClearField("doc_string")
    for described in (graph, *graph.node, *graph.input, *graph.output, *graph.initializer):
        described.ClearField("metadata_props")
        described.ClearField("doc_string")
