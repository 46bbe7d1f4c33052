"""Numbers that remember how they were made, so that slopes can be found backwards from the end.

An operation has two halves: `forward` makes the result, and `rule` takes the slope of the end for
that result back to what it was made from. Not here: shapes and odd input (given.py).
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from kit.autodiff.given import (
    Axis,
    first_slope,
    fold,
    forward_of,
    log_of,
    matmul_rule,
    read_numbers,
    read_power,
    read_slopes,
    spread,
)
from kit.autodiff.numpy_words import NumpyWords

Operation = Callable[..., "Value"]


def operation(forward: Callable[..., Any], rule: Callable[..., Any]) -> Operation:
    """Return an operation on Values, made of two plain functions.

    forward: the result for plain arrays, such as np.multiply. rule: gets the slope of the end for
    this result, then the same arrays; gives back the slope of the end for each of them.
    """

    def apply(*given: object) -> "Value":
        values = [one if isinstance(one, Value) else Value(one) for one in given]
        arrays = [read_numbers(value.data) for value in values]
        return Value(forward_of(forward, arrays), values, lambda slope: rule(slope, *arrays))

    return apply


add = operation(np.add, lambda slope, a, b: (slope, slope))
subtract = operation(np.subtract, lambda slope, a, b: (slope, -slope))
multiply = operation(np.multiply, lambda slope, a, b: (slope * b, slope * a))
divide = operation(np.divide, lambda slope, a, b: (slope / b, -slope * a / b**2))
matmul = operation(np.matmul, matmul_rule)
exp = operation(np.exp, lambda slope, a: slope * np.exp(a))
log = operation(log_of, lambda slope, a: slope / a)
tanh = operation(np.tanh, lambda slope, a: slope * (1 - np.tanh(a) ** 2))
relu = operation(lambda a: np.maximum(a, 0), lambda slope, a: slope * (a > 0))
maximum = operation(  # the larger number gets the slope; of two equal ones each gets half
    np.maximum,
    lambda slope, a, b: (slope * (np.sign(a - b) + 1) / 2, slope * (np.sign(b - a) + 1) / 2),
)


class Value(NumpyWords):
    """Numbers in data, of any shape; after `end.backward()` grad is the slope of end for each."""

    def __init__(self, data: object, parents: Sequence["Value"] = (), rule: Any = None) -> None:
        """Hold data. parents, rule: what it was made from, and the way back to them."""
        self.data = read_numbers(data)
        self.grad = np.zeros_like(self.data)
        self.parents, self.rule = parents, rule

    def backward(self) -> None:
        """Find the slope of this one number for every Value that it was made from.

        Slopes of an earlier call are forgotten. Raises KitError when this is more than one number.
        """
        order = in_order(self)
        for value in order:
            value.grad = np.zeros_like(value.data)
        self.grad = first_slope(self.data)
        for value in reversed(order):  # from the end to the start
            slopes = read_slopes(value.rule(value.grad), value.parents) if value.rule else []
            for parent, slope in zip(value.parents, slopes, strict=True):
                # Added, never replaced: a Value that is used twice gets a slope from each use.
                parent.grad = parent.grad + fold(slope, np.shape(parent.data))

    def sum(self, axis: Axis = None, **_: None) -> "Value":
        """Return all numbers added up, or those along axis; _: what np.sum hands on, all None."""
        rule = lambda slope, a: spread(slope, a.shape, axis)  # noqa: E731 (the other half of a pair)
        return operation(lambda a: a.sum(axis), rule)(self)

    def mean(self, axis: Axis = None, **_: None) -> "Value":
        """Return the mean of all numbers, or of those along axis."""
        total = self.sum(axis)
        return total * (np.size(total.data) / np.size(self.data))

    def __pow__(self, power: object) -> "Value":
        n = read_power(power)
        rule = lambda slope, a: slope * n * a ** (n - 1 if n else 0)  # noqa: E731
        return operation(lambda a: a**n, rule)(self)

    def __neg__(self) -> "Value":
        return multiply(self, -1)

    def __rsub__(self, other: object) -> "Value":
        return subtract(other, self)

    def __rtruediv__(self, other: object) -> "Value":
        return divide(other, self)

    def __rmatmul__(self, other: object) -> "Value":
        return matmul(other, self)

    def __repr__(self) -> str:
        return f"Value({np.asarray(self.data).tolist()})"

    __add__ = __radd__ = add
    __sub__, __mul__, __truediv__, __matmul__ = subtract, multiply, divide, matmul
    __rmul__ = multiply
    exp, log, tanh, relu, maximum = exp, log, tanh, relu, maximum


def in_order(end: Value) -> list[Value]:
    """Return all Values that end was made from, and end: each after those that it was made from."""
    order, seen, waiting = [], set(), [(end, False)]  # no recursion: a chain may be long
    while waiting:
        value, parents_are_in = waiting.pop()
        if parents_are_in:
            order.append(value)
        elif id(value) not in seen:
            seen.add(id(value))
            waiting += [(value, True), *((parent, False) for parent in value.parents)]
    return order
