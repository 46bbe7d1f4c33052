"""A graph made ready to be told and drawn: what its nodes are called and what its names hold.

Not here: words (`words.py`, `lines.py`) and pictures (`layout.py`, `drawing.py`).
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Protocol

import numpy as np

from kit.errors import KitError
from kit.glass.words import Shape, shown
from kit.runtime.dtypes import Array
from kit.runtime.model import Graph, Node

__all__ = ["HasGraph", "Names", "Source", "View", "graphs_inside"]

# Operators that leave a stored tensor's shape: their outputs count as stored, too.
_SAME_SHAPE = frozenset({"Cast", "DequantizeLinear", "Identity"})


class HasGraph(Protocol):
    """A model, a session or a trace."""

    @property
    def graph(self) -> Graph:
        """The graph."""
        ...


Source = Graph | HasGraph


def graphs_inside(node: Node) -> list[tuple[str, Graph]]:
    """The graphs that a node (If, Loop, Scan, ...) holds, with the names of their attributes."""
    return [(name, value) for name, value in node.attributes.items() if isinstance(value, Graph)]


class Names:
    """What the nodes of a graph, those of inner graphs among them, are called.

    A name in the file wins. A node without one is `<op_type>_<n>`: n counts, from 0, all nodes of
    that type in the order of the file. `#4` is the fifth node of the graph, and
    `#4/body/0` the first node of its inner graph `body`.
    """

    def __init__(self, graph: Graph) -> None:
        walked = list(_walk(graph, ""))
        given: dict[str, Node] = {}
        for place, node in walked:
            if node.name and node.name != f"#{place.rpartition('/')[2].lstrip('#')}":
                given.setdefault(node.name, node)
        counted: dict[str, Node] = {}
        labels: dict[int, str] = {id(node): name for name, node in given.items()}
        seen: Counter[str] = Counter()
        for place, node in walked:
            name = f"{node.op_type}_{seen[node.op_type]}"
            seen[node.op_type] += 1
            counted[name] = node
            labels.setdefault(id(node), place if name in given else name)
        self._found = {**dict(walked), **counted, **given}
        self._labels = labels

    def label(self, node: Node) -> str:
        """The one name under which a node is shown and found again."""
        return self._labels[id(node)]

    def find(self, name: str) -> Node:
        """The node of this name, count or place; raises KitError with the names that are close."""
        if name in self._found:
            return self._found[name]
        labels = list(self._labels.values())
        close = get_close_matches(name[:100], labels[:2000], n=3, cutoff=0.4) or labels[:3]
        raise KitError(
            "This graph has no operator '{name}'. Close to it: {close}.",
            name=shown(name),
            close=", ".join(map(shown, close)),
        )


def _walk(graph: Graph, before: str) -> Iterator[tuple[str, Node]]:
    """Place and node of every node, inner graphs after the node that holds them."""
    for at, node in enumerate(graph.nodes):
        place = f"{before or '#'}{at}"
        yield place, node
        for name, inner in graphs_inside(node):
            yield from _walk(inner, f"{place}/{name}/")


class View:
    """One graph and what its names hold: stored tensors, and the shapes that are known."""

    def __init__(
        self, source: Source, outer: "View | None" = None, names: Names | None = None
    ) -> None:
        self.graph: Graph = source if isinstance(source, Graph) else source.graph
        self.names = names or Names(self.graph)
        self._outer = outer
        self._arrays: dict[str, Array] = dict(self.graph.initializers)
        self._stored: dict[str, Shape] = {name: a.shape for name, a in self._arrays.items()}
        values = (*self.graph.inputs, *self.graph.outputs)
        traced: Mapping[str, Shape] = getattr(source, "shapes", {})
        known = {value.name: value.dims for value in values if value.dims is not None}
        self._shapes: dict[str, Shape] = {**known, **self._stored, **traced}
        for node in self.graph.nodes:
            self._follow(node)

    def _follow(self, node: Node) -> None:
        """Take note of the output of a node that only gives or unpacks a stored tensor."""
        [name] = node.outputs if len(node.outputs) == 1 else [""]
        first = node.inputs[0] if node.inputs else ""
        array = _constant(node) if node.op_type == "Constant" else None
        if array is not None:
            self._arrays[name] = array
            self._stored[name] = self._shapes[name] = array.shape
        elif node.op_type in _SAME_SHAPE and first in self._stored:
            self._stored[name] = self._shapes[name] = self._stored[first]

    def inside(self, node: Node) -> "list[tuple[str, View]]":
        """The inner graphs of a node, as views that know the values around them."""
        return [(name, View(graph, self, self.names)) for name, graph in graphs_inside(node)]

    def stored(self, name: str) -> bool:
        """Whether a value stands in the file and does not depend on what is fed."""
        return name in self._stored or bool(self._outer and self._outer.stored(name))

    def array(self, name: str) -> Array | None:
        """The stored tensor itself; None when it is unpacked by a node, or not stored."""
        found = self._arrays.get(name)
        return self._outer.array(name) if found is None and self._outer else found

    def shape(self, name: str) -> Shape | None:
        """The shape of a value, or None when the file does not say."""
        found = self._shapes.get(name)
        return self._outer.shape(name) if found is None and self._outer else found


def _constant(node: Node) -> Array | None:
    """The array that a Constant gives, in whichever attribute; None when there is none."""
    for value in node.attributes.values():
        if isinstance(value, np.ndarray):
            return value
        entries = value if isinstance(value, tuple) else (value,)
        if all(isinstance(entry, int | float | str) for entry in entries):
            texts = any(isinstance(entry, str) for entry in entries)
            return np.asarray(value, dtype=object if texts else None)
    return None
