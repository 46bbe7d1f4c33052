"""Operators that make tensors or change their type."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from kit.errors import OnnxError
from kit.runtime.dtypes import Array, dtype_of
from kit.runtime.limits import room
from kit.runtime.registry import op

__all__: list[str] = []


@op("Constant", since=12, fold=True)
def constant(
    *,
    value: Array | None = None,
    value_float: float | None = None,
    value_floats: Sequence[float] | None = None,
    value_int: int | None = None,
    value_ints: Sequence[int] | None = None,
) -> Any:
    """The one value that is given."""
    if value is not None:
        return value
    for number in (value_float, value_floats):
        if number is not None:
            return np.array(number, dtype=np.float32)
    for whole in (value_int, value_ints):
        if whole is not None:
            return np.array(whole, dtype=np.int64)
    raise OnnxError("It holds no value. Export the model again.")


@op("ConstantOfShape", since=9)
def constant_of_shape(shape: Array, /, *, value: Array | None = None) -> Any:
    """A tensor of that shape filled with value (one number), or with float zeros."""
    sizes = room(shape)
    if value is None:
        return np.zeros(sizes, dtype=np.float32)
    return np.full(sizes, value.reshape(()), dtype=value.dtype)


@op("Identity", since=1, fold=True)
def identity(x: Array, /) -> Any:
    """x itself."""
    return x


@op("Cast", since=6, fold=True)
def cast(x: Array, /, *, to: int, saturate: int = 1, round_mode: str = "up") -> Any:
    """x in another element type. The last two attributes matter only for float8, not read here."""
    return x.astype(dtype_of(to), copy=False)
