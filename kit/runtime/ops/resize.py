"""Pictures in another size: each axis is stretched by itself, one after the other."""

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import numpy as np

from kit.errors import OnnxError
from kit.runtime.dtypes import Array
from kit.runtime.limits import listed, room, work
from kit.runtime.ops.elementwise import exact
from kit.runtime.ops.shape import distinct
from kit.runtime.registry import op

__all__ = ["narrow", "taps"]

_REMEMBERED = 4096  # pixels along an axis, at most, whose places are kept for the next run


@op("Upsample", since=7)
def upsample_7(x: Array, /, *, mode: str = "nearest", scales: Sequence[float]) -> Any:
    """x with each axis stretched by its scale."""
    return resize_10(x, np.array(scales, np.float32), mode=mode)


@op("Upsample", since=9)
@op("Resize", since=10)
def resize_10(x: Array, scales: Array, /, *, mode: str = "nearest") -> Any:
    """x with each axis stretched by its scale."""
    how = "asymmetric"
    return resize(
        *(x, None, scales), coordinate_transformation_mode=how, mode=mode, nearest_mode="floor"
    )


@op("Resize", since=11)
def resize_11(
    x: Array,
    roi: Array,
    scales: Array,
    sizes: Array | None = None,
    /,
    *,
    coordinate_transformation_mode: str = "half_pixel",
    cubic_coeff_a: float = -0.75,
    exclude_outside: int = 0,
    extrapolation_value: float = 0.0,
    mode: str = "nearest",
    nearest_mode: str = "round_prefer_floor",
) -> Any:
    """x with each axis stretched by its scale, or to its size."""
    return resize(
        *(x, roi, scales, sizes),
        coordinate_transformation_mode=coordinate_transformation_mode,
        cubic_coeff_a=cubic_coeff_a,
        exclude_outside=exclude_outside,
        extrapolation_value=extrapolation_value,
        mode=mode,
        nearest_mode=nearest_mode,
    )


@op("Resize", since=13)
def resize(
    x: Array,
    roi: Array | None = None,
    scales: Array | None = None,
    sizes: Array | None = None,
    /,
    *,
    antialias: int = 0,
    axes: Sequence[int] | None = None,
    coordinate_transformation_mode: str = "half_pixel",
    cubic_coeff_a: float = -0.75,
    exclude_outside: int = 0,
    extrapolation_value: float = 0.0,
    keep_aspect_ratio_policy: str = "stretch",
    mode: str = "nearest",
    nearest_mode: str = "round_prefer_floor",
) -> Any:
    """x with each axis stretched by its scale, or to its size (all by the same scale if asked)."""
    chosen = distinct(range(x.ndim) if axes is None else axes, x.ndim)
    old = [x.shape[axis] for axis in chosen]
    factors, new = _targets(old, scales, sizes, keep_aspect_ratio_policy)
    crop = coordinate_transformation_mode == "tf_crop_and_resize"
    spans: list[Any] = [(0, 1)] * len(old)
    if crop and roi is not None:
        spans = listed(roi.reshape(2, -1).T)
    y = x if mode == "nearest" else exact(x)
    rows = sorted(zip(chosen, old, new, factors, spans, strict=True), reverse=True)
    for axis, size, wanted, scale, span in rows:  # the last axis first: it is the slowest to read
        if wanted == size and scale == 1 and not crop:
            continue
        room((*y.shape[:axis], wanted, *y.shape[axis + 1 :]))
        if mode == "nearest" and not crop and wanted <= _REMEMBERED:
            how = (coordinate_transformation_mode, nearest_mode)
            y = y.take(_pixels(*how, size, wanted, scale), axis=axis)
            continue
        at = _coordinates(coordinate_transformation_mode, size, wanted, scale, span)
        if mode == "nearest":
            y = y.take(_nearest(at, nearest_mode).clip(0, size - 1), axis=axis)
        else:
            factor = min(scale, 1.0) if antialias else 1.0
            places, weights = taps(at, mode, factor, cubic_coeff_a)
            y = _blend(y, axis, places, weights, whole=not exclude_outside)
        if crop:
            y[(slice(None),) * axis + ((at < 0) | (at > size - 1),)] = extrapolation_value
    return narrow(y, x.dtype)


@lru_cache(maxsize=32)
def _pixels(how: str, nearest: str, size: int, wanted: int, scale: float) -> Array:
    """Return which pixel each of the wanted ones is: the same at each run of a model."""
    at = _coordinates(how, size, wanted, scale, (0, 1))
    return _nearest(at, nearest).clip(0, size - 1)


def narrow(y: Array, dtype: np.dtype[Any]) -> Array:
    """Return y in another type, rounded and held in range where that is one of integers."""
    if dtype.kind in "iu" and y.dtype != dtype:
        limits = np.iinfo(dtype)
        y = np.rint(y).clip(limits.min, limits.max)
    return y.astype(dtype, copy=False)


def _cubic(distance: Array, a: float) -> Array:
    """Return the weights of pixels at these distances, the cubic of Keys: 1 at 0, 0 from 2 on."""
    near = ((a + 2) * distance - (a + 3)) * distance**2 + 1
    far = a * (((distance - 5) * distance + 8) * distance - 4)
    return np.where(distance <= 1, near, np.where(distance < 2, far, 0))


def _targets(
    old: Sequence[int], scales: Array | None, sizes: Array | None, policy: str
) -> tuple[list[float], list[int]]:
    """Return the scale and the new size of each axis."""
    if scales is not None and scales.size:
        return listed(scales), np.floor(scales * np.array(old, scales.dtype)).astype(int).tolist()
    if sizes is None:
        raise OnnxError("It has neither scales nor sizes.")
    factors = [new / size for new, size in zip(listed(sizes), old, strict=True)]
    if policy == "stretch":
        return factors, listed(sizes)
    factor = min(factors) if policy == "not_larger" else max(factors)
    return [factor] * len(old), [math.floor(factor * size + 0.5) for size in old]


def _coordinates(
    how: str, size: int, wanted: int, scale: float, span: tuple[float, float]
) -> Array:
    """Return where each new pixel stands, counted in old pixels."""
    room((8, wanted))  # in double, with copies
    place = np.arange(wanted, dtype=np.float64)
    length = size * scale  # the new size before it was rounded
    steps = max(length - 1, 1e-9)
    match how:
        case "asymmetric":
            return place / scale
        case "align_corners":
            return place * ((size - 1) / steps)
        case "tf_crop_and_resize":
            start, end = span
            if wanted == 1:
                return place + (start + end) * (size - 1) / 2
            return (start + place * ((end - start) / (wanted - 1))) * (size - 1)
        case "half_pixel" | "pytorch_half_pixel" | "half_pixel_symmetric":
            offset = size / 2 * (1 - wanted / length) if how == "half_pixel_symmetric" else 0
            if how == "pytorch_half_pixel" and wanted == 1:
                return place
            return offset + (place + 0.5) / scale - 0.5
    raise OnnxError("'{name}' is not a way to resize.", name=how)


def _nearest(at: Array, how: str) -> Array:
    """Return the pixels next to the places `at`, before they are held inside the picture."""
    match how:
        case "round_prefer_floor":
            at = np.ceil(at - 0.5)
        case "round_prefer_ceil":
            at = np.floor(at + 0.5)
        case "floor":
            at = np.floor(at)
        case "ceil":
            at = np.ceil(at)
        case _:
            raise OnnxError("'{name}' is not a way to resize.", name=how)
    return at.astype(np.int64)


def taps(at: Array, mode: str, factor: float, a: float) -> tuple[Array, Array]:
    """Return which pixels the places `at` are mixed of, and their weights: (pixels, places).

    A factor below 1 makes the filter wider, so that no pixel is left out.
    """
    if mode not in ("linear", "cubic"):
        raise OnnxError("'{name}' is not a way to resize.", name=mode)
    first = math.floor((-1 if mode == "linear" else -2) / factor) + 1
    room((4, 2 - 2 * first, at.size))  # places and weights are made in double, with copies
    places = np.floor(at) + np.arange(first, 2 - first)[:, np.newaxis]
    distance = np.abs(places - at) * factor
    weights = np.maximum(1 - distance, 0) if mode == "linear" else _cubic(distance, a)
    if factor < 1:
        weights /= weights.sum(axis=0)
    return places, weights


def _blend(x: Array, axis: int, places: Array, weights: Array, *, whole: bool) -> Array:
    """Return the sums of x at places (pixels, new size) along axis, times their weights.

    A place outside takes the pixel at the edge, or, unless `whole`, it is left out.
    """
    last = x.shape[axis] - 1
    if not whole:
        weights[(places < 0) | (places > last)] = 0
        weights /= weights.sum(axis=0)
    places = places.clip(0, last).astype(np.int64)
    column = (-1, *[1] * (x.ndim - 1 - axis))
    shape = (*x.shape[:axis], places.shape[1], *x.shape[axis + 1 :])
    work(64 * len(places) * math.prod(shape), steps=4 * len(places))
    factors = weights.astype(x.dtype)
    x = np.ascontiguousarray(x)  # take would copy a view every time
    y: Array = x.take(places[0], axis=axis)
    y *= factors[0].reshape(column)
    part = np.empty(shape, x.dtype)
    for at, factor in zip(places[1:], factors[1:], strict=True):
        x.take(at, axis=axis, out=part, mode="clip")  # other modes would copy once more
        part *= factor.reshape(column)
        y += part
    return y
