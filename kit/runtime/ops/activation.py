"""Activation functions: number by number, and softmax along an axis."""

import math
from typing import Any

import numpy as np

from kit.runtime.dtypes import Array
from kit.runtime.ops.elementwise import erf
from kit.runtime.registry import op

__all__: list[str] = []


@op("Relu", since=6)
def relu(x: Array, /) -> Any:
    """x, and zero where x is negative."""
    return np.maximum(x, x.dtype.type(0))


@op("LeakyRelu", since=6)
def leaky_relu(x: Array, /, *, alpha: float = 0.01) -> Any:
    """x, and alpha * x where x is negative."""
    return np.where(x < 0, alpha * x, x)


@op("Sigmoid", since=6)
def sigmoid(x: Array, /) -> Any:
    """1 / (1 + exp(-x)): squeezes x into 0..1."""
    return 1 / (1 + np.exp(-x))


@op("Tanh", since=6)
def tanh(x: Array, /) -> Any:
    """Hyperbolic tangent: squeezes x into -1..1."""
    return np.tanh(x)


@op("Softplus", since=1)
def softplus(x: Array, /) -> Any:
    """log(1 + exp(x)), without overflow for large x."""
    return np.logaddexp(x, 0)


@op("Gelu", since=20)
def gelu(x: Array, /, *, approximate: str = "none") -> Any:
    """x times the chance that a normal number is below x; `tanh` is a faster approximation."""
    if approximate == "tanh":
        inner = math.sqrt(2 / math.pi) * (x + 0.044715 * x * x * x)
        return 0.5 * x * (1 + np.tanh(inner))
    return 0.5 * x * (1 + erf(x * math.sqrt(0.5)))


@op("Softmax", since=13)
def softmax(x: Array, /, *, axis: int = -1) -> Any:
    """Normalise x (any shape, float) to sum to 1 along axis."""
    raised = np.exp(x - np.max(x, axis=axis, keepdims=True, initial=-np.inf))
    return raised / np.sum(raised, axis=axis, keepdims=True)
