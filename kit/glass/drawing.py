"""A graph as a drawing: boxes for operators, lines for values, inner graphs inside boxes.

Every box can take the keyboard's focus, in reading order; its label says what it reads and makes,
its description what it does, and `data-to` which boxes it leads to. Colours come from the page's
classes; without the page all is drawn in the colour of the text.
Not here: where boxes go (`layout.py`) and the graph in words (`outline.py`).
"""

from collections.abc import Iterator

from kit.errors import KitError
from kit.glass.graphs import Source, View, graphs_inside
from kit.glass.layout import Layout, Point
from kit.glass.outline import text
from kit.glass.sheets import LINE, PAD, SMALL, TALL, Box, Sheet, make_sheet
from kit.i18n import _, format_message, ngettext
from kit.plot.output import Figure, emit
from kit.plot.svg import element, number
from kit.runtime.model import Graph

__all__ = ["show", "svg"]

_MOST_NODES = 400
_MOST_LETTERS = 300_000  # of the SVG: the page draws no longer ones
_MARGIN = 10.0
_LEAST_WIDTH = 160.0
_HEAD = 6.0  # an arrow's head


def show(graph: Source) -> None:
    """Draw the graph in the page; outside a page print it as an outline.

    graph: a session, model, graph, or a trace, which also knows all shapes.
    Raises KitError when the graph is too large to be drawn.
    """
    emit(svg(graph))


def svg(graph: Source) -> Figure:
    """Return the graph as a figure: drawing, title, and the outline as its text.

    Raises KitError when the graph is too large to be drawn.
    """
    view = View(graph)
    count = _count(view.graph)
    if count + len(view.graph.inputs) + len(view.graph.outputs) > _MOST_NODES:
        raise _too_large(count)
    template = ngettext("Graph of {n} operator", "Graph of {n} operators", count)
    title = format_message(template, {"n": count})
    drawn = _svg(make_sheet(view), title)
    if len(drawn) > _MOST_LETTERS:
        raise _too_large(count)
    thick = _("In the drawing a thick edge marks operators that hold weights.")
    return Figure(drawn, title, f"{text(graph)}\n{thick}")


def _too_large(count: int) -> KitError:
    return KitError(
        "This graph has {count} operators, too many for one drawing."
        " Print glass.text(...) instead: it tells all of them.",
        count=count,
    )


def _count(graph: Graph) -> int:
    inner = (found for node in graph.nodes for _name, found in graphs_inside(node))
    return len(graph.nodes) + sum(map(_count, inner))


def _svg(sheet: Sheet, title: str) -> str:
    layout = sheet.layout
    width = max(layout.width, _LEAST_WIDTH) + 2 * _MARGIN
    height = layout.height + 2 * _MARGIN
    numbers = {id(box): at for at, box in enumerate(_all_boxes(sheet))}
    parts = _drawn(sheet, ((width - layout.width) / 2, _MARGIN), numbers)
    box: dict[str, str | float] = {"width": width, "height": height}
    box |= {"viewBox": f"0 0 {number(width)} {number(height)}"}
    box |= {"role": "group", "aria-label": title, "class": "kit-graph"}
    return element("svg", box, parts)


def _all_boxes(sheet: Sheet) -> Iterator[Box]:
    """The boxes in reading order, boxes of inner graphs after the one they are in."""
    for _at, box in sheet.in_order():
        yield box
        for _name, inner, _place in box.inner:
            yield from _all_boxes(inner)


def _drawn(sheet: Sheet, move: Point, numbers: dict[int, int]) -> Iterator[str]:
    """Lines first, so that boxes lie above them, then the boxes in reading order."""
    layout = sheet.layout
    if layout.lines:
        yield _lines(layout, move)
    to: dict[int, list[int]] = {}
    for start, end, _value in sheet.edges:
        to.setdefault(start, []).append(numbers[id(sheet.boxes[end])])
    for at, box in sheet.in_order():
        x, y = layout.places[at]
        corner = (x + move[0] - box.size[0] / 2, y + move[1])
        yield _box(box, corner, sorted(set(to.get(at, []))))
        for name, inner, (right, down) in box.inner:
            place = (corner[0] + right, corner[1] + down)
            yield _words([name], (place[0], place[1] + 2), "start")
            yield from _drawn(inner, (place[0], place[1] + LINE + PAD), numbers)


def _box(box: Box, corner: Point, to: list[int]) -> str:
    width, height = box.size
    shape: dict[str, str | float] = {"x": corner[0], "y": corner[1]}
    shape |= {"width": width, "height": height, "fill": "none", "stroke": "currentColor"}
    shape["rx"] = 15.0 if box.is_end else 5.0
    if box.weights:
        shape["stroke-width"] = 2.5
    middle = (corner[0] + width / 2, corner[1] + PAD - 4)
    look: dict[str, str | float] = {"class": "kit-end" if box.is_end else "kit-node"}
    look |= {"role": "img", "tabindex": "0", "aria-label": box.label}
    if to:
        look["data-to"] = " ".join(map(str, to))
    about = [element("desc", {}, box.about)] if box.about else []
    return element("g", look, [*about, element("rect", shape), _words(box.words, middle)])


def _words(words: list[str], top: Point, anchor: str = "middle") -> str:
    """Lines of text one below the other; a single line is a caption and small."""
    drawn = []
    for at, word in enumerate(words):
        place: dict[str, str | float] = {"x": top[0], "y": top[1] + LINE * (at + 1) - 1}
        size = TALL if at == 0 and len(words) > 1 else SMALL
        look: dict[str, str | float] = {
            "font-size": size,
            "fill": "currentColor",
            "text-anchor": anchor,
        }
        drawn.append(element("text", place | look, word))
    return "".join(drawn)


def _lines(layout: Layout, move: Point) -> str:
    right, down = move
    lines = "".join(_path([(x + right, y + down) for x, y in points]) for points in layout.lines)
    head = f"l-{number(_HEAD / 2)}-{number(_HEAD)}h{number(_HEAD)}z"
    heads = "".join(f"M{number(x + right)} {number(y + down)}{head}" for x, y in layout.heads)
    look: dict[str, str | float] = {"class": "kit-edge", "fill": "none", "stroke": "currentColor"}
    return element("path", {"d": lines, **look}) + element(
        "path", {"d": heads, "class": "kit-edge", "fill": "currentColor"}
    )


def _path(points: list[Point]) -> str:
    """A line down to the space between two layers, a bend through it, and down again."""
    (x0, begin), (_x, top), (x1, bottom), (_x, end) = points
    if abs(x0 - x1) < 0.5:
        return f"M{number(x0)} {number(begin)}V{number(end)}"
    half = number((top + bottom) / 2)
    first = f"M{number(x0)} {number(begin)}" + (f"V{number(top)}" if top > begin else "")
    last = f"V{number(end)}" if end > bottom else ""
    return f"{first}C{number(x0)} {half} {number(x1)} {half} {number(x1)} {number(bottom)}{last}"
