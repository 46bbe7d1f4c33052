"""Operators that work number by number: arithmetic, rounding, choice.

Inputs of different shapes are broadcast against each other as in NumPy.
"""

import functools
import math
from collections.abc import Callable
from typing import Any, TypeVar, cast

import numpy as np

from kit.runtime.dtypes import Array
from kit.runtime.limits import room, work
from kit.runtime.registry import op

__all__ = ["add", "erf", "exact", "fits", "in_float32", "multiply"]

Function = TypeVar("Function", bound=Callable[..., Any])

# erf(x) = x * P(x * x) / Q(x * x), within 6e-8 when computed in double (in float it is 4e-7, and
# above 1); lowest power first. Source: Eigen and XLA.
_ERF_P = (1.1283791435, 0.18520832240, 5.0955695062e-2, 3.4082910107e-3, 2.2905065861e-4, 0, 0)
_ERF_Q = (
    *(1.0, 0.49746925110, 0.11098505178, 1.4070470171e-2),
    *(1.0179625279e-3, 2.3547966471e-5, -1.1791602954e-7),
)
_ERF = np.array([_ERF_P, _ERF_Q])
_ERF_END = 3.85  # beyond it, erf is 1 in float32
_SMALL = 1 << 20  # numbers that surely fit
_AT_ONCE = 1 << 13  # numbers computed at a time: what stays in the processor's cache


def exact(x: Array) -> Array:
    """Return x in a type in which many numbers can be added: float32 for float16."""
    if x.dtype.char in "fd":
        return x
    wide = np.promote_types(x.dtype, np.float32)
    room(x.shape, wide)
    return x.astype(wide)


def in_float32(function: Function) -> Function:
    """Let function compute float16 inputs in float32 and return float16, as onnxruntime does."""

    @functools.wraps(function)
    def wrapped(*inputs: Any, **attributes: Any) -> Any:
        if inputs[0].dtype.char != "e":
            return function(*inputs, **attributes)
        wide = [exact(x) if x is not None and x.dtype == np.float16 else x for x in inputs]
        return function(*wide, **attributes).astype(np.float16)

    return cast(Function, wrapped)


def fits(*arrays: Array) -> tuple[Array, ...]:
    """Return the arrays when their broadcast shape fits the limit; else raise OnnxError."""
    whole = np.broadcast(*arrays)
    if whole.size > _SMALL:
        room(whole.shape)
    return arrays


@op("Abs", since=6)
def absolute(x: Array, /) -> Any:
    """Distance of x from zero."""
    return np.abs(x)


@op("Add", since=7)
def add(a: Array, b: Array, /) -> Any:
    """Sum of a and b."""
    return np.add(*fits(a, b))


@op("Sub", since=7)
def subtract(a: Array, b: Array, /) -> Any:
    """Difference a - b."""
    return np.subtract(*fits(a, b))


@op("Mul", since=7)
def multiply(a: Array, b: Array, /) -> Any:
    """Product of a and b."""
    return np.multiply(*fits(a, b))


@op("Div", since=7)
def divide(a: Array, b: Array, /) -> Any:
    """Quotient a / b; whole numbers are divided towards zero."""
    fits(a, b)
    if a.dtype.kind == "f":
        return np.divide(a, b)
    floor, rest = np.divmod(a, b)
    return floor + ((rest != 0) & ((a < 0) != (b < 0))).astype(a.dtype)


@op("Pow", since=7)
def power(x: Array, y: Array, /) -> Any:
    """x to the power of y, in the type of x."""
    fits(x, y)
    exponent = y.astype(x.dtype) if x.dtype.kind == "f" else y
    return np.power(x, exponent).astype(x.dtype, copy=False)


@op("Neg", since=6)
def negative(x: Array, /) -> Any:
    """x with the other sign."""
    return np.negative(x)


@op("Exp", since=6)
def exponential(x: Array, /) -> Any:
    """e to the power of x."""
    return np.exp(x)


@op("Log", since=6)
def logarithm(x: Array, /) -> Any:
    """Natural logarithm of x."""
    return np.log(x)


@op("Sqrt", since=6)
def square_root(x: Array, /) -> Any:
    """Square root of x; NaN below zero."""
    return np.sqrt(x)


@op("Erf", since=9)
@in_float32
def erf(x: Array, /) -> Any:
    """Error function of x: a quotient of polynomials, or for double the standard library's."""
    if x.dtype != np.float32:
        work(steps=x.size // 16)
        values = map(math.erf, x.flat)
        return np.fromiter(values, dtype=x.dtype, count=x.size).reshape(x.shape)
    work(24 * x.size)
    parts = [_erf(x.reshape(-1)[at : at + _AT_ONCE]) for at in range(0, max(x.size, 1), _AT_ONCE)]
    y = parts[0] if len(parts) == 1 else np.concatenate(parts)
    return y.reshape(x.shape)


def _erf(x: Array) -> Array:
    """Return the error function of a row of float32."""
    part = x.astype(np.float64)
    np.maximum(np.minimum(part, _ERF_END, out=part), -_ERF_END, out=part)
    powers = np.empty((7, part.size))  # of the square, from 0 to 6
    powers[0] = 1
    square = np.multiply(part, part, out=powers[1])
    fourth = np.multiply(square, square, out=powers[2])
    np.multiply(powers[1:3], fourth, out=powers[3:5])
    np.multiply(powers[3:5], fourth, out=powers[5:7])
    above, below = _ERF @ powers
    above *= part
    above /= below
    y: Array = above.astype(np.float32)
    return y


@op("Ceil", since=6)
def ceil(x: Array, /) -> Any:
    """x rounded up."""
    return np.ceil(x)


@op("Floor", since=6)
def floor(x: Array, /) -> Any:
    """x rounded down."""
    return np.floor(x)


@op("Round", since=11)
def round_(x: Array, /) -> Any:
    """x rounded to the nearest whole number, halves to the even one."""
    return np.rint(x)


@op("Sign", since=9)
def sign(x: Array, /) -> Any:
    """1 above zero, -1 below, 0 at zero."""
    return np.sign(x)


@op("Reciprocal", since=6)
def reciprocal(x: Array, /) -> Any:
    """1 / x."""
    return np.reciprocal(x)


@op("Mod", since=10)
def modulo(a: Array, b: Array, /, *, fmod: int = 0) -> Any:
    """What is left of a / b, with the sign of b, or of a when `fmod` is set."""
    return (np.fmod if fmod else np.mod)(*fits(a, b))


@op("Sum", since=6)
def sum_(*arrays: Array) -> Any:
    """Sum of the inputs."""
    return functools.reduce(add, arrays)


@op("Mean", since=6)
def mean(*arrays: Array) -> Any:
    """Mean of the inputs."""
    return (sum_(*map(exact, arrays)) / len(arrays)).astype(arrays[0].dtype, copy=False)


@op("Min", since=6)
def minimum(*arrays: Array) -> Any:
    """Smallest of the inputs."""
    return functools.reduce(lambda a, b: np.minimum(*fits(a, b)), arrays)


@op("Max", since=6)
def maximum(*arrays: Array) -> Any:
    """Largest of the inputs."""
    return functools.reduce(lambda a, b: np.maximum(*fits(a, b)), arrays)


@op("Clip", since=6)
def clip_6(x: Array, /, *, max: float = 3.4028235e38, min: float = -3.4028235e38) -> Any:
    """x held between min and max."""
    return np.minimum(np.maximum(x, x.dtype.type(min)), x.dtype.type(max))


@op("Clip", since=11)
def clip(x: Array, low: Array | None = None, high: Array | None = None, /) -> Any:
    """x held between low and high; where low is above high, high wins."""
    if low is not None:
        x = np.maximum(x, low.reshape(()))
    return x if high is None else np.minimum(x, high.reshape(()))


@op("Where", since=9, text=True)
def where(condition: Array, x: Array, y: Array, /) -> Any:
    """x where condition is true, y elsewhere."""
    return np.where(*fits(condition, x, y))
