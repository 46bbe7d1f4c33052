"""What `make bench` prints, on one tiny graph. Figures of speed are looked at, never tested."""

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

from kitbuild import bench
from kitbuild.bench.compare import HEAD, measure
from kitbuild.bench.table import table
from kitbuild.bench.timing import Times, ratios
from kitbuild.errors import BuildError


def tiny_model() -> bytes:
    weight = numpy_helper.from_array(np.eye(2, dtype=np.float32), "w")
    x, y = (helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, 2]) for name in "xy")
    node = helper.make_node("MatMul", ["x", "w"], ["y"])
    graph = helper.make_graph([node], "tiny", [x], [y], [weight])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.checker.check_model(model)
    return model.SerializeToString()


def test_a_graph_gives_a_cell_for_every_column() -> None:
    cells = measure(tiny_model(), {"x": np.ones((1, 2), np.float32)}, rounds=2, slow_rounds=1)
    assert len(cells) == len(HEAD)
    assert dict(zip(HEAD, cells, strict=True))["error"] == "0e+00"
    assert all(float(cells[HEAD.index(name)]) > 0 for name in ("ort", "ours", "reference"))


def test_a_table_puts_names_to_the_left_and_numbers_to_the_right() -> None:
    lines = list(table(("graph", "ours"), [("vae", "0.9"), ("unet16", "12.34")]))
    assert lines == ["  graph    ours", "  vae       0.9", "  unet16  12.34"]


def test_the_ratio_is_the_middle_of_the_rounds_and_its_noise_their_spread() -> None:
    slow, fast = Times(cpu=[2.0, 4.0, 9.0]), Times(cpu=[1.0, 1.0, 3.0])
    assert ratios(slow, fast) == (3.0, 2.0, 4.0)


def test_an_unknown_section_is_named_with_those_that_exist() -> None:
    with pytest.raises(BuildError, match=r"No section 'speed'\. There are: latency, delivery\."):
        bench.run("speed")
