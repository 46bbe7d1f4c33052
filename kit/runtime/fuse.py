"""Chains of calls that are one step of a network, joined: fewer calls, fewer numbers in between.

`run` takes the joined calls; `trace` shows every node by itself, with the same results. A joined
call knows one kind of numbers, float32, and the usual shapes; for all else it says NotJoined, and
the session runs the nodes as they are.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np

from kit.runtime.block import Block, Call
from kit.runtime.dtypes import Array
from kit.runtime.fold import trimmed
from kit.runtime.limits import work
from kit.runtime.ops.activation import sigmoid
from kit.runtime.ops.elementwise import erf
from kit.runtime.ops.matmul import matmul
from kit.runtime.ops.norm import standard

__all__ = ["NotJoined", "fuse"]

_SMALL = 1 << 20  # numbers that surely fit

Joined = tuple[Callable[..., Any], tuple[str, ...]]  # what computes it, and what it reads


class NotJoined(Exception):
    """The nodes of a chain must run one by one here: not the usual inputs, or one cannot run."""


def fuse(block: Block) -> Block:
    """Return the block with the chains of _CHAINS joined into one call each."""
    graph = _Graph(block)
    for kinds, join in _CHAINS.items():
        for at in range(len(graph.calls)):
            graph.join(at, kinds, join)
    return trimmed(block, dict(block.stored), graph.needed())


class _Graph:
    """The calls of a block, None where one was joined to a later one; who makes and reads what."""

    def __init__(self, block: Block) -> None:
        self.stored = block.stored
        self.calls: list[Call | None] = list(block.calls)
        self.makers = {
            name: at for at, call in enumerate(block.calls) for name in call.node.outputs
        }
        self.readers = Counter(name for call in block.calls for name in call.reads)
        self.outputs = {value.name for value in block.outputs}
        self.readers.update(self.outputs)

    def maker(self, name: str, kind: str) -> int | None:
        """Return the place of the call that makes the value, if it is of that kind."""
        at = self.makers.get(name)
        call = None if at is None else self.calls[at]
        return at if call is not None and call.node.op_type == kind else None

    def join(self, at: int, kinds: tuple[str, ...], make: Callable[..., Joined | None]) -> None:
        """Join the chain of calls of these kinds that ends here, if one does and make agrees."""
        places = self.chain(at, kinds)
        calls = [call for place in places if (call := self.calls[place]) is not None]
        joined = make(self, *calls) if calls else None
        between = {name for call in calls[:-1] for name in call.node.outputs}
        if joined is None or between & set(joined[1]):
            return
        function, inputs = _guarded(joined[0]), joined[1]
        last = calls[-1]
        node = replace(last.node, op_type="+".join(kinds), inputs=inputs)
        operator = replace(last.operator, function=function)
        reads = tuple(name for name in dict.fromkeys(inputs) if name)
        for place in places[:-1]:
            self.calls[place] = None
        self.calls[at] = replace(last, node=node, operator=operator, keywords={}, reads=reads)

    def chain(self, at: int, kinds: tuple[str, ...]) -> list[int]:
        """Return the places of calls of these kinds, each read only by the next; or nothing.

        Each makes one value: what else it could make would be lost.
        """
        places: list[int] = []
        last = self.calls[at]
        names = () if last is None else last.node.outputs
        for kind in reversed(kinds):
            found = [place for name in names if (place := self.maker(name, kind)) is not None]
            call = self.calls[found[0]] if found else None
            if call is None or len(call.node.outputs) != 1:
                return []
            places.insert(0, found[0])
            names = tuple(name for name in call.node.inputs if self.readers[name] == 1)
        return places

    def needed(self) -> list[Call]:
        """Return the calls that are left, without each Shape that only a joined call had read."""
        left = [call for call in self.calls if call is not None]
        read = {name for call in left for name in call.reads} | self.outputs
        return [
            call
            for call in left
            if call.node.op_type != "Shape" or read.intersection(call.node.outputs)
        ]

    def shape(self, name: str) -> tuple[int, ...] | None:
        """Return the shape of a stored tensor of float32."""
        value = self.stored.get(name)
        shape: tuple[int, ...] | None = None
        if isinstance(value, np.ndarray) and value.dtype == np.float32:
            shape = value.shape
        return shape


def _guarded(function: Callable[..., Any]) -> Callable[..., Any]:
    """Let function take float32 only; what is stored was looked at when the chain was joined."""

    def guarded(x: Array, *others: Any) -> Any:
        if x.dtype.char != "f":
            raise NotJoined
        try:
            return function(x, *others)
        except Exception as error:
            raise NotJoined from error

    return guarded


def _other(call: Call, name: str) -> str:
    """Return the input of a call of two that is not the given one."""
    first, second = call.node.inputs
    return second if first == name else first


def _linear(graph: _Graph, product: Call, plus: Call) -> Joined | None:
    bias = _other(plus, product.node.outputs[0])
    weight, row = graph.shape(product.node.inputs[1]), graph.shape(bias)  # None: not float32
    if weight is None or len(weight) != 2 or row != weight[1:]:
        return None

    def linear(x: Array, weight: Array, bias: Array) -> Any:
        if x.size * weight.shape[1] > _SMALL:
            y = matmul(x, weight)
        else:
            work(x.size * weight.shape[1])
            y = np.matmul(x, weight)
        y += bias
        return y

    return linear, (*product.node.inputs, bias)


def _swish(graph: _Graph, squeezed: Call, times: Call) -> Joined | None:
    [x] = squeezed.node.inputs
    if _other(times, squeezed.node.outputs[0]) != x:
        return None

    def swish(x: Array) -> Any:
        y = sigmoid(x)
        y *= x
        return y

    return swish, (x,)


def _gelu(graph: _Graph, scaled: Call, bent: Call, plus: Call, *times: Call) -> Joined | None:
    x, root = scaled.node.inputs
    chain = zip((plus, *times), (bent, plus, times[0]), strict=True)
    one, *factors = [_other(call, before.node.outputs[0]) for call, before in chain]
    numbers = {root, one, *factors} - {x}
    if x not in factors or len(numbers) > 3 or any(graph.shape(name) != () for name in numbers):
        return None

    def gelu(x: Array, root: Array, one: Array, *factors: Array) -> Any:
        y = erf(x / root)
        y += one
        for factor in factors:
            y *= factor
        return y

    return gelu, (x, root, one, *factors)


def _group_norm(
    graph: _Graph, split: Call, norm: Call, back: Call, times: Call, plus: Call
) -> Joined | None:
    x, groups = split.node.inputs
    one, zero = (graph.stored.get(name) for name in norm.node.inputs[1:])
    if one is None or zero is None or np.any(one != 1) or np.any(zero != 0):
        return None
    sizes = back.node.inputs[1]
    place = graph.maker(sizes, "Shape")
    shape = None if place is None else graph.calls[place]
    if shape is not None and shape.node.inputs == (x,) and not shape.keywords:
        sizes = ""  # the shape of x
    scale = _other(times, back.node.outputs[0])
    bias = _other(plus, times.node.outputs[0])
    if graph.shape(scale) is None or graph.shape(bias) is None:
        return None
    reshape: Callable[..., Any] = split.operator.function
    epsilon = norm.keywords.get("epsilon", 1e-5)

    def group_norm(x: Array, groups: Array, sizes: Array | None, scale: Array, bias: Array) -> Any:
        cut = reshape(x, groups, **split.keywords)
        usual = min(cut.ndim, x.ndim) > 2 and x.size > 0
        if not usual or (cut.shape[1:2],) * 2 != (one.shape, zero.shape):
            raise NotJoined
        y, *_ = standard(cut, 2, epsilon)
        y = y.reshape(x.shape) if sizes is None else reshape(y, sizes, **back.keywords)
        y *= scale
        y += bias
        return y

    return group_norm, (x, groups, sizes, scale, bias)


_CHAINS: dict[tuple[str, ...], Callable[..., Joined | None]] = {
    ("Reshape", "InstanceNormalization", "Reshape", "Mul", "Add"): _group_norm,
    ("Div", "Erf", "Add", "Mul", "Mul"): _gelu,
    ("Sigmoid", "Mul"): _swish,
    ("MatMul", "Add"): _linear,
}
