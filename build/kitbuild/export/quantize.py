"""Weights stored as int8: one scale for each output channel, turned back by DequantizeLinear.

Symmetric (no zero point), so that 0 stays 0. Biases, and weights with short rows, stay float32:
there a scale per row costs as much as it saves.
"""

from __future__ import annotations

from math import prod

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import helper, numpy_helper

Floats = NDArray[np.float32]

MIN_ROW = 8  # numbers in a row, from which on int8 is worth it
STORED, SCALE = ".int8", ".scale"  # what is added to the name of a weight
LARGEST = 127


def quantize(model: onnx.ModelProto) -> onnx.ModelProto:
    """A copy of model with its large weights in int8; node inputs keep their names."""
    small = onnx.ModelProto()
    small.CopyFrom(model)
    kept, nodes = [], []
    for tensor in small.graph.initializer:
        if not _is_worth_it(tensor):
            kept.append(tensor)
            continue
        stored, scale = round_rows(numpy_helper.to_array(tensor))
        kept.append(numpy_helper.from_array(stored, tensor.name + STORED))
        kept.append(numpy_helper.from_array(scale, tensor.name + SCALE))
        nodes.append(_dequantize_node(tensor.name))
    nodes.extend(small.graph.node)
    del small.graph.initializer[:], small.graph.node[:]
    small.graph.initializer.extend(kept)
    small.graph.node.extend(nodes)
    onnx.checker.check_model(small)
    return small


def round_rows(weight: Floats) -> tuple[NDArray[np.int8], Floats]:
    """(rows, ...) as int8, and the (rows,) scales to multiply them with."""
    rows = weight.reshape(len(weight), -1)
    largest = np.abs(rows).max(axis=1)
    scale = np.where(largest > 0, largest / LARGEST, 1).astype(np.float32)
    stored = np.rint(rows / scale[:, None]).clip(-LARGEST, LARGEST)
    return stored.astype(np.int8).reshape(weight.shape), scale


def stored_weights(model: onnx.ModelProto) -> dict[str, Floats]:
    """Every weight as the runtime sees it, by the name that it has in PyTorch's state dict."""
    tensors = {tensor.name: numpy_helper.to_array(tensor) for tensor in model.graph.initializer}
    weights: dict[str, Floats] = {}
    for name, value in tensors.items():
        if name.endswith(STORED):
            whole = name.removesuffix(STORED)
            rows = value.astype(np.float32).reshape(len(value), -1)
            weights[whole] = (rows * tensors[whole + SCALE][:, None]).reshape(value.shape)
        elif not name.endswith(SCALE) and value.dtype == np.float32:
            weights[name] = value
    return weights


def _is_worth_it(tensor: onnx.TensorProto) -> bool:
    return (
        tensor.data_type == onnx.TensorProto.FLOAT
        and len(tensor.dims) >= 2
        and prod(tensor.dims[1:]) >= MIN_ROW
    )


def _dequantize_node(name: str) -> onnx.NodeProto:
    return helper.make_node(
        "DequantizeLinear",
        [name + STORED, name + SCALE],
        [name],
        name=f"dequantize {name}",
        axis=0,
    )
