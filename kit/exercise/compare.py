"""Where two functions differ first, and which known mix-up explains it.

A check gives a reference function and inputs; the learner's function is judged by what it
returns. Not here: running the learner's program (`runner.py`).
"""

import inspect
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from kit.errors import Wrong

__all__ = ["expect_same", "same", "short"]

Array = npt.NDArray[np.float64]
Function = Callable[..., object]

_SHOWN = 6  # numbers of an array that a message lists
_DIGITS_WHERE_CLOSE = 9  # where the usual four would show the same number twice
_LISTS = (np.ndarray, list, tuple)


@dataclass(frozen=True)
class _Case:
    """One input with the learner's value and the expected one."""

    arguments: tuple[object, ...]
    got: object
    expected: Array


def expect_same(
    function: object,
    reference: Function,
    inputs: Sequence[tuple[object, ...]],
    tolerance: float = 1e-3,
    mixups: Sequence[tuple[str, Function]] = (),
    otherwise: str = "kit.differs",
) -> None:
    """Raise Wrong when function and reference differ on any of the inputs; else return nothing.

    inputs: tuples of arguments. tolerance: share of the largest expected size. mixups: pairs of
    message key and a function that makes that mix-up; the first one that agrees with the
    learner's function on every input gives the key. Without one it is kit.unsteady for a
    function whose answer changes, kit.shape for too many or too few numbers, else otherwise.
    Fields of the message: name, got, expected, count, expected_count, input, and every argument
    by its name in reference, all for the smallest input where the two differ.
    """
    name = reference.__name__
    if not callable(function):
        raise Wrong("kit.not-callable", name=name, got=type(function).__name__)
    cases = [
        _Case(arguments, _call(function, arguments), _numbers(reference(*arguments)))
        for arguments in inputs
    ]
    differing = [case for case in cases if not same(case.got, case.expected, tolerance)]
    if not differing:
        return
    smallest = min(differing, key=_size)
    _expect_numbers(name, smallest)
    fields = _fields(name, reference, smallest)
    for key, mixup in mixups:
        if all(same(case.got, _call(mixup, case.arguments), tolerance) for case in cases):
            raise Wrong(key, **fields)
    again = _call(function, smallest.arguments)
    if not same(again, smallest.got, tolerance):
        raise Wrong("kit.unsteady", **{**fields, "again": short(again)})
    if np.shape(np.squeeze(_numbers(smallest.got))) != smallest.expected.squeeze().shape:
        raise Wrong("kit.shape", **fields)
    raise Wrong(otherwise, **fields)


def same(got: object, expected: object, tolerance: float) -> bool:
    """Whether both hold the same numbers; tolerance is a share of the largest expected one.

    What is no number (nan) equals itself, and so does what has no end (inf): a mix-up may bring
    them too.
    """
    try:
        left, right = _numbers(got).squeeze(), _numbers(expected).squeeze()
    except (TypeError, ValueError):
        return False
    if left.shape != right.shape:
        return False
    sizes = np.abs(right)
    room = tolerance * max(float(np.max(sizes, initial=0.0, where=np.isfinite(right))), 1e-6)
    with np.errstate(invalid="ignore"):  # inf - inf
        near = np.abs(left - right) <= room
    return bool(np.all(near | (left == right) | (np.isnan(left) & np.isnan(right))))


def short(value: object, digits: int = 4) -> str:
    """Return value as a learner would write it: few digits, large arrays by their shape."""
    if isinstance(value, str) or value is None:
        return repr(value)
    if hasattr(value, "name") and isinstance(value.name, str):
        return value.name
    try:
        array = _numbers(value)
    except (TypeError, ValueError):
        return type(value).__name__
    if array.ndim == 0:
        return f"{float(array) + 0.0:.{digits}g}"  # + 0.0: no minus before a zero
    if array.size <= _SHOWN:
        return "[" + ", ".join(short(item, digits) for item in array) + "]"
    return "shape " + str(array.shape)


def _numbers(value: object) -> Array:
    """The value as an array of float64."""
    if isinstance(value, str) or value is None:
        raise TypeError("not a number")
    return np.asarray(value, dtype=np.float64)


def _size(case: _Case) -> int:
    """How many numbers the arguments hold; of equal ones the first counts as smallest."""
    return sum(np.size(value) for value in case.arguments if isinstance(value, _LISTS))


def _call(function: Function, arguments: tuple[object, ...]) -> object:
    """What function gives for copies of the arguments: one that writes into them spoils nothing."""
    copies = [value.copy() if isinstance(value, np.ndarray) else value for value in arguments]
    with np.errstate(all="ignore"):  # the root of a number below 0 is a wrong answer, no warning
        return function(*copies)


def _expect_numbers(name: str, case: _Case) -> None:
    """Raise Wrong when the learner's function gave nothing back, or something without numbers."""
    if case.got is None:
        raise Wrong("kit.returns-nothing", name=name)
    try:
        _numbers(case.got)
    except (TypeError, ValueError):
        got = type(case.got).__name__
        raise Wrong("kit.not-numbers", name=name, got=got) from None


def _fields(name: str, reference: Function, case: _Case) -> dict[str, object]:
    """The fields of a message about this case."""
    names = list(inspect.signature(reference).parameters)
    arguments = dict(zip(names, map(short, case.arguments), strict=False))
    got = _numbers(case.got)
    digits = 4 if short(case.got) != short(case.expected) else _DIGITS_WHERE_CLOSE
    fields: dict[str, object] = {
        "name": name,
        "got": short(case.got, digits),
        "expected": short(case.expected, digits),
        "input": ", ".join(f"{key} = {value}" for key, value in arguments.items()),
        "count": got.size,
        "expected_count": case.expected.size,
    }
    return {**arguments, **fields}
