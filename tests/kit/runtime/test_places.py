"""Operators that place numbers, where the standard's own cases do not look."""

from typing import Any

import numpy as np
import pytest

from kit.runtime.registry import find

Array = np.ndarray[Any, Any]

X = np.arange(24, dtype=np.float32).reshape(2, 3, 4)


def ints(*numbers: Any) -> Array:
    return np.array(numbers, np.int64)


def call(op_type: str, *inputs: Any, opset: int = 18, **attributes: Any) -> Any:
    operator = find(op_type, opset)
    assert operator is not None
    return operator.function(*inputs, **attributes)


def test_old_versions_say_with_attributes_what_newer_ones_say_with_inputs() -> None:
    y = call("Slice", X, starts=[1, -2], ends=[1 << 62, -1], axes=[2, 1], opset=9)
    np.testing.assert_array_equal(y, X[:, -2:-1, 1:])
    np.testing.assert_array_equal(call("Slice", X, starts=[1], ends=[9], opset=9), X[1:])
    parts = call("Split", X, axis=2, split=[1, 3], _outputs=2, opset=12)
    assert [part.shape for part in parts] == [(2, 3, 1), (2, 3, 3)]
    assert call("Unsqueeze", X, axes=[-1, 0], opset=12).shape == (1, 2, 3, 4, 1)
    assert call("Squeeze", X[:1], axes=[0], opset=12).shape == (3, 4)
    assert call("Squeeze", X[:1, :1], opset=12).shape == (4,)
    y = call("Pad", X[0, 0], pads=[1, 2], value=7.0, opset=10)
    np.testing.assert_array_equal(y, [7, 0, 1, 2, 3, 7, 7])
    for values, places in (
        call("TopK", X[0], k=2, axis=1, opset=9),
        call("TopK", X[0], ints(2), axis=1, opset=10),
    ):
        np.testing.assert_array_equal(values, X[0, :, :1:-1])
        np.testing.assert_array_equal(places, [[3, 2]] * 3)
    y = call("Scatter", X[0], ints([1, 0, 0, 2]), -X[0, :1], opset=9)
    np.testing.assert_array_equal(y, [[0, -1, -2, 3], [0, 5, 6, 7], [8, 9, 10, -3]])


def test_parts_of_a_tensor_are_views_of_it() -> None:
    views = [
        call("Slice", X, ints(1), ints(3), ints(-1)),
        *call("Split", X, axis=1, _outputs=2),
        call("Gather", X, np.array(-1), axis=1),
        call("Squeeze", X[:1], ints(0)),
        call("Unsqueeze", X.transpose(), ints(1)),
        call("Transpose", X),
        call("Flatten", X, axis=-1),
        call("Expand", X, ints(5, 1, 1, 1)),
        call("Einsum", X, equation="abc->cab"),
    ]
    assert all(np.shares_memory(view, X) for view in views)


def test_a_slice_backwards_from_before_the_start_takes_the_first_entry() -> None:
    y = call("Slice", X[0, 0], ints(-9), ints(-1 << 62), ints(0), ints(-1))
    assert y.tolist() == [0]  # Python's own slice would be empty


def test_split_gives_what_is_left_to_the_last_parts() -> None:
    parts = call("Split", ints(*range(5)), num_outputs=4, _outputs=4)
    assert [part.tolist() for part in parts] == [[0, 1], [2, 3], [4], []]


def test_text_is_placed_as_numbers_are() -> None:
    text = np.array([["a", "b"], ["c", "d"]], object)
    results = [
        (call("Gather", text[0], np.array(1)), "b"),
        (call("GatherND", text, ints(1, 0)), "c"),
        (call("Concat", text, text[:1], axis=0), [["a", "b"], ["c", "d"], ["a", "b"]]),
        (call("Pad", text[0], ints(0, 1)), ["a", "b", ""]),
        (call("Tile", text[0], ints(2)), ["a", "b", "a", "b"]),
        (call("OneHot", ints(1), np.array(2), text[0]), [["a", "b"]]),
        (call("ScatterND", text[0], ints([0]), text[1, :1]), ["c", "b"]),
        (call("Trilu", text), [["a", "b"], ["", "d"]]),
    ]
    for received, expected in results:
        assert received.dtype == object
        assert received.tolist() == expected


def test_indices_may_be_fewer_than_the_data_along_other_axes() -> None:
    indices = ints([[2, -1]])
    np.testing.assert_array_equal(call("GatherElements", X, indices, axis=2), [[[2, 3]]])
    y = call(
        "ScatterElements", X, indices, np.array([[[10, 20]]], np.float32), axis=2, reduction="add"
    )
    np.testing.assert_array_equal(y[0, 0], [0, 1, 12, 23])
    np.testing.assert_array_equal(y[0, 1:], X[0, 1:])


def test_batch_dimensions_of_gather_nd_are_shared() -> None:
    indices = ints([[0], [2]], [[1], [1]])
    y = call("GatherND", X, indices, batch_dims=1)
    np.testing.assert_array_equal(y, [X[0, [0, 2]], X[1, [1, 1]]])


@pytest.mark.parametrize("largest", [0, 1])
@pytest.mark.parametrize("dtype", [np.uint8, np.int64, np.float16])
def test_of_equal_entries_top_k_takes_the_first(dtype: Any, largest: int) -> None:
    x = np.array([[3, 0, 3, 255 % 100, 0, 3]], dtype)
    values, places = call("TopK", x, ints(4), largest=largest)
    assert values.dtype == dtype
    assert places.tolist() == ([[3, 0, 2, 5]] if largest else [[1, 4, 0, 2]])


def test_top_k_of_the_least_integer_does_not_overflow() -> None:
    least = np.iinfo(np.int64).min
    assert call("TopK", ints(least, 0, 5), ints(2))[0].tolist() == [5, 0]


def test_running_sums_are_exact_in_float16_and_keep_the_type() -> None:
    x = np.full(4000, 1, np.float16)
    assert call("CumSum", x, np.array(0))[2046:2050].tolist() == [2047, 2048, 2048, 2050]
    for dtype in (np.int32, np.uint32, np.float64):
        y = call("CumSum", np.ones((2, 3), dtype), np.array(-1), reverse=1, exclusive=1)
        assert y.dtype == dtype
        assert y.tolist() == [[2, 1, 0]] * 2


@pytest.mark.parametrize("mode", ["constant", "edge", "reflect", "wrap"])
@pytest.mark.parametrize("pads", [(0, 0), (1, 2), (2, 0), (0, 9), (7, 8)])
def test_pad_agrees_with_numpy(mode: Any, pads: tuple[int, int]) -> None:
    y = call("Pad", X, ints(pads[0], 0, pads[1], 0), None, ints(1, 0), mode=mode, opset=19)
    np.testing.assert_array_equal(y, np.pad(X, [(0, 0), pads, (0, 0)], mode=mode))


def test_a_negative_pad_cuts_off_before_the_other_side_is_filled() -> None:
    row = X[0, 0]
    for mode, expected in (
        ("constant", [1, 2, 3, 0, 0]),
        ("edge", [1, 2, 3, 3, 3]),
        ("reflect", [1, 2, 3, 2, 1]),
        ("wrap", [1, 2, 3, 1, 2]),
    ):
        assert call("Pad", row, ints(-1, 2), mode=mode).tolist() == expected


EQUATIONS: dict[str, list[tuple[int, ...]]] = {
    "bij,bjk->bik": [(2, 3, 4), (2, 4, 5)],
    "bhid, bhjd -> bhij": [(2, 2, 3, 4), (2, 2, 5, 4)],
    "...ij,...jk->...ik": [(2, 1, 3, 4), (6, 4, 5)],
    "...ij,jk": [(2, 3, 4), (4, 5)],
    "i...,...": [(3, 4), (4,)],
    "ba,c": [(2, 3), (4,)],
    "ii": [(3, 3)],
    "iij,j->ij": [(3, 3, 4), (4,)],
    "ijk->": [(2, 3, 4)],
    "i,i,i->i": [(3,), (3,), (3,)],
    "ij,jk,kl->il": [(2, 3), (3, 4), (4, 5)],
    "ij,jk,ki->": [(2, 3), (3, 4), (4, 2)],
    "a,b,a->b": [(2,), (3,), (2,)],
    "ij,ij->ij": [(1, 4), (3, 4)],
    "iJ,Jk->kJ": [(2, 3), (3, 4)],
    "->": [()],
    ",i->i": [(), (3,)],
}


@pytest.mark.parametrize("dtype", [np.float32, np.float16, np.int32])
@pytest.mark.parametrize("equation", EQUATIONS)
def test_einsum_agrees_with_numpy(equation: str, dtype: Any) -> None:
    rng = np.random.default_rng(0)
    arrays = [rng.integers(-2, 3, shape).astype(dtype) for shape in EQUATIONS[equation]]
    y = call("Einsum", *arrays, equation=equation)
    assert y.dtype == dtype
    np.testing.assert_array_equal(y, np.einsum(equation, *arrays))


def test_a_determinant_of_half_precision_is_computed_in_float32() -> None:
    y = call("Det", np.array([[[1, 2], [3, 4]]], np.float16))
    assert y.dtype == np.float16
    assert y.tolist() == [-2.0]


def test_unique_in_the_order_of_appearance_says_where_each_entry_went() -> None:
    x = np.array([[2, 1], [0, 5], [2, 1]], np.float32)
    y, first, inverse, counts = call("Unique", x, axis=0, sorted=0)
    np.testing.assert_array_equal(y, x[:2])
    assert [first.tolist(), inverse.tolist(), counts.tolist()] == [[0, 1], [0, 1, 0], [2, 1]]
