"""Signals: the discrete Fourier transform, window functions, and the mel scale.

Complex numbers are pairs along a last axis of size 2, real ones along one of size 1.
"""

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from kit.errors import OnnxError
from kit.runtime.dtypes import Array, dtype_of
from kit.runtime.limits import room, work
from kit.runtime.registry import op

__all__: list[str] = []

_COMPLEX = np.dtype(np.complex128)


def _fourier(x: Array, sign: int) -> Array:
    """Return the sums of x * exp(sign * 2 pi i j k / size) along the last axis.

    The size is taken apart into primes, and each costs a product with a small matrix.
    Source: Cooley and Tukey, 1965.
    """
    size = x.shape[-1]
    if size < 2:
        return x
    prime = next((p for p in range(2, math.isqrt(size) + 1) if size % p == 0), size)
    turn = sign * 2j * math.pi
    rows = np.arange(prime)[:, None]
    parts = _fourier(x.reshape(*x.shape[:-1], size // prime, prime).swapaxes(-1, -2), sign)
    parts = parts * np.exp(turn / size * rows * np.arange(size // prime))  # (..., prime, rest)
    room((prime, prime), _COMPLEX)
    work(8 * x.size * prime)
    y: Array = np.exp(turn / prime * (rows * rows.T % prime)) @ parts
    return y.reshape(x.shape)


def _joined(x: Array) -> Array:
    """Return pairs along the last axis as complex numbers."""
    if x.shape[-1:] not in ((1,), (2,)):
        raise OnnxError(
            "A signal of shape {shape} is neither real nor complex: its last axis must be of size "
            "1 or 2.",
            shape=x.shape,
        )
    return x[..., 0] + 1j * x[..., 1] if x.shape[-1] == 2 else x[..., 0] + 0j


def _pairs(y: Array, dtype: np.dtype[Any]) -> Any:
    return np.stack((y.real, y.imag), axis=-1).astype(dtype)


def _dft(x: Array, length: Array | None, axis: int, inverse: int, onesided: int) -> Any:
    """Return the transform of x along axis, cut or filled with zeros to length."""
    axis %= x.ndim
    signal = np.moveaxis(_joined(x), axis, -1)
    bins = signal.shape[-1]
    whole = bool(inverse and onesided)  # half a spectrum becomes a real signal
    size = length.item() if length is not None else 2 * (bins - 1) if whole else bins
    y = np.zeros(room((*signal.shape[:-1], size), _COMPLEX), _COMPLEX)
    bins = min(bins, size // 2 + 1 if whole else size)
    y[..., :bins] = signal[..., :bins]
    if whole:
        mirrored = (size - 1) // 2
        y[..., size - mirrored :] = np.conj(y[..., mirrored:0:-1])
    y = _fourier(y, 1 if inverse else -1)
    if inverse:
        y /= size
    if whole:
        return np.moveaxis(y.real, -1, axis)[..., None].astype(x.dtype)
    return _pairs(np.moveaxis(y[..., : size // 2 + 1] if onesided else y, -1, axis), x.dtype)


@op("DFT", since=17)
def dft_17(
    x: Array,
    length: Array | None = None,
    /,
    *,
    axis: int = 1,
    inverse: int = 0,
    onesided: int = 0,
) -> Any:
    """Discrete Fourier transform of x along axis, or the way back; `onesided` is for real x."""
    return _dft(x, length, axis, inverse, onesided)


@op("DFT", since=20)
def dft(
    x: Array,
    length: Array | None = None,
    axis: Array | None = None,
    /,
    *,
    inverse: int = 0,
    onesided: int = 0,
) -> Any:
    """Discrete Fourier transform of x along axis, or the way back; `onesided` is for real x."""
    return _dft(x, length, -2 if axis is None else axis.item(), inverse, onesided)


@op("STFT", since=17)
def stft(
    signal: Array,
    frame_step: Array,
    window: Array | None = None,
    frame_length: Array | None = None,
    /,
    *,
    onesided: int = 1,
) -> Any:
    """Fourier transforms of the frames of signal (batch, length, 1 or 2), each times window."""
    joined = _joined(signal)
    size = joined.shape[1] if window is None else window.size
    size = size if frame_length is None else frame_length.item()
    frames = sliding_window_view(joined, size, axis=1)[:, :: frame_step.item()]
    room((*frames.shape, 2), _COMPLEX)
    y = _fourier(frames if window is None else frames * window, -1)
    return _pairs(y[..., : size // 2 + 1] if onesided else y, signal.dtype)


def _window(size: Array, weights: Sequence[float], periodic: int, output_datatype: int) -> Any:
    """Return the sum of weights[k] * cos(2 pi k n / size) for n up to size."""
    count = size.item()
    places = np.arange(*room([count], np.dtype(np.float64)))
    angles = 2 * math.pi / (count if periodic else count - 1) * places
    total = sum(weight * np.cos(k * angles) for k, weight in enumerate(weights))
    return np.asarray(total).astype(dtype_of(output_datatype))


@op("HannWindow", since=17)
def hann_window(size: Array, /, *, output_datatype: int = 1, periodic: int = 1) -> Any:
    """A window of that size: one wave of a cosine, zero at the ends."""
    return _window(size, (0.5, -0.5), periodic, output_datatype)


@op("HammingWindow", since=17)
def hamming_window(size: Array, /, *, output_datatype: int = 1, periodic: int = 1) -> Any:
    """A window of that size: one wave of a cosine, a little above zero at the ends."""
    return _window(size, (25 / 46, -21 / 46), periodic, output_datatype)


@op("BlackmanWindow", since=17)
def blackman_window(size: Array, /, *, output_datatype: int = 1, periodic: int = 1) -> Any:
    """A window of that size: two cosines, flat and zero at the ends."""
    return _window(size, (0.42, -0.5, 0.08), periodic, output_datatype)


@op("MelWeightMatrix", since=17)
def mel_weight_matrix(
    bands: Array,
    dft_length: Array,
    sample_rate: Array,
    lowest: Array,
    highest: Array,
    /,
    *,
    output_datatype: int = 1,
) -> Any:
    """Weights (frequencies, bands): each band a triangle, all equally wide on the mel scale."""
    size, count = dft_length.item(), bands.item()
    shape = room((size // 2 + 1, count), np.dtype(np.float64))
    low, high = (2595 * math.log10(1 + edge.item() / 700) for edge in (lowest, highest))
    mel = low + np.arange(count + 2) * (high - low) / (count + 2)
    hertz = 700 * (10 ** (mel / 2595) - 1)
    left, peak, right = (
        ((size + 1) * hertz // sample_rate.item())[at : at + count] for at in range(3)
    )
    places = np.arange(shape[0])[:, None]
    rising = (places - left) / np.maximum(peak - left, 1)
    falling = (right - places) / np.maximum(right - peak, 1)
    y = np.where(places < peak, rising, np.where(places > peak, falling, 1))
    return np.maximum(y, 0).astype(dtype_of(output_datatype))
