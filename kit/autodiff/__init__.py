"""Slopes that a program finds by itself: reverse-mode automatic differentiation on NumPy.

    from kit.autodiff import Value

    w = Value(1.0)
    loss = ((w * [1, 2] - [3, 6]) ** 2).mean()
    loss.backward()
    w.grad  # -10: the slope of the loss for w

Start reading in engine.py: it is the whole idea in about 60 lines of code. Introduced in lesson
0.4. Not here: optimisers and layers.
"""

from kit.autodiff.engine import (
    Operation,
    Value,
    add,
    divide,
    exp,
    log,
    matmul,
    maximum,
    multiply,
    operation,
    relu,
    subtract,
    tanh,
)
from kit.autodiff.gradient_check import gradient_check

__all__ = [
    "Operation",
    "Value",
    "add",
    "divide",
    "exp",
    "gradient_check",
    "log",
    "matmul",
    "maximum",
    "multiply",
    "operation",
    "relu",
    "subtract",
    "tanh",
]
