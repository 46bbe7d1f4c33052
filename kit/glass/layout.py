"""Where boxes and lines go, from top to bottom; chains are straight, and no two boxes overlap.

Geometry only. Read `layers.py` first.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kit.glass.layers import Edge, Net, layered

__all__ = ["Layout", "Point", "arrange", "spread"]

Point = tuple[float, float]

_GAP, _LANE_GAP = 18.0, 12.0  # between boxes, between lines
_DROP = 26.0  # between layers; more where lines go far to the side
_PORT = 12.0  # between the ends of lines at one box
_CORNER = 8.0  # of a box, where no line ends
_SWEEPS = 24
_STRAIGHT = (8.0, 1.0, 4.0)  # how much a line resists a bend, by how many of its ends are boxes


@dataclass
class Layout:
    """The middle of each box's top side, the points of each line, and the size of the whole."""

    places: list[Point]
    lines: list[list[Point]]  # four points each; lines of several layers come in pieces
    heads: list[Point]  # where lines end at a box
    rows: list[list[int]]  # the boxes of each layer, from left to right
    width: float
    height: float


def arrange(sizes: Sequence[tuple[float, float]], edges: Iterable[Edge]) -> Layout:
    """Lay out boxes of the given width and height, joined by edges.

    Raises KitError when the lines need far too many lanes.
    """
    net = layered(sizes, edges)
    return _finish(net, _across(net))


def _across(net: Net) -> list[float]:
    """The x of each item: near its neighbours, straight where it can be, never overlapping."""
    x = [0.0] * len(net.layer)
    for row in net.rows:
        _settle(net, row, x, [0.0] * len(row), [1.0] * len(row))
    reach = max(map(abs, x), default=0.0)  # no layer needs more room than this to either side
    chains = _chains(net)
    for sweep in range(_SWEEPS):
        for row in net.rows if sweep % 2 else reversed(net.rows):
            pulls = [_pull(net, item, x) for item in row]
            _settle(net, row, x, [pull[0] for pull in pulls], [pull[1] for pull in pulls])
        for chain in chains:
            mean = sum(x[item] for item in chain) / len(chain)
            for item in chain:
                x[item] = mean
    middle = (min(x, default=0.0) + max(x, default=0.0)) / 2
    weights = dict.fromkeys(range(len(x)), 0.01)
    weights |= {item: len(chain) ** 2 for chain in chains for item in chain if net.is_box(item)}
    for row in net.rows:
        wanted = [min(max(x[item], middle - reach), middle + reach) for item in row]
        _settle(net, row, x, wanted, [weights[item] for item in row])
    return x


def _pull(net: Net, item: int, x: list[float]) -> tuple[float, float]:
    """Where an item's neighbours would have it, and how strongly."""
    total = weight = 0.0
    for other in (*net.up[item], *net.down[item]):
        boxes = net.is_box(item) + net.is_box(other)
        strength = _STRAIGHT[boxes]
        total += strength * x[other]
        weight += strength
    return (total / weight, weight) if weight else (x[item], 0.1)


def _chains(net: Net) -> list[list[int]]:
    """Runs of items to stand below each other: the longest ways through the graph, and lanes."""
    items = [item for row in net.rows for item in row]
    before, after = _lengths(net.up, items), _lengths(net.down, items[::-1])
    next_one: dict[int, int] = {}
    for item in items:
        if net.down[item]:
            box = net.is_box(item)
            lower = max(net.down[item], key=lambda b: (net.is_box(b) == box, after[b], -b))
            upper = max(
                net.up[lower], key=lambda a: (net.is_box(a) == net.is_box(lower), before[a], -a)
            )
            if upper == item and (box or not net.is_box(lower)):
                next_one[item] = lower
    chains = []
    for item in sorted(next_one.keys() - set(next_one.values())):
        chain = [item]
        while chain[-1] in next_one:
            chain.append(next_one[chain[-1]])
        chains.append(chain)
    return chains


def _lengths(neighbours: Mapping[int, list[int]], items: Iterable[int]) -> dict[int, int]:
    """The length of the longest way to each item over neighbours that came earlier."""
    lengths: dict[int, int] = {}
    for item in items:
        lengths[item] = max((lengths[other] + 1 for other in neighbours[item]), default=0)
    return lengths


def _settle(
    net: Net, row: list[int], x: list[float], wanted: list[float], weights: list[float]
) -> None:
    """Set the x of a layer's items: as near to what is wanted as their widths allow."""
    halves = [net.half(item) for item in row]
    gaps = [_GAP if net.is_box(a) and net.is_box(b) else _LANE_GAP for a, b in pairwise(row)]
    apart = [a + gap + b for (a, b), gap in zip(pairwise(halves), gaps, strict=True)]
    for item, place in zip(row, spread(wanted, apart, weights), strict=True):
        x[item] = place


def spread(
    wanted: Sequence[float], apart: Sequence[float], weights: Sequence[float]
) -> list[float]:
    """Return places in order, at least `apart` from each other, with the least squared distance
    from what is wanted: places that would overlap are joined into blocks, which share their mean.
    """
    offsets = [0.0]
    for distance in apart:
        offsets.append(offsets[-1] + distance)
    blocks: list[tuple[float, float, int]] = []  # mean, weight, items
    for place, offset, weight in zip(wanted, offsets, weights, strict=False):
        mean, total, count = place - offset, weight, 1
        while blocks and blocks[-1][0] > mean:
            before, heavy, items = blocks.pop()
            mean = (mean * total + before * heavy) / (total + heavy)
            total, count = total + heavy, count + items
        blocks.append((mean, total, count))
    flat = [mean for mean, _total, count in blocks for _ in range(count)]
    return [mean + offset for mean, offset in zip(flat, offsets, strict=False)]


def _finish(net: Net, x: list[float]) -> Layout:
    """Heights, ports and lines; the left-most point of all is at x = 0."""
    heights = [
        max((net.sizes[item][1] for item in row if net.is_box(item)), default=0.0)
        for row in net.rows
    ]
    tops: list[float] = []
    y = 0.0
    for at, row in enumerate(net.rows):
        tops.append(y)
        far = max((abs(x[a] - x[b]) for a in row for b in net.down[a]), default=0.0)
        y += heights[at] + _DROP + min(far / 10, 24.0)
    left = min((x[item] - net.half(item) for row in net.rows for item in row), default=0.0)
    right = max((x[item] + net.half(item) for row in net.rows for item in row), default=0.0)
    x = [value - left for value in x]
    places = [
        (x[box], tops[net.layer[box]] + (heights[net.layer[box]] - size[1]) / 2)
        for box, size in enumerate(net.sizes)
    ]
    lines = _lines(net, x, places, tops, heights)
    rows = [[item for item in row if net.is_box(item)] for row in net.rows]
    height = tops[-1] + heights[-1] if tops else 0.0
    heads = [line[-1] for line, link in zip(lines, net.links, strict=True) if net.is_box(link[1])]
    return Layout(places, lines, heads, rows, right - left, height)


def _lines(
    net: Net, x: list[float], places: list[Point], tops: list[float], heights: list[float]
) -> list[list[Point]]:
    """One line for each link: from a box or lane, across the space between two layers, on."""
    starts = _starts(net, x)
    ends = _ends(net, x, starts)
    lines = []
    for upper, lower, value in net.links:
        above, below = net.layer[upper], net.layer[lower]
        x0, x1 = starts.get((upper, value), x[upper]), ends.get((upper, lower, value), x[lower])
        top, bottom = tops[above] + heights[above], tops[below]
        begin = places[upper][1] + net.sizes[upper][1] if net.is_box(upper) else top
        end = places[lower][1] if net.is_box(lower) else bottom + heights[below]
        lines.append([(x0, begin), (x0, top), (x1, bottom), (x1, end)])
    return lines


def _starts(net: Net, x: list[float]) -> dict[tuple[int, str], float]:
    """Where each value leaves its box: in the middle, or side by side."""
    readers: dict[int, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for upper, lower, value in net.links:
        if net.is_box(upper):
            readers[upper][value].append(x[lower])
    starts: dict[tuple[int, str], float] = {}
    for box, values in readers.items():
        means = {value: sum(ends) / len(ends) for value, ends in values.items()}
        names = sorted(means, key=means.__getitem__)
        wanted = [x[box] for _name in names]
        for name, place in zip(names, _ports(net, x, box, wanted), strict=True):
            starts[box, name] = place
    return starts


def _ends(
    net: Net, x: list[float], starts: dict[tuple[int, str], float]
) -> dict[tuple[int, int, str], float]:
    """Where each line meets its box: straight below its start if it can, else to that side."""
    coming: dict[int, list[tuple[float, int, str]]] = defaultdict(list)
    for upper, lower, value in net.links:
        if net.is_box(lower):
            coming[lower].append((starts.get((upper, value), x[upper]), upper, value))
    ends: dict[tuple[int, int, str], float] = {}
    for box, lines in coming.items():
        lines.sort()
        room = net.half(box) - _CORNER
        far = room / 2 if len(lines) > 1 else 0.0
        wanted = [
            start if abs(start - x[box]) <= room else x[box] + (far if start > x[box] else -far)
            for start, _upper, _value in lines
        ]
        for (_start, upper, value), place in zip(lines, _ports(net, x, box, wanted), strict=True):
            ends[upper, box, value] = place
    return ends


def _ports(net: Net, x: list[float], box: int, wanted: list[float]) -> list[float]:
    """Places for the ends of lines at a box, apart from each other and inside its side."""
    room = 2 * (net.half(box) - _CORNER)
    step = min(_PORT, room / max(len(wanted) - 1, 1))
    places = spread(wanted, [step] * (len(wanted) - 1), [1.0] * len(wanted))
    least, most = x[box] - room / 2, x[box] + room / 2
    move = max(least - places[0], 0.0) + min(most - places[-1], 0.0)
    return [place + move for place in places]
