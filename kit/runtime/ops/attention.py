"""Attention: each query mixes the values, by how much it resembles their keys."""

import math
from collections.abc import Callable
from typing import Any

import numpy as np

from kit.errors import OnnxError
from kit.runtime.dtypes import Array
from kit.runtime.limits import room, work
from kit.runtime.registry import op

__all__ = ["cut_heads"]


@op("Attention", since=23)
def attention_23(
    q: Array,
    k: Array,
    v: Array,
    mask: Array | None = None,
    past_key: Array | None = None,
    past_value: Array | None = None,
    /,
    *,
    is_causal: int = 0,
    kv_num_heads: int | None = None,
    q_num_heads: int | None = None,
    qk_matmul_output_mode: int = 0,
    scale: float | None = None,
    softcap: float = 0.0,
    softmax_precision: int | None = None,
    _outputs: int,
) -> tuple[Array, ...]:
    """softmax(q @ k * scale + mask) @ v for each head, with keys and values of earlier calls."""
    return attention(
        *(q, k, v, mask, past_key, past_value),
        is_causal=is_causal,
        kv_num_heads=kv_num_heads,
        q_num_heads=q_num_heads,
        qk_matmul_output_mode=qk_matmul_output_mode,
        scale=scale,
        softcap=softcap,
        softmax_precision=softmax_precision,
        _outputs=_outputs,
    )


@op("Attention", since=24)
def attention(
    q: Array,
    k: Array,
    v: Array,
    mask: Array | None = None,
    past_key: Array | None = None,
    past_value: Array | None = None,
    nonpad_kv_seqlen: Array | None = None,
    /,
    *,
    is_causal: int = 0,
    kv_num_heads: int | None = None,
    left_window_size: int = -1,
    q_num_heads: int | None = None,
    qk_matmul_output_mode: int = 0,
    right_window_size: int = -1,
    scale: float | None = None,
    softcap: float = 0.0,
    softmax_precision: int | None = None,
    _outputs: int,
) -> tuple[Array, ...]:
    """softmax(q @ k * scale + mask) @ v for each head, with keys and values of earlier calls.

    A query sees only keys up to its own place (is_causal) or in a window around it.
    """
    packed = q.ndim == 3  # (batch, length, heads * size), otherwise (batch, heads, length, size)
    q, k, v = cut_heads(q, q_num_heads), cut_heads(k, kv_num_heads), cut_heads(v, kv_num_heads)
    if (past_key is None) != (past_value is None):
        raise OnnxError("Past keys and past values belong together, and one of them is missing.")
    before = 0  # the place of the first query among the keys
    if past_key is not None and past_value is not None:
        before = past_key.shape[2]
        k, v = np.concatenate((past_key, k), axis=2), np.concatenate((past_value, v), axis=2)
    scores = _scores(q, k, v, scale, softmax_precision)
    low, high = left_window_size, 0 if is_causal else right_window_size
    steps: tuple[Callable[[], None], ...] = (
        lambda: _soften(scores, softcap),
        lambda: _hide(scores, mask, before, nonpad_kv_seqlen, low, high),
        lambda: _softmax(scores),
    )
    shown = scores  # the fourth output: the scores before one of these steps, or after all
    for at, step in enumerate(steps):
        if _outputs > 3 and at == qk_matmul_output_mode:
            shown = scores.copy()
        step()
    y = _mix(scores, v).astype(q.dtype, copy=False)
    if packed:
        y = y.swapaxes(1, 2).reshape(y.shape[0], y.shape[2], -1)
    return y, k, v, shown.astype(q.dtype, copy=False)


@op("RotaryEmbedding", since=23)
def rotary_embedding(
    x: Array,
    cos: Array,
    sin: Array,
    position_ids: Array | None = None,
    /,
    *,
    interleaved: int = 0,
    num_heads: int | None = None,
    rotary_embedding_dim: int = 0,
) -> Any:
    """x with pairs of its numbers turned by angles that grow with their place in the sequence."""
    heads = cut_heads(x, num_heads)
    batch, _, length, size = heads.shape
    size = rotary_embedding_dim or size
    first, second = slice(0, size // 2), slice(size // 2, size)
    if interleaved:
        first, second = slice(0, size, 2), slice(1, size, 2)
    angles = []
    for cache in (cos, sin):
        if position_ids is not None:
            room((*position_ids.shape, *cache.shape[1:]))
            cache = cache[position_ids]
        cache = np.broadcast_to(cache, (batch, length, size // 2))[:, np.newaxis]
        angles.append(cache.astype(np.promote_types(x.dtype, np.float32), copy=False))
    y = heads.copy()
    a, b = heads[..., first], heads[..., second]
    y[..., first] = a * angles[0] - b * angles[1]
    y[..., second] = a * angles[1] + b * angles[0]
    return y if x.ndim == 4 else y.swapaxes(1, 2).reshape(x.shape)


@op("TensorScatter", since=24, text=True)
def tensor_scatter(
    past: Array,
    update: Array,
    write_indices: Array | None = None,
    /,
    *,
    axis: int = -2,
    mode: str = "linear",
) -> Any:
    """past with update written over it, along axis from write_indices on (one per sample)."""
    batch, longest, count = past.shape[0], past.shape[axis], update.shape[axis]
    starts = np.zeros(batch, np.int64) if write_indices is None else write_indices
    places = starts[:, np.newaxis] + np.arange(count)  # (batch, length of update)
    if mode == "circular":
        places %= longest
    elif places.size and (places.min() < 0 or places.max() >= longest):
        raise OnnxError(
            "{count} entries do not fit into {size} from place {start} on.",
            count=count,
            size=longest,
            start=int(starts.max()),
        )
    y = past.copy()
    samples = np.arange(batch)[:, np.newaxis]
    np.moveaxis(y, axis, 1)[samples, places] = np.moveaxis(update, axis, 1)
    return y


def cut_heads(x: Array, heads: int | None) -> Array:
    """Return x (batch, length, heads * size) as (batch, heads, length, size), where it is not."""
    if x.ndim == 4:
        return x
    if x.ndim != 3 or not heads or heads < 1 or x.shape[2] % heads:
        raise OnnxError(
            "An input of shape {shape} cannot be cut into {heads} heads.",
            shape=x.shape,
            heads=heads or 0,
        )
    size = x.shape[2] // heads
    return x.reshape(*x.shape[:2], heads, size).swapaxes(1, 2)


def _scores(q: Array, k: Array, v: Array, scale: float | None, precision: int | None) -> Array:
    """Return how much each query resembles each key, (batch, heads, queries, keys)."""
    batch, heads, queries, size = q.shape
    shared, keys = k.shape[1:3]  # each head of k and v serves heads // shared heads of q
    if k.shape != (batch, shared, keys, size) or v.shape[:3] != k.shape[:3] or heads % shared:
        raise OnnxError(
            "Queries of shape {q}, keys of shape {k} and values of shape {v} do not fit together.",
            q=q.shape,
            k=k.shape,
            v=v.shape,
        )
    room((batch, heads, queries, keys))
    work(batch * heads * queries * keys * (size + v.shape[3]))
    wide = np.promote_types(q.dtype, np.float64 if precision == 11 else np.float32)
    factor = 1 / math.sqrt(size) if scale is None else scale
    scaled = (q * wide.type(factor)).reshape(batch, shared, -1, size)
    product: Array = scaled @ k.astype(wide, copy=False).swapaxes(2, 3)
    return product.reshape(batch, heads, queries, keys)


def _soften(scores: Array, softcap: float) -> None:
    """Bend scores, in place, so that none goes beyond softcap."""
    if softcap:
        scores /= softcap
        np.tanh(scores, out=scores)
        scores *= softcap


def _hide(
    scores: Array, mask: Array | None, before: int, nonpad: Array | None, low: int, high: int
) -> None:
    """Set the scores of the keys that a query may not see to minus infinity, in place.

    It sees those from `low` places before its own to `high` places after it; -1 is no limit.
    """
    batch, _, queries, keys = scores.shape
    place = np.arange(keys)
    own: Any = np.arange(before, before + queries)[:, np.newaxis]  # places of the queries
    if nonpad is not None:
        count = nonpad.reshape(batch, 1, 1, 1)
        np.copyto(scores, -np.inf, where=place >= count)
        own = own if before else own + count - queries
    if high >= 0:
        np.copyto(scores, -np.inf, where=place > own + high)
    if low >= 0:
        np.copyto(scores, -np.inf, where=place < own - low)
    if mask is not None:
        _add_mask(scores, mask)


def _add_mask(scores: Array, mask: Array) -> None:
    """Add mask to scores, in place; where it is False or too short nothing can be seen."""
    count = mask.shape[-1]
    scores[..., count:] = -np.inf
    part = scores[..., :count]
    if mask.dtype == np.bool_:
        np.copyto(part, -np.inf, where=~mask)
    else:
        part += mask


def _softmax(scores: Array) -> None:
    """Turn scores into shares that sum to 1, in place; all 0 where a query may see nothing."""
    lowest = np.finfo(scores.dtype).min
    scores -= np.maximum(np.max(scores, axis=-1, keepdims=True, initial=lowest), lowest)
    np.exp(scores, out=scores)
    scores /= np.maximum(np.sum(scores, axis=-1, keepdims=True), 1)


def _mix(shares: Array, v: Array) -> Array:
    """Return the mean of the values, weighted by shares: (batch, heads, queries, size)."""
    batch, heads, queries, keys = shares.shape
    grouped = shares.reshape(batch, v.shape[1], -1, keys)
    mixed: Array = grouped @ v.astype(shares.dtype, copy=False)
    return mixed.reshape(batch, heads, queries, v.shape[3])
