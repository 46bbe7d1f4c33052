"""What one run may cost: each limit ends in an OnnxError, and soon."""

import time
import tracemalloc
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from onnx import TensorProto, helper, numpy_helper

from kit.errors import OnnxError
from kit.runtime import InferenceSession
from kit.runtime.limits import (
    MAX_LIVE_BYTES,
    MAX_NODES,
    MAX_TENSOR_BYTES,
    MAX_WORK,
    Budget,
    room,
    work,
)

node, value = helper.make_node, helper.make_tensor_value_info
FLOAT, INT64, BOOL = TensorProto.FLOAT, TensorProto.INT64, TensorProto.BOOL
MiB = 1 << 20


def _stored(**arrays: Any) -> list[Any]:
    return [numpy_helper.from_array(np.asarray(array), name) for name, array in arrays.items()]


def _graph(nodes: list[Any], inputs: list[Any], outputs: list[Any], weights: Any = ()) -> Any:
    return helper.make_graph(nodes, "g", inputs, outputs, weights)


def _session(graph: Any) -> InferenceSession:
    opsets = [helper.make_opsetid("", 18)]
    return InferenceSession(helper.make_model(graph, opset_imports=opsets).SerializeToString())


def _loop(nodes: list[Any], carried: Any, more: tuple[Any, ...] = ()) -> Any:
    """A node that repeats nodes, which make a2 from a, 2^62 times; `more` are further outputs."""
    body = _graph(
        [node("Identity", ["c"], ["c2"]), *nodes],
        [value("i", INT64, []), value("c", BOOL, []), carried("a")],
        [value("c2", BOOL, []), carried("a2"), *more],
    )
    return node(
        "Loop", ["count", "", "x"], ["y", *(f"y{at}" for at in range(len(more)))], body=body
    )


def _float(name: str) -> Any:
    return value(name, FLOAT, None)


def _sequence(name: str) -> Any:
    return helper.make_tensor_sequence_value_info(name, FLOAT, None)


@pytest.fixture
def few_nodes(monkeypatch: pytest.MonkeyPatch) -> None:
    """A limit of ten thousand nodes: what is tested is that something counts."""
    monkeypatch.setattr("kit.runtime.limits.MAX_NODES", 10_000)


@pytest.fixture
def little_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sixteenth of the limit of work, and so of the seconds."""
    monkeypatch.setattr("kit.runtime.limits.MAX_WORK", MAX_WORK // 16)


COUNT = _stored(count=1 << 62)
X = np.ones(2, np.float32)


def _refused(run: Callable[[], object], words: str) -> str:
    """The message of the OnnxError in which run ends, in time."""
    start = time.process_time()
    with pytest.raises(OnnxError, match=words) as caught:
        run()
    assert time.process_time() - start < 20
    assert len(str(caught.value)) < 1000
    return str(caught.value)


def _refused_small(run: Callable[[], object], words: str) -> None:
    """As _refused, and it never takes much more memory than the limit."""
    tracemalloc.start()
    _refused(run, words)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 2 * MAX_LIVE_BYTES


def test_a_shape_is_measured_in_bytes() -> None:
    largest = MAX_TENSOR_BYTES // 4
    assert room([largest]) == (largest,)
    assert room([largest // 2], np.dtype(np.float64)) == (largest // 2,)
    assert room([4 * largest], np.dtype(np.int8)) == (4 * largest,)
    for shape, dtype in (([largest + 1], "f4"), ([largest // 2 + 1], "f8"), ([largest // 8], "O")):
        with pytest.raises(OnnxError, match="is not possible: at most"):
            room(shape, np.dtype(dtype))


def test_work_counts_only_inside_a_budget() -> None:
    work(MAX_WORK + 1)
    budget = Budget()
    with budget:
        work(MAX_WORK)
    work(1)
    with budget, pytest.raises(OnnxError, match="One run computes at most"):
        work(1)


def test_steps_and_rooms_are_work() -> None:
    with Budget(), pytest.raises(OnnxError, match="One run computes at most"):
        work(steps=MAX_WORK // 1000)
    rooms = (room([MAX_TENSOR_BYTES // 4]) for _ in range(1000))
    with Budget(), pytest.raises(OnnxError, match="One run computes at most"):
        list(rooms)


def test_values_that_have_died_are_not_counted() -> None:
    budget, values = Budget(), {}
    budget.scopes.append(values.values())
    for _ in range(10):
        values["x"] = np.empty(MAX_LIVE_BYTES // 16, np.float32)
        budget.keep(values.values())


def test_a_small_view_counts_as_what_it_keeps_alive() -> None:
    budget, values = Budget(), {}
    budget.scopes.append(values.values())
    whole = np.empty(MAX_LIVE_BYTES // 4, np.uint8)
    for at in range(20):  # views of one array count once
        values[f"v{at}"] = whole[at : at + 1]
        budget.keep([values[f"v{at}"]])
    for at in range(3):
        values[f"w{at}"] = np.empty(MAX_LIVE_BYTES // 4, np.uint8)[:1]
        budget.keep([values[f"w{at}"]])
    values["one more"] = np.empty(MAX_LIVE_BYTES // 4, np.uint8)[:1]
    with pytest.raises(OnnxError, match="at the same time"):
        budget.keep([values["one more"]])


def test_a_loop_without_end_is_ended() -> None:
    graph = _graph(
        [_loop([node("Neg", ["a"], ["a2"])], _float)], [_float("x")], [_float("y")], COUNT
    )
    text = _refused(
        lambda: _session(graph).run(None, {"x": X}), f"executes at most {MAX_NODES} nodes"
    )
    assert "(operator set 18) at node '#" in text


@pytest.mark.usefixtures("few_nodes")
def test_a_loop_without_nodes_is_ended() -> None:
    body = _graph([], [value("i", INT64, []), value("c", BOOL, [])], [value("c", BOOL, [])])
    loop = node("Loop", ["count", ""], [""], body=body)
    graph = _graph([loop, node("Neg", ["x"], ["y"])], [_float("x")], [_float("y")], COUNT)
    _refused(lambda: _session(graph).run(None, {"x": X}), "executes at most 10000 nodes")


@pytest.mark.usefixtures("few_nodes")
def test_loops_inside_loops_are_ended() -> None:
    inner = _loop([node("Neg", ["a"], ["a2"])], _float)
    body = _graph(
        [node("Identity", ["k"], ["k2"]), node("Identity", ["b"], ["x"]), inner],
        [value("j", INT64, []), value("k", BOOL, []), _float("b")],
        [value("k2", BOOL, []), _float("y")],
    )
    outer = node("Loop", ["count", "", "z"], ["out"], body=body)
    graph = _graph([outer], [_float("z")], [_float("out")], COUNT)
    _refused(lambda: _session(graph).run(None, {"z": X}), "executes at most 10000 nodes")


@pytest.mark.usefixtures("little_work")
def test_a_sequence_that_grows_for_ever_is_ended() -> None:
    grow = node("SequenceInsert", ["a", "t"], ["a2"])
    graph = _graph(
        [_loop([grow], _sequence)],
        [_sequence("x"), _float("t")],
        [_sequence("y")],
        COUNT,
    )
    session = _session(graph)
    _refused(lambda: session.run(None, {"x": [], "t": X}), "One run (computes|executes)")


def test_a_sequence_of_ever_more_large_arrays_is_ended() -> None:
    grow = [
        node("ConstantOfShape", ["size"], ["t"]),
        node("SequenceInsert", ["a", "t"], ["a2"]),
    ]
    graph = _graph(
        [_loop(grow, _sequence)],
        [_sequence("x")],
        [_sequence("y")],
        [*COUNT, *_stored(size=[16 * MiB])],
    )
    _refused_small(lambda: _session(graph).run(None, {"x": []}), "at the same time")


def test_what_a_loop_stacks_counts_as_alive() -> None:
    nodes = [node("Identity", ["a"], ["a2"]), node("ConstantOfShape", ["size"], ["s"])]
    graph = _graph(
        [_loop(nodes, _float, (_float("s"),))],
        [_float("x")],
        [_float("y"), _float("y0")],
        [*COUNT, *_stored(size=[16 * MiB])],
    )
    _refused_small(lambda: _session(graph).run(None, {"x": X}), "at the same time")


def test_a_tensor_that_doubles_for_ever_is_ended() -> None:
    double = node("Concat", ["a", "a"], ["a2"], axis=0)
    graph = _graph([_loop([double], _float)], [_float("x")], [_float("y")], COUNT)
    _refused_small(lambda: _session(graph).run(None, {"x": X}), "is not possible|at the same time")


def test_outputs_that_repeat_one_number_are_not_copied_without_end() -> None:
    nodes = [node("Expand", ["x", "shape"], [f"y{at}"]) for at in range(16)]
    graph = _graph(
        nodes,
        [_float("x")],
        [_float(f"y{at}") for at in range(16)],
        _stored(shape=[MAX_TENSOR_BYTES // 8, 2]),
    )
    _refused_small(lambda: _session(graph).run(None, {"x": X}), "at the same time")


@pytest.mark.usefixtures("few_nodes")
def test_a_scan_of_a_huge_axis_is_ended() -> None:
    body = _graph([node("Neg", ["e"], ["o"])], [value("e", FLOAT, [0])], [value("o", FLOAT, [0])])
    scan = node("Scan", ["x"], ["y"], body=body, num_scan_inputs=1)
    session = _session(_graph([scan], [_float("x")], [_float("y")]))
    feeds = {"x": np.zeros((1 << 40, 0), np.float32)}
    _refused(lambda: session.run(None, feeds), "executes at most 10000 nodes")


def test_a_split_into_a_huge_number_of_parts_is_refused() -> None:
    session = _session(
        _graph([node("SplitToSequence", ["x"], ["y"])], [_float("x")], [_sequence("y")])
    )
    feeds = {"x": np.zeros((1 << 40, 0), np.float32)}
    _refused(lambda: session.run(None, feeds), "One run computes at most|is not possible")


KIND = b"\xa0\x01\x05"  # AttributeProto.type: a graph


def _field(number: int, content: bytes) -> bytes:
    """One field of bytes, as protobuf writes it; the length takes three bytes."""
    size = len(content)
    return bytes([number << 3 | 2, size & 127 | 128, size >> 7 & 127 | 128, size >> 14]) + content


def test_graphs_nested_forty_deep_are_refused() -> None:
    graph = b""
    for _ in range(40):  # AttributeProto.g, NodeProto.attribute and op_type, GraphProto.node
        graph = _field(1, _field(5, _field(6, graph) + KIND) + _field(4, b"If"))
    data = _field(7, graph) + b"\x42\x02\x10\x12"  # ModelProto.graph, operator set 18
    _refused(lambda: InferenceSession(data), "more than 32 parts are nested")


def test_graphs_nested_as_deep_as_allowed_run() -> None:
    made = node("Neg", ["x"], ["y9"])
    for level in range(8, -1, -1):
        other = _graph([node("Abs", ["x"], [f"n{level}"])], [], [_float(f"n{level}")])
        branch = _graph([made], [], [_float(f"y{level + 1}")])
        made = node("If", ["c"], [f"y{level}"], then_branch=branch, else_branch=other)
    session = _session(_graph([made], [_float("x"), value("c", BOOL, [])], [_float("y0")]))
    assert session.run(None, {"x": X, "c": np.array(True)})[0].tolist() == [-1, -1]
    assert session.run(None, {"x": X, "c": np.array(False)})[0].tolist() == [1, 1]


@pytest.mark.usefixtures("little_work")
def test_very_many_stored_values_do_not_make_each_round_long() -> None:
    weights = _stored(**{f"w{at}": np.float32(at) for at in range(10_000)})
    nodes = [node("Sum", ["a", *(f"w{at}" for at in range(10_000))], ["a2"])]
    graph = _graph([_loop(nodes, _float)], [_float("x")], [_float("y")], [*COUNT, *weights])
    session = _session(graph)
    _refused(lambda: session.run(None, {"x": X}), "One run")


def test_the_work_of_a_large_batch_of_the_largest_reference_graph_fits() -> None:
    products = 64 * 518_000_000 // 2
    assert 2 * products < MAX_WORK
