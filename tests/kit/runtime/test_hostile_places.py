"""Operators that place numbers, given odd indices, sizes and axes: an OnnxError, and at once."""

import time
from typing import Any

import numpy as np
import pytest
from onnx import helper

from kit.errors import OnnxError
from kit.runtime import InferenceSession

Array = np.ndarray[Any, Any]

X = np.arange(12, dtype=np.float32).reshape(3, 4)
EMPTY = np.zeros((0, 3), np.float32)
TEXT = np.array(["a", "b", "c"], dtype=object)
HUGE = 1 << 40


def ints(*numbers: Any) -> Array:
    return np.array(numbers, np.int64)


def _run(op_type: str, *inputs: Array, opset: int = 18, outputs: int = 1, **attributes: Any) -> Any:
    """Run one node; an input of None is left out."""
    names = ["" if x is None else f"x{at}" for at, x in enumerate(inputs)]
    given = {name: x for name, x in zip(names, inputs, strict=True) if name}
    made = [f"y{at}" for at in range(outputs)]
    values = [
        helper.make_tensor_value_info(name, helper.np_dtype_to_tensor_dtype(x.dtype), None)
        for name, x in given.items()
    ]
    results = [helper.make_tensor_value_info(name, 1, None) for name in made]
    node = helper.make_node(op_type, names, made, **attributes)
    graph = helper.make_graph([node], "g", values, results)
    opsets = [helper.make_opsetid("", opset)]
    model = helper.make_model(graph, opset_imports=opsets, ir_version=8)
    return InferenceSession(model.SerializeToString()).run(None, given)


REFUSED: dict[str, tuple[Any, ...]] = {
    # indices
    "Gather beyond the end": ("Gather", X, ints(3)),
    "Gather before the start": ("Gather", X, ints(-4)),
    "Gather one beyond the end": ("Gather", X, np.array(3)),
    "Gather from nothing": ("Gather", EMPTY, ints(0)),
    "Gather of far too many": ("Gather", np.zeros((1, 1 << 20), np.float32), ints(*[0] * 1000)),
    "GatherElements beyond": ("GatherElements", X, ints([0, 3, 0, 0])),
    "GatherElements wider than the data": ("GatherElements", X, ints([0] * 5)),
    "GatherElements of other rank": ("GatherElements", X, ints(0)),
    "GatherElements along no axis": ("GatherElements", X, ints([0]), {"axis": 2}),
    "GatherElements in a huge nothing": ("GatherElements", EMPTY, np.zeros((0, HUGE), np.int64)),
    "GatherND beyond": ("GatherND", X, ints([0, 4])),
    "GatherND by too many numbers": ("GatherND", X, ints([0, 0, 0])),
    "GatherND by no number": ("GatherND", X, np.zeros((2, 0), np.int64)),
    "GatherND with another batch": ("GatherND", X, ints([0], [0]), {"batch_dims": 1}),
    "GatherND with a negative batch": ("GatherND", X, ints([0], [0]), {"batch_dims": -1}),
    "GatherND of far too many": (
        *("GatherND", np.zeros((1, 1 << 20), np.float32)),
        np.zeros((1000, 1), np.int64),
    ),
    "Compress beyond": ("Compress", X, np.ones(4, bool), {"axis": 0}),
    "ScatterElements beyond": ("ScatterElements", X, ints([3]), X[:1, :1]),
    "ScatterElements with too few updates": ("ScatterElements", X, ints([0, 0]), X[:1, :1]),
    "ScatterElements of another type": ("ScatterElements", X, ints([0]), np.ones((1, 1))),
    "ScatterElements of unknown kind": (
        *("ScatterElements", X, ints([0]), X[:1, :1]),
        {"reduction": "divide"},
    ),
    "ScatterElements that adds text": (
        *("ScatterElements", TEXT, ints(0), TEXT[:1]),
        {"reduction": "add"},
    ),
    "ScatterND beyond": ("ScatterND", X, ints([3]), X[:1]),
    "ScatterND with updates that would repeat": ("ScatterND", X, ints([0], [1]), X[0]),
    "ScatterND by too many numbers": ("ScatterND", X, ints([0, 0, 0]), X[0, :1]),
    # sizes
    "Tile into the huge": ("Tile", X, ints(HUGE, HUGE)),
    "Tile by less than nothing": ("Tile", X, ints(-1, 1)),
    "Tile huge and then by nothing": ("Tile", X, ints(HUGE, 0)),
    "Tile of other rank": ("Tile", X, ints(2)),
    "Expand into the huge": ("Expand", X, ints(HUGE, 1, 1)),
    "Expand to less than nothing": ("Expand", X, ints(-2, 1, 1)),
    "Expand of axes that differ": ("Expand", X, ints(2, 4)),
    "Reshape by two unknowns": ("Reshape", X, ints(-1, -1)),
    "Reshape by less than -1": ("Reshape", X, ints(-2, 4)),
    "Reshape by an axis that is not there": ("Reshape", X, ints(1, 12, 0)),
    "OneHot of huge depth": ("OneHot", ints(0), np.array(HUGE), X[0, :2]),
    "OneHot of negative depth": ("OneHot", ints(0), np.array(-1), X[0, :2]),
    "OneHot of infinite depth": ("OneHot", ints(0), np.array(np.inf), X[0, :2]),
    "OneHot of three values": ("OneHot", ints(0), np.array(2), X[0, :3]),
    "TopK of too many": ("TopK", X, ints(5)),
    "TopK of less than nothing": ("TopK", X, ints(-1)),
    "TopK of two counts": ("TopK", X, ints(1, 1)),
    "Split that leaves some": ("Split", X, ints(1, 1)),
    "Split by less than nothing": ("Split", X, ints(-1, 4)),
    "Split into parts without a name": ("Split", X, ints(1, 1, 1)),
    "Pad into the huge": ("Pad", X, ints(HUGE, 0, 0, 0)),
    "Pad that cuts off more than all": ("Pad", X, ints(-4, 0, 0, 0)),
    "Pad that cuts off more and adds": ("Pad", X, ints(-5, 0, 5, 0)),
    "Pad by too few numbers": ("Pad", X, ints(1, 1)),
    "Pad of unknown mode": ("Pad", X, ints(1, 1, 1, 1), {"mode": "mirror"}),
    "Pad by copies of nothing": ("Pad", EMPTY, ints(1, 0, 0, 0), {"mode": "wrap"}),
    "Pad by a value of another type": ("Pad", X, ints(1, 1, 1, 1), np.array(1)),
    "Pad of an axis named twice": ("Pad", X, ints(1, 1, 1, 1), None, ints(0, -2)),
    "Trilu of one axis": ("Trilu", X[0]),
    "Trilu of a huge nothing": ("Trilu", np.zeros((0, 1 << 20, 1 << 20), np.float32)),
    "ReverseSequence longer than all": ("ReverseSequence", X, ints(4, 0, 0, 0)),
    "ReverseSequence shorter than nothing": ("ReverseSequence", X, ints(-1, 0, 0, 0)),
    "ReverseSequence of one axis": ("ReverseSequence", X, ints(0, 0, 0), {"batch_axis": 0}),
    # axes
    "Concat of text and numbers": ("Concat", TEXT, X[0], {"axis": 0}),
    "Concat along no axis": ("Concat", X, X, {"axis": 2}),
    "Concat of axes that differ": ("Concat", X, X[:, :3], {"axis": 0}),
    "Gather along no axis": ("Gather", X, ints(0), {"axis": -3}),
    "Split along no axis": ("Split", X, {"axis": 2}),
    "Slice of an axis named twice": ("Slice", X, ints(0, 0), ints(1, 1), ints(0, -2)),
    "Slice of an axis that is not there": ("Slice", X, ints(0), ints(1), ints(2)),
    "Slice in steps of nothing": ("Slice", X, ints(0), ints(1), ints(0), ints(0)),
    "Slice of starts without ends": ("Slice", X, ints(0, 0), ints(1)),
    "Flatten at no axis": ("Flatten", X, {"axis": 3}),
    "Transpose by an axis twice": ("Transpose", X, {"perm": [0, 0]}),
    "Squeeze of an axis of three": ("Squeeze", X, ints(0)),
    "Squeeze of an axis twice": ("Squeeze", X[:1], ints(0, -2)),
    "Unsqueeze at an axis twice": ("Unsqueeze", X, ints(0, -4)),
    "Unsqueeze at very many axes": ("Unsqueeze", X, np.zeros(1_000_000, np.int64)),
    "Unsqueeze at no axis": ("Unsqueeze", X, ints(3)),
    "CumSum along no axis": ("CumSum", X, np.array(2)),
    "CumSum along two axes": ("CumSum", X, ints(0, 1)),
    "CumSum of text": ("CumSum", TEXT, np.array(0)),
    "Unique along no axis": ("Unique", X, {"axis": 2}),
    "Det of no square": ("Det", X),
    # equations
    "Einsum with too few letters": ("Einsum", X, {"equation": "i->i"}),
    "Einsum with too few terms": ("Einsum", X, X, {"equation": "ij->ij"}),
    "Einsum with a letter from nowhere": ("Einsum", X, {"equation": "ij->ik"}),
    "Einsum with a letter twice behind the arrow": ("Einsum", X, {"equation": "ij->ii"}),
    "Einsum with two arrows": ("Einsum", X, {"equation": "ij->ij->i"}),
    "Einsum of sizes that differ": ("Einsum", X, X, {"equation": "ij,jk->ik"}),
    "Einsum of the diagonal of no square": ("Einsum", X, {"equation": "ii->i"}),
    "Einsum of text": ("Einsum", TEXT, {"equation": "i->"}),
    "Einsum into the huge": (
        *("Einsum", *[np.ones(1 << 14, np.float32)] * 2),
        {"equation": "i,j->ij"},
    ),
    "Einsum through the huge": (
        *("Einsum", *[np.ones(1 << 14, np.float32)] * 3),
        {"equation": "i,j,i->j"},
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_does_not_fit_is_refused_at_once(case: str) -> None:
    op_type, *rest = REFUSED[case]
    attributes = rest.pop() if isinstance(rest[-1], dict) else {}
    start = time.perf_counter()
    with pytest.raises(OnnxError, match=rf"Operator {op_type} \(operator set 18\)") as caught:
        _run(op_type, *rest, outputs=2 if op_type in ("Split", "TopK") else 1, **attributes)
    assert time.perf_counter() - start < 2
    assert len(str(caught.value)) < 1000


ALLOWED: dict[str, tuple[Any, ...]] = {
    "Gather of nothing": ("Gather", X, ints(), [0, 4]),
    "GatherElements of nothing": ("GatherElements", X, np.zeros((0, 4), np.int64), [0, 4]),
    "GatherND of nothing": ("GatherND", X, np.zeros((0, 1), np.int64), [0, 4]),
    "ScatterND of nothing": ("ScatterND", X, np.zeros((0, 1), np.int64), X[:0], [3, 4]),
    "Slice to nothing": ("Slice", X, ints(2), ints(-HUGE), [0, 4]),
    "Tile of nothing": ("Tile", EMPTY, ints(2, 2), [0, 6]),
    "Concat of nothing": ("Concat", EMPTY, EMPTY, [0, 3], {"axis": 0}),
    "Pad of nothing": ("Pad", EMPTY, ints(1, 0, 1, 0), [2, 3]),
    "Reshape of nothing": ("Reshape", EMPTY, ints(0, 7), [0, 7], {"allowzero": 1}),
    "NonZero of nothing": ("NonZero", EMPTY, [2, 0]),
    "CumSum of nothing": ("CumSum", EMPTY, np.array(0), [0, 3], {"exclusive": 1}),
    "TopK of nothing": ("TopK", EMPTY, ints(0), [0, 0]),
    "Unique of nothing": ("Unique", EMPTY, [0]),
    "Trilu far beyond the corner": ("Trilu", X, np.array(-HUGE), [3, 4]),
    "Einsum over nothing": ("Einsum", EMPTY, EMPTY, [3, 3], {"equation": "ki,kj->ij"}),
}


@pytest.mark.parametrize("case", ALLOWED)
def test_nothing_and_extremes_that_fit_give_a_tensor_of_the_right_shape(case: str) -> None:
    op_type, *rest = ALLOWED[case]
    attributes = rest.pop() if isinstance(rest[-1], dict) else {}
    expected = rest.pop()
    y = _run(op_type, *rest, outputs=2 if op_type == "TopK" else 1, **attributes)[0]
    assert list(y.shape) == expected


def test_sorting_and_long_rows_of_distinct_entries_are_counted_as_work() -> None:
    wide = np.broadcast_to(np.float32(0), (1, 1 << 24))
    with pytest.raises(OnnxError, match="One run computes at most"):
        _run("Unique", wide, axis=0)
