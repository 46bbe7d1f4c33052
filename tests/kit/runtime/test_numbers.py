"""Operators on numbers, where the standard's cases are silent: accuracy, edges, hostile sizes."""

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from onnx import TensorProto, helper

from kit.errors import OnnxError
from kit.runtime import InferenceSession
from kit.runtime.limits import Budget
from kit.runtime.registry import find

Array = np.ndarray[Any, Any]
Builder = Callable[..., bytes]
HUGE = np.array(10**12)


def _run(op_type: str, *inputs: Any, opset: int = 28, **attributes: Any) -> Any:
    """What the operator makes of the inputs, within the budget of a run and without warnings."""
    operator = find(op_type, opset)
    assert operator is not None
    with Budget(), np.errstate(all="ignore"):
        return operator.function(*inputs, **attributes)


def _float(*numbers: float) -> Array:
    return np.array(numbers, np.float32)


def _text(*texts: str) -> Array:
    return np.array(texts, object)


def test_erf_of_float_is_within_two_units_in_the_last_place() -> None:
    edges = [1e-45, -1e-40, 1.2e-38, 0.0, 88.0, 3.4e38, math.inf, -math.inf]
    x = np.concatenate([np.linspace(-5, 5, 100_001), edges]).astype(np.float32)
    exact = np.array([math.erf(value) for value in x.tolist()])
    y = _run("Erf", x)
    assert y.dtype == np.float32
    assert np.abs(y - exact).max() < 1.2e-7
    small = np.abs(x) < 1
    np.testing.assert_allclose(y[small], exact[small], rtol=3e-7, atol=2e-45)
    assert y[-2:].tolist() == [1, -1]
    assert np.isnan(_run("Erf", _float(math.nan)))


@pytest.mark.parametrize("dtype", [np.float16, np.float64])
def test_erf_of_other_types_is_rounded_once(dtype: Any) -> None:
    x = np.linspace(-4, 4, 1001).astype(dtype).reshape(7, 11, 13)
    exact = np.array([math.erf(value) for value in x.ravel().tolist()]).reshape(x.shape)
    y = _run("Erf", x)
    assert y.dtype == dtype
    np.testing.assert_allclose(y, exact, rtol=np.finfo(dtype).eps, atol=1e-8)


def test_whole_numbers_are_divided_towards_zero() -> None:
    a, b = np.array([7, -7, 7, -7, -128, 5], np.int8), np.array([2, 2, -2, -2, -1, 0], np.int8)
    assert _run("Div", a, b).tolist()[:4] == [3, -3, -3, 3]
    assert _run("Mod", a, b).tolist()[:4] == [1, 1, -1, -1]
    assert _run("Mod", a, b, fmod=1).tolist()[:4] == [1, -1, 1, -1]


def test_a_shift_by_all_bits_or_more_leaves_nothing_but_the_sign() -> None:
    x, y = np.array([1, -8, -8, 3], np.int32), np.array([32, 40, 1, -1], np.int32)
    assert _run("BitShift", x, y, direction="LEFT").tolist() == [0, 0, -16, 0]
    assert _run("BitShift", x, y, direction="RIGHT").tolist() == [0, -1, -4, 0]
    with pytest.raises(OnnxError, match="LEFT or RIGHT"):
        _run("BitShift", x, y, direction="UP")


def test_bits_are_read_as_another_type_of_the_same_size_only() -> None:
    assert _run("BitCast", _float(1), to=TensorProto.INT32).tolist() == [0x3F800000]
    assert _run("BitCast", np.array([2], np.uint8), to=TensorProto.BOOL).tolist() == [True]
    with pytest.raises(OnnxError, match="float32 and float64 are not of the same size"):
        _run("BitCast", _float(1), to=TensorProto.DOUBLE)


def test_numbers_become_strings_as_onnxruntime_writes_them() -> None:
    x = _float(1.5, 0.1, 1e10, 123456789, 3, -math.inf, math.nan)
    texts = ["1.5", "0.1", "1e+10", "1.2345679e+08", "3", "-INF", "NaN"]
    assert _run("Cast", x, to=TensorProto.STRING).tolist() == texts
    assert _run("Cast", np.array([True, False]), to=TensorProto.STRING).tolist() == ["1", "0"]


def test_strings_become_numbers() -> None:
    words = _text("1e-5", "+INF", "-inf", "100.5")
    floats = _run("Cast", words, to=TensorProto.FLOAT)
    np.testing.assert_array_equal(floats, _float(1e-5, math.inf, -math.inf, 100.5))
    whole = _run("CastLike", _text("9007199254740993", "-7", "100.5"), np.zeros(1, np.int64))
    assert whole.tolist() == [9007199254740993, -7, 100]
    with pytest.raises(ValueError, match="could not convert"):
        _run("Cast", _text("seven"), to=TensorProto.FLOAT)


def test_far_numbers_neither_overflow_nor_vanish() -> None:
    x = _float(-1000, 1000)
    assert _run("Sigmoid", x).tolist() == [0, 1]
    assert _run("Elu", x).tolist() == [-1, 1000]
    assert _run("Softplus", x).tolist() == [0, 1000]
    assert _run("Mish", x).tolist() == [0, 1000]
    assert _run("LogSoftmax", x).tolist() == [-2000, 0]
    assert _run("ReduceLogSumExp", x[:1], None).tolist() == [-1000]
    np.testing.assert_allclose(_run("Sigmoid", np.float16([-11])), [1.67e-5], rtol=0.01)


def test_a_row_of_minus_infinity_has_no_softmax_and_leaves_others_alone() -> None:
    y = _run("Softmax", _float(-math.inf, -math.inf, 0, -math.inf).reshape(2, 2))
    assert np.isnan(y[0]).all()
    assert y[1].tolist() == [1, 0]


def test_softmax_was_over_all_following_axes_before_operator_set_13() -> None:
    x = np.zeros((2, 3, 4), np.float32)
    assert _run("Softmax", x, opset=12).max() == np.float32(1 / 12)
    assert _run("Hardmax", x, opset=12).sum() == 2
    assert _run("LogSoftmax", x, opset=12, axis=-1).max() == -np.float32(math.log(4))


def test_sums_of_halves_do_not_overflow_on_the_way() -> None:
    x = np.full(4000, 40, np.float16)
    assert _run("ReduceMean", x, None) == [40]
    assert _run("ReduceL2", x, None) == [np.float16(40 * math.sqrt(4000))]


def test_reducing_nothing_gives_the_value_that_changes_nothing() -> None:
    x = np.zeros((2, 0), np.int16)
    axes = np.array([1])
    for op_type, value in [("Min", 32767), ("Max", -32768), ("Prod", 1), ("Sum", 0)]:
        assert _run(f"Reduce{op_type}", x, axes, keepdims=0).tolist() == [value] * 2


def test_norms_and_places_at_their_edges() -> None:
    x = _float(0, 0, 3, -4).reshape(2, 2)
    assert _run("LpNormalization", x).tolist() == [[0, 0], [np.float32(0.6), np.float32(-0.8)]]
    with pytest.raises(OnnxError, match="p is 3"):
        _run("LpNormalization", x, p=3)
    ties = np.array([1, 5, 5, 0], np.int8)
    assert _run("ArgMax", ties, select_last_index=1).tolist() == [2]
    assert _run("ArgMax", ties).dtype == np.int64


def test_groups_had_one_scale_each_before_operator_set_21() -> None:
    x = np.arange(8, dtype=np.float32).reshape(1, 4, 2)
    y = _run("GroupNormalization", x, _float(1, 2), _float(0, 5), opset=18, num_groups=2)
    normal = (np.arange(4) - 1.5) / math.sqrt(1.25 + 1e-5)
    np.testing.assert_allclose(y.ravel(), [*normal, *(2 * normal + 5)], rtol=1e-5)


def test_eight_bit_products_are_exact_and_rounded_half_to_even() -> None:
    rng = np.random.default_rng(0)
    a = rng.integers(0, 256, (3, 500)).astype(np.uint8)
    b = rng.integers(-128, 128, (500, 4)).astype(np.int8)
    zeros = np.array([0, 7, 255], np.uint8), np.array([-128, 0, 1, 127], np.int8)
    wide = (a.astype(int) - zeros[0][:, None]) @ (b.astype(int) - zeros[1])
    assert _run("MatMulInteger", a, b, *zeros).tolist() == wide.tolist()
    one, half = np.float32(1), np.float32(2)
    ones = np.ones((1, 1), np.uint8)
    for number, expected in [(5, 2), (7, 4), (255, 128)]:
        stored = np.array([[number]], np.uint8)
        zero = np.array(0, np.uint8)
        assert _run("QLinearMatMul", stored, one, zero, ones, one, zero, half, zero) == expected


def test_a_stored_convolution_has_a_scale_for_each_channel() -> None:
    x = np.array([[[[10, 12], [14, 16]]]], np.uint8)
    weight = np.array([1, -2], np.int8).reshape(2, 1, 1, 1)
    y = _run(
        "QLinearConv",
        *(x, np.float32(0.5), np.array(10, np.uint8)),
        *(weight, _float(1, 0.25), np.zeros(2, np.int8)),
        *(np.float32(0.5), np.array(100, np.uint8)),
    )
    assert y.tolist() == [[[[100, 102], [104, 106]], [[100, 99], [98, 97]]]]


def test_targets_of_another_shape_are_refused() -> None:
    with pytest.raises(OnnxError, match=r"\(1, 3\) do not fit scores of shape \(3, 2, 1\)"):
        _run("NegativeLogLikelihoodLoss", np.zeros((3, 2, 1), np.float32), np.zeros((1, 3), int))


@pytest.mark.parametrize("size", [1, 2, 7, 12, 97, 1000, 1024])
def test_the_fourier_transform_and_back(size: int) -> None:
    x = np.random.default_rng(size).normal(size=(2, size, 1))
    y = _run("DFT", x)
    expected = np.fft.fft(x[..., 0])
    np.testing.assert_allclose(y[..., 0] + 1j * y[..., 1], expected, atol=1e-10)
    np.testing.assert_allclose(_run("DFT", y, inverse=1)[..., 0], x[..., 0], atol=1e-12)
    half = _run("DFT", x, onesided=1)
    back = _run("DFT", half, np.array(size), inverse=1, onesided=1)
    np.testing.assert_allclose(back, x, atol=1e-12)


@pytest.mark.parametrize(
    ("op_type", "inputs", "attributes"),
    [
        ("Range", (np.array(0), HUGE, np.array(1)), {}),
        ("Range", (np.array(0.0), np.array(1e12), np.array(0.001)), {}),
        ("HannWindow", (HUGE,), {}),
        ("DFT", (np.ones((1, 4, 1), np.float32), HUGE), {}),
        ("DFT", (np.ones((1, 65537, 1), np.float32),), {}),
        ("STFT", (np.ones((1, 60_000, 1), np.float32), np.array(1), None, np.array(30_000)), {}),
        ("MelWeightMatrix", (HUGE, HUGE, HUGE, np.array(0.0), np.array(8000.0)), {}),
        ("RandomNormal", (), {"shape": (10**6, 10**6)}),
        ("Multinomial", (np.ones((1, 2), np.float32),), {"sample_size": 10**12}),
        ("StringConcat", (_text("x" * 10**6)[:, None], _text(*["y"] * 1000)), {}),
        ("Add", (np.ones((10**5, 1)), np.ones(10**5)), {}),
    ],
)
def test_a_size_out_of_all_bounds_is_refused(op_type: str, inputs: Any, attributes: Any) -> None:
    with pytest.raises(OnnxError, match=r"is not possible|at most"):
        _run(op_type, *inputs, **attributes)


def test_a_range_that_never_ends_is_refused() -> None:
    with pytest.raises(OnnxError, match="delta is zero"):
        _run("Range", np.array(0), np.array(5), np.array(0))


def test_numbers_are_not_made_as_strings() -> None:
    with pytest.raises(OnnxError, match="type asked for is string"):
        _run("EyeLike", np.zeros((2, 2)), dtype=TensorProto.STRING)


def test_a_fault_inside_an_operator_names_the_node(build: Builder) -> None:
    model = build(
        [helper.make_node("Cast", ["x"], ["y"], to=TensorProto.FLOAT, name="read")],
        {"x": (TensorProto.STRING, ["n"])},
        {"y": (TensorProto.FLOAT, ["n"])},
    )
    with pytest.raises(OnnxError, match=r"Cast .* at node 'read'.*could not convert"):
        InferenceSession(model).run(None, {"x": _text("seven")})
