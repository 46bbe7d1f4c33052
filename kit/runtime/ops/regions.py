"""Boxes on pictures: what lies in them as small pictures, and which of many to keep."""

import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from kit.runtime.dtypes import Array
from kit.runtime.limits import listed, room, work
from kit.runtime.ops.elementwise import exact
from kit.runtime.ops.resize import taps
from kit.runtime.ops.sample import Taps, channels_last, inside, read
from kit.runtime.registry import op

__all__: list[str] = []


@op("RoiAlign", since=10)
def roi_align_10(
    x: Array,
    rois: Array,
    batch_indices: Array,
    /,
    *,
    mode: str = "avg",
    output_height: int = 1,
    output_width: int = 1,
    sampling_ratio: int = 0,
    spatial_scale: float = 1.0,
) -> Any:
    """Each box of x (batch, channels, height, width) as a small picture, read between pixels."""
    return roi_align(
        *(x, rois, batch_indices),
        coordinate_transformation_mode="output_half_pixel",
        mode=mode,
        output_height=output_height,
        output_width=output_width,
        sampling_ratio=sampling_ratio,
        spatial_scale=spatial_scale,
    )


@op("RoiAlign", since=16)
def roi_align(
    x: Array,
    rois: Array,
    batch_indices: Array,
    /,
    *,
    coordinate_transformation_mode: str = "half_pixel",
    mode: str = "avg",
    output_height: int = 1,
    output_width: int = 1,
    sampling_ratio: int = 0,
    spatial_scale: float = 1.0,
) -> Any:
    """Each box of x (batch, channels, height, width) as a small picture, read between pixels."""
    half = coordinate_transformation_mode == "half_pixel"
    out = (output_height, output_width)
    y = np.zeros(room((len(rois), x.shape[1], *out)), x.dtype)
    table = channels_last(x)
    work(steps=32 * len(rois))
    for at, (roi, picture) in enumerate(zip(exact(rois), listed(batch_indices), strict=True)):
        left, top, right, bottom = (roi * spatial_scale - 0.5 * half).tolist()
        sides = [bottom - top, right - left]
        if not half:
            sides = [max(side, 1.0) for side in sides]
        counts = [sampling_ratio or math.ceil(side / n) for side, n in zip(sides, out, strict=True)]
        if min(counts) > 0:
            grid = (out[0], counts[0], out[1], counts[1])
            axes = _grid(top, left, sides, grid, x.shape[2:])
            offset = range(len(x))[picture] * math.prod(x.shape[2:])
            join = np.maximum if mode == "max" else np.add
            values = read(table, np.full(math.prod(grid), offset), x.shape[2:], axes, join)
            values = values.reshape(*grid, -1)
            pooled = values.max(axis=(1, 3)) if mode == "max" else values.mean(axis=(1, 3))
            y[at] = pooled.transpose(2, 0, 1)
    return y


@op("MaxRoiPool", since=1)
def max_roi_pool(
    x: Array, rois: Array, /, *, pooled_shape: Sequence[int], spatial_scale: float = 1.0
) -> Any:
    """Each box of x (batch, channels, height, width) as a small picture of its largest numbers."""
    height, width = pooled_shape
    y = np.zeros(room((len(rois), x.shape[1], height, width)), x.dtype)
    work(len(rois) * x[:1].size, steps=2 * len(rois) * (height + 1) * (width + 1))
    for at, (picture, *box) in enumerate(listed(rois)):
        left, top, right, bottom = (math.floor(edge * spatial_scale + 0.5) for edge in box)
        rows = _cells(top, bottom, height, x.shape[2])
        columns = _cells(left, right, width, x.shape[3])
        for row, band in enumerate(rows):
            for column, part in enumerate(columns):
                cell = x[int(picture), :, band, part]
                if cell.size:
                    y[at, :, row, column] = cell.max(axis=(1, 2))
    return y


@op("NonMaxSuppression", since=10)
def non_max_suppression(
    boxes: Array,
    scores: Array,
    max_output_boxes_per_class: Array | None = None,
    iou_threshold: Array | None = None,
    score_threshold: Array | None = None,
    /,
    *,
    center_point_box: int = 0,
) -> Any:
    """The best boxes (batch, class, box) of which none covers too much of a better one."""
    most = 0 if max_output_boxes_per_class is None else max_output_boxes_per_class.item()
    most = max(0, min(most, boxes.shape[1]))
    threshold = 0.0 if iou_threshold is None else iou_threshold.item()
    if center_point_box:
        centre, half = boxes[..., :2], boxes[..., 2:] / 2
        corners = (centre - half, centre + half)
    else:
        corners = (boxes[..., :2], boxes[..., 2:])
    low, high = np.minimum(*corners), np.maximum(*corners)  # (batch, boxes, 2)
    batches, classes = scores.shape[:2]
    work(scores.size, steps=4 * batches * classes)
    found: list[tuple[int, int, int]] = []
    for batch in range(batches):
        for kind in range(classes):
            order = np.argsort(-scores[batch, kind], kind="stable")
            if score_threshold is not None:
                order = order[scores[batch, kind][order] > score_threshold.item()]
            best = _best(low[batch], high[batch], order, most, threshold)
            found += [(batch, kind, box) for box in best]
    return np.array(found, np.int64).reshape(-1, 3)


def _best(low: Array, high: Array, order: Array, most: int, threshold: float) -> list[int]:
    """Return the boxes to keep: the first in order, the next that does not cover it, and so on."""
    kept: list[int] = []
    while order.size and len(kept) < most:
        first, order = order[0], order[1:]
        kept.append(int(first))
        work(256 * order.size, steps=16)
        shared = np.minimum(high[first], high[order]) - np.maximum(low[first], low[order])
        common = shared.clip(0).prod(axis=-1)
        areas = (high[order] - low[order]).prod(axis=-1)
        union = (high[first] - low[first]).prod() + areas - common
        order = order[~(common / union > threshold)]
    return kept


def _grid(
    top: float, left: float, sides: Sequence[float], grid: Sequence[int], sizes: Sequence[int]
) -> list[Taps]:
    """Return the pixels and weights, per axis, of a grid of points spread over a box."""
    rows, columns = grid[0] * grid[1], grid[2] * grid[3]
    room((4, rows, columns))
    down, across = (
        _spread(top, sides[0], rows, sizes[0]),
        _spread(left, sides[1], columns, sizes[1]),
    )
    return [
        (np.repeat(down[0], columns, axis=1), np.repeat(down[1], columns, axis=1)),
        (np.tile(across[0], (1, rows)), np.tile(across[1], (1, rows))),
    ]


def _spread(start: float, side: float, count: int, size: int) -> Taps:
    """Return the pixels and weights of points spread over one side of a box."""
    at = start + (np.arange(count) + 0.5) * (side / count)
    places, weights = inside(*taps(at.clip(0, size - 1), "linear", 1.0, 0.0), size)
    return places, np.where((at < -1) | (at > size), 0, weights)


def _cells(start: int, end: int, count: int, size: int) -> list[slice]:
    """Return one side of a box, both ends included, cut into `count` parts that may overlap."""
    step = max(end - start + 1, 1) / count
    edges = [
        (start + math.floor(at * step), start + math.ceil((at + 1) * step)) for at in range(count)
    ]
    return [slice(min(max(low, 0), size), min(max(high, 0), size)) for low, high in edges]
