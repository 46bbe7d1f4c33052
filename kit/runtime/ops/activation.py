"""Activation functions: each number by itself."""

import math
from typing import Any

import numpy as np

from kit.errors import OnnxError
from kit.runtime.dtypes import Array
from kit.runtime.ops.elementwise import erf, fits, in_float32
from kit.runtime.registry import op

__all__ = ["sigmoid"]


@op("Relu", since=6)
def relu(x: Array, /) -> Any:
    """x, and zero where x is negative."""
    return np.maximum(x, x.dtype.type(0))


@op("LeakyRelu", since=6)
def leaky_relu(x: Array, /, *, alpha: float = 0.01) -> Any:
    """x, and alpha * x where x is negative."""
    return np.where(x < 0, alpha * x, x)


@op("PRelu", since=7)
def p_relu(x: Array, slope: Array, /) -> Any:
    """x, and slope * x where x is negative; slope is learned."""
    fits(x, slope)
    return np.where(x < 0, slope * x, x)


@op("ThresholdedRelu", since=10)
def thresholded_relu(x: Array, /, *, alpha: float = 1.0) -> Any:
    """x, and zero where x is not above alpha."""
    return np.where(x > alpha, x, 0)


@op("Elu", since=6)
@in_float32
def elu(x: Array, /, *, alpha: float = 1.0) -> Any:
    """x, and alpha * (exp(x) - 1) where x is negative."""
    return np.where(x < 0, alpha * np.expm1(np.minimum(x, 0)), x)


@op("Celu", since=12)
@in_float32
def celu(x: Array, /, *, alpha: float = 1.0) -> Any:
    """x, and alpha * (exp(x / alpha) - 1) where x is negative."""
    return np.maximum(x, 0) + np.minimum(alpha * np.expm1(x / alpha), 0)


@op("Selu", since=6)
@in_float32
def selu(x: Array, /, *, alpha: float = 1.6732632, gamma: float = 1.0507010) -> Any:
    """gamma times Elu: with these two numbers, layers keep mean 0 and variance 1."""
    return gamma * np.where(x < 0, alpha * np.expm1(np.minimum(x, 0)), x)


@op("Sigmoid", since=6)
@in_float32
def sigmoid(x: Array, /) -> Any:
    """1 / (1 + exp(-x)): squeezes x into 0..1."""
    return 1 / (1 + np.exp(-x))


@op("HardSigmoid", since=6)
@in_float32
def hard_sigmoid(x: Array, /, *, alpha: float = 0.2, beta: float = 0.5) -> Any:
    """alpha * x + beta, held in 0..1."""
    return np.clip(alpha * x + beta, 0, 1)


@op("HardSwish", since=14)
@in_float32
def hard_swish(x: Array, /) -> Any:
    """x times HardSigmoid of x, with alpha = 1/6."""
    return x * hard_sigmoid(x, alpha=1 / 6)


@op("Swish", since=24)
@in_float32
def swish(x: Array, /, *, alpha: float = 1.0) -> Any:
    """x * sigmoid(alpha * x)."""
    return x * sigmoid(alpha * x)


@op("SwiGLU", since=28)
@in_float32
def swiglu(gate: Array, value: Array, /, *, alpha: float = 1.0) -> Any:
    """Swish of the gate, times the value; both have one shape."""
    if gate.shape != value.shape:
        raise OnnxError(
            "The gate has shape {gate} and the value {value}; they must be the same.",
            gate=gate.shape,
            value=value.shape,
        )
    return swish(gate, alpha=alpha) * value


@op("Tanh", since=6)
def tanh(x: Array, /) -> Any:
    """Hyperbolic tangent: squeezes x into -1..1."""
    return np.tanh(x)


@op("Softplus", since=1)
@in_float32
def softplus(x: Array, /) -> Any:
    """log(1 + exp(x)), without overflow for large x."""
    return np.logaddexp(x, 0)


@op("Mish", since=18)
@in_float32
def mish(x: Array, /) -> Any:
    """x * tanh(softplus(x))."""
    return x * np.tanh(softplus(x))


@op("Softsign", since=1)
@in_float32
def softsign(x: Array, /) -> Any:
    """x / (1 + |x|): squeezes x into -1..1."""
    return x / (1 + np.abs(x))


@op("Shrink", since=9)
def shrink(x: Array, /, *, bias: float = 0.0, lambd: float = 0.5) -> Any:
    """Zero where x is within lambd of zero; beyond, x moved towards zero by bias."""
    moved = np.where(x < -lambd, x + bias, np.where(x > lambd, x - bias, 0))
    return moved.astype(x.dtype, copy=False)


@op("Gelu", since=20)
@in_float32
def gelu(x: Array, /, *, approximate: str = "none") -> Any:
    """x times the chance that a normal number is below x; `tanh` is a faster approximation."""
    if approximate == "tanh":
        inner = math.sqrt(2 / math.pi) * (x + 0.044715 * x * x * x)
        return 0.5 * x * (1 + np.tanh(inner))
    return 0.5 * x * (1 + erf(x * math.sqrt(0.5)))
