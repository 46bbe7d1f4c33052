"""Odd numbers, and what they do to a tensor."""

import random
from typing import Any

import numpy as np
import onnx
from onnx import numpy_helper

NUMBERS = [
    *range(-5, 10),
    *(-(2**63), -(2**31), -1000, -65, -17, 16, 31, 32, 33, 63, 64, 65, 100, 127, 128, 255, 256),
    *(257, 1000, 4096, 65535, 65537, 10**5, 10**6, 10**7, 2**24, 2**26, 2**27, 2**28, 2**30),
    *(2**31 - 1, 2**31, 2**32, 2**40, 2**62, 2**63 - 1),
]
FLOATS = [0.0, -0.0, 1.0, -1.0, 0.5, 2.0, 1e-45, 1e-30, 1e9, 3e38, -3e38]
FLOATS += [float("nan"), float("inf"), float("-inf")]
TEXTS = [
    "",
    "x",
    "NOTSET",
    "SAME_UPPER",
    "VALID",
    "reflect",
    "ij,jk->ik",
    "...",
    "(a+)+$",
    "é" * 9,
    "%999999d",
]
DTYPES = [*range(0, 26), 1, 6, 7, 7, 9, 10, 11]


def change_tensor(rng: random.Random, tensor: Any) -> None:
    match rng.randrange(5):
        case 0:
            tensor.data_type = rng.choice(DTYPES)
        case 1 if tensor.dims:
            tensor.dims[rng.randrange(len(tensor.dims))] = rng.choice(NUMBERS)
        case 2:
            array = numpy_helper.to_array(tensor)
            shape = [rng.choice([0, 1, 1, 2, 3, 5, 8, 17]) for _ in range(rng.randrange(6))]
            _store(tensor, np.resize(array, shape).astype(array.dtype))
        case 3:
            array = numpy_helper.to_array(tensor)
            wanted = onnx.helper.tensor_dtype_to_np_dtype(rng.choice(DTYPES[1:]))
            with np.errstate(all="ignore"):
                _store(tensor, array.astype(wanted))
        case _:
            array = numpy_helper.to_array(tensor).copy()
            numbers = NUMBERS if array.dtype.kind in "iub" else FLOATS
            with np.errstate(all="ignore"):
                for _ in range(rng.choice([1, 1, 2, array.size])):
                    value = np.array(rng.choice(numbers)).astype(array.dtype)
                    array.reshape(-1)[rng.randrange(array.size)] = value
            _store(tensor, array)


def _store(tensor: Any, array: Any) -> None:
    name = tensor.name
    tensor.CopyFrom(numpy_helper.from_array(array, name))


def enlarge(graph: Any, at: int, axis: int, size: int) -> None:
    """Make an initializer large along an axis without storing it: a small one, then Expand."""
    small = graph.initializer[at]
    array = numpy_helper.to_array(small)
    shape = list(array.shape) or [1]
    shape[axis] = size
    name = small.name
    start = tuple(slice(0, 1) if place == axis else slice(None) for place in range(array.ndim))
    _store(small, array[start])
    small.name = name + "_small"
    graph.initializer.append(numpy_helper.from_array(np.array(shape), name + "_shape"))
    nodes = [onnx.helper.make_node("Expand", [small.name, name + "_shape"], [name]), *graph.node]
    del graph.node[:]
    graph.node.extend(nodes)
    for place in reversed(range(len(graph.input))):
        if graph.input[place].name == name:
            del graph.input[place]
