import re

import pytest

from kit import glass
from kit.glass.graphs import Names, View
from kit.glass.words import shown
from kit.runtime import InferenceSession
from kit.runtime.model import Graph, Node
from kit.zoo import model_path

UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def test_every_operator_input_and_output_is_told(graph: Graph) -> None:
    told = glass.text(graph)
    view = View(graph)
    waiting = [view]
    while waiting:
        inner = waiting.pop()
        for node in inner.graph.nodes:
            label = shown(view.names.label(node))
            assert f"{label}: {shown(node.op_type)}, " in told
            waiting += [found for _name, found in inner.inside(node)]
        for value in (*inner.graph.inputs, *inner.graph.outputs):
            assert inner.stored(value.name) or f"put {shown(value.name)}: " in told


def test_no_line_is_long_or_holds_what_cannot_be_seen(graph: Graph) -> None:
    for line in glass.text(graph).split("\n"):
        assert len(line) < 1000
        assert not UNSEEN.search(line)


def test_a_small_network_reads_well(small: Graph) -> None:
    assert glass.text(small) == (
        "A graph of 5 operators. Stored: 450 numbers."
        " Kinds: Conv 1, Relu 1, Sigmoid 1, Mul 1, Reshape 1.\n"
        "Input x: numbers (float), batch x 3 x 16 x 16.\n"
        "/encoder, 2 operators:\n"
        "  /encoder/conv/Conv: Conv, from x, weights w (16 x 3 x 3 x 3, 432 numbers),"
        " b (16 numbers), makes seen.\n"
        "  /encoder/act/Relu: Relu, from seen, makes kept.\n"
        "Sigmoid_0: Sigmoid, from kept, makes gate.\n"
        "Mul_0: Mul, from kept, gate, makes gated.\n"
        "out: Reshape, from gated, with flat [1, -1], makes y (1 x ?).\n"
        "Output y: numbers (float), 1 x ?."
    )


def test_inner_graphs_are_indented_and_counted() -> None:
    inner = Graph((Node("Neg", ("x",), ("y",)),), (), ())
    told = glass.text(
        Graph((Node("If", ("c",), ("y",), {"then_branch": inner, "else_branch": inner}),), (), ())
    )
    assert told.splitlines() == [
        "A graph of 3 operators. Stored: 0 numbers. Kinds: Neg 2, If 1.",
        "If_0: If, from c, makes y.",
        "  Inner graph then_branch of If_0:",
        "    Neg_0: Neg, from x, makes y.",
        "  Inner graph else_branch of If_0:",
        "    Neg_0: Neg, from x, makes y.",
    ]


def test_deep_groups_stay_readable() -> None:
    nodes = tuple(
        Node("Relu", (f"v{at}",), (f"v{at + 1}",), {}, f"/net/blocks.{at // 20}/part/Relu_{at}")
        for at in range(40)
    )
    lines = glass.text(Graph(nodes, (), ())).splitlines()
    assert lines[1:4] == [
        "/net, 40 operators:",
        "  /net/blocks.0/part, 20 operators:",
        "    /net/blocks.0/part/Relu_0: Relu, from v0, makes v1.",
    ]
    assert len(lines) == 40 + 4


def test_names_in_the_file_win_then_counts_then_places() -> None:
    nodes = [
        Node("Conv", ("x",), (f"y{at}",), {}, name) for at, name in enumerate(("", "Conv_2", ""))
    ]
    names = Names(Graph(tuple(nodes), (), ()))
    assert [names.label(node) for node in nodes] == ["Conv_0", "Conv_2", "#2"]
    assert names.find("Conv_2") is nodes[1]
    assert names.find("#2") is nodes[2]
    assert names.find("Conv_1") is nodes[1]


def test_nodes_of_inner_graphs_are_found_by_their_place() -> None:
    inside = Node("Neg", ("x",), ("y",))
    branch = Graph((inside,), (), ())
    names = Names(Graph((Node("If", ("c",), ("y",), {"then_branch": branch}),), (), ()))
    assert names.find("#0/then_branch/0") is inside
    assert names.find("Neg_0") is inside


@pytest.mark.usefixtures("arabic")
def test_text_and_explanations_work_from_right_to_left(graph: Graph) -> None:
    told = glass.text(graph)
    assert told.count("\u2068") == told.count("\u2069") > 0


def test_a_session_and_a_trace_can_be_told_too() -> None:
    session = InferenceSession(model_path("digits-map", "decoder"))
    assert glass.text(session) == glass.text(session.graph)
