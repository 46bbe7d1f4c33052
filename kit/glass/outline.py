"""A graph as an outline to read or to hear: inputs, operators in order, outputs, totals."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from kit.glass.graphs import Source, View
from kit.glass.lines import line
from kit.glass.words import count_words, list_words, shape_words, shown, type_words
from kit.i18n import _, format_message, ngettext
from kit.runtime.model import Node, ValueInfo

__all__ = ["text", "totals", "value_line"]

_INDENT = "  "
_DEEPEST = 4  # groups inside groups
_PARTS = 20  # of a name, at most: what stands further inside is one part
_LARGE = 12  # operators: a larger group is told in its own groups


def text(graph: Source) -> str:
    """Return the graph as an outline, one line for each operator, inner graphs indented.

    graph: a session, model, graph, or a trace, which also knows all shapes.
    """
    return "\n".join(_told(View(graph)))


def _told(view: View) -> Iterator[str]:
    yield totals(view)
    yield from _body(view)


def _body(view: View) -> Iterator[str]:
    for value in view.graph.inputs:
        if not view.stored(value.name):
            yield value_line(_("Input {name}: {type}, {shape}."), value)
    yield from _grouped(view, view.graph.nodes, 0)
    for value in view.graph.outputs:
        yield value_line(_("Output {name}: {type}, {shape}."), value)


def value_line(template: str, value: ValueInfo) -> str:
    """Return template with name, type and shape of an input or output."""
    shape = shape_words(value.shape) or _("of any shape")
    fields = {"name": shown(value.name), "type": type_words(value), "shape": shape}
    return format_message(template, fields)


def totals(view: View) -> str:
    """Return how many operators of which kinds, and how many stored numbers, inner graphs too."""
    kinds: Counter[str] = Counter()
    numbers = 0
    waiting = [view]
    while waiting:
        inner = waiting.pop()
        numbers += sum(array.size for array in inner.graph.initializers.values())
        for node in inner.graph.nodes:
            kinds[shown(node.op_type)] += 1
            waiting += [found for _name, found in inner.inside(node)]
    listed = list_words(f"{kind} {n}" for kind, n in kinds.most_common())
    template = ngettext(
        "A graph of {n} operator. Stored: {numbers}. Kinds: {list}.",
        "A graph of {n} operators. Stored: {numbers}. Kinds: {list}.",
        kinds.total(),
    )
    fields = {"n": kinds.total(), "numbers": count_words(numbers), "list": listed}
    return format_message(template, fields)


def _scope(node: Node, depth: int) -> tuple[str, ...]:
    """The groups a node's name puts it in, such as (encoder, layer1), from the given depth on."""
    return tuple(part for part in node.name.split("/", _PARTS)[:-1] if part)[depth:]


def _grouped(view: View, nodes: Sequence[Node], depth: int, level: int = 0) -> Iterator[str]:
    """The lines of nodes; runs whose names begin alike stand under a line of their own."""
    runs = [(key, list(run)) for key, run in groupby(nodes, lambda node: _scope(node, depth)[:1])]
    for key, run in runs:
        if not key or len(run) == 1 or level == _DEEPEST:
            for node in run:
                yield from _node(view, node)
            continue
        deeper = depth + 1
        while len({_scope(node, deeper)[:1] for node in run}) == 1 and _scope(run[0], deeper):
            deeper += 1
        template = ngettext("{name}, {n} operator:", "{name}, {n} operators:", len(run))
        name = "/" + "/".join(_scope(run[0], 0)[:deeper])
        yield format_message(template, {"name": shown(name), "n": len(run)})
        inner = _grouped(view, run, deeper, level + 1 if len(run) > _LARGE else _DEEPEST)
        yield from (_INDENT + told for told in inner)


def _node(view: View, node: Node) -> Iterator[str]:
    """The line of a node, and below it its inner graphs."""
    yield line(view, node)
    for name, inner in view.inside(node):
        fields = {"graph": shown(name), "name": shown(view.names.label(node))}
        yield _INDENT + format_message(_("Inner graph {graph} of {name}:"), fields)
        yield from (_INDENT * 2 + told for told in _body(inner))
