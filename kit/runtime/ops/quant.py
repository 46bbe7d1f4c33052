"""Storing numbers in fewer bits, and back. Types below 8 bits and float8 are not read."""

from typing import Any

import numpy as np

from kit.errors import OnnxError
from kit.runtime.dtypes import Array, dtype_of
from kit.runtime.limits import room
from kit.runtime.registry import op

__all__: list[str] = []


def _spread(values: Array, x: Array, axis: int, block_size: int) -> Array:
    """Return values in a shape that broadcasts against x: one for all, per index, or per block."""
    if values.size == 1 and not block_size:
        return values.reshape(())
    axis %= x.ndim
    if not block_size:
        if values.shape != (x.shape[axis],):
            raise OnnxError(
                "It has {count} scales for {size} entries along axis {axis}.",
                count=values.size,
                size=x.shape[axis],
                axis=axis,
            )
        return values.reshape([-1 if at == axis else 1 for at in range(x.ndim)])
    room((*values.shape, block_size))
    return np.repeat(values, block_size, axis=axis)[
        tuple(slice(size) if at == axis else slice(None) for at, size in enumerate(x.shape))
    ]


@op("DequantizeLinear", since=10, fold=True)
def dequantize_linear(
    x: Array,
    scale: Array,
    zero_point: Array | None = None,
    /,
    *,
    axis: int = 1,
    block_size: int = 0,
    output_dtype: int = 0,
) -> Any:
    """(x - zero_point) * scale, in the type of scale."""
    dtype = dtype_of(output_dtype) if output_dtype else scale.dtype
    wide = x.astype(np.promote_types(scale.dtype, np.float32))
    if zero_point is not None:
        wide -= _spread(zero_point, x, axis, block_size)
    wide *= _spread(scale, x, axis, block_size)
    return wide.astype(dtype, copy=False)


@op("QuantizeLinear", since=10)
def quantize_linear(
    x: Array,
    scale: Array,
    zero_point: Array | None = None,
    /,
    *,
    axis: int = 1,
    block_size: int = 0,
    output_dtype: int = 0,
    precision: int = 0,
    saturate: int = 1,
) -> Any:
    """x / scale + zero_point, rounded to the nearest (half to even) and held in the small type.

    `saturate` matters only for float8.
    """
    dtype = dtype_of(output_dtype) if output_dtype else np.dtype(np.uint8)
    if zero_point is not None:
        dtype = zero_point.dtype
    exact = x.astype(dtype_of(precision), copy=False) if precision else x
    limits = np.iinfo(dtype)
    steps = np.rint(exact / _spread(scale.astype(exact.dtype), x, axis, block_size))
    if zero_point is not None:
        steps = steps.astype(np.float64) + _spread(zero_point, x, axis, block_size)
    return np.clip(steps, limits.min, limits.max).astype(dtype)
