"""A drawing as it stands in a page: without what the page's styles say anyway, nothing said twice.

A figure names roles (class) and gives each a colour for those who show it alone; in a page the
theme's colours hold, so the given ones are bytes for nothing. Its look stays what it was.
"""

import re
import xml.etree.ElementTree as ET
from itertools import groupby

# kit/host/figures.css gives these a fill, unless they have none, and a stroke where they have one.
ROLES = frozenset({"kit-ink", "kit-paper", "kit-soft", "kit-accent"})
DEFAULTS = {"text-anchor": "start", "fill-opacity": "1", "stroke-width": "1"}
PLACES = frozenset(
    [
        "d",
        "x",
        "y",
        "cx",
        "cy",
        "r",
        "x1",
        "x2",
        "y1",
        "y2",
        "points",
        "width",
        "height",
        "transform",
    ]
)
# Neighbours that have these alike share them through a <g>.
SHARED = ("class", "fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "font-size")
SHAPES = frozenset({"path", "rect", "circle", "line", "text", "polyline", "polygon"})
LONG = re.compile(r"-?\d*\.\d+")


def slim_svg(svg: str) -> str:
    """The drawing with fewer bytes. It is sound (kitbuild.site.figures)."""
    root = ET.fromstring(svg)
    for element in root.iter():
        _tidy(element)
    for parent in list(root.iter()):
        if len(parent) and parent.tag != "text":
            parent[:] = _grouped(list(parent))
    for label in root.iter("text"):
        label.tail = " "  # a browser without pictures would join the labels to one word
    return ET.tostring(root, encoding="unicode").replace(" />", "/>")


def _tidy(element: ET.Element) -> None:
    given = element.attrib
    if given.get("class") in ROLES:
        if given.get("fill", "").startswith("#"):
            del given["fill"]
        if given.get("stroke", "").startswith("#"):
            given["stroke"] = "#000"
    for name, value in list(given.items()):
        if name in PLACES or name.endswith("-opacity"):
            # A hundredth of a pixel is seen by nobody.
            given[name] = LONG.sub(lambda number: f"{round(float(number[0]), 2):g}", value)
        if given[name] == DEFAULTS.get(name):
            del given[name]


def _shared(element: ET.Element) -> tuple[tuple[str, str], ...]:
    if element.tag not in SHAPES:
        return ()
    return tuple((name, element.attrib[name]) for name in SHARED if name in element.attrib)


def _grouped(children: list[ET.Element]) -> list[ET.Element]:
    """The children, those in a row that share a look in a <g> that has it."""
    out: list[ET.Element] = []
    for shared, run in groupby(children, key=_shared):
        row = list(run)
        said = sum(len(name) + len(value) + 4 for name, value in shared)
        if (len(row) - 1) * said <= len("<g></g>"):
            out += row
            continue
        for element in row:
            for name, _ in shared:
                del element.attrib[name]
        group = ET.Element("g", dict(shared))
        group.extend(row)
        out.append(group)
    return out
