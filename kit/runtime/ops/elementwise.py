"""Operators that work number by number: arithmetic, comparison, choice.

Inputs of different shapes are broadcast against each other as in NumPy.
"""

import functools
import math
from typing import Any

import numpy as np

from kit.runtime.dtypes import Array
from kit.runtime.limits import room
from kit.runtime.registry import op

__all__: list[str] = []


def fits(*arrays: Array) -> tuple[Array, ...]:
    """Return the arrays when their broadcast shape fits the limit; else raise OnnxError."""
    room(np.broadcast(*arrays).shape)
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
def erf(x: Array, /) -> Any:
    """Error function of x. NumPy has none; the standard library's is exact and fast enough."""
    values = np.fromiter(map(math.erf, x.ravel().tolist()), dtype=x.dtype, count=x.size)
    return values.reshape(x.shape)


@op("Min", since=6)
def minimum(*arrays: Array) -> Any:
    """Smallest of the inputs."""
    return functools.reduce(lambda a, b: np.minimum(*fits(a, b)), arrays)


@op("Max", since=6)
def maximum(*arrays: Array) -> Any:
    """Largest of the inputs."""
    return functools.reduce(lambda a, b: np.maximum(*fits(a, b)), arrays)


@op("Clip", since=11)
def clip(x: Array, low: Array | None = None, high: Array | None = None, /) -> Any:
    """x held between low and high; where low is above high, high wins."""
    if low is not None:
        x = np.maximum(x, low.reshape(()))
    return x if high is None else np.minimum(x, high.reshape(()))


@op("Equal", since=7)
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


@op("Where", since=9)
def where(condition: Array, x: Array, y: Array, /) -> Any:
    """x where condition is true, y elsewhere."""
    return np.where(*fits(condition, x, y))
