"""The protobuf wire format, byte by byte."""

import numpy as np
import pytest

from kit.errors import OnnxError
from kit.runtime.limits import MAX_NESTING
from kit.runtime.wire import Message


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*out, value])


def _field(number: int, content: bytes) -> bytes:
    return _varint(number << 3 | 2) + _varint(len(content)) + content


def test_integers_are_signed_64_bits() -> None:
    data = b"\x08\x96\x01" + b"\x10" + b"\xff" * 9 + b"\x01"
    message = Message(data)
    assert message.integer(1) == 150
    assert message.integer(2) == -1
    assert message.integer(3, default=7) == 7
    assert message.has(1)
    assert not message.has(3)


def test_the_last_of_a_single_field_counts() -> None:
    assert Message(b"\x08\x01\x08\x02").integer(1) == 2
    assert Message(_field(1, b"old") + _field(1, b"new")).text(1) == "new"


def test_repeated_integers_may_be_packed_or_not() -> None:
    values = [0, 1, 127, 128, 300, 2**32, 2**63 - 1]
    packed = _field(4, b"".join(map(_varint, values)))
    loose = b"".join(b"\x20" + _varint(value) for value in values)
    assert Message(packed).integers(4).tolist() == values
    assert Message(loose).integers(4).tolist() == values
    assert Message(_field(4, _varint(2**64 - 5))).integers(4).tolist() == [-5]
    assert Message(b"").integers(4).tolist() == []
    assert Message(_field(4, b"")).integers(4).tolist() == []


def test_repeated_floats_may_be_packed_or_not() -> None:
    floats = np.array([0.5, -2], "<f4").tobytes()
    assert Message(_field(3, floats)).numbers(3, "<f4").tolist() == [0.5, -2]
    assert Message(b"\x1d" + floats[:4]).numbers(3, "<f4").tolist() == [0.5]
    assert Message(b"\x19" + np.float64(1.5).tobytes()).number(3, "<f8") == 1.5
    assert Message(b"").number(3, "<f4", default=0.25) == 0.25


def test_unknown_fields_of_every_kind_are_skipped() -> None:
    data = b"\xa0\x06\x05" + b"\xa1\x06" + bytes(8) + b"\xa5\x06" + bytes(4) + _field(99, b"?")
    assert Message(data + b"\x08\x03").integer(1) == 3


def test_messages_inside_messages_are_read() -> None:
    inner = _field(1, b"caf\xc3\xa9")
    message = Message(_field(7, inner) + _field(7, inner))
    assert [part.text(1) for part in message.messages(7)] == ["café", "café"]
    assert [part.offset for part in message.messages(7)] == [2, 11]
    nested = message.message(7)
    assert nested is not None
    raw = nested.raw(1)
    assert raw is not None
    assert bytes(raw) == b"caf\xc3\xa9"


@pytest.mark.parametrize(
    ("data", "offset"),
    [
        (b"\x08" + b"\xff" * 11, 1),  # a number of more than ten bytes
        (b"\x08\x01\x0b", 2),  # wire type 3, a group
        (b"\x08\x01\x02\x00", 2),  # field number 0
        (_field(1, b"\x12\x05abc") + b"\x18\x01", 2),  # longer than the part around it
    ],
)
def test_damaged_bytes_are_named_by_their_offset(data: bytes, offset: int) -> None:
    with pytest.raises(OnnxError, match=f"The bytes at offset {offset} are not what") as caught:
        Message(data).message(1)
    assert "copy it again" in str(caught.value)


def test_a_field_of_another_wire_type_than_expected_is_named() -> None:
    message = Message(_field(1, b"\xff\xfe") + b"\x10\x05" + _field(3, b"\x80"))
    for ask in (
        lambda: message.text(1),
        lambda: message.integer(1),
        lambda: message.raw(2),
        lambda: message.numbers(2, "<f4"),
        lambda: message.numbers(3, "<f4"),
        lambda: message.integers(3),
    ):
        with pytest.raises(OnnxError, match=r"The bytes at offset \d+ are not"):
            ask()


@pytest.mark.parametrize("kept", [1, 3, 4, 50, 103])
def test_a_cut_off_file_says_where_it_ends_and_what_to_try(kept: int) -> None:
    data = b"\x08\x01" + _field(1, bytes(100))
    with pytest.raises(OnnxError) as caught:
        Message(data[:kept])
    text = str(caught.value)
    assert text.startswith("The model file ends too early: it has")
    assert "what starts at byte" in text
    assert text.endswith("copy the file again.")


def test_nesting_has_a_limit() -> None:
    data = b""
    for _ in range(MAX_NESTING + 1):
        data = _field(1, data)
    message: Message | None = Message(data)
    for _ in range(MAX_NESTING):
        assert message is not None
        message = message.message(1)
    assert message is not None
    with pytest.raises(OnnxError, match=f"more than {MAX_NESTING} parts are nested"):
        message.message(1)
