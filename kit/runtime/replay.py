"""A graph run again on inputs of the same shapes: the same calls, without counting them anew.

The first run on these shapes was counted by a Budget. A later one may make as many bytes as that
one did, in all, and no more; where it would, or where anything goes wrong, the counted way takes
over and says what.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from operator import itemgetter
from typing import Any, NamedTuple

import numpy as np

from kit.runtime.block import Block, Call
from kit.runtime.dtypes import Value
from kit.runtime.limits import MAX_LIVE_BYTES
from kit.runtime.model import ValueInfo

__all__ = ["Replay", "Shapes"]

Shapes = tuple[tuple[int, ...], ...]

_MOST = 64  # shapes that are remembered


class _Step(NamedTuple):
    """A call with places in place of names."""

    function: Callable[..., Any]
    only: int  # place of its input; 0 where there are more, or none with a name
    take: Callable[[list[Any]], tuple[Any, ...]]  # its inputs out of all values
    place: int  # of its output; 0 where there are more, or none with a name
    outputs: tuple[int, ...]
    dead: tuple[int, ...]


class Replay:
    """The calls of a block as steps. `counted` says how many bytes a run on some shapes made."""

    def __init__(self, block: Block, inputs: Iterable[ValueInfo]) -> None:
        self._steps: list[_Step] = []
        self._places: dict[str, int] = {"": 0}
        self._bytes: dict[Shapes, int] = {}
        self._able = not any(call.blocks for call in block.calls)
        self._able = self._able and not any(value.wraps for value in inputs)
        if self._able:
            self._steps = [self._step(call) for call in block.calls]
            for value in block.outputs:
                self._at(value.name)
        stored = block.stored
        self._start = [stored.get(name) if name else None for name in self._places]

    def counted(self, shapes: Shapes, made: int) -> None:
        """Remember that a run on inputs of these shapes made that many bytes.

        Not where it made more than may be alive at a time, or other things than arrays of numbers,
        which counts as fewer than none.
        """
        if self._able and 0 <= made <= MAX_LIVE_BYTES:
            if len(self._bytes) >= _MOST:
                self._bytes.clear()
            self._bytes[shapes] = made

    def run(self, shapes: Shapes, feeds: Mapping[str, Value], wanted: list[str]) -> Any:
        """Return the values wanted, or None where the run must be counted."""
        left = self._bytes.get(shapes)
        if left is None:
            return None
        values: list[Any] = self._start.copy()
        for name, value in feeds.items():
            if name in self._places:
                values[self._places[name]] = value
        try:
            done = self._run(values, left)
        except Exception:  # the counted run says what and where
            return None
        return [values[self._places[name]] for name in wanted] if done else None

    def _run(self, values: list[Any], left: int) -> bool:
        for function, only, take, place, outputs, dead in self._steps:
            made = function(values[only]) if only else function(*take(values))
            if place and type(made) is np.ndarray:
                left -= made.nbytes
                values[place] = made
            else:
                left -= _put(made, outputs, values)
            if left < 0:
                return False
            for last in dead:
                values[last] = None
        return True

    def _step(self, call: Call) -> _Step:
        function = call.operator.function
        if call.keywords:
            function = partial(function, **call.keywords)
        names = (call.node.inputs, call.node.outputs, call.dead)
        inputs, outputs, dead = (tuple(map(self._at, group)) for group in names)
        only, place = (row[0] if len(row) == 1 else 0 for row in (inputs, outputs))
        take = itemgetter(*inputs) if len(inputs) > 1 else itemgetter(slice(0, len(inputs)))
        return _Step(function, only, take, place, outputs, dead)

    def _at(self, name: str) -> int:
        return self._places.setdefault(name, len(self._places))


def _put(made: Any, outputs: tuple[int, ...], values: list[Any]) -> int:
    """Put what a call made in its places, and return how many bytes that is."""
    row = made if type(made) is tuple else (made,)
    size = 0
    for place, value in zip(outputs, row[: len(outputs)], strict=True):
        values[place] = np.asarray(value) if place else None  # place 0 has no name
        size += values[place].nbytes if place else 0
    return size
