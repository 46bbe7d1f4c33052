"""Graphs to be told and drawn: the shipped models, the standard's inner graphs, and odd ones."""

import importlib
import warnings
from collections.abc import Callable, Iterator

import numpy as np
import pytest
from onnx.backend.test.case import node as node_cases

from kit import i18n
from kit.runtime.model import Graph, Node, ValueInfo, parse_model
from kit.zoo import FOLDER

FLOAT = 1
SHIPPED = {
    f"{path.parent.name}-{path.stem}": path for path in sorted(FOLDER.glob("*/*.onnx"))
}  # fmt: skip


def _inner_graphs() -> dict[str, bytes]:
    """The standard's cases with graphs inside nodes."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name in ("if_", "loop", "scan", "sequence_map"):
            importlib.import_module(f"{node_cases.__name__}.{name}")
    return {
        case.name: case.model.SerializeToString()
        for case in node_cases._NodeTestCases
        if case.model.graph.node[0].op_type in ("If", "Loop", "Scan", "SequenceMap")
    }


def network() -> Graph:
    """A small convolutional network with a branch; two of its nodes have no name."""
    weights = {
        "w": np.ones((16, 3, 3, 3), np.float32),
        "b": np.zeros(16, np.float32),
        "flat": np.array([1, -1]),
    }
    window = {"kernel_shape": (3, 3), "strides": (2, 2), "pads": (1, 1, 1, 1)}
    nodes = (
        Node("Conv", ("x", "w", "b"), ("seen",), window, "/encoder/conv/Conv"),
        Node("Relu", ("seen",), ("kept",), {}, "/encoder/act/Relu"),
        Node("Sigmoid", ("kept",), ("gate",)),
        Node("Mul", ("kept", "gate"), ("gated",)),
        Node("Reshape", ("gated", "flat"), ("y",), {}, "out"),
    )
    return Graph(
        nodes,
        (ValueInfo("x", FLOAT, ("batch", 3, 16, 16)),),
        (ValueInfo("y", FLOAT, (1, None)),),
        weights,
    )


def wide() -> Graph:
    """One value cut into thirty, each worked on, all joined again."""
    parts = tuple(f"part{at}" for at in range(30))
    nodes = [Node("Split", ("x",), parts, {"num_outputs": 30})]
    nodes += [Node("Relu", (part,), (f"{part}b",)) for part in parts]
    nodes.append(Node("Concat", tuple(f"{part}b" for part in parts), ("y",), {"axis": 0}))
    value = [ValueInfo(name, FLOAT, (30,)) for name in "xy"]
    return Graph(tuple(nodes), (value[0],), (value[1],))


def long() -> Graph:
    """150 nodes, each fed by the one before and by one far above."""
    nodes = [Node("Relu", ("v0",), ("v1",))]
    nodes += [
        Node("Add", (f"v{at}", f"v{max(at - 20, 0)}"), (f"v{at + 1}",)) for at in range(1, 150)
    ]
    values = [ValueInfo(name, FLOAT, (4,)) for name in ("v0", "v150")]
    return Graph(tuple(nodes), (values[0],), (values[1],))


def hostile() -> Graph:
    """Names that are markup, that turn text around, that are very long, empty, or used twice."""
    names = (
        "<b>&\"'",
        "\u202eevil\x00\x1b[31m",
        "n" * 10_000,
        "",
        "/" * 5000,
        "]]><script>",
        "twice",
    )
    nodes = tuple(
        Node(name or "Relu", (name,), (f"{name}-made",), {name: name}, name, name) for name in names
    )
    twice = Node("Relu", ("twice", "no one made this"), ("again",), {}, "twice")
    backwards = Node("Add", ("later", "later"), ("early",))
    later = Node("Add", ("early", "early"), ("later",))
    inputs = tuple(ValueInfo(name, 77, (name, None, 3)) for name in names)
    return Graph((*nodes, twice, backwards, later), inputs, (ValueInfo("again", 0, None),))


INNER = _inner_graphs()
MADE: dict[str, Callable[[], Graph]] = {
    "network": network,
    "wide": wide,
    "long": long,
    "hostile": hostile,
    "empty": lambda: Graph((), (), ()),
}


@pytest.fixture(params=[*SHIPPED, *INNER, *MADE])
def graph(request: pytest.FixtureRequest) -> Graph:
    name: str = request.param
    if name in MADE:
        return MADE[name]()
    data = SHIPPED[name].read_bytes() if name in SHIPPED else INNER[name]
    return parse_model(data).graph


@pytest.fixture
def small() -> Graph:
    return network()


class _Arabic(i18n.NullTranslations):
    """Every text, with an Arabic letter before it."""

    def gettext(self, message: str) -> str:
        return f"\u0639 {message}"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"\u0639 {msgid1 if n == 1 else msgid2}"


@pytest.fixture
def arabic() -> Iterator[None]:
    before = i18n.install(_Arabic())
    yield
    i18n.install(before)
