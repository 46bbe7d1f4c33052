"""Layers that carry a state of fixed size from token to token, in place of all earlier keys."""

import math
from typing import Any

import numpy as np

from kit.errors import OnnxError
from kit.runtime.dtypes import Array
from kit.runtime.limits import room, work
from kit.runtime.registry import op

__all__: list[str] = []


@op("LinearAttention", since=27)
def linear_attention(
    query: Array,
    key: Array,
    value: Array,
    past_state: Array | None = None,
    decay: Array | None = None,
    beta: Array | None = None,
    /,
    *,
    chunk_size: int = 64,
    kv_num_heads: int,
    q_num_heads: int,
    scale: float = 0.0,
    update_rule: str = "gated_delta",
) -> tuple[Array, ...]:
    """Each token adds key x value to a state, from which its query reads.

    Before that the state shrinks (gated) and what it holds under this key is taken away (delta).
    """
    _check_rule(update_rule, decay, beta)
    (batch, length, width), heads = query.shape, kv_num_heads
    group, size = q_num_heads // heads, width // q_num_heads
    wide = np.promote_types(query.dtype, np.float32)
    per_head = (batch, length, heads)
    q = query.reshape(*per_head, group, size) * wide.type(scale or 1 / math.sqrt(size))
    k = key.astype(wide, copy=False).reshape(*per_head, size, 1)
    v = value.astype(wide, copy=False).reshape(*per_head, 1, -1)
    state = np.zeros(room((batch, heads, size, v.shape[-1])), wide)
    if past_state is not None:
        state[...] = past_state
    keep = None if decay is None else np.exp(decay.astype(wide)).reshape(*per_head, -1, 1)
    rate = None if beta is None else beta.astype(wide).reshape(batch, length, -1, 1, 1)
    work(length * state.size * (3 + group), steps=8 * length)
    y = np.empty(room((*per_head, group, v.shape[-1])), wide)
    for t in range(length):
        new = v[:, t]
        if keep is not None:
            state *= keep[:, t]
        if rate is not None:
            new = rate[:, t] * (new - k[:, t].swapaxes(2, 3) @ state)
        state += k[:, t] * new
        y[:, t] = q[:, t] @ state
    kept = query.dtype if past_state is None else past_state.dtype
    return y.reshape(batch, length, -1).astype(query.dtype), state.astype(kept)


def _check_rule(rule: str, decay: Array | None, beta: Array | None) -> None:
    words = [word for word, x in (("gated", decay), ("delta", beta)) if x is not None]
    given = "_".join(words) or "linear"
    if rule != given:
        raise OnnxError(
            "The rule '{rule}' does not fit inputs for '{given}'.", rule=rule, given=given
        )


@op("CausalConvWithState", since=27)
def causal_conv_with_state(
    x: Array,
    weight: Array,
    bias: Array | None = None,
    past_state: Array | None = None,
    /,
    *,
    activation: str = "none",
) -> tuple[Array, ...]:
    """Sum of each number of x (batch, channels, length) and those just before it, times weight.

    Also returns the last numbers, which are `past_state` for what comes next.
    """
    (batch, channels, length), kernel = x.shape, weight.shape[2]
    shape = (batch, channels, kernel - 1)
    past = np.zeros(room(shape), x.dtype) if past_state is None else past_state
    room((batch, channels, length + kernel))
    padded = np.concatenate((past, x), axis=2)
    factors = np.broadcast_to(weight, (channels, 1, kernel))
    y: Any = np.zeros(x.shape, np.promote_types(x.dtype, np.float32))
    work(kernel * x.size, steps=2 * kernel)
    for at in range(kernel):
        y += padded[:, :, at : at + length] * factors[:, :, at].astype(y.dtype)
    if bias is not None:
        y += bias[:, np.newaxis]
    if activation in ("silu", "swish"):
        y /= 1 + np.exp(-y)
    return y.astype(x.dtype, copy=False), padded[:, :, length:]
