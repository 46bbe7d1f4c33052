import numpy as np
import pytest

from kit import glass
from kit.errors import KitError
from kit.glass.record import Range, Tensor, Trace
from kit.runtime import InferenceSession
from kit.runtime.model import Graph, Model, Node, ValueInfo
from kit.runtime.write import write
from kit.zoo import model_path

NAN, INF = float("nan"), float("inf")


def traced(node: Node, feed: np.ndarray, elem_type: int = 1) -> Trace:
    dims = tuple(map(int, feed.shape))
    values = [ValueInfo(name, elem_type, dims) for name in ("x", *node.outputs)]
    graph = Graph((node,), (values[0],), tuple(values[1:]))
    return glass.trace(InferenceSession(write(Model(graph))), {"x": feed})


@pytest.fixture
def decoder() -> Trace:
    session = InferenceSession(model_path("digits-map", "decoder"))
    return glass.trace(session, {"latent": np.array([[0.5, -1.0]], np.float32)})


def test_each_row_holds_what_a_node_made() -> None:
    trace = traced(Node("Neg", ("x",), ("y",), {}, "flip"), np.array([[1, 2, 6]], np.float32))
    [row] = trace
    assert (row.place, row.node, row.op_type) == (0, "flip", "Neg")
    assert row.outputs == (Tensor("y", (1, 3), "float32", Range(-6.0, -1.0, -3.0), 0, 0),)
    assert row.seconds > 0


def test_odd_values_are_counted_and_left_out_of_the_range() -> None:
    trace = traced(Node("Neg", ("x",), ("y",)), np.array([NAN, INF, -INF, 3, 5], np.float32))
    [tensor] = trace["#0"].outputs
    assert tensor == Tensor("y", (5,), "float32", Range(-5.0, -3.0, -4.0), 1, 2)
    assert "1 value is not a number (nan)." in str(trace)
    assert "2 values are infinite." in str(trace)


@pytest.mark.parametrize("feed", [np.array([NAN], np.float32), np.zeros((0, 2), np.float32)])
def test_without_numbers_there_is_no_range(feed: np.ndarray) -> None:
    trace = traced(Node("Neg", ("x",), ("y",)), feed)
    assert trace["Neg_0"].outputs[0].range is None
    assert "y: " in str(trace["Neg_0"])


def test_texts_and_truths_have_a_type() -> None:
    texts = traced(Node("Identity", ("x",), ("y",)), np.array(["a", "b"], dtype=object), 8)
    assert str(texts["#0"]).endswith("y: 2, string.")
    truths = traced(Node("Not", ("x",), ("y",)), np.array([True, False, False]), 9)
    assert truths["#0"].outputs[0].range == Range(0.0, 1.0, 2 / 3)


def test_a_list_tells_how_many_arrays_it_holds() -> None:
    nodes = (
        Node("SplitToSequence", ("x",), ("list",)),
        Node("SequenceLength", ("list",), ("y",)),
    )
    graph = Graph(nodes, (ValueInfo("x", 1, (3,)),), (ValueInfo("y", 7, ()),))
    session = InferenceSession(write(Model(graph)))
    trace = glass.trace(session, {"x": np.zeros(3, np.float32)})
    assert trace["SplitToSequence_0"].outputs == (Tensor("list", (3,), "list", None, 0, 0),)


def test_the_table_fits_a_phone_and_is_aligned(decoder: Trace) -> None:
    lines = str(decoder).splitlines()
    assert lines[:2] == ["Node           Operator       ms", "  Makes            From       To"]
    assert max(map(len, lines)) <= 32
    assert lines[2].startswith("node_linear    Gemm        ")
    assert len(lines) == 2 + 2 * len(decoder) + 1
    assert lines[-1].startswith(f"{len(decoder)} operators, ")


def test_rows_are_found_by_name_and_by_time(decoder: Trace) -> None:
    assert decoder["node_sigmoid"] is decoder["Sigmoid_2"]
    slowest = [row.seconds for row in decoder.slowest(3)]
    assert slowest == sorted((row.seconds for row in decoder), reverse=True)[:3]


def test_a_node_that_did_not_run_by_itself_says_so(decoder: Trace) -> None:
    with pytest.raises(KitError, match="when the model was loaded"):
        decoder["dequantize body.2.weight"]


def test_a_trace_knows_all_shapes(decoder: Trace) -> None:
    assert "makes linear (1 x 128)" in glass.text(decoder)
    assert "→ 1 x 128" in glass.svg(decoder).svg


@pytest.mark.usefixtures("arabic")
def test_a_trace_prints_from_right_to_left(decoder: Trace) -> None:
    assert str(decoder["node_sigmoid"]).count("\u2068") > 3
