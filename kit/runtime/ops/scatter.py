"""Operators that write updates into a copy of a tensor."""

from typing import Any

import numpy as np

from kit.errors import OnnxError
from kit.runtime.dtypes import Array
from kit.runtime.limits import work
from kit.runtime.ops.gather import entries, places
from kit.runtime.registry import op

__all__: list[str] = []

_REDUCTIONS = {"add": np.add, "mul": np.multiply, "min": np.minimum, "max": np.maximum}


def _write(x: Array, index: Any, shape: tuple[int, ...], updates: Array, reduction: str) -> Any:
    if (updates.shape, updates.dtype) != (shape, x.dtype):
        raise OnnxError(
            "The updates are {dtype}{shape}; they must be {wanted}{expected}.",
            dtype=updates.dtype,
            shape=list(updates.shape),
            wanted=x.dtype,
            expected=list(shape),
        )
    work(8 * updates.size)
    result = x.copy()
    if reduction == "none":
        result[index] = updates
    elif reduction in _REDUCTIONS and not x.dtype.hasobject:
        _REDUCTIONS[reduction].at(result, index, updates)
    else:
        raise OnnxError(
            "It cannot combine {dtype} by '{reduction}'. Known: {known}.",
            dtype=x.dtype.name,
            reduction=reduction,
            known=", ".join(["none", *_REDUCTIONS]),
        )
    return result


@op("Scatter", since=9, text=True)
def scatter(x: Array, indices: Array, updates: Array, /, *, axis: int = 0) -> Any:
    """x with updates written at their own place, with the given index along axis."""
    return _write(x, places(x, indices, axis), indices.shape, updates, "none")


@op("ScatterElements", since=11, text=True)
def scatter_elements(
    x: Array, indices: Array, updates: Array, /, *, axis: int = 0, reduction: str = "none"
) -> Any:
    """x with updates written or added at their own place, with the given index along axis."""
    return _write(x, places(x, indices, axis), indices.shape, updates, reduction)


@op("ScatterND", since=11, text=True)
def scatter_nd(x: Array, indices: Array, updates: Array, /, *, reduction: str = "none") -> Any:
    """x with updates written to or combined with the parts that the rows of indices name."""
    index = entries(x, indices)
    shape = indices.shape[:-1] + x.shape[indices.shape[-1] :]
    return _write(x, index, shape, updates, reduction)
