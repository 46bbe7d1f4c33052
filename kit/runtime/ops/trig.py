"""Trigonometric and hyperbolic functions and their inverses; angles in radians."""

from typing import Any

import numpy as np

from kit.runtime.dtypes import Array
from kit.runtime.registry import op

__all__: list[str] = []


@op("Sin", since=7)
def sine(x: Array, /) -> Any:
    """Sine of x."""
    return np.sin(x)


@op("Cos", since=7)
def cosine(x: Array, /) -> Any:
    """Cosine of x."""
    return np.cos(x)


@op("Tan", since=7)
def tangent(x: Array, /) -> Any:
    """Tangent of x."""
    return np.tan(x)


@op("Asin", since=7)
def arc_sine(x: Array, /) -> Any:
    """Angle whose sine is x; NaN outside -1..1."""
    return np.arcsin(x)


@op("Acos", since=7)
def arc_cosine(x: Array, /) -> Any:
    """Angle whose cosine is x; NaN outside -1..1."""
    return np.arccos(x)


@op("Atan", since=7)
def arc_tangent(x: Array, /) -> Any:
    """Angle whose tangent is x."""
    return np.arctan(x)


@op("Sinh", since=9)
def hyperbolic_sine(x: Array, /) -> Any:
    """Hyperbolic sine of x."""
    return np.sinh(x)


@op("Cosh", since=9)
def hyperbolic_cosine(x: Array, /) -> Any:
    """Hyperbolic cosine of x."""
    return np.cosh(x)


@op("Asinh", since=9)
def area_sine(x: Array, /) -> Any:
    """Number whose hyperbolic sine is x."""
    return np.arcsinh(x)


@op("Acosh", since=9)
def area_cosine(x: Array, /) -> Any:
    """Number whose hyperbolic cosine is x; NaN below 1."""
    return np.arccosh(x)


@op("Atanh", since=9)
def area_tangent(x: Array, /) -> Any:
    """Number whose hyperbolic tangent is x; NaN outside -1..1."""
    return np.arctanh(x)
