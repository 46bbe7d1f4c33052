"""InferenceSession: loads a model, checks what goes in, runs its nodes one after the other.

Names and calls are onnxruntime's. Not here: what any operator does (ops/).
"""

import importlib
import os
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from kit.errors import FeedError, OnnxError
from kit.runtime.block import Block
from kit.runtime.dtypes import Value
from kit.runtime.feeds import check_feeds
from kit.runtime.fold import fold
from kit.runtime.fuse import NotJoined, fuse
from kit.runtime.limits import MAX_FILE_BYTES, Budget
from kit.runtime.model import Graph, Node, ValueInfo, parse_model
from kit.runtime.plan import plan
from kit.runtime.replay import Replay, Shapes

__all__ = ["InferenceSession", "Step"]


@dataclass(frozen=True, slots=True)
class Step:
    """One node that has just run: what went in and came out, by name, and how long it took."""

    node: Node
    inputs: dict[str, Value]
    outputs: dict[str, Value]
    seconds: float


class InferenceSession:
    """A model ready to run: `[y] = InferenceSession("model.onnx").run(None, {"x": x})`.

    model: a path, or the bytes of a file. Raises OnnxError when it is no valid, supported model.
    """

    def __init__(self, model: str | os.PathLike[str] | bytes | bytearray | memoryview) -> None:
        data = _copy(model) if isinstance(model, (bytes, bytearray, memoryview)) else _read(model)
        budget = Budget()
        with np.errstate(all="ignore"), budget:
            self._model = parse_model(data)
            self._block = fold(plan(self._model), budget)
            self._use(fuse(self._block))

    @property
    def graph(self) -> Graph:
        """The graph as the file has it: also the nodes that were computed once, at load."""
        return self._model.graph

    @property
    def opsets(self) -> Mapping[str, int]:
        """The versions of the operator sets: domain -> version; ONNX's own is the empty name."""
        return dict(self._model.opsets)

    def get_inputs(self) -> list[ValueInfo]:
        """Return name, shape and type of every input."""
        return [value for value in self.graph.inputs if value.name not in self.graph.initializers]

    def get_outputs(self) -> list[ValueInfo]:
        """Return name, shape and type of every output."""
        return list(self.graph.outputs)

    def run(self, output_names: Sequence[str] | None, feeds: Mapping[str, Value]) -> list[Value]:
        """Return the outputs asked for (None: all), as fresh arrays.

        Raises FeedError when feeds or names do not fit, OnnxError when an operator cannot run.
        """
        known = [value.name for value in self.graph.outputs]
        if not isinstance(output_names, Sequence | None):
            raise FeedError(
                "The outputs asked for are a {kind}; write None for all, or a list of names.",
                kind=type(output_names).__name__,
            )
        wanted = known if output_names is None else list(output_names)
        for name in wanted:
            if name not in known:
                raise FeedError(
                    "This model has no output '{name}'. Its outputs: {known}.",
                    name=name,
                    known=", ".join(known),
                )
        checked = check_feeds(self.get_inputs(), feeds)
        shapes = tuple(getattr(value, "shape", ()) for value in checked.values())
        with np.errstate(all="ignore"):
            with Budget() as budget:
                outputs = self._replay.run(shapes, checked, wanted)
            if outputs is None:
                outputs = self._first(shapes, checked, wanted)
            budget.copy(outputs)
        return _fresh(outputs, checked)

    def _use(self, block: Block) -> None:
        """Run that block from now on: the joined one, or the one with every node by itself."""
        self._runs = block
        self._replay = Replay(block, self.graph.inputs)

    def _first(self, shapes: Shapes, feeds: dict[str, Value], wanted: list[str]) -> list[Value]:
        try:
            return self._counted(shapes, feeds, wanted)
        except NotJoined:
            self._use(self._block)
            return self._counted(shapes, feeds, wanted)

    def _counted(self, shapes: Shapes, feeds: dict[str, Value], wanted: list[str]) -> list[Value]:
        """Run the calls, each counted, and remember what that came to."""
        values = self._runs.stored | feeds
        with Budget() as budget:
            budget.keep(feeds.values())
            before = budget.made
            self._runs.run(values, budget)
        self._replay.counted(shapes, budget.made - before)
        return [values[name] for name in wanted]

    def trace(self, feeds: Mapping[str, Value]) -> Iterator[Step]:
        """Run the model node by node and yield a Step after each: every tensor by name.

        Feeds are checked at the call; nodes run while the steps are taken.
        """
        return self._steps(self._block.stored | check_feeds(self.get_inputs(), feeds))

    def explain(self, name: str) -> str:
        """Return in plain words what the node of that name does, such as `Conv_3`."""
        text: str = importlib.import_module("kit.glass").explain(self.graph, name)
        return text

    def _steps(self, values: dict[str, Value]) -> Iterator[Step]:
        budget = Budget()
        budget.scopes.append(values.values())
        for call in self._block.calls:
            inputs = {name: values[name] for name in call.node.inputs if name}
            start = time.perf_counter()
            with np.errstate(all="ignore"), budget:
                outputs = call.run(values, budget)
            yield Step(call.node, inputs, outputs, time.perf_counter() - start)
            for name in call.dead:
                values.pop(name, None)


def _copy(model: bytes | bytearray | memoryview) -> bytes:
    size = memoryview(model).nbytes
    if size > MAX_FILE_BYTES:
        raise OnnxError(
            "These {size} bytes are too many; a model here has at most {limit}.",
            size=size,
            limit=MAX_FILE_BYTES,
        )
    return bytes(model)


def _read(path: str | os.PathLike[str]) -> bytes:
    try:
        size = os.stat(path).st_size
        if size > MAX_FILE_BYTES:
            raise OnnxError(
                "The file '{path}' has {size} bytes; a model here has at most {limit}.",
                path=os.fspath(path),
                size=size,
                limit=MAX_FILE_BYTES,
            )
        with open(path, "rb") as file:
            return _copy(file.read(size + 1))  # Python takes memory for what is asked at once
    except (OSError, ValueError) as error:  # ValueError: no file can have this name
        raise OnnxError(
            "The file '{path}' could not be read: {reason}. Check its name and folder.",
            path=os.fspath(path),
            reason=getattr(error, "strerror", None) or type(error).__name__,
        ) from error


def _fresh(outputs: list[Value], feeds: Mapping[str, Value]) -> list[Value]:
    """Return values that share no memory with feeds, weights or each other.

    An array that owns its numbers and may be written is what the last operator made, if it is
    neither a feed nor another output; weights are never writable.
    """
    known = {id(value) for value in feeds.values()}
    fresh: list[Value] = []
    for value in outputs:
        if isinstance(value, list):
            fresh.append([np.array(item) for item in value])
        elif value is None:
            fresh.append(None)
        else:
            own = value.base is None and value.flags.writeable and id(value) not in known
            fresh.append(value if own else np.array(value))
            known.add(id(value))
    return fresh
