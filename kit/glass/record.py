"""One run of a model, node by node, in numbers: what came out, from where to where, how long.

Only summaries are kept. For the arrays themselves use `session.trace`.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from kit.errors import KitError
from kit.glass.graphs import Names
from kit.glass.words import Shape, shape_words, shown
from kit.i18n import _, format_message, ngettext
from kit.runtime.dtypes import Array, Value
from kit.runtime.model import Graph
from kit.runtime.session import InferenceSession

__all__ = ["Range", "Row", "Tensor", "Trace", "trace"]


@dataclass(frozen=True, slots=True)
class Range:
    """Least, greatest and mean of the numbers that are neither nan nor infinite."""

    low: float
    high: float
    mean: float


@dataclass(frozen=True, slots=True)
class Tensor:
    """One value that a node made; of a list the shape is how many arrays it holds."""

    name: str
    shape: tuple[int, ...]
    dtype: str  # `float32`; of a list `list`; of an empty optional value `nothing`
    range: Range | None  # None: no numbers
    nan: int  # how many values are not a number
    infinite: int

    def __str__(self) -> str:
        fields: dict[str, object] = {"name": shown(self.name), "shape": shape_words(self.shape)}
        fields["type"] = self.dtype
        if self.range is None:
            told = format_message(_("{name}: {shape}, {type}."), fields)
        else:
            template = _(
                "{name}: {shape}, {type} between {low:.4g} and {high:.4g}, mean {mean:.4g}."
            )
            numbers = {"low": self.range.low, "high": self.range.high, "mean": self.range.mean}
            told = format_message(template, fields | numbers)
        return " ".join([told, *_odd(self)])


@dataclass(frozen=True, slots=True)
class Row:
    """One node of a run: place in the file, name, operator, what it made, and how long it took."""

    place: int
    node: str
    op_type: str
    outputs: tuple[Tensor, ...]
    seconds: float

    def __str__(self) -> str:
        template = _("{name}, {op_type}, took {time:.3f} ms and made:")
        fields = {"name": shown(self.node), "op_type": self.op_type, "time": self.seconds * 1e3}
        return "\n".join([format_message(template, fields), *map(str, self.outputs)])


class Trace:
    """The rows of one run, in the order in which they ran: `print(trace)`, `trace["Conv_3"]`."""

    def __init__(self, graph: Graph, rows: Sequence[Row], shapes: Mapping[str, Shape]) -> None:
        self.graph = graph
        self.rows = tuple(rows)
        self.shapes = dict(shapes)

    def __getitem__(self, name: str) -> Row:
        names = Names(self.graph)
        label = names.label(names.find(name))
        for row in self.rows:
            if row.node == label:
                return row
        raise KitError(
            "'{name}' has no row of its own: it belongs to an inner graph, or it was computed once,"
            " when the model was loaded.",
            name=shown(label),
        )

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def __str__(self) -> str:
        return "\n".join(_table(self.rows))

    __repr__ = __str__

    def slowest(self, count: int) -> "Trace":
        """The rows that took longest, the longest first."""
        rows = sorted(self.rows, key=lambda row: row.seconds, reverse=True)
        return Trace(self.graph, rows[: max(count, 0)], self.shapes)


def trace(session: InferenceSession, feeds: Mapping[str, Value]) -> Trace:
    """Run the model on feeds, node by node, and return what each node made, in numbers.

    Raises FeedError when the feeds do not fit, OnnxError when an operator cannot run.
    """
    names = Names(session.graph)
    rows: list[Row] = []
    shapes: dict[str, Shape] = {}
    places = {id(node): place for place, node in enumerate(session.graph.nodes)}
    for step in session.trace(feeds):
        outputs = tuple(_summary(name, value) for name, value in step.outputs.items())
        for name, value in (*step.inputs.items(), *step.outputs.items()):
            if isinstance(value, np.ndarray):
                shapes[name] = value.shape
        place, label = places[id(step.node)], names.label(step.node)
        rows.append(Row(place, label, step.node.op_type, outputs, step.seconds))
    return Trace(session.graph, rows, shapes)


def _summary(name: str, value: Value) -> Tensor:
    if value is None:
        return Tensor(name, (0,), "nothing", None, 0, 0)
    if isinstance(value, list):
        return Tensor(name, (len(value),), "list", None, 0, 0)
    array: Array = np.asarray(value)
    if array.dtype.kind == "O":
        return Tensor(name, array.shape, "string", None, 0, 0)
    nan = infinite = 0
    if array.dtype.kind == "f":
        nan, infinite = int(np.isnan(array).sum()), int(np.isinf(array).sum())
    numbers = array[np.isfinite(array)] if nan + infinite else array  # no copy where all are fine
    return Tensor(name, array.shape, array.dtype.name, _range(numbers), nan, infinite)


def _range(numbers: Array) -> Range | None:
    if numbers.size == 0:
        return None
    with np.errstate(all="ignore"):
        mean = float(numbers.mean(dtype=np.float64))
    return Range(float(numbers.min()), float(numbers.max()), mean)


def _odd(tensor: Tensor) -> list[str]:
    """A sentence for values that are not a number, and one for infinite ones."""
    told = []
    if tensor.nan:
        template = ngettext(
            "{n} value is not a number (nan).", "{n} values are not numbers (nan).", tensor.nan
        )
        told.append(format_message(template, {"n": tensor.nan}))
    if tensor.infinite:
        template = ngettext("{n} value is infinite.", "{n} values are infinite.", tensor.infinite)
        told.append(format_message(template, {"n": tensor.infinite}))
    return told


# Columns: two short lines for each node, so that a phone shows them without breaking any.
_NAME, _OPERATOR, _TIME, _MAKES, _NUMBER = 14, 11, 5, 13, 8


def _table(rows: Sequence[Row]) -> Iterator[str]:
    yield _first(_("Node"), _("Operator"), _("ms"))
    yield _second(_("Makes"), _("From"), _("To"))
    for row in rows:
        yield _first(shown(row.node, _NAME), shown(row.op_type, _OPERATOR), _time(row.seconds))
        for tensor in row.outputs:
            low = "" if tensor.range is None else f"{tensor.range.low:.3g}"
            high = "" if tensor.range is None else f"{tensor.range.high:.3g}"
            yield _second(_makes(tensor), low, high)
            yield from ("  " + odd for odd in _odd(tensor))
    template = ngettext("{n} operator, {time} ms", "{n} operators, {time} ms", len(rows))
    time = _time(sum(row.seconds for row in rows)).strip()
    yield format_message(template, {"n": len(rows), "time": time})


def _first(name: str, operator: str, time: str) -> str:
    return f"{name:{_NAME}} {operator:{_OPERATOR}} {time:>{_TIME}}"


def _second(makes: str, low: str, high: str) -> str:
    return f"  {makes:{_MAKES}}{low:>{_NUMBER}} {high:>{_NUMBER}}".rstrip()


def _makes(tensor: Tensor) -> str:
    """The shape, short; the type too where it is not the usual one and there is room."""
    shape = shape_words(tensor.shape, "x") if tensor.shape else "1"
    long = shape if tensor.dtype == "float32" else f"{shape} {tensor.dtype}"
    return shown(long if len(long) < _MAKES else shape, _MAKES - 1)


def _time(seconds: float) -> str:
    ms = seconds * 1e3
    return f"{ms:.3f}" if ms < 10 else f"{ms:.1f}" if ms < 1000 else f"{ms:.0f}"
