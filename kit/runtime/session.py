"""InferenceSession: loads a model, checks what goes in, runs its nodes one after the other.

Names and calls are onnxruntime's. Not here: what any operator does (ops/).
"""

import os
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

import kit.runtime.ops  # noqa: F401 - registers the operators
from kit.errors import FeedError, OnnxError
from kit.runtime.dtypes import Array
from kit.runtime.feeds import check_feeds
from kit.runtime.limits import MAX_ELEMENTS, MAX_FILE_BYTES
from kit.runtime.model import Node, ValueInfo, parse_model
from kit.runtime.plan import Call, plan

__all__ = ["InferenceSession", "Step"]


@dataclass(frozen=True, slots=True)
class Step:
    """One node that has just run: what went in and came out, by name, and how long it took."""

    node: Node
    inputs: dict[str, Array]
    outputs: dict[str, Array]
    seconds: float


class InferenceSession:
    """A model ready to run: `[y] = InferenceSession("model.onnx").run(None, {"x": x})`.

    model: a path, or the bytes of a file. Raises OnnxError when it is no valid, supported model.
    """

    def __init__(self, model: str | os.PathLike[str] | bytes | bytearray | memoryview) -> None:
        data = _copy(model) if isinstance(model, (bytes, bytearray, memoryview)) else _read(model)
        parsed = parse_model(data)
        graph = parsed.graph
        self._inputs = [value for value in graph.inputs if value.name not in graph.initializers]
        self._outputs = list(graph.outputs)
        self._values = dict(graph.initializers)  # what is there before the first feed
        self._calls = _fold(plan(parsed), self._values)
        self._forget_unused()

    def get_inputs(self) -> list[ValueInfo]:
        """Return name, shape and type of every input."""
        return list(self._inputs)

    def get_outputs(self) -> list[ValueInfo]:
        """Return name, shape and type of every output."""
        return list(self._outputs)

    def run(self, output_names: Sequence[str] | None, feeds: Mapping[str, Array]) -> list[Array]:
        """Return the outputs asked for (None: all), as fresh arrays.

        Raises FeedError when feeds or names do not fit, OnnxError when an operator cannot run.
        """
        known = [value.name for value in self._outputs]
        wanted = known if output_names is None else list(output_names)
        for name in wanted:
            if name not in known:
                raise FeedError(
                    "This model has no output '{name}'. Its outputs: {known}.",
                    name=name,
                    known=", ".join(known),
                )
        values = self._values | check_feeds(self._inputs, feeds)
        for call in self._calls:
            call.run(values)
            for name in call.dead:
                values.pop(name, None)
        return [_fresh(values[name]) for name in wanted]

    def trace(self, feeds: Mapping[str, Array]) -> Iterator[Step]:
        """Run the model node by node and yield a Step after each: every tensor by name.

        Feeds are checked at the call; nodes run while the steps are taken.
        """
        return self._steps(self._values | check_feeds(self._inputs, feeds))

    def _steps(self, values: dict[str, Array]) -> Iterator[Step]:
        for call in self._calls:
            inputs = {name: values[name] for name in call.node.inputs if name}
            start = time.perf_counter()
            outputs = call.run(values)
            yield Step(call.node, inputs, outputs, time.perf_counter() - start)
            for name in call.dead:
                values.pop(name, None)

    def _forget_unused(self) -> None:
        """Let go of stored tensors that only folded nodes read, such as int8 weights."""
        used = {name for call in self._calls for name in call.node.inputs}
        used |= {value.name for value in self._outputs}
        self._values = {name: value for name, value in self._values.items() if name in used}


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
            return file.read()
    except OSError as error:
        raise OnnxError(
            "The file '{path}' could not be read: {reason}. Check its name and folder.",
            path=os.fspath(path),
            reason=error.strerror or type(error).__name__,
        ) from error


def _fold(calls: list[Call], values: dict[str, Array]) -> list[Call]:
    """Run once what only prepares stored tensors, put the results in values, return the rest."""
    rest: list[Call] = []
    budget = MAX_ELEMENTS  # so that a model of a thousand casts loads in finite time
    for call in calls:
        if call.operator.fold and budget > 0 and all(name in values for name in call.reads):
            for output in call.run(values).values():
                output.setflags(write=False)  # a trace hands it out; the weights stay as they are
                budget -= output.size
        else:
            rest.append(call)
    return rest


def _fresh(value: Array) -> Array:
    """Return an array that shares no memory with feeds, weights or other outputs."""
    return np.array(value)
