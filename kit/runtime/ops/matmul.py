"""Matrix products."""

import math
from typing import Any

import numpy as np

from kit.runtime.dtypes import Array
from kit.runtime.limits import room, work
from kit.runtime.ops.elementwise import in_float32
from kit.runtime.registry import op

__all__ = ["matmul"]

_SMALL = 1 << 20  # numbers that surely fit


@op("MatMul", since=1)
@in_float32
def matmul(a: Array, b: Array, /) -> Any:
    """Matrix product; axes before the last two are broadcast."""
    stack, other = a.shape[:-2], b.shape[:-2]
    if stack and other and stack != other:
        stack = np.broadcast_shapes(stack, other)
    shape = (*(stack or other), *a.shape[-2:-1], *(b.shape[-1:] if b.ndim > 1 else ()))
    count = math.prod(shape)
    if count > _SMALL:
        room(shape, a.dtype)
    work(count * a.shape[-1] * (1 if a.dtype.kind == "f" else 8))  # whole ones take longer
    return np.matmul(a, b)


@op("Gemm", since=11)
@in_float32
def gemm(
    a: Array,
    b: Array,
    c: Array | None = None,
    /,
    *,
    alpha: float = 1.0,
    beta: float = 1.0,
    transA: int = 0,
    transB: int = 0,
) -> Any:
    """alpha * a @ b + beta * c, with a or b turned when asked: a torch Linear layer."""
    product = matmul(a.T if transA else a, b.T if transB else b)
    if alpha != 1:
        product = (product * alpha).astype(a.dtype, copy=False)
    if c is not None:
        product += c if beta == 1 else (c * beta).astype(a.dtype, copy=False)
    return product
