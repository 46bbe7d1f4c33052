"""Comparison, truth values, and the bits of whole numbers.

Inputs of different shapes are broadcast against each other as in NumPy.
"""

from typing import Any

import numpy as np

from kit.errors import OnnxError
from kit.runtime.dtypes import Array, dtype_of
from kit.runtime.ops.elementwise import fits
from kit.runtime.registry import op

__all__: list[str] = []


@op("Equal", since=7, text=True)
def equal(a: Array, b: Array, /) -> Any:
    """True where a equals b."""
    return np.equal(*fits(a, b))


@op("Greater", since=7)
def greater(a: Array, b: Array, /) -> Any:
    """True where a is above b."""
    return np.greater(*fits(a, b))


@op("Less", since=7)
def less(a: Array, b: Array, /) -> Any:
    """True where a is below b."""
    return np.less(*fits(a, b))


@op("GreaterOrEqual", since=12)
def greater_or_equal(a: Array, b: Array, /) -> Any:
    """True where a is above b or equals it."""
    return np.greater_equal(*fits(a, b))


@op("LessOrEqual", since=12)
def less_or_equal(a: Array, b: Array, /) -> Any:
    """True where a is below b or equals it."""
    return np.less_equal(*fits(a, b))


@op("And", since=7)
def and_(a: Array, b: Array, /) -> Any:
    """True where both are true."""
    return np.logical_and(*fits(a, b))


@op("Or", since=7)
def or_(a: Array, b: Array, /) -> Any:
    """True where one or both are true."""
    return np.logical_or(*fits(a, b))


@op("Xor", since=7)
def xor(a: Array, b: Array, /) -> Any:
    """True where exactly one is true."""
    return np.logical_xor(*fits(a, b))


@op("Not", since=1)
def not_(x: Array, /) -> Any:
    """True where x is false."""
    return np.logical_not(x)


@op("IsNaN", since=9)
def is_nan(x: Array, /) -> Any:
    """True where x is not a number."""
    return np.isnan(x)


@op("IsInf", since=10)
def is_inf(x: Array, /, *, detect_negative: int = 1, detect_positive: int = 1) -> Any:
    """True where x is infinite; one of the two infinities may be left out."""
    wanted = np.zeros(x.shape, dtype=bool)
    if detect_negative:
        wanted |= np.isneginf(x)
    if detect_positive:
        wanted |= np.isposinf(x)
    return wanted


@op("BitShift", since=11)
def bit_shift(x: Array, y: Array, /, *, direction: str) -> Any:
    """The bits of x moved y places to the LEFT or RIGHT; the sign is kept when moved right."""
    if direction not in ("LEFT", "RIGHT"):
        raise OnnxError(
            "Its direction is '{direction}'; it can be LEFT or RIGHT.", direction=direction
        )
    return (np.left_shift if direction == "LEFT" else np.right_shift)(*fits(x, y))


@op("BitwiseAnd", since=18)
def bitwise_and(a: Array, b: Array, /) -> Any:
    """The bits that both have."""
    return np.bitwise_and(*fits(a, b))


@op("BitwiseOr", since=18)
def bitwise_or(a: Array, b: Array, /) -> Any:
    """The bits that one or both have."""
    return np.bitwise_or(*fits(a, b))


@op("BitwiseXor", since=18)
def bitwise_xor(a: Array, b: Array, /) -> Any:
    """The bits that exactly one has."""
    return np.bitwise_xor(*fits(a, b))


@op("BitwiseNot", since=18)
def bitwise_not(x: Array, /) -> Any:
    """Every bit turned over."""
    return np.invert(x)


@op("BitCast", since=26)
def bit_cast(x: Array, /, *, to: int) -> Any:
    """The bits of x read as another type of the same size."""
    if dtype_of(to).kind == "b":  # a byte other than 0 and 1 is no bool to NumPy
        return np.not_equal(x.view(np.uint8), 0)
    if dtype_of(to).itemsize != x.dtype.itemsize:
        raise OnnxError(
            "{kind} and {wanted} are not of the same size.", kind=x.dtype, wanted=dtype_of(to)
        )
    return x.view(dtype_of(to))
