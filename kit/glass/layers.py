"""Boxes into layers, long lines into lanes, and the order in each layer with few crossings.

Boxes are numbers, and an edge goes from a box to one with a higher number. The steps are those of
Sugiyama (1981). Not here: where in its layer an item stands (`layout.py`).
"""

from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kit.errors import KitError

__all__ = ["Edge", "Net", "layered"]

Edge = tuple[int, int, str]  # from a box, to a box, the value that flows

_WIDE = 480.0  # the boxes of one layer, together
_SPACE = 18.0  # beside a box
_MOST_LANES = 20_000
_SWEEPS = 12


@dataclass
class Net:
    """Boxes and lanes in layers: an item below len(sizes) is a box, any other a lane of a line."""

    sizes: Sequence[tuple[float, float]]
    layer: list[int]
    rows: list[list[int]] = field(default_factory=list)
    up: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    down: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    links: list[tuple[int, int, str]] = field(default_factory=list)

    def is_box(self, item: int) -> bool:
        """Whether an item is a box."""
        return item < len(self.sizes)

    def half(self, item: int) -> float:
        """Half the width of an item."""
        return self.sizes[item][0] / 2 if self.is_box(item) else 0.0

    def link(self, upper: int, lower: int, value: str) -> None:
        """Lead a value from an item to one in the next layer."""
        self.links.append((upper, lower, value))
        self.down[upper].append(lower)
        self.up[lower].append(upper)


def layered(sizes: Sequence[tuple[float, float]], edges: Iterable[Edge]) -> Net:
    """Return the layers of boxes of the given width and height.

    Boxes that nothing leads to stand just above the first box that needs them.
    Raises KitError when the lines need far too many lanes.
    """
    forward = sorted({edge for edge in edges if edge[0] < edge[1]})
    net = Net(sizes, _layers(sizes, forward))
    _add_lanes(net, forward)
    _order(net)
    return net


def _layers(sizes: Sequence[tuple[float, float]], edges: Sequence[Edge]) -> list[int]:
    """The layer of each box: below all that lead to it, then as near as can be to what it leads to.

    The boxes of a layer together are at most _WIDE, so that they fit a page.
    """
    above: dict[int, list[int]] = defaultdict(list)
    below: dict[int, list[int]] = defaultdict(list)
    for start, end, _value in edges:
        above[end].append(start)
        below[start].append(end)
    layer = [0] * len(sizes)
    widths = [width + _SPACE for width, _height in sizes]
    filled: dict[int, float] = defaultdict(float)
    for box, width in enumerate(widths):
        at = max((layer[start] + 1 for start in above[box]), default=0)
        while filled[at] and filled[at] + width > _WIDE and (above[box] or not below[box]):
            at += 1
        layer[box] = at
        filled[at] += width
    for box in reversed([box for box in range(len(sizes)) if below[box]]):
        width, lowest = widths[box], layer[box] if above[box] else -len(sizes)
        filled[layer[box]] -= width
        at = min(layer[end] for end in below[box]) - 1
        while at > lowest and filled[at] and filled[at] + width > _WIDE:
            at -= 1
        layer[box] = at
        filled[at] += width
    used = {at: place for place, at in enumerate(sorted(set(layer)))}
    return [used[at] for at in layer]


def _add_lanes(net: Net, edges: Sequence[Edge]) -> None:
    """Lead each value through the layers between; all that read it share its lane."""
    net.rows = [[] for _ in range(max(net.layer, default=-1) + 1)]
    for box, at in enumerate(net.layer):
        net.rows[at].append(box)
    readers: dict[tuple[int, str], list[int]] = defaultdict(list)
    for start, end, value in edges:
        readers[start, value].append(end)
    for (start, value), ends in readers.items():
        lane, at = start, net.layer[start]
        for end in sorted(ends, key=lambda end: net.layer[end]):
            while at + 1 < net.layer[end]:
                at += 1
                if len(net.layer) > _MOST_LANES:
                    raise KitError(
                        "This graph has too many long lines to be drawn. Print glass.text instead."
                    )
                net.layer.append(at)
                net.rows[at].append(len(net.layer) - 1)
                net.link(lane, len(net.layer) - 1, value)
                lane = len(net.layer) - 1
            net.link(lane, end, value)


def _order(net: Net) -> None:
    """Sort each layer by the mean place of its neighbours, down and up; keep the best order."""
    best, fewest = [list(row) for row in net.rows], _crossings(net)
    for sweep in range(_SWEEPS):
        if fewest == 0:
            break
        downwards = sweep % 2 == 0
        neighbours = net.up if downwards else net.down
        place = {item: float(i) for row in net.rows for i, item in enumerate(row)}
        for row in net.rows if downwards else reversed(net.rows):
            means = {
                item: sum(place[other] for other in neighbours[item]) / len(neighbours[item])
                if neighbours[item]
                else place[item]
                for item in row
            }
            row.sort(key=means.__getitem__)
            place.update({item: float(i) for i, item in enumerate(row)})
        crossings = _crossings(net)
        if crossings < fewest:
            best, fewest = [list(row) for row in net.rows], crossings
    net.rows = best


def _crossings(net: Net) -> int:
    """How many pairs of lines cross between neighbouring layers."""
    place = {item: i for row in net.rows for i, item in enumerate(row)}
    total = 0
    for row in net.rows:
        ends: list[int] = []
        for item in row:
            targets = sorted(place[lower] for lower in net.down[item])
            total += sum(len(ends) - bisect_right(ends, target) for target in targets)
            for target in targets:
                insort(ends, target)
    return total
