"""One execution: load the bytes, run with feeds that fit, and say what came of it.

A session runs three times: a run on shapes that it knows takes another way than the first one,
and must come to the same.
"""

import hashlib
import random
import traceback
from dataclasses import dataclass
from typing import Any

import numpy as np

from kit.errors import FeedError, OnnxError
from kit.runtime import InferenceSession, ValueInfo, write
from kit.runtime.dtypes import dtype_of
from kit.runtime.model import parse_model

WHOLE = [0, 1, 2, 3, -1, -2, 5, 100, -(2**31), 2**31 - 1, 2**63 - 1, -(2**63)]
REAL = [0.0, 1.0, -1.0, 0.5, 1e30, -1e30, float("nan"), float("inf"), float("-inf"), 1e-42]
TEXTS = ["", "a", "B c", "1.5", "nan", "é漢", "x" * 50]
WRITTEN = 0.2  # of the models are also written
RANDOM = [b"Random", b"Bernoulli", b"Multinomial", b"Dropout"]  # no two runs are the same
LARGEST_AXIS = 64  # of a feed: a larger one is declared by the model and never fed


@dataclass(frozen=True)
class Outcome:
    """What came of an execution. `features` is what makes it different from others."""

    kind: str  # ran, refused (OnnxError), misfed (FeedError), finding
    features: frozenset[str]
    text: str  # of a finding: the traceback


def execute(data: bytes) -> Outcome:
    """Load data as a model and run it; the feeds follow from the bytes alone."""
    rng = random.Random(hashlib.sha256(data).digest())
    try:
        session = InferenceSession(data)
        if rng.random() < WRITTEN and (fault := _fault_of_writing(data)):
            return Outcome("finding", frozenset(["written"]), fault)
        feeds = {value.name: _feed(rng, value) for value in session.get_inputs()}
        first = session.run(None, feeds)
        if not _same(first, session.run(None, feeds)) and not any(name in data for name in RANDOM):
            return Outcome("finding", frozenset(["again"]), "a second run gave something else")
        others = {name: _other(rng, feed) for name, feed in feeds.items()}
        session.run(None, others)
    except (OnnxError, FeedError) as error:
        if not str(error):
            return Outcome("finding", frozenset(), "an error without a word")
        kind = "refused" if isinstance(error, OnnxError) else "misfed"
        if leak := _leak(error):
            return Outcome("finding", frozenset([leak]), traceback.format_exc())
        return Outcome(kind, frozenset(_signature(error)), "")
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt):
            raise
        return Outcome("finding", frozenset([type(error).__name__]), traceback.format_exc())
    return Outcome("ran", frozenset(), "")


def _same(first: Any, second: Any) -> bool:
    """Whether two results are the same, but for the last digits."""
    if isinstance(first, list) and isinstance(second, list):
        return len(first) == len(second) and all(map(_same, first, second))
    if first is None or second is None:
        return first is second
    if (first.dtype, first.shape) != (second.dtype, second.shape):
        return False
    if first.dtype.kind != "f":
        return bool(np.array_equal(first, second))
    with np.errstate(all="ignore"):
        return bool(np.allclose(first, second, rtol=1e-3, equal_nan=True))


def _other(rng: random.Random, feed: Any) -> Any:
    """A feed of the same shape with its numbers in another order."""
    if not isinstance(feed, np.ndarray) or not feed.size:
        return feed
    order = rng.sample(range(feed.size), feed.size)
    return feed.reshape(-1)[order].reshape(feed.shape)


def _fault_of_writing(data: bytes) -> str:
    """What is wrong when a model that was read is written: nothing, if it is the same again."""
    try:
        once = write(parse_model(data))
        again = write(parse_model(once))
    except OnnxError:
        return traceback.format_exc()
    return "" if once == again else "the model is not the same after writing"


def _leak(error: BaseException | None) -> str:
    """The name of an exception that a limit should have prevented, from the chain of causes."""
    while error is not None:
        if isinstance(error, (MemoryError, RecursionError)):
            return type(error).__name__
        error = error.__cause__ or error.__context__
    return ""


def _signature(error: OnnxError | FeedError) -> list[str]:
    """The message with that of the reason inside it, without and with the operator."""
    row: list[str] = []
    inner: object = error
    while isinstance(inner, (OnnxError, FeedError)):
        row.append(inner.msgid[:60])
        inner = inner.fields.get("reason")
    reason = inner[:30] if isinstance(inner, str) else ""
    reason = "".join(letter for letter in reason if not letter.isdigit())
    return [f"says {row}", f"{error.fields.get('op_type', '')} {row} {reason}"]


def _feed(rng: random.Random, value: ValueInfo) -> Any:
    if "optional" in value.wraps and rng.random() < 0.3:
        return None
    if "seq" in value.wraps:
        return [_array(rng, value) for _ in range(rng.randrange(4))]
    return _array(rng, value)


def _array(rng: random.Random, value: ValueInfo) -> np.ndarray[Any, Any]:
    dims = value.dims
    if dims is None:
        dims = (None,) * rng.randrange(4)
    sizes = [
        min(dim, LARGEST_AXIS) if isinstance(dim, int) and dim >= 0 else rng.randrange(1, 5)
        for dim in dims[:8]
    ]
    dtype = dtype_of(value.elem_type)
    count = int(np.prod(sizes, dtype=np.float64))
    if count > 1 << 20:
        sizes, count = [1], 1
    with np.errstate(all="ignore"):
        if dtype.hasobject:
            return np.array([rng.choice(TEXTS) for _ in range(count)], dtype).reshape(sizes)
        style = rng.randrange(3)
        if style == 0:  # as in a test: something plain
            row = np.random.default_rng(rng.randrange(2**32)).normal(0, 2, count).astype(dtype)
        elif style == 1:
            row = (np.arange(count) % 4).astype(dtype)
        else:
            pool = np.array(REAL) if dtype.kind == "f" else np.array(WHOLE)
            row = pool[[rng.randrange(len(pool)) for _ in range(count)]].astype(dtype)
    return row.reshape(sizes)
