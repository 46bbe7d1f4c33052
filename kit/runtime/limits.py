"""What a file and a run may cost at most, so that no model fills the memory or never ends.

`room` stands before everything whose size comes from numbers in the model, `work` before every
loop or product. Inside `with Budget():`, which a session opens for each run, both count.
"""

import math
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar, Token
from itertools import islice
from operator import index
from typing import Any

import numpy as np

from kit.errors import OnnxError

__all__ = [
    "MAX_ELEMENTS",
    "MAX_FIELDS",
    "MAX_FILE_BYTES",
    "MAX_LIVE_BYTES",
    "MAX_NESTING",
    "MAX_NODES",
    "MAX_RANK",
    "MAX_TENSOR_BYTES",
    "MAX_TEXT_BYTES",
    "MAX_WORK",
    "Budget",
    "alive",
    "item_bytes",
    "listed",
    "room",
    "work",
]

# A file
MAX_FILE_BYTES = 1 << 28  # 256 MiB: more than a page can load
MAX_FIELDS = 300_000  # fields of one file, those of its parts among them
MAX_TEXT_BYTES = 1 << 20  # 1 MiB: one name or one string
MAX_NESTING = 32  # messages inside messages; each nested graph takes three of them
# A tensor
MAX_RANK = 64  # NumPy's own limit
MAX_TENSOR_BYTES = 1 << 27  # 128 MiB: an operator may need some of its size while it works
MAX_ELEMENTS = MAX_TENSOR_BYTES // 4  # of four bytes each
# A run
MAX_LIVE_BYTES = 1 << 30  # 1 GiB: all values of a run at any one time
MAX_NODES = 500_000  # executions of nodes: some seconds, whatever the loops say
MAX_WORK = 1 << 35  # multiply-adds: a UNet of 500 MFLOP on a batch of 64 takes two thirds

_ELEMENT = 16  # what making one element costs, in multiply-adds: about its time
_STEP = 1 << 14  # what a step of a Python loop costs: a NumPy call on few numbers
_TEXT_BYTES = 64  # what a string counts for: its object and its characters
_MANY = 16  # names of a node, from which on each costs as much as a step
_SHOWN = 8  # axes of a refused shape
_NO_ARRAY = -(1 << 62)


class Budget:
    """What one run has used up. `with budget:` makes `room` and `work` count for it.

    It can be entered again, so that a trace counts its nodes and not what the reader does between.
    """

    __slots__ = ("_live", "_nodes", "_tokens", "_work", "made", "scopes")

    def __init__(self) -> None:
        self._live = self._nodes = self._work = 0
        self.made = 0  # bytes of all arrays of numbers; below zero when there was something else
        self._tokens: list[Token[Budget | None]] = []
        self.scopes: list[Iterable[Any]] = []  # what is alive: of each open graph, the values

    def __enter__(self) -> "Budget":
        self._tokens.append(_open.set(self))
        return self

    def __exit__(self, *error: object) -> None:
        _open.reset(self._tokens.pop())

    def one_node(self, names: int) -> None:
        """Count one execution of a node that reads and makes that many values."""
        self._nodes += 1
        self._work += (_STEP if names > _MANY else _STEP // 4) * names
        if self._nodes > MAX_NODES:
            raise OnnxError(
                "One run executes at most {limit} nodes, and here are more. A loop of this model "
                "runs too often, or never ends.",
                limit=MAX_NODES,
            )

    def charge(self, amount: int) -> None:
        """Count work, in multiply-adds."""
        self._work += amount
        if self._work > MAX_WORK:
            raise OnnxError(
                "One run computes at most {limit} products, and this would be more. Use smaller "
                "inputs, fewer at a time, or fewer repeats.",
                limit=MAX_WORK,
            )

    def keep(self, values: Iterable[Any]) -> None:
        """Count values that have just been made: their elements as work, their bytes as alive.

        Values that have died are taken off only when the sum passes the limit: all that is alive
        is counted anew then, and that count is work too.
        """
        for value in values:
            one = isinstance(value, np.ndarray)  # the arrays of a list were counted when made
            self._work += _ELEMENT * value.size if one else 0
            self.made += value.nbytes if one and not value.dtype.hasobject else _NO_ARRAY
            for array in (value,) if one else _arrays([value]):
                owns = array.base is None and not array.dtype.hasobject
                self._live += array.nbytes if owns else _held(array)
        self.charge(0)
        if self._live > MAX_LIVE_BYTES:
            known = [array for scope in (*self.scopes, values) for array in _arrays(scope)]
            owners = {id(owner): owner for owner in map(_owner, known)}
            self._live = sum(map(_held, owners.values()))
            self.charge(_STEP // 4 * len(known))
            _check_bytes(self._live)

    def copy(self, values: Iterable[Any]) -> None:
        """Refuse to copy values that were never as large as they seem, such as repeated views."""
        _check_bytes(sum(array.size * item_bytes(array.dtype) for array in _arrays(values)))


_open: ContextVar[Budget | None] = ContextVar("budget", default=None)


def room(shape: Iterable[int], dtype: np.dtype[Any] | None = None) -> tuple[int, ...]:
    """Return shape as a tuple when a tensor of this shape fits the limit; else raise OnnxError.

    Without a dtype an element counts as four bytes. An axis of size zero counts as one: NumPy
    refuses huge axes even in empty arrays. No more than MAX_RANK + 1 sizes are read, and none are
    multiplied while there are too many.
    """
    sizes = tuple(map(index, islice(shape, MAX_RANK + 1)))
    limit = MAX_ELEMENTS if dtype is None else MAX_TENSOR_BYTES // item_bytes(dtype)
    few = len(sizes) <= MAX_RANK and min(sizes, default=0) >= 0
    count = math.prod([size or 1 for size in sizes]) if few else 0
    if few and count <= limit:
        work(_ELEMENT * count)
        return sizes
    raise OnnxError(
        "A tensor of shape {shape} is not possible: at most {limit} numbers and {rank} axes.",
        shape=sizes if len(sizes) <= _SHOWN else f"({str(sizes[:_SHOWN])[1:-1]}, ...)",
        limit=limit,
        rank=MAX_RANK,
    )


def work(count: int = 0, *, steps: int = 0) -> None:
    """Count what comes next: `count` multiply-adds inside NumPy, `steps` of a Python loop.

    Raises OnnxError when the run has no budget left for it. Outside a run nothing is counted.
    """
    budget = _open.get()
    if budget is not None:
        budget.charge(int(count) + _STEP * int(steps))


def listed(x: np.ndarray[Any, Any]) -> list[Any]:
    """Return the numbers of x, which say sizes or places, as Python's: ten times as large."""
    if x.size > MAX_RANK:
        room([16 * x.size])
    numbers: list[Any] = x.tolist()
    return numbers


@contextmanager
def alive(values: Iterable[Any]) -> Iterator[None]:
    """Count values as alive that an operator collects while the graphs inside it run."""
    budget = _open.get() or Budget()
    budget.scopes.append(values)
    yield
    budget.scopes.pop()


def item_bytes(dtype: np.dtype[Any]) -> int:
    """Return how many bytes an element counts for; a string lies outside its array."""
    return _TEXT_BYTES if dtype.hasobject else max(1, dtype.itemsize)


def _arrays(values: Iterable[Any]) -> Iterable[Any]:
    """Yield the arrays among values and inside their lists."""
    for value in values:
        if isinstance(value, list):
            work(steps=len(value) // 8)
            yield from (item for item in value if item is not None)
        elif value is not None:
            yield value


def _owner(array: Any) -> Any:
    """Return the array that owns the memory: a small view keeps a large one alive."""
    while isinstance(array.base, np.ndarray):
        array = array.base
    return array


def _held(array: Any) -> int:
    """Return how many bytes an array keeps alive, the characters of its strings among them."""
    owner = _owner(array)
    if not owner.dtype.hasobject:
        return int(owner.nbytes)
    work(steps=owner.size // 64)
    return int(owner.size) * _TEXT_BYTES + sum(map(_letters, owner.ravel().tolist()))


def _letters(text: str) -> int:
    """Return how many bytes a string needs: one letter beyond ASCII makes all of them wide."""
    return len(text) if text.isascii() else 4 * len(text)


def _check_bytes(size: int) -> None:
    if size > MAX_LIVE_BYTES:
        raise OnnxError(
            "The values of one run need more than {limit} bytes at the same time. Use smaller "
            "inputs, or fewer at a time.",
            limit=MAX_LIVE_BYTES,
        )
