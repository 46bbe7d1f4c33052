"""The protobuf wire format: bytes -> fields by number. Knows nothing of ONNX.

A message is a row of fields. Each starts with a varint: field number * 8 + wire type. The wire
type says how long the value is: 0 varint, 1 eight bytes, 2 a length and that many bytes (text,
raw data, a message inside, or packed numbers), 5 four bytes. Types 3 and 4 are long obsolete.
Source: https://protobuf.dev/programming-guides/encoding/. Read next: model.py.
"""

from typing import NamedTuple

import numpy as np

from kit.errors import OnnxError
from kit.runtime.dtypes import Array
from kit.runtime.limits import MAX_ELEMENTS, MAX_FIELDS, MAX_NESTING, MAX_TEXT_BYTES

__all__ = ["Message"]

_VARINT, _EIGHT, _BYTES, _FOUR = 0, 1, 2, 5
_MASK = (1 << 64) - 1


class _Field(NamedTuple):
    wire_type: int
    start: int  # where the value starts, for errors and for reading
    end: int
    value: int  # of a varint; else 0


class _Count:
    """How many fields of a file were read, in all its messages together, and packed numbers."""

    def __init__(self) -> None:
        self._fields = self._packed = 0

    def one_more(self, offset: int) -> None:
        self._fields += 1
        if self._fields > MAX_FIELDS:
            raise OnnxError(
                "The file has more than {limit} fields up to byte {offset}. No model here needs "
                "so many: the file is damaged or is something else.",
                limit=MAX_FIELDS,
                offset=offset,
            )

    def packed(self, size: int, offset: int) -> None:
        self._packed += size
        if self._packed > MAX_ELEMENTS // 4:  # unpacking takes some forty bytes a number
            raise OnnxError(
                "Up to byte {offset} are {size} bytes of packed numbers. Save such tensors as raw "
                "data.",
                offset=offset,
                size=self._packed,
            )


class Message:
    """The fields of one message in data[start:end], read once, values decoded when asked for.

    Fields that nobody asks for are skipped, as protobuf demands. Of a field that should stand once
    the last one counts. Everything raises OnnxError with the byte offset when bytes do not fit.
    """

    def __init__(
        self,
        data: bytes,
        start: int = 0,
        end: int | None = None,
        *,
        depth: int = 0,
        count: _Count | None = None,
    ) -> None:
        if depth > MAX_NESTING:
            raise OnnxError(
                "At byte {offset} more than {limit} parts are nested. The file is damaged.",
                offset=start,
                limit=MAX_NESTING,
            )
        self.data = data
        self.offset = start
        self._depth = depth
        self._count = _Count() if count is None else count
        self._fields: dict[int, list[_Field]] = {}
        at, end = start, len(data) if end is None else end
        while at < end:
            self._count.one_more(at)
            number, field = _read_field(data, at, end)
            self._fields.setdefault(number, []).append(field)
            at = field.end

    def has(self, number: int) -> bool:
        """Return whether the field is there at all."""
        return number in self._fields

    def integer(self, number: int, default: int = 0) -> int:
        """Return an int64 (also the right reading of int32 and enum)."""
        field = self._last(number, _VARINT)
        return default if field is None else _signed(field.value)

    def number(self, number: int, dtype: str, default: float = 0.0) -> float:
        """Return one float; dtype is `<f4` or `<f8`."""
        values = self.numbers(number, dtype)
        return float(values[-1]) if values.size else default

    def text(self, number: int) -> str:
        """Return one UTF-8 string, empty when absent."""
        return (self.texts(number) or [""])[-1]

    def texts(self, number: int) -> list[str]:
        """Return the strings of a repeated field."""
        return [self._decode(field) for field in self._all(number, _BYTES)]

    def raw(self, number: int) -> memoryview | None:
        """Return the bytes of a field as a view, or None when it is absent."""
        field = self._last(number, _BYTES)
        return None if field is None else memoryview(self.data)[field.start : field.end]

    def message(self, number: int) -> "Message | None":
        """Return the message inside a field, or None when it is absent."""
        field = self._last(number, _BYTES)
        return None if field is None else self._inside(field)

    def messages(self, number: int) -> list["Message"]:
        """Return the messages of a repeated field."""
        return [self._inside(field) for field in self._all(number, _BYTES)]

    def integers(self, number: int) -> Array:
        """Return a repeated integer field, packed or not, as int64."""
        parts: list[memoryview] = []
        loose: list[int] = []
        fields = self._all(number, _VARINT, _BYTES)
        for field in fields:
            if field.wire_type == _VARINT:
                loose.append(_signed(field.value))
            elif field.end > field.start:
                if self.data[field.end - 1] >= 0x80:  # its last number does not end
                    raise _damaged(field.start)
                parts.append(memoryview(self.data)[field.start : field.end])
        joined = parts[0] if len(parts) == 1 else b"".join(parts)  # once: a call each takes long
        self._count.packed(len(joined), self.offset)
        unpacked = _unpack(joined, fields[0].start if fields else self.offset)
        return np.concatenate([unpacked, np.array(loose, dtype=np.int64)])

    def numbers(self, number: int, dtype: str) -> Array:
        """Return a repeated float field, packed or not; dtype is `<f4` or `<f8`."""
        size = np.dtype(dtype).itemsize
        parts = [np.empty(0, dtype)]
        for field in self._all(number, _FOUR if size == 4 else _EIGHT, _BYTES):
            if (field.end - field.start) % size:
                raise _damaged(field.start)
            view = memoryview(self.data)[field.start : field.end]
            parts.append(np.frombuffer(view, dtype))
        return np.concatenate(parts)

    def floats(self, number: int) -> list[float]:
        """Return a repeated float field as Python's numbers, which take ten times the room."""
        values = self.numbers(number, "<f4")
        self._count.packed(values.nbytes, self.offset)
        numbers: list[float] = values.tolist()
        return numbers

    def _all(self, number: int, *wire_types: int) -> list[_Field]:
        fields = self._fields.get(number, [])
        for field in fields:
            if field.wire_type not in wire_types:
                raise _damaged(field.start)
        return fields

    def _last(self, number: int, wire_type: int) -> _Field | None:
        fields = self._all(number, wire_type)
        return fields[-1] if fields else None

    def _inside(self, field: _Field) -> "Message":
        inner = self._depth + 1
        return Message(self.data, field.start, field.end, depth=inner, count=self._count)

    def _decode(self, field: _Field) -> str:
        if field.end - field.start > MAX_TEXT_BYTES:
            raise OnnxError(
                "The text at byte {offset} has {size} bytes; at most {limit} are read.",
                offset=field.start,
                size=field.end - field.start,
                limit=MAX_TEXT_BYTES,
            )
        try:
            return self.data[field.start : field.end].decode()
        except UnicodeDecodeError:
            raise _damaged(field.start) from None


def _read_field(data: bytes, start: int, end: int) -> tuple[int, _Field]:
    """Return the field number and the field whose tag stands at start."""
    tag, at = _read_varint(data, start, end)
    number, wire_type = tag >> 3, tag & 7
    value = length = 0
    if wire_type == _VARINT:
        value, stop = _read_varint(data, at, end)
        return number, _Field(wire_type, at, stop, value)
    if wire_type == _BYTES:
        length, at = _read_varint(data, at, end)
    elif wire_type in (_EIGHT, _FOUR):
        length = 8 if wire_type == _EIGHT else 4
    else:
        raise _damaged(start)
    if number == 0:
        raise _damaged(start)
    if at + length > end:
        raise _too_short(data, start, end, at + length - end)
    return number, _Field(wire_type, at, at + length, value)


def _read_varint(data: bytes, start: int, end: int) -> tuple[int, int]:
    """Return the unsigned number at start and the offset after it: 7 bits a byte, low first."""
    value = 0
    for at in range(start, min(start + 10, end)):
        byte = data[at]
        value |= (byte & 0x7F) << 7 * (at - start)
        if byte < 0x80:
            return value & _MASK, at + 1
    if start + 10 <= end:
        raise _damaged(start)
    raise _too_short(data, start, end, 1)


def _unpack(content: bytes | memoryview, offset: int) -> Array:
    """Return packed varints as int64, all at once: a byte below 0x80 ends a number."""
    packed = np.frombuffer(content, np.uint8)
    ends = np.flatnonzero(packed < 0x80)
    starts = np.concatenate([np.zeros(min(1, ends.size), ends.dtype), ends[:-1] + 1])
    longest = int((ends - starts).max(initial=-1)) + 1
    if longest > 10:
        raise _damaged(offset)
    values = np.zeros(ends.size, np.uint64)
    for place in range(longest):
        inside = starts + place <= ends
        digits = packed[(starts + place)[inside]] & 0x7F
        values[inside] |= digits.astype(np.uint64) << np.uint64(7 * place)
    return values.view(np.int64)


def _signed(value: int) -> int:
    return value - (1 << 64) if value >> 63 else value


def _damaged(offset: int) -> OnnxError:
    return OnnxError(
        "The bytes at offset {offset} are not what an ONNX model has there. "
        "The file is damaged or is something else: copy it again.",
        offset=offset,
    )


def _too_short(data: bytes, offset: int, end: int, missing: int) -> OnnxError:
    if end < len(data):  # a part does not fit into the part around it
        return _damaged(offset)
    return OnnxError(
        "The model file ends too early: it has {size} bytes, and what starts at byte {offset} "
        "needs {missing} more. The copy was cut off: copy the file again.",
        size=len(data),
        offset=offset,
        missing=missing,
    )
