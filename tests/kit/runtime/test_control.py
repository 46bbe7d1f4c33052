"""Graphs inside nodes: scopes, liveness, what is prepared once; If, Loop and Scan."""

from collections.abc import Callable
from typing import Any

import numpy as np
import onnxruntime
import pytest
from onnx import TensorProto, helper, numpy_helper

from kit.errors import OnnxError
from kit.runtime import InferenceSession

Builder = Callable[..., bytes]
FLOAT, INT64, BOOL = TensorProto.FLOAT, TensorProto.INT64, TensorProto.BOOL
node, value = helper.make_node, helper.make_tensor_value_info


def _graph(nodes: list[Any], inputs: list[Any], outputs: list[Any], weights: Any = ()) -> Any:
    def values(rows: list[Any]) -> list[Any]:
        return [value(*row) if len(row) == 3 else value(row[0], row[1], None) for row in rows]

    return helper.make_graph(nodes, "inside", values(inputs), values(outputs), weights)


def _model(nodes: list[Any], inputs: list[Any], outputs: list[Any], weights: Any = ()) -> bytes:
    graph = _graph(nodes, inputs, outputs, weights)
    opsets = [helper.make_opsetid("", 18)]
    data: bytes = helper.make_model(graph, opset_imports=opsets, ir_version=8).SerializeToString()
    return data


def _if(then_nodes: list[Any], *, read: str = "x", result: str = "t") -> bytes:
    """x, c -> y: y is what then_nodes make of x when c is true, else x itself."""
    branches = {
        "then_branch": _graph(then_nodes, [], [(result, FLOAT)]),
        "else_branch": _graph([node("Identity", [read], ["e"])], [], [("e", FLOAT)]),
    }
    return _model(
        [node("If", ["c"], ["y"], name="choice", **branches)],
        [("x", FLOAT), ("c", BOOL)],
        [("y", FLOAT)],
    )


def _loop(nodes: list[Any], results: list[Any], outputs: list[str], **more: Any) -> bytes:
    """count, x -> outputs: a loop that carries `a`, from x, and gives c2, a2 and the results."""
    body = _graph(
        [node("Identity", ["c"], ["c2"]), *nodes],
        [("i", INT64, []), ("c", BOOL, []), ("a", FLOAT)],
        [("c2", BOOL, []), ("a2", FLOAT), *results],
    )
    return _model(
        [
            *more.get("before", []),
            node("Loop", ["count", "", "x"], outputs, name="loop", body=body),
        ],
        [("count", INT64, []), ("x", FLOAT)],
        [(name, FLOAT) for name in outputs],
        more.get("weights", ()),
    )


X = np.array([1, 2], np.float32)


def _judged(model: bytes, feeds: dict[str, Any]) -> list[Any]:
    """What the runtime gives, after a comparison with onnxruntime."""
    received = InferenceSession(model).run(None, feeds)
    judge = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    for ours, theirs in zip(received, judge.run(None, feeds), strict=True):
        assert (ours.dtype, ours.shape) == (theirs.dtype, theirs.shape)
        np.testing.assert_allclose(ours, theirs, rtol=1e-6)
    return received


@pytest.mark.parametrize(("condition", "expected"), [(True, [-1, -2]), (False, [1, 2])])
def test_if_runs_one_of_its_graphs_on_the_values_around_it(condition: bool, expected: Any) -> None:
    model = _if([node("Neg", ["x"], ["t"])])
    [y] = _judged(model, {"x": X, "c": np.array(condition)})
    assert y.tolist() == expected


def test_a_value_that_a_graph_inside_reads_stays_alive_until_then() -> None:
    inner = _graph([node("Add", ["a", "b"], ["t"])], [], [("t", FLOAT)])
    other = _graph([node("Identity", ["b"], ["e"])], [], [("e", FLOAT)])
    nodes = [
        node("Neg", ["x"], ["a"]),
        node("Exp", ["a"], ["b"]),
        node("If", ["c"], ["y"], then_branch=inner, else_branch=other),
    ]
    model = _model(nodes, [("x", FLOAT), ("c", BOOL)], [("y", FLOAT)])
    session = InferenceSession(model)
    assert [call.dead for call in session._block.calls] == [("x",), (), ("a", "b", "c")]
    _judged(model, {"x": X, "c": np.array(True)})


def test_two_levels_down_the_outermost_values_are_there() -> None:
    innermost = _graph([node("Mul", ["x", "a"], ["p"])], [], [("p", FLOAT)])
    other = _graph([node("Identity", ["a"], ["q"])], [], [("q", FLOAT)])
    choose = node("If", ["c"], ["a2"], then_branch=innermost, else_branch=other)
    [y] = _judged(_loop([choose], [], ["y"]), {"count": np.array(3), "x": X + 1})
    assert y.tolist() == [16, 81]


def test_loop_carries_values_and_stacks_the_further_outputs() -> None:
    nodes = [node("Add", ["a", "x"], ["a2"]), node("Neg", ["a2"], ["s"])]
    model = _loop(nodes, [("s", FLOAT, [2])], ["y", "all"])
    session = InferenceSession(model)
    for count in (3, 1, 0):
        feeds = {"count": np.array(count), "x": X}
        y, stacked = _judged(model, feeds)
        assert y.tolist() == [1 + count, 2 + 2 * count]
        assert stacked.shape == (count, 2)
        np.testing.assert_array_equal(session.run(None, feeds)[1], stacked)


def test_loop_ends_when_its_condition_says_so() -> None:
    body = _graph(
        [
            node("Add", ["a", "one"], ["a2"]),
            node("ReduceMax", ["a2"], ["top"], keepdims=0),
            node("Less", ["top", "limit"], ["c2"]),
        ],
        [("i", INT64, []), ("c", BOOL, []), ("a", FLOAT)],
        [("c2", BOOL, []), ("a2", FLOAT)],
        [
            numpy_helper.from_array(np.float32(1).reshape(()), "one"),
            numpy_helper.from_array(np.float32(7).reshape(()), "limit"),
        ],
    )
    nodes = [node("Loop", ["", "go", "x"], ["y"], body=body)]
    model = _model(nodes, [("x", FLOAT), ("go", BOOL, [])], [("y", FLOAT)])
    assert _judged(model, {"x": X, "go": np.array(True)})[0].tolist() == [6, 7]
    assert _judged(model, {"x": X, "go": np.array(False)})[0].tolist() == [1, 2]


def test_weights_that_only_a_graph_inside_reads_are_prepared_once() -> None:
    nodes = [
        node("DequantizeLinear", ["q", "scale"], ["w"]),
        node("Cast", ["half"], ["h"], to=FLOAT),
        node("Mul", ["a", "w"], ["b"]),
        node("Add", ["b", "h"], ["a2"]),
    ]
    weights = [
        numpy_helper.from_array(np.array([2, 4], np.int8), "q"),
        numpy_helper.from_array(np.float32(0.5).reshape(()), "scale"),
        numpy_helper.from_array(np.array([1, 1], np.float16), "half"),
    ]
    model = _loop(nodes, [], ["y"], weights=weights)
    [call] = InferenceSession(model)._block.calls
    body = call.blocks["body"]
    assert [inner.operator.op_type for inner in body.calls] == ["Identity", "Mul", "Add"]
    assert sorted(body.stored) == ["h", "w"]
    assert body.reads == ()
    _judged(model, {"count": np.array(2), "x": X})


def test_trace_stays_outside_and_sees_what_a_node_gives() -> None:
    model = _loop([node("Add", ["a", "x"], ["a2"])], [], ["y"])
    [step] = InferenceSession(model).trace({"count": np.array(2), "x": X})
    assert step.node.op_type == "Loop"
    assert step.outputs["y"].tolist() == [3, 6]


SCAN_AXES = [
    {"scan_input_axes": [0], "scan_output_axes": [0]},
    {"scan_input_axes": [1], "scan_output_axes": [1], "scan_input_directions": [1]},
    {"scan_input_axes": [-1], "scan_output_axes": [-1], "scan_output_directions": [1]},
]


@pytest.mark.parametrize("attributes", SCAN_AXES)
@pytest.mark.parametrize("length", [3, 1])
def test_scan_goes_along_any_axis_in_any_direction(attributes: Any, length: int) -> None:
    body = _graph(
        [node("Add", ["s", "e"], ["s2"]), node("Mul", ["s", "e"], ["o"])],
        [("s", FLOAT, [length]), ("e", FLOAT, [length])],
        [("s2", FLOAT, [length]), ("o", FLOAT, [length])],
    )
    model = _model(
        [node("Scan", ["x0", "x"], ["y", "z"], body=body, num_scan_inputs=1, **attributes)],
        [("x0", FLOAT, [length]), ("x", FLOAT, [length, length])],
        [("y", FLOAT), ("z", FLOAT)],
    )
    rng = np.random.default_rng(0)
    feeds = {"x0": rng.normal(size=length), "x": rng.normal(size=(length, length))}
    _judged(model, {name: array.astype(np.float32) for name, array in feeds.items()})


def test_scan_of_nothing_gives_an_empty_output() -> None:
    body = _graph(
        [node("Add", ["s", "e"], ["s2"]), node("Identity", ["e"], ["o"])],
        [("s", FLOAT, []), ("e", FLOAT, [])],
        [("s2", FLOAT, []), ("o", FLOAT, [])],
    )
    model = _model(
        [node("Scan", ["x0", "x"], ["y", "z"], body=body, num_scan_inputs=1)],
        [("x0", FLOAT, []), ("x", FLOAT, ["n"])],
        [("y", FLOAT), ("z", FLOAT)],
    )
    feeds = {"x0": np.array(5, np.float32), "x": np.zeros(0, np.float32)}
    assert [y.tolist() for y in InferenceSession(model).run(None, feeds)] == [5, []]


@pytest.mark.parametrize(
    ("model", "message"),
    [
        (_if([node("Neg", ["y"], ["t"])]), r"'#0' \(Neg\) reads 'y', which nothing before"),
        (_if([node("Neg", ["t"], ["t"])]), r"'#0' \(Neg\) reads 't', which nothing before"),
        (_if([node("Neg", ["x"], ["x"])], result="x"), "makes 'x', which exists already"),
        (_if([node("Neg", ["x"], ["u"])]), "No node makes the output 't'"),
        (_if([node("Fuse", ["x"], ["t"], name="f")]), "Operator Fuse .* at node 'f' is not in"),
        (
            _if([node("Neg", ["x"], ["t"], colour=1)]),
            r"Neg \(operator set 18\) at node '#0'.*unknown attribute 'colour'",
        ),
        (
            _loop([node("Neg", ["a"], ["a2"])], [], ["y"]).replace(b"\n\x01c\x12", b"\n\x01x\x12"),
            "Graph 'inside', which stands inside a node, has a value 'x' of its own",
        ),
    ],
)
def test_a_graph_inside_is_checked_before_anything_runs(model: bytes, message: str) -> None:
    with pytest.raises(OnnxError, match=message):
        InferenceSession(model)


def test_a_failure_inside_names_the_node_inside_once() -> None:
    session = InferenceSession(_loop([node("MatMul", ["a", "x"], ["a2"], name="deep")], [], ["y"]))
    with pytest.raises(OnnxError) as caught:
        session.run(None, {"count": np.array(1), "x": np.ones((2, 3), np.float32)})
    text = str(caught.value)
    assert text.startswith("Operator MatMul (operator set 18) at node 'deep' could not run on ")
    assert text.count("Operator") == 1


def test_a_body_that_takes_other_inputs_is_named() -> None:
    body = _graph([], [("i", INT64, [])], [("i", INT64, [])])
    nodes = [node("Loop", ["count", ""], [""], name="short", body=body)]
    session = InferenceSession(_model(nodes, [("count", INT64, [])], [("count", INT64, [])]))
    with pytest.raises(OnnxError, match=r"'short'.*Its graph 'inside' takes 1 inputs, and here"):
        session.run(None, {"count": np.array(1)})


def test_a_body_with_too_few_outputs_is_named() -> None:
    body = _graph([], [("i", INT64, []), ("c", BOOL, []), ("a", FLOAT)], [("c", BOOL, [])])
    nodes = [node("Loop", ["count", "", "x"], ["y"], name="short", body=body)]
    session = InferenceSession(_model(nodes, [("count", INT64, []), ("x", FLOAT)], [("y", FLOAT)]))
    with pytest.raises(OnnxError, match=r"'short'.*gives 1 outputs; 2 of them are carried"):
        session.run(None, {"count": np.array(1), "x": X})
