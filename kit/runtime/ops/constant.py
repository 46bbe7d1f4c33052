"""Operators that make tensors or change their type."""

import math
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from kit.errors import OnnxError
from kit.runtime.dtypes import Array, dtype_of
from kit.runtime.limits import room, work
from kit.runtime.registry import op

__all__ = ["number_type"]


def number_type(elem_type: int | None, like: Array) -> np.dtype[Any]:
    """Return the dtype of elem_type, or that of `like`; raise OnnxError when it is no number."""
    dtype = like.dtype if elem_type is None else dtype_of(elem_type)
    if dtype.hasobject:
        raise OnnxError("It makes numbers, and the type asked for is string.")
    return dtype


@op("Constant", since=1, fold=True)
def constant_1(*, value: Array) -> Any:
    """The value."""
    return value


@op("Constant", since=11, fold=True)
def constant(
    *,
    value: Array | None = None,
    value_float: float | None = None,
    value_floats: Sequence[float] | None = None,
    value_int: int | None = None,
    value_ints: Sequence[int] | None = None,
    value_string: str | None = None,
    value_strings: Sequence[str] | None = None,
) -> Any:
    """The one value that is given."""
    if value is not None:
        return value
    rows = (
        (np.float32, value_float, value_floats),
        (np.int64, value_int, value_ints),
        (np.object_, value_string, value_strings),
    )
    for dtype, *given in rows:
        for number in given:
            if number is not None:
                return np.array(number, dtype=dtype)
    raise OnnxError("It holds no value. Export the model again.")


@op("ConstantOfShape", since=9)
def constant_of_shape(shape: Array, /, *, value: Array | None = None) -> Any:
    """A tensor of that shape filled with value (one number), or with float zeros."""
    if value is None:
        return np.zeros(room(shape), dtype=np.float32)
    return np.full(room(shape, value.dtype), value.reshape(()), dtype=value.dtype)


@op("Identity", since=1, fold=True, text=True)
def identity(x: Array, /) -> Any:
    """x itself."""
    return x


def _text(number: Any) -> str:
    """Return a number as onnxruntime writes it."""
    if not isinstance(number, float):
        return str(int(number))
    text = f"{number:.8g}"
    return {"nan": "NaN", "inf": "INF", "-inf": "-INF"}.get(text, text)


def _whole(text: str) -> int:
    return int(text) if text.lstrip("+-").isdigit() else int(float(text))


def _each(function: Callable[[Any], Any], x: Array, dtype: np.dtype[Any]) -> Array:
    work(steps=x.size // 8)
    y = np.empty(room(x.shape, dtype), dtype)
    y.reshape(-1)[:] = [function(value) for value in x.ravel().tolist()]
    return y


def _cast(x: Array, dtype: np.dtype[Any]) -> Array:
    if x.dtype == dtype:
        return x
    if dtype.hasobject:
        return _each(_text, x, dtype)
    if x.dtype.hasobject:
        return _each(_whole if dtype.kind in "iu" else float, x, dtype)
    room(x.shape, dtype)
    return x.astype(dtype)


@op("Cast", since=6, fold=True, text=True)
def cast(x: Array, /, *, to: int, saturate: int = 1, round_mode: str = "up") -> Any:
    """x in another element type. The last two attributes matter only for float8, not read here."""
    return _cast(x, dtype_of(to))


@op("CastLike", since=15, fold=True, text=True)
def cast_like(x: Array, like: Array, /, *, saturate: int = 1, round_mode: str = "up") -> Any:
    """x in the element type of `like`."""
    return _cast(x, like.dtype)


@op("Range", since=11)
def range_(start: Array, limit: Array, delta: Array, /, *, stash_type: int = 1) -> Any:
    """Numbers from start to limit (not included), delta apart."""
    first, end, step = start.item(), limit.item(), delta.item()
    if not step:
        raise OnnxError("Its delta is zero, so it never ends. Choose another.")
    whole = start.dtype.kind in "iu"
    count = -((first - end) // step) if whole else math.ceil((end - first) / step)
    places = np.arange(*room([max(count, 0)], start.dtype), dtype="i8" if whole else "f8")
    return (first + places * step).astype(start.dtype)


@op("EyeLike", since=9)
def eye_like(x: Array, /, *, dtype: int | None = None, k: int = 0) -> Any:
    """Ones on diagonal k of a matrix of zeros that is as large as x."""
    kind = number_type(dtype, x)
    rows, columns = room(x.shape, kind)
    return np.eye(rows, columns, k, dtype=kind)
