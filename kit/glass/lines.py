"""One line and one explanation for each operator of a graph."""

from collections.abc import Iterable, Sequence
from inspect import signature

from kit import i18n
from kit.errors import OnnxError
from kit.glass.graphs import Source, View
from kit.glass.sentences import SENTENCES
from kit.glass.words import Shape, list_words, shape_words, shown, stored_words
from kit.i18n import _, format_message
from kit.runtime.dtypes import type_name
from kit.runtime.model import Attribute, Graph, Node
from kit.runtime.registry import LATEST_OPSET, find

__all__ = ["explain", "holds_weights", "line", "meaning", "view_of"]

# Operators with a window -> the place of their weights among the inputs, if they have any.
_WINDOWED = {
    "AveragePool": None,
    "CausalConvWithState": 1,
    "Conv": 1,
    "ConvInteger": 1,
    "ConvTranspose": 1,
    "DeformConv": 1,
    "LpPool": None,
    "MaxPool": None,
    "MaxUnpool": None,
    "QLinearConv": 3,
}
_WINDOW = ("dilations", "group", "kernel_shape", "pads", "strides")
_TYPES = frozenset(
    {"to", "dtype", "output_dtype", "output_datatype"}
)  # attributes that hold an element type
_LONG = 8  # values of a list that are shown
_SETTINGS = 10


def explain(graph: Source, name: str) -> str:
    """Return what the operator called name does, in general and here.

    graph: a session, model, graph, or a trace, which also knows all shapes. name: as in the file;
    without one there `Conv_3` is the fourth Conv, and `#3` the fourth node.
    Raises KitError with close names when there is none.
    """
    view = View(graph)
    node = view.names.find(name)
    inner = view_of(view, node)
    return f"{line(inner, node)} {meaning(inner, node)}"


def view_of(view: View, wanted: Node) -> View:
    """The view of the graph, perhaps an inner one, that holds the node."""
    waiting = [view]
    while waiting:
        inner = waiting.pop()
        for node in inner.graph.nodes:
            if node is wanted:
                return inner
            waiting += [found for _name, found in inner.inside(node)]
    return view


def line(view: View, node: Node) -> str:
    """Return `name: operator, from a, weights w (16 x 3, 48 numbers), makes b.`"""
    read = [name for name in dict.fromkeys(node.inputs) if name]
    stored = [name for name in read if view.stored(name)]
    fields = {
        "name": shown(view.names.label(node)),
        "op_type": shown(node.op_type),
        "inputs": list_words(shown(name) for name in read if name not in stored),
        "stored": list_words(
            stored_words(name, view.array(name), view.shape(name) or ()) for name in stored
        ),
        "outputs": list_words(_made(view, name) for name in node.outputs if name),
    }
    template = _template(
        inputs=bool(fields["inputs"]),
        stored=bool(stored),
        weights=holds_weights(view, node),
    )
    return format_message(template, fields)


def _template(*, inputs: bool, stored: bool, weights: bool) -> str:
    if inputs and weights:
        return _("{name}: {op_type}, from {inputs}, weights {stored}, makes {outputs}.")
    if inputs and stored:
        return _("{name}: {op_type}, from {inputs}, with {stored}, makes {outputs}.")
    if inputs:
        return _("{name}: {op_type}, from {inputs}, makes {outputs}.")
    if weights:
        return _("{name}: {op_type}, weights {stored}, makes {outputs}.")
    if stored:
        return _("{name}: {op_type}, with {stored}, makes {outputs}.")
    return _("{name}: {op_type}, makes {outputs}.")


def holds_weights(view: View, node: Node) -> bool:
    """Whether a node reads weights that are stored in the model."""
    return any(view.stored(name) and _is_weight(view, name) for name in node.inputs if name)


def _is_weight(view: View, name: str) -> bool:
    """Stored decimals of one axis or more; whole numbers are sizes and places."""
    array, shape = view.array(name), view.shape(name)
    return bool(shape) and (array is None or array.dtype.kind == "f" or array.dtype.itemsize == 1)


def _made(view: View, name: str) -> str:
    shape = shape_words(view.shape(name))
    return f"{shown(name)} ({shape})" if shape else shown(name)


def meaning(view: View, node: Node) -> str:
    """Return what the operator does in general, then this node's own numbers."""
    msgid = "" if node.domain else SENTENCES.get(node.op_type, "")
    general = i18n.gettext(msgid) if msgid else _("No sentence is written for this operator.")
    return " ".join([general, *_numbers(view, node)])


def _numbers(view: View, node: Node) -> list[str]:
    told: list[tuple[str, str]] = []
    used: tuple[str, ...] = ()
    if node.op_type in _WINDOWED:
        told, used = _window(view, node), _WINDOW
    elif node.op_type in ("Gemm", "MatMul"):
        told, used = _product(view, node), ("transB",)
    settings = [*_settings(node, used)][:_SETTINGS]
    told.append((_("Settings: {value}."), list_words(settings)))
    return [format_message(template, {"value": value}) for template, value in told if value]


def _window(view: View, node: Node) -> list[tuple[str, str]]:
    """Filters, window, stride, border, groups: template and value, empty if it says nothing."""
    place = _WINDOWED[node.op_type]
    weights: Shape = ()
    if place is not None and place < len(node.inputs):
        weights = view.shape(node.inputs[place]) or ()
    group = _whole(node, "group", 1)
    filters = weights[:1]
    if node.op_type == "ConvTranspose":  # its weights name the filters of one group
        filters = [size * group for size in weights[1:2] if isinstance(size, int)]
    return [
        (_("Filters: {value}."), shape_words(filters or None)),
        (_("Window: {value}."), _sizes(node, "kernel_shape") or shape_words(weights[2:] or None)),
        (_("Stride: {value}."), _sizes(node, "strides", usual=1)),
        (_("Border: {value}."), _sizes(node, "pads", usual=0, sign=", ")),
        (_("Distance of the window's points: {value}."), _sizes(node, "dilations", usual=1)),
        (_("Groups of channels: {value}."), "" if group == 1 else str(group)),
    ]


def _whole(node: Node, name: str, usual: int) -> int:
    value = node.attributes.get(name, usual)
    return value if isinstance(value, int) else usual


def _sizes(node: Node, name: str, *, usual: int | None = None, sign: str = " x ") -> str:
    """A list attribute as a shape; empty when it is absent or holds only the usual value."""
    value = node.attributes.get(name, ())
    sizes = [size for size in value if isinstance(size, int)] if isinstance(value, tuple) else []
    return "" if all(size == usual for size in sizes) else shape_words(sizes, sign)


def _product(view: View, node: Node) -> list[tuple[str, str]]:
    """How many numbers go into each row of a product with weights, and how many come out."""
    shape = view.shape(node.inputs[1]) if len(node.inputs) > 1 else None
    if shape is None or len(shape) != 2 or not view.stored(node.inputs[1]):
        return []
    before, after = reversed(shape) if _whole(node, "transB", 0) else shape
    return [(_("Numbers in: {value}."), str(before)), (_("Numbers out: {value}."), str(after))]


def _settings(node: Node, used: Sequence[str]) -> Iterable[str]:
    """`axis = 1` for each attribute that is not told yet and not as usual."""
    operator = None if node.domain else find(node.op_type, LATEST_OPSET)
    usual = signature(operator.function).parameters if operator else {}
    for name, value in sorted(node.attributes.items()):
        same = (
            name in usual and isinstance(value, int | float | str) and usual[name].default == value
        )
        if name not in used and not same and not isinstance(value, Graph):
            yield f"{shown(name)} = {_value(name, value)}"


def _value(name: str, value: Attribute) -> str:
    if name in _TYPES and isinstance(value, int):
        try:
            return type_name(value)[len("tensor(") : -1]
        except OnnxError:
            return str(value)
    if hasattr(value, "shape"):
        return f"({shape_words(value.shape)})"
    if isinstance(value, tuple):
        some = ", ".join(_value("", entry) for entry in value[:_LONG])
        return f"({some}, …)" if len(value) > _LONG else f"({some})"
    return f"{value:.4g}" if isinstance(value, float) else shown(str(value), 24)
