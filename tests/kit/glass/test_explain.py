import numpy as np
import pytest

from kit import glass
from kit.errors import KitError
from kit.glass.sentences import SENTENCES
from kit.runtime import InferenceSession
from kit.runtime.model import Graph, Node
from kit.runtime.registry import coverage
from kit.zoo import model_path


def test_every_operator_of_the_runtime_has_a_sentence() -> None:
    assert InferenceSession
    assert not set(coverage()) - set(SENTENCES)


@pytest.mark.parametrize("op_type", SENTENCES)
def test_a_sentence_is_short_and_ends(op_type: str) -> None:
    sentence = SENTENCES[op_type]
    assert 3 <= len(sentence.split()) <= 20
    assert sentence[0].isupper()
    assert sentence.endswith(".")
    explained = glass.explain(Graph((Node(op_type, ("x",), ("y",)),), (), ()), f"{op_type}_0")
    assert explained == f"{op_type}_0: {op_type}, from x, makes y. {sentence}"


def test_a_convolution_is_explained_with_its_own_numbers(small: Graph) -> None:
    assert glass.explain(small, "Conv_0") == (
        "/encoder/conv/Conv: Conv, from x, weights w (16 x 3 x 3 x 3, 432 numbers),"
        " b (16 numbers), makes seen. Slides a small window over the picture; each filter answers"
        " how well its pattern fits there. Filters: 16. Window: 3 x 3. Stride: 2 x 2."
        " Border: 1, 1, 1, 1."
    )


def test_a_transposed_convolution_counts_filters_of_all_groups() -> None:
    weights = {"w": np.zeros((4, 3, 2, 2), np.float32)}
    node = Node("ConvTranspose", ("x", "w"), ("y",), {"group": 2})
    told = glass.explain(Graph((node,), (), (), weights), "#0")
    assert told.endswith("Filters: 6. Window: 2 x 2. Groups of channels: 2.")


def test_a_product_says_how_many_numbers_go_in_and_out() -> None:
    session = InferenceSession(model_path("digits-beta-1", "decoder"))
    assert session.explain("node_linear_1").endswith("Numbers in: 48. Numbers out: 96.")


def test_settings_are_told_when_they_are_not_the_usual_ones() -> None:
    usual = Node("Softmax", ("x",), ("y",), {"axis": -1})
    other = Node("Cast", ("x",), ("y",), {"to": 7})
    graph = Graph((usual, other), (), ())
    assert glass.explain(graph, "Softmax_0").endswith("add up to 1.")
    assert glass.explain(graph, "Cast_0").endswith("Settings: to = int64.")


def test_an_operator_of_another_domain_has_no_sentence() -> None:
    graph = Graph((Node("Relu", ("x",), ("y",), {}, "", "com.example"),), (), ())
    assert glass.explain(graph, "#0").endswith("No sentence is written for this operator.")


@pytest.mark.parametrize("op_type", ["Conv", "ConvTranspose", "MaxPool", "Gemm", "Constant"])
def test_attributes_of_a_wrong_kind_do_no_harm(op_type: str) -> None:
    arrays = (np.zeros(3), np.zeros(2))
    for value in (np.zeros((2, 2)), arrays, "x" * 10_000, 1.5, (), Graph((), (), ())):
        names = ("group", "kernel_shape", "strides", "pads", "transB", "value", "to", "axis")
        node = Node(op_type, ("x", "w"), ("y",), dict.fromkeys(names, value))
        graph = Graph((node,), (), (), {"w": np.zeros((4, 2), np.float32)})
        assert len(glass.explain(graph, "#0")) < 1000
        assert glass.svg(graph).text


def test_an_unknown_name_lists_close_ones(small: Graph) -> None:
    with pytest.raises(KitError, match=r"no operator 'Sigmoid'\. Close to it: Sigmoid_0"):
        glass.explain(small, "Sigmoid")


def test_an_unknown_name_of_any_kind_is_shortened() -> None:
    with pytest.raises(KitError) as caught:
        glass.explain(Graph((), (), ()), "\u202e" + "x" * 10_000)
    assert len(str(caught.value)) < 150
    assert "\u202e" not in str(caught.value)
