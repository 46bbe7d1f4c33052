"""Pictures as PNG files, with the standard library alone.

Source: PNG specification, third edition (W3C, 2025), sections 5, 9 and 11.
"""

import struct
import zlib

import numpy as np
import numpy.typing as npt

__all__ = ["encode_png"]

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_INDEXED, _COLOUR = 3, 2

Bytes = npt.NDArray[np.uint8]


def encode_png(pixels: Bytes, palette: Bytes | None = None) -> bytes:
    """The PNG file of a picture; the same bytes for the same pixels and the same zlib.

    pixels: (height, width, 3) red, green, blue; or (height, width) places in palette, which is
    (colours, 3), at most 256.
    """
    height, width = pixels.shape[:2]
    kind = _COLOUR if palette is None else _INDEXED
    head = struct.pack(">IIBBBBB", width, height, 8, kind, 0, 0, 0)
    rows = np.ascontiguousarray(pixels, np.uint8).reshape(height, -1)
    lines = np.concatenate([np.zeros((height, 1), np.uint8), rows], axis=1)  # filter 0: none
    colours = b"" if palette is None else _chunk(b"PLTE", palette.astype(np.uint8).tobytes())
    data = _chunk(b"IDAT", zlib.compress(lines.tobytes(), 9))
    return _SIGNATURE + _chunk(b"IHDR", head) + colours + data + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    """One part of the file: length, kind, data, and the sum that guards them."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
