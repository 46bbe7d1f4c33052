"""Fields by number -> protobuf bytes: wire.py the other way round. Knows nothing of ONNX."""

import struct
from collections.abc import Iterable

from kit.errors import OnnxError
from kit.runtime.limits import MAX_NESTING, MAX_TEXT_BYTES

__all__ = ["Fields"]

_VARINT, _BYTES, _FOUR = 0, 2, 5


class Fields:
    """The fields of one message, in the order in which they are added.

    Everything raises OnnxError when a value does not fit into its field.
    """

    def __init__(self, depth: int = 0) -> None:
        if depth > MAX_NESTING:
            raise OnnxError(
                "More than {limit} parts are nested: there are too many graphs inside graphs.",
                limit=MAX_NESTING,
            )
        self._depth = depth
        self._rows: list[bytes | tuple[int, Fields]] = []

    def integer(self, number: int, value: int) -> None:
        """Add an int64 (also right for int32 and enum)."""
        self._rows.append(_varint(number << 3 | _VARINT) + _int64(value))

    def integers(self, number: int, values: Iterable[int]) -> None:
        """Add a repeated integer field, packed."""
        self.raw(number, b"".join(map(_int64, values)))

    def number(self, number: int, value: float) -> None:
        """Add a float32."""
        self._rows.append(_varint(number << 3 | _FOUR) + _float32(value))

    def numbers(self, number: int, values: Iterable[float]) -> None:
        """Add a repeated float32 field, packed."""
        self.raw(number, b"".join(map(_float32, values)))

    def text(self, number: int, value: str) -> None:
        """Add one string."""
        try:
            content = value.encode()
        except (UnicodeEncodeError, AttributeError):
            raise _unfit(value) from None
        if len(content) > MAX_TEXT_BYTES:
            raise OnnxError(
                "A text has {size} bytes; at most {limit} are read again.",
                size=len(content),
                limit=MAX_TEXT_BYTES,
            )
        self.raw(number, content)

    def raw(self, number: int, content: bytes) -> None:
        """Add bytes as they are."""
        self._rows += [_head(number, len(content)), content]

    def inside(self, number: int) -> "Fields":
        """Add a message, still empty, and return it to be filled."""
        inner = Fields(self._depth + 1)
        self._rows.append((number, inner))
        return inner

    def parts(self) -> list[bytes]:
        """Return the bytes of the message in parts, to be joined."""
        parts: list[bytes] = []
        for row in self._rows:
            if isinstance(row, bytes):
                parts.append(row)
            else:
                inner = row[1].parts()
                parts += [_head(row[0], sum(map(len, inner))), *inner]
        return parts


def _head(number: int, size: int) -> bytes:
    return _varint(number << 3 | _BYTES) + _varint(size)


def _varint(value: int) -> bytes:
    """Return an unsigned number, 7 bits a byte, low first."""
    digits = bytearray()
    while value > 0x7F:
        digits.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*digits, value])


def _int64(value: int) -> bytes:
    try:
        return _varint(struct.unpack("<Q", struct.pack("<q", value))[0])
    except struct.error:
        raise _unfit(value) from None


def _float32(value: float) -> bytes:
    try:
        return struct.pack("<f", value)
    except (struct.error, OverflowError):
        raise _unfit(value) from None


def _unfit(value: object) -> OnnxError:
    return OnnxError(
        "{value} does not fit: whole numbers have 64 bits, numbers are float32, text is UTF-8.",
        value=ascii(value)[:80],
    )
