"""Damaged and hostile files: each ends in a session that works or in an OnnxError."""

import re
import time
from collections.abc import Callable

import numpy as np
import pytest
from onnx import TensorProto, helper

from kit.errors import FeedError, OnnxError
from kit.runtime import InferenceSession
from kit.runtime.dtypes import dtype_of
from kit.runtime.limits import MAX_FIELDS, MAX_FILE_BYTES

Builder = Callable[..., bytes]
OPSET_18 = b"\x42\x02\x10\x12"
FLIPS = 1000  # for each of the three small models


def _field(number: int, content: bytes) -> bytes:
    """One field of bytes, as protobuf writes it."""
    size, length = len(content), bytearray()
    while size > 0x7F:
        length.append(size & 0x7F | 0x80)
        size >>= 7
    return bytes([number << 3 | 2, *length, size]) + content


def _refused(data: bytes, words: str) -> str:
    """The message with which data is refused, in a second or two, and not at length."""
    start = time.perf_counter()
    with pytest.raises(OnnxError, match=words) as caught:
        InferenceSession(data)
    assert time.perf_counter() - start < 10
    assert len(str(caught.value)) < 1000
    return str(caught.value)


def _outcome(data: bytes) -> str:
    """Load and run once; any error but the two of the contract goes through."""
    try:
        session = InferenceSession(data)
        feeds = {}
        for value in session.get_inputs():
            sizes = [dim if isinstance(dim, int) else 1 for dim in value.shape or []]
            if any(size < 0 or size > 100 for size in sizes):
                return "odd input"
            feeds[value.name] = np.ones(sizes, dtype_of(value.elem_type))
        session.run(None, feeds)
    except OnnxError as error:
        return "refused" if str(error) else "refused without a word"
    except FeedError:
        return "odd input"
    return "ran"


def test_a_cut_off_file_is_refused_wherever_it_is_cut(small_model: bytes) -> None:
    for cut in range(0, len(small_model) - 1, 50):
        assert _outcome(small_model[:cut]) == "refused", cut


def test_half_a_model_names_the_byte_and_what_to_try(mlp_decoder: bytes) -> None:
    half = mlp_decoder[: len(mlp_decoder) // 2]
    with pytest.raises(OnnxError) as caught:
        InferenceSession(half)
    assert caught.value.fields["size"] == len(half)
    assert re.search(r"starts at byte \d+ needs \d+ more.*copy the file again", str(caught.value))


def test_a_model_cut_off_after_its_graph_is_refused(mlp_decoder: bytes) -> None:
    with pytest.raises(OnnxError, match="does not name its operator set"):
        InferenceSession(mlp_decoder[:-6])  # the six bytes that say operator set 18


def test_flipped_bytes_end_in_a_session_or_an_onnx_error(small_model: bytes) -> None:
    rng = np.random.default_rng(0)
    start, outcomes = time.perf_counter(), set()
    for _ in range(FLIPS):
        data = bytearray(small_model)
        for place in rng.integers(0, len(data), rng.integers(1, 5)):
            data[place] = rng.integers(0, 256)
        outcomes.add(_outcome(bytes(data)))
    assert {"ran", "refused"} <= outcomes
    assert time.perf_counter() - start < 60


def test_random_bytes_are_refused() -> None:
    rng = np.random.default_rng(1)
    for _ in range(500):
        assert _outcome(rng.bytes(int(rng.integers(0, 200)))) == "refused"


def test_cut_out_and_repeated_parts_end_in_a_session_or_an_onnx_error(small_model: bytes) -> None:
    rng = np.random.default_rng(2)
    for _ in range(200):
        first, second = sorted(rng.integers(0, len(small_model), 2).tolist())
        _outcome(small_model[:first] + small_model[second:])
        _outcome(small_model[:second] + small_model[first:])


def test_very_many_axes_are_refused_at_once_and_not_listed() -> None:
    tensor = _field(1, b"\xff" * 8 + b"\x7f") * 200_000 + b"\x10\x01" + _field(8, b"w")
    text = _refused(_field(7, _field(5, tensor)) + OPSET_18, "is not possible")
    assert "(9223372036854775807, 9223372036854775807, " in text
    assert ", ...)" in text


def test_a_negative_axis_among_huge_ones_is_refused() -> None:
    huge = [1 << 62] * 63 + [-1]
    model = helper.make_model(helper.make_graph([], "g", [], []))
    model.graph.initializer.append(TensorProto(name="w", data_type=1, dims=huge))
    _refused(model.SerializeToString(), "is not possible")


def test_a_shape_of_a_million_axes_is_refused_by_the_operator(build: Builder) -> None:
    model = build(
        [helper.make_node("ConstantOfShape", ["shape"], ["y"])],
        {"shape": (TensorProto.INT64, ["rank"])},
        {"y": (TensorProto.FLOAT, ["a"])},
    )
    start = time.perf_counter()
    with pytest.raises(OnnxError, match=r"\(7, 7, 7, 7, 7, 7, 7, 7, \.\.\.\) is not possible"):
        InferenceSession(model).run(None, {"shape": np.full(1_000_000, 7)})
    assert time.perf_counter() - start < 5


def test_a_node_of_very_many_outputs_is_read_in_finite_time() -> None:
    outputs = [f"y{number}" for number in range(100_000)]
    node = helper.make_node("Split", ["x"], [*outputs, outputs[-1]], name="split")
    x = helper.make_tensor_value_info("x", TensorProto.FLOAT, [4])
    model = helper.make_model(helper.make_graph([node], "g", [x], []))
    _refused(model.SerializeToString(), "'y99999', which exists already")


def test_a_file_of_very_many_fields_is_refused() -> None:
    _refused(
        b"\x08\x00" * (MAX_FIELDS + 1), f"more than {MAX_FIELDS} fields up to byte {2 * MAX_FIELDS}"
    )


def test_the_fields_of_all_parts_count_together() -> None:
    half = _field(1, b"\x08\x00" * (MAX_FIELDS // 2))  # two nodes of half a million each
    _refused(_field(7, half + half) + OPSET_18, f"more than {MAX_FIELDS} fields")


def test_bytes_that_are_too_many_are_refused_before_they_are_read() -> None:
    _refused(bytes(MAX_FILE_BYTES + 1), f"These {MAX_FILE_BYTES + 1} bytes are too many")
