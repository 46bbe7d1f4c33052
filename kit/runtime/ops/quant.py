"""Storing numbers in fewer bits, and back. Types below 8 bits and float8 are not read."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from kit.errors import OnnxError
from kit.runtime.dtypes import Array, dtype_of
from kit.runtime.limits import room
from kit.runtime.ops.conv import conv
from kit.runtime.ops.elementwise import fits
from kit.runtime.ops.matmul import matmul
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
    exact = np.promote_types(scale.dtype, np.float32)
    room(x.shape, exact)
    wide = x.astype(exact)
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


@op("DynamicQuantizeLinear", since=11)
def dynamic_quantize_linear(x: Array, /) -> tuple[Any, Any, Any]:
    """x in 0..255, with the scale and the zero point that fit its smallest and largest number."""
    low, high = np.min(x, initial=0), np.max(x, initial=0)
    scale = (high - low) / x.dtype.type(255) if high > low else x.dtype.type(1)
    zero_point = np.clip(np.rint(-low / scale), 0, 255)
    y = np.clip(np.rint(x / scale) + zero_point, 0, 255)
    return y.astype(np.uint8), scale, zero_point.astype(np.uint8)


def _steps(x: Array, zero_point: Array | None, *, rows: bool = False) -> Array:
    """Return x - zero_point as double, in which products of 8 bits add up exactly.

    `rows`: a vector of zero points is for the first axis.
    """
    room(x.shape, np.dtype(np.float64))
    wide = x.astype(np.float64)
    if zero_point is None:
        return wide
    return np.asarray(np.subtract(*fits(wide, _upright(zero_point, x.ndim if rows else 1))))


def _upright(values: Array, rank: int) -> Array:
    """Return a vector in a shape that broadcasts along the first of the last `rank` axes."""
    return values.reshape(-1, *[1] * (rank - 1)) if values.ndim == 1 else values


def _whole(y: Array) -> Array:
    return y.astype(np.int64).astype(np.int32)  # a sum beyond 32 bits wraps


def _small(y: Array, factor: Any, zero_point: Array) -> Any:
    """Return y * factor + zero_point, rounded, and held in the type of zero_point."""
    limits = np.iinfo(zero_point.dtype)
    fits(y, factor, zero_point)
    steps = np.rint(y * factor) + zero_point
    return np.clip(steps, limits.min, limits.max).astype(zero_point.dtype)


@op("MatMulInteger", since=10)
def matmul_integer(
    a: Array, b: Array, a_zero: Array | None = None, b_zero: Array | None = None, /
) -> Any:
    """Matrix product of a - a_zero and b - b_zero, as int32."""
    return _whole(matmul(_steps(a, a_zero, rows=True), _steps(b, b_zero)))


@op("QLinearMatMul", since=10)
def qlinear_matmul(
    a: Array,
    a_scale: Array,
    a_zero: Array,
    b: Array,
    b_scale: Array,
    b_zero: Array,
    y_scale: Array,
    y_zero: Array,
    /,
) -> Any:
    """Matrix product of stored numbers, stored with y_scale and y_zero."""
    y = matmul(_steps(a, a_zero, rows=True), _steps(b, b_zero))
    scale = np.multiply(*fits(_upright(a_scale, 2), b_scale))
    scale = np.divide(*fits(scale, _upright(y_scale, 2)))
    return _small(y, scale, _upright(y_zero, 2))


@op("ConvInteger", since=10)
def conv_integer(
    x: Array,
    weight: Array,
    x_zero: Array | None = None,
    w_zero: Array | None = None,
    /,
    *,
    auto_pad: str = "NOTSET",
    dilations: Sequence[int] | None = None,
    group: int = 1,
    kernel_shape: Sequence[int] | None = None,
    pads: Sequence[int] | None = None,
    strides: Sequence[int] | None = None,
) -> Any:
    """Convolution of x - x_zero with weight - w_zero, as int32."""
    return _whole(
        conv(
            _steps(x, x_zero),
            _steps(weight, w_zero, rows=True),
            auto_pad=auto_pad,
            dilations=dilations,
            group=group,
            kernel_shape=kernel_shape,
            pads=pads,
            strides=strides,
        )
    )


@op("QLinearConv", since=10)
def qlinear_conv(
    x: Array,
    x_scale: Array,
    x_zero: Array,
    weight: Array,
    w_scale: Array,
    w_zero: Array,
    y_scale: Array,
    y_zero: Array,
    bias: Array | None = None,
    /,
    *,
    auto_pad: str = "NOTSET",
    dilations: Sequence[int] | None = None,
    group: int = 1,
    kernel_shape: Sequence[int] | None = None,
    pads: Sequence[int] | None = None,
    strides: Sequence[int] | None = None,
) -> Any:
    """Convolution of stored numbers, stored with y_scale and y_zero."""
    y = conv(
        _steps(x, x_zero),
        _steps(weight, w_zero, rows=True),
        bias,
        auto_pad=auto_pad,
        dilations=dilations,
        group=group,
        kernel_shape=kernel_shape,
        pads=pads,
        strides=strides,
    )
    return _small(y, x_scale * _upright(w_scale, x.ndim - 1) / y_scale, y_zero)
