"""Matrix products."""

from typing import Any

import numpy as np

from kit.runtime.dtypes import Array
from kit.runtime.limits import room
from kit.runtime.registry import op

__all__: list[str] = []


@op("MatMul", since=1)
def matmul(a: Array, b: Array, /) -> Any:
    """Matrix product; axes before the last two are broadcast."""
    stack = np.broadcast_shapes(a.shape[:-2], b.shape[:-2])
    room((*stack, *a.shape[-2:-1], *(b.shape[-1:] if b.ndim > 1 else ())))
    return np.matmul(a, b)


@op("Gemm", since=11)
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
        product = product * alpha
    if c is not None:
        product = product + (c if beta == 1 else c * beta)
    return product.astype(a.dtype, copy=False)
