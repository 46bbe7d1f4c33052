"""A graph as boxes with places: inputs, operators and outputs, graphs inside operators too.

Not here: where boxes go (`layout.py`) and how they are drawn (`drawing.py`).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from kit.glass.graphs import View, graphs_inside
from kit.glass.layers import Edge
from kit.glass.layout import Layout, Point, arrange
from kit.glass.lines import holds_weights, line, meaning
from kit.glass.outline import value_line
from kit.glass.words import FEW, shape_words, shown, stored_words
from kit.i18n import _
from kit.runtime.model import Graph, Node, ValueInfo

__all__ = ["LINE", "PAD", "SMALL", "TALL", "Box", "Sheet", "make_sheet"]

TALL, SMALL = 14.0, 12.0  # letters of the first line of a box, of the others
LINE = 16.0  # from one line of text to the next
PAD = 9.0  # around the text of a box, and around inner graphs
_LETTER = 0.6  # width of a letter against its height; of most other scripts 1
_LEAST = 64.0  # width of a box with several lines
_LABEL = 18  # letters of a name in a box
_SIDE_BY_SIDE = 420.0  # inner graphs that are wider together stand one below the other


@dataclass
class Box:
    """One input, operator or output: what it shows and what it says."""

    words: list[str]  # lines of text: operator, name, shape
    label: str
    about: str  # what the operator does; empty for inputs and outputs
    weights: bool = False
    inner: "list[tuple[str, Sheet, Point]]" = field(default_factory=list)  # name, graph, place
    size: Point = (0.0, 0.0)

    @property
    def is_end(self) -> bool:
        """Whether it is an input or output of a graph."""
        return not self.about


@dataclass
class Sheet:
    """A graph laid out: its boxes, what leads where, and the places of all."""

    boxes: list[Box]
    edges: list[Edge]
    layout: Layout

    def in_order(self) -> Iterator[tuple[int, Box]]:
        """Number and box, row by row."""
        for row in self.layout.rows:
            for at in row:
                yield at, self.boxes[at]


def make_sheet(view: View) -> Sheet:
    """Return the boxes of a graph and their places; inner graphs come first: they need room."""
    graph = view.graph
    inputs = [value for value in graph.inputs if not view.stored(value.name)]
    begin, end = _("Input {name}: {type}, {shape}."), _("Output {name}: {type}, {shape}.")
    boxes = [_end(_("input"), begin, value) for value in inputs]
    boxes += [_operator(view, node) for node in graph.nodes]
    boxes += [_end(_("output"), end, value) for value in graph.outputs]
    makers = {value.name: at for at, value in enumerate(inputs)}
    edges: list[Edge] = []
    for at, node in enumerate(graph.nodes, len(inputs)):
        edges += [(makers[name], at, name) for name in _reads(node) if name in makers]
        makers.update((name, at) for name in node.outputs if name)
    for at, value in enumerate(graph.outputs, len(inputs) + len(graph.nodes)):
        edges += [(makers[value.name], at, value.name)] if value.name in makers else []
    return Sheet(boxes, edges, arrange([box.size for box in boxes], edges))


def _reads(node: Node) -> list[str]:
    """The values a node reads, those that its inner graphs take from around them too."""
    names = [name for name in node.inputs if name]
    for _name, graph in graphs_inside(node):
        names += _taken(graph)
    return names


def _taken(graph: Graph) -> list[str]:
    own = {value.name for value in graph.inputs} | set(graph.initializers)
    own.update(name for node in graph.nodes for name in node.outputs)
    read = [name for node in graph.nodes for name in _reads(node)]
    read += [value.name for value in graph.outputs]
    return [name for name in read if name not in own]


def _end(word: str, template: str, value: ValueInfo) -> Box:
    shape = shape_words(value.shape)
    words = [shown(value.name, _LABEL), f"{word}, {shape}" if shape else word]
    return _sized(Box(words, value_line(template, value), ""))


def _operator(view: View, node: Node) -> Box:
    label = shown(view.names.label(node), _LABEL)
    made = shape_words(view.shape(node.outputs[0])) if node.outputs else ""
    words = [shown(node.op_type, _LABEL), label, *([f"→ {made}"] if made else [])]
    if all(map(view.stored, node.outputs)):  # gives or unpacks weights: there are many such nodes
        words = [_given(view, node) or words[0]]
    box = Box(words, line(view, node), meaning(view, node), holds_weights(view, node))
    sheets = [(shown(name, _LABEL), make_sheet(inner)) for name, inner in view.inside(node)]
    return _nested(_sized(box), sheets)


def _given(view: View, node: Node) -> str:
    """The few numbers that a Constant gives, or the shape of more."""
    array = view.array(node.outputs[0]) if node.op_type == "Constant" and node.outputs else None
    if array is None:
        return ""
    few = array.ndim <= 1 and array.size <= FEW
    return shown(stored_words("", array, ()).strip(), _LABEL) if few else shape_words(array.shape)


def _sized(box: Box) -> Box:
    first, *rest = box.words
    widths = [_width(first, TALL if rest else SMALL), *(_width(word, SMALL) for word in rest)]
    box.size = (
        max(*widths, _LEAST if rest else 0.0) + 2 * PAD,
        len(box.words) * LINE + 2 * PAD - 4,
    )
    return box


def _width(text: str, size: float) -> float:
    return size * sum(_LETTER if letter < "\u0700" else 1.0 for letter in text)


def _nested(box: Box, sheets: list[tuple[str, Sheet]]) -> Box:
    """Make room for inner graphs below the words: side by side, or one below the other."""
    if not sheets:
        return box
    widths = [max(sheet.layout.width, _width(name, SMALL)) for name, sheet in sheets]
    beside = sum(widths) < _SIDE_BY_SIDE
    x, y, (width, height) = 2 * PAD, box.size[1], box.size
    for (name, sheet), wide in zip(sheets, widths, strict=True):
        box.inner.append((name, sheet, (x, y)))
        width = max(width, x + wide + 2 * PAD)
        height = max(height, y + LINE + sheet.layout.height + 3 * PAD)
        x, y = (x + wide + 4 * PAD, y) if beside else (x, height)
    box.size = (width, height)
    return box
