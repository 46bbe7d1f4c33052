"""kit.autodiff beside PyTorch: every operation, and random programs whose values are used again."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import torch

from kit.autodiff import Value, exp, log, matmul, maximum, relu, tanh

Pair = tuple[Value, torch.Tensor]
SHAPES = [(), (4,), (1,), (3, 1), (1, 4), (3, 4), (2, 3, 4), (2, 1, 1)]

# Name -> the operation in both; inputs are kept away from where a slope does not exist.
ONE: dict[str, tuple[Callable[[Value], Value], Callable[[Any], Any]]] = {
    "exp": (lambda a: exp(a * 0.2), lambda a: torch.exp(a * 0.2)),
    "log": (lambda a: log(a * a + 0.5), lambda a: torch.log(a * a + 0.5)),
    "tanh": (tanh, torch.tanh),
    "relu": (relu, torch.relu),
    "negative": (lambda a: -a, lambda a: -a),
    "square": (lambda a: a.tanh() ** 2, lambda a: torch.tanh(a) ** 2),
    "root": (lambda a: (a * a + 1) ** 0.5, lambda a: (a * a + 1) ** 0.5),
    "sum": (lambda a: a.sum(), lambda a: a.sum()),
    "mean": (lambda a: a.mean(), lambda a: a.mean()),
    "from the left": (lambda a: 1 - a + 2 / (a * a + 1), lambda a: 1 - a + 2 / (a * a + 1)),
}
TWO: dict[str, tuple[Callable[[Value, Value], Value], Callable[[Any, Any], Any]]] = {
    "add": (lambda a, b: a + b, lambda a, b: a + b),
    "subtract": (lambda a, b: a - b, lambda a, b: a - b),
    "multiply": (lambda a, b: a.tanh() * b, lambda a, b: torch.tanh(a) * b),
    "divide": (lambda a, b: a / (b * b + 1), lambda a, b: a / (b * b + 1)),
    "maximum": (maximum, torch.maximum),
}


def pair_of(numbers: Any) -> Pair:
    return Value(numbers), torch.tensor(np.asarray(numbers), requires_grad=True)


def assert_same(end: Pair, starts: list[Pair]) -> None:
    """The same value at the end, and the same slope for each number of each start."""
    ours, theirs = end[0].sum(), end[1].sum()
    ours.backward()
    theirs.backward()  # type: ignore[no-untyped-call]
    np.testing.assert_allclose(end[0].data, end[1].detach().numpy(), rtol=1e-9, atol=1e-12)
    for value, tensor in starts:
        expected = np.zeros_like(value.data) if tensor.grad is None else tensor.grad.numpy()
        assert np.shape(value.grad) == expected.shape
        np.testing.assert_allclose(value.grad, expected, rtol=1e-8, atol=1e-10)


@pytest.mark.parametrize("name", ONE)
@pytest.mark.parametrize("shape", SHAPES, ids=str)
def test_each_operation_of_one_has_the_slopes_of_torch(name: str, shape: tuple[int, ...]) -> None:
    start = pair_of(np.random.default_rng(1).normal(size=shape))
    ours, theirs = ONE[name]
    assert_same((ours(start[0]), theirs(start[1])), [start])


@pytest.mark.parametrize("name", TWO)
@pytest.mark.parametrize("left", SHAPES, ids=str)
@pytest.mark.parametrize("right", SHAPES, ids=str)
def test_each_operation_of_two_repeats_numbers_as_torch_does(
    name: str, left: tuple[int, ...], right: tuple[int, ...]
) -> None:
    rng = np.random.default_rng(2)
    a, b = pair_of(rng.normal(size=left)), pair_of(rng.normal(size=right))
    ours, theirs = TWO[name]
    assert_same((ours(a[0], b[0]), theirs(a[1], b[1])), [a, b])


def test_equal_numbers_share_the_slope_of_maximum_and_relu_is_flat_at_nothing() -> None:
    a, b = pair_of([1.0, 2.0, 0.0]), pair_of([1.0, 3.0, 0.0])
    assert_same((maximum(a[0], b[0]), torch.maximum(a[1], b[1])), [a, b])
    assert_same((relu(a[0] * 1), torch.relu(a[1] * 1)), [])
    assert float(a[0].grad[2]) == 0


@pytest.mark.parametrize("axis", [0, 1, -1, (0, 1), (0, 2)])
def test_sums_and_means_along_axes(axis: Any) -> None:
    start = pair_of(np.random.default_rng(3).normal(size=(2, 3, 4)))
    ours = start[0].sum(axis) * 2 + (start[0] ** 2).mean(axis)
    assert_same((ours, start[1].sum(axis) * 2 + (start[1] ** 2).mean(axis)), [start])


@pytest.mark.parametrize("seed", range(40))
def test_random_programs_have_the_slopes_of_torch(seed: int) -> None:
    rng = np.random.default_rng(seed)
    starts = [pair_of(rng.normal(size=SHAPES[k])) for k in rng.integers(0, len(SHAPES), 4)]
    table = pair_of(rng.normal(size=(4, 4)) / 2)
    made = list(starts)
    for _ in range(12):
        a, b = (made[k] for k in rng.integers(0, len(made), 2))  # also twice the same
        if rng.random() < 0.2 and np.shape(a[0].data)[-1:] == (4,):
            made.append((matmul(a[0], table[0]), a[1] @ table[1]))
        elif rng.random() < 0.4:
            ours, theirs = ONE[rng.choice(list(ONE))]
            made.append((ours(a[0]), theirs(a[1])))
        else:
            both, torchs = TWO[rng.choice(list(TWO))]
            made.append((both(a[0], b[0]), torchs(a[1], b[1])))
    end = made[-1]
    for other in made[4:-1:2]:
        end = (end[0].mean() + other[0].mean(), end[1].mean() + other[1].mean())
    assert_same(end, [*starts, table])
