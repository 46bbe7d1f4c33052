"""A second run on the same shapes takes the short way, and nothing shows it but the time."""

from typing import Any

import numpy as np
import pytest
from onnx import TensorProto, helper

from kit.errors import OnnxError
from kit.runtime import InferenceSession
from kit.runtime.limits import MAX_TENSOR_BYTES
from kit.runtime.replay import Replay

FLOAT = TensorProto.FLOAT
node = helper.make_node


def _short_ways(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Whether each run was a replay, as they come."""
    taken: list[bool] = []
    whole = Replay.run

    def run(self: Replay, *arguments: Any) -> Any:
        outputs = whole(self, *arguments)
        taken.append(outputs is not None)
        return outputs

    monkeypatch.setattr(Replay, "run", run)
    return taken


def test_runs_on_known_shapes_are_replayed_with_the_same_results(
    small_model: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = _short_ways(monkeypatch)
    session = InferenceSession(small_model)
    rng = np.random.default_rng(0)
    shapes = {value.name: value.shape[1:] for value in session.get_inputs()}
    for batch in (2, 3, 2, 3):
        feeds = {
            name: rng.normal(size=(batch, *shape)).astype(np.float32)
            for name, shape in shapes.items()
        }
        received = session.run(None, feeds)
        fresh = InferenceSession(small_model).run(None, feeds)
        for ours, theirs in zip(received, fresh, strict=True):
            np.testing.assert_array_equal(ours, theirs)
    assert taken[0::2] == [False, False, True, True]


def test_outputs_of_a_replay_share_no_memory(build: Any) -> None:
    model = build([node("Neg", ["x"], ["y"])], {"x": (FLOAT, [2])}, {"y": (FLOAT, [2])})
    session = InferenceSession(model)
    x = np.array([1, 2], np.float32)
    first, second = (session.run(None, {"x": x})[0] for _ in range(2))
    second[0] = 9
    assert first.tolist() == [-1, -2]
    assert session.run(None, {"x": x})[0].tolist() == [-1, -2]


def _sized_by_its_input(build: Any) -> InferenceSession:
    """y has as many zeros as the number x says."""
    nodes = [
        node("Cast", ["x"], ["size"], to=TensorProto.INT64),
        node("ConstantOfShape", ["size"], ["zeros"]),
        node("Neg", ["zeros"], ["y"]),
    ]
    return InferenceSession(build(nodes, {"x": (FLOAT, [1])}, {"y": (FLOAT, ["n"])}))


def test_a_run_that_makes_more_than_the_counted_one_is_counted(
    build: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = _short_ways(monkeypatch)
    session = _sized_by_its_input(build)
    for size in (10, 4, 12, 12):
        assert session.run(None, {"x": np.array([size], np.float32)})[0].shape == (size,)
    assert taken == [False, True, False, True]


def test_a_replay_is_refused_as_a_first_run_is(build: Any) -> None:
    session = _sized_by_its_input(build)
    session.run(None, {"x": np.array([10], np.float32)})
    with pytest.raises(OnnxError, match=r"ConstantOfShape .* is not possible"):
        session.run(None, {"x": np.array([MAX_TENSOR_BYTES], np.float32)})


def test_errors_of_a_replay_name_the_node(build: Any) -> None:
    nodes = [node("Reshape", ["x", "shape"], ["y"], name="fold it")]
    session = InferenceSession(
        build(
            nodes,
            {"x": (FLOAT, [4]), "shape": (TensorProto.INT64, [2])},
            {"y": (FLOAT, ["a", "b"])},
        )
    )
    x = np.zeros(4, np.float32)
    session.run(None, {"x": x, "shape": np.array([2, 2])})
    with pytest.raises(OnnxError, match=r"Reshape .* at node 'fold it'"):
        session.run(None, {"x": x, "shape": np.array([3, 2])})


def test_an_output_without_a_name_is_not_the_input_that_was_left_out() -> None:
    nodes = [node("Neg", ["x"], [""]), node("Clip", ["x", "", "top"], ["y"])]
    value = helper.make_tensor_value_info
    top = helper.make_tensor("top", FLOAT, [], [5.0])
    graph = helper.make_graph(
        nodes, "unnamed", [value("x", FLOAT, [2])], [value("y", FLOAT, [2])], [top]
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)])
    session = InferenceSession(model.SerializeToString())
    for _ in range(2):
        assert session.run(None, {"x": np.array([3, -9], np.float32)})[0].tolist() == [3, -9]


def test_sequences_and_graphs_inside_nodes_are_never_replayed(
    build: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = _short_ways(monkeypatch)
    nodes = [node("SequenceConstruct", ["x"], ["s"]), node("SequenceAt", ["s", "zero"], ["y"])]
    session = InferenceSession(
        build(
            nodes,
            {"x": (FLOAT, [2])},
            {"y": (FLOAT, [2])},
            {"zero": np.array(0, np.int64)},
        )
    )
    for _ in range(3):
        assert session.run(None, {"x": np.array([1, 2], np.float32)})[0].tolist() == [1, 2]
    assert taken == [False, False, False]


def test_what_makes_more_than_may_be_alive_is_never_replayed(
    build: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = _short_ways(monkeypatch)
    monkeypatch.setattr("kit.runtime.replay.MAX_LIVE_BYTES", 100)
    session = InferenceSession(
        build(
            [node("Neg", ["x"], ["a"]), node("Abs", ["a"], ["y"])],
            {"x": (FLOAT, ["n"])},
            {"y": (FLOAT, ["n"])},
        )
    )
    for size in (12, 12, 13, 13):
        session.run(None, {"x": np.ones(size, np.float32)})
    assert taken == [False, True, False, False]


def test_strings_and_empty_optionals_are_never_replayed(
    build: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = _short_ways(monkeypatch)
    text = {"x": (TensorProto.STRING, [1])}, {"y": (TensorProto.STRING, [1])}
    joined = InferenceSession(build([node("StringConcat", ["x", "x"], ["y"])], *text, opset=20))
    for word in ("a", "b", "c"):
        [y] = joined.run(None, {"x": np.array([word], object)})
        assert y.tolist() == [2 * word]
    kind = helper.make_optional_type_proto(helper.make_tensor_type_proto(FLOAT, []))
    ends = [helper.make_value_info(name, kind) for name in "xy"]
    graph = helper.make_graph([node("Identity", ["x"], ["y"])], "maybe", ends[:1], ends[1:])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)])
    session = InferenceSession(model.SerializeToString())
    three = np.array(3, np.float32)
    assert session.run(None, {"x": None}) == [None]
    assert session.run(None, {"x": three}) == [3]
    assert session.run(None, {"x": None}) == [None]
    assert taken == [False] * 6
