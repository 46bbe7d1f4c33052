"""Damaged and hostile files: each ends in a session that works or in an OnnxError."""

import re
import time

import numpy as np
import pytest

from kit.errors import FeedError, OnnxError
from kit.runtime import InferenceSession
from kit.runtime.dtypes import dtype_of

FLIPS = 1000  # for each of the three small models


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
