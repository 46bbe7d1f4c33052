"""The engine by itself: slopes worked out by hand, shapes, and errors in plain words."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from kit.autodiff import Value, engine, gradient_check, matmul, maximum, multiply, operation
from kit.errors import KitError

RNG = np.random.default_rng(4)
SMALL = RNG.normal(size=(3, 4))
ROW = RNG.normal(size=4)
COLUMN = RNG.normal(size=(3, 1))


def test_the_docstring_of_the_package_tells_the_truth() -> None:
    w = Value(1.0)
    loss = ((w * [1, 2] - [3, 6]) ** 2).mean()
    loss.backward()
    assert float(loss.data) == 10
    assert float(w.grad) == -10


def test_a_product_gives_each_factor_the_other_one() -> None:
    a, b = Value(2.0), Value(5.0)
    (a * b).backward()
    assert (float(a.grad), float(b.grad)) == (5, 2)


def test_a_value_used_twice_gets_a_slope_from_each_use() -> None:
    a = Value(3.0)
    (a * a + a).backward()
    assert float(a.grad) == 7


def test_backward_twice_forgets_the_first_slopes() -> None:
    a = Value(3.0)
    end = a * a
    end.backward()
    end.backward()
    assert float(a.grad) == 6


def test_a_value_behind_two_ways_is_walked_after_both() -> None:
    a = Value(2.0)
    b = a * 3
    c = b * b
    (c + b).backward()
    assert (float(b.grad), float(a.grad)) == (13, 39)


def test_a_repeated_row_adds_up_its_slopes() -> None:
    row = Value([1.0, 2.0])
    (row + np.zeros((3, 2))).sum().backward()
    assert row.grad.tolist() == [3, 3]


def test_a_long_chain_needs_no_recursion() -> None:
    start = end = Value(1.0)
    for _ in range(20_000):
        end = end + 1.0
    end.backward()
    assert float(start.grad) == 1


@pytest.mark.parametrize(
    "function",
    [
        lambda a, b, c: a + b - c,
        lambda a, b, c: a * b * c,
        lambda a, b, c: a / (b * b + 1) / (c * c + 2),
        lambda a, b, c: 2 / (a * a + 1) + (1 - b) ** 3 - c**-2,
        lambda a, b, c: (a * 0.3).exp() + (b * b + 0.5).log() + c.tanh(),
        lambda a, b, c: maximum(a, b) + (a * c).relu() + b.maximum(0.1),
        lambda a, b, c: (a @ b) * (a.sum(axis=1) - 2),
        lambda a, b, c: a.mean(axis=0) * b + c.sum(axis=(0, 1)) + a.mean() - (-c).mean(),
        lambda a, b, c: a**0 * b + np.ones(4) * a - np.ones(4) / (3 + b**2),
        lambda a, b, c: np.mean(np.square(a - ROW)) + np.sum(np.abs(b)) + abs(c).sum(axis=0),
        lambda a, b, c: np.tanh(a) + np.exp(b) * np.maximum(c, 0.1) - np.negative(np.power(a, 2)),
        lambda a, b, c: np.ones((2, 3)) @ a + np.mean(a, axis=0) * np.sum(c),
    ],
)
def test_slopes_are_those_of_small_changes(function: Callable[..., Value]) -> None:
    assert gradient_check(function, SMALL, ROW, COLUMN) < 1e-7


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ((4,), (4,)),
        ((3, 4), (4,)),
        ((4,), (4, 2)),
        ((2, 3, 4), (4, 5)),
        ((4,), (2, 4, 5)),
        ((2, 1, 3, 4), (5, 4, 2)),
        ((2, 3, 4), (4,)),
    ],
)
def test_tables_are_multiplied_in_all_shapes(left: tuple[int, ...], right: tuple[int, ...]) -> None:
    assert gradient_check(matmul, RNG.normal(size=left), RNG.normal(size=right)) < 1e-7


def test_a_wrong_rule_fails_the_gradient_check() -> None:
    swapped = operation(np.multiply, lambda slope, a, b: (slope * a, slope * b))
    assert gradient_check(multiply, 2.0, 5.0) < 1e-9
    assert gradient_check(swapped, 2.0, 5.0) > 0.5


def test_a_rule_may_give_its_slopes_in_any_row_of_numbers() -> None:
    for kind in (tuple, list, np.array):
        rule = lambda slope, a, b, kind=kind: kind([slope * b, slope * a])  # noqa: E731
        assert gradient_check(operation(np.multiply, rule), [2.0, 3.0], [5.0, 6.0]) < 1e-9


def test_a_flat_function_passes_the_gradient_check() -> None:
    assert gradient_check(lambda a: a * 0, 1.0) == 0


def test_training_moves_the_data_of_a_value() -> None:
    w = Value(1)
    for _ in range(60):
        ((w * [1, 2] - [3, 6]) ** 2).mean().backward()
        w.data = w.data - 0.1 * w.grad
    assert abs(float(w.data) - 3) < 1e-9


@pytest.mark.parametrize(
    ("program", "words"),
    [
        (lambda: Value("two"), "holds numbers.*type str"),
        (lambda: Value([[1, 2], [3]]), "rows of one length"),
        (lambda: Value([1, 2]).backward(), r"one number.*\(2,\).*\.mean\(\)"),
        (lambda: Value([1, 2]) + np.ones(3), r"add.*\(2,\) and \(3,\)"),
        (lambda: Value(np.ones((2, 3))) @ np.ones((2, 3)), r"matmul.*\(2, 3\) and \(2, 3\)"),
        (lambda: Value(2) ** Value(2), "plain number.*type Value"),
        (lambda: Value([1, 0]).log(), "above 0.*here is 0"),
        (lambda: _with_rule(lambda slope, a, b: None), "nothing back.*return"),
        (lambda: _with_rule(lambda slope, a, b: slope), "gave: 1.*needed: 2"),
        (lambda: _with_rule(lambda slope, a, b: (np.ones(3), slope)), r"\(3,\).*\(2,\)"),
        (lambda: np.sqrt(Value(4)), "no rule for sqrt"),
        (lambda: np.ones(2) ** Value(2), "plain number.*type Value"),
        (lambda: sum(Value([1, 2])), r"sum\(\).*\.mean\(\)"),
        (lambda: float(Value(2)), r"float\(value\.data\)"),
    ],
)
def test_errors_say_what_was_seen_and_expected(program: Callable[[], object], words: str) -> None:
    with pytest.raises(KitError, match=words):
        program()


def _with_rule(rule: Callable[..., object]) -> None:
    """A backward walk through a product with this rule."""
    operation(np.multiply, rule)([2.0, 3.0], [5.0, 6.0]).sum().backward()


def test_the_engine_is_about_sixty_lines() -> None:
    """Lines of code after the imports, without docstrings and comments: small enough to read."""
    source = Path(engine.__file__).read_text(encoding="utf-8").split("Operation = ")[1]
    kept, inside = 0, False
    for line in map(str.strip, source.splitlines()):
        quotes = line.count('"""')
        if quotes or inside:
            inside ^= quotes == 1
        elif line and not line.startswith("#"):
            kept += 1
    assert kept <= 70, kept
