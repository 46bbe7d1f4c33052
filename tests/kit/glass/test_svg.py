import re
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest

from kit import glass
from kit.errors import KitError
from kit.glass.graphs import graphs_inside
from kit.glass.layout import arrange
from kit.plot import output
from kit.plot.svg import ATTRIBUTES, ELEMENTS
from kit.runtime.model import Graph, Node, parse_model
from kit.zoo import model_path

ROOT = Path(__file__).resolve().parents[3]
NAMESPACE = "{http://www.w3.org/2000/svg}"
Box = tuple[float, float, float, float]


def parsed(graph: Graph) -> ElementTree.Element:
    return ElementTree.fromstring(glass.svg(graph).svg)


def parts_of(root: ElementTree.Element) -> list[ElementTree.Element]:
    return [part for part in root.iter(f"{NAMESPACE}g") if "tabindex" in part.attrib]


def count_nodes(graph: Graph) -> int:
    inner = [found for node in graph.nodes for _name, found in graphs_inside(node)]
    return len(graph.nodes) + sum(map(count_nodes, inner))


def box_of(part: ElementTree.Element) -> Box:
    rect = part.find(f"{NAMESPACE}rect")
    assert rect is not None
    x, y, width, height = (float(rect.attrib[name]) for name in ("x", "y", "width", "height"))
    return x, y, x + width, y + height


def apart(a: Box, b: Box) -> bool:
    return a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]


def within(a: Box, b: Box) -> bool:
    return b[0] < a[0] and b[1] < a[1] and a[2] < b[2] and a[3] < b[3]


def test_the_drawing_holds_only_what_the_page_allows(graph: Graph) -> None:
    for part in parsed(graph).iter():
        assert part.tag.removeprefix(NAMESPACE) in ELEMENTS
        assert set(part.attrib) <= ATTRIBUTES


def test_the_page_keeps_every_attribute_and_class(small: Graph) -> None:
    source = (ROOT / "kit/host/components/figure.js").read_text(encoding="utf-8")
    classes = re.search(r"\^kit-\(([a-z|]+)\)\$", source)
    assert classes
    for part in parsed(small).iter():
        for name in part.attrib:
            assert re.search(rf"[\s\"`]{name}[\s\"`]", source), name
        if "class" in part.attrib:
            assert part.attrib["class"].removeprefix("kit-") in classes[1].split("|")


def test_every_operator_can_take_the_focus_and_says_what_it_is(graph: Graph) -> None:
    parts = parts_of(parsed(graph))
    assert all(part.attrib["aria-label"] for part in parts)
    assert sum(part.attrib["class"] == "kit-node" for part in parts) == count_nodes(graph)
    explained = [part.find(f"{NAMESPACE}desc") for part in parts]
    assert sum(bool(desc is not None and desc.text) for desc in explained) == count_nodes(graph)


def test_boxes_do_not_overlap_and_stand_inside_the_drawing(graph: Graph) -> None:
    root = parsed(graph)
    boxes = [box_of(part) for part in parts_of(root)]
    for a, b in combinations(boxes, 2):
        assert apart(a, b) or within(a, b) or within(b, a)
    whole = (0.0, 0.0, float(root.attrib["width"]), float(root.attrib["height"]))
    assert all(within(box, whole) for box in boxes)


def test_reading_order_is_from_top_to_bottom_and_lines_lead_on(graph: Graph) -> None:
    parts = parts_of(parsed(graph))
    for at, part in enumerate(parts):
        for end in map(int, part.attrib.get("data-to", "").split()):
            assert box_of(part)[3] < box_of(parts[end])[1]
            assert end > at


def test_words_fit_their_boxes_and_hold_nothing_unseen(graph: Graph) -> None:
    for part in parts_of(parsed(graph)):
        left, _top, right, _bottom = box_of(part)
        for text in part.iter(f"{NAMESPACE}text"):
            assert len(text.text or "") * 6 < right - left
            assert not re.search("[\x00-\x1f\u202a-\u202e\u2066-\u2069]", text.text or "")


def test_a_graph_of_a_lesson_is_small() -> None:
    for part in ("encoder", "decoder"):
        graph = parse_model(model_path("digits-map", part).read_bytes()).graph
        assert len(glass.svg(graph).svg) < 11_000


def test_the_figure_has_a_title_and_the_outline_as_text(graph: Graph) -> None:
    figure = glass.svg(graph)
    assert figure.text.startswith(glass.text(graph))
    assert figure.title == f"Graph of {count_nodes(graph)} operator" + "s" * (
        count_nodes(graph) != 1
    )


def test_a_chain_is_straight() -> None:
    nodes = tuple(Node("Relu", (f"v{at}",), (f"v{at + 1}",)) for at in range(20))
    boxes = [box_of(part) for part in parts_of(parsed(Graph(nodes, (), ())))]
    assert len({left + right for left, _top, right, _bottom in boxes}) == 1


def test_large_graphs_grow_downwards(small: Graph) -> None:
    nodes = tuple(Node("Relu", ("x",), (f"y{at}",)) for at in range(150))
    root = parsed(Graph(nodes, small.inputs, ()))
    assert float(root.attrib["width"]) < 600


def test_a_graph_that_is_too_large_names_the_text_instead() -> None:
    nodes = tuple(Node("Relu", ("x",), (f"y{at}",)) for at in range(401))
    with pytest.raises(KitError, match="401 operators"):
        glass.svg(Graph(nodes, (), ()))


def test_lines_without_end_are_refused_soon() -> None:
    nodes = [Node("Relu", ("v0",), ("v1",))]
    nodes += [Node("Add", (f"v{at}", f"v{400 - at}"), (f"v{at + 1}",)) for at in range(1, 400)]
    nodes[-1] = Node("Sum", tuple(f"v{at}" for at in range(399)), ("end",))
    with pytest.raises(KitError, match="too many"):
        glass.svg(Graph(tuple(nodes), (), ()))


def test_show_hands_the_figure_to_the_page(small: Graph) -> None:
    figures: list[output.Figure] = []
    before = output.install(figures.append)
    glass.show(small)
    output.install(before)
    assert figures == [glass.svg(small)]


@pytest.mark.usefixtures("arabic")
def test_a_drawing_from_right_to_left_is_well_formed(graph: Graph) -> None:
    assert len(parts_of(parsed(graph))) >= count_nodes(graph)


@pytest.mark.parametrize("seed", range(12))
def test_no_line_goes_through_a_box(seed: int) -> None:
    random = np.random.default_rng(seed)
    count = int(random.integers(5, 40))
    sizes = [(float(w), float(h)) for w, h in random.integers(20, 160, (count, 2))]
    pairs = {tuple(sorted(random.integers(0, count, 2).tolist())) for _ in range(2 * count)}
    layout = arrange(sizes, [(a, b, str(a)) for a, b in pairs if a != b])
    boxes = [
        (x - width / 2, y, x + width / 2, y + height)
        for (x, y), (width, height) in zip(layout.places, sizes, strict=True)
    ]
    for a, b in combinations(boxes, 2):
        assert apart(a, b)
    for (x0, begin), (_x, top), (x1, bottom), (_end, end) in layout.lines:
        for piece in ((x0, begin, x0, top), (x1, bottom, x1, end)):
            assert all(apart(piece, box) for box in boxes)
        between = (min(x0, x1), top + 0.01, max(x0, x1), bottom - 0.01)
        assert all(apart(between, box) for box in boxes)
