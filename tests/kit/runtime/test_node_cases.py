"""The standard's own cases (onnx.backend.test): every one of ONNX's own domain is accounted for.

How they are counted:

- A case is *excluded* only for a reason of `_reason`, which is read off its model and never off
  its name: it uses an element type that NumPy lacks. Each of these must end in an OnnxError. A case
  with random output runs too, and its dtypes and shapes must fit, but it does not count as passed.
  An operator that has no case ("no test") does not count either.
- A case is *missing* when it uses an operator that is not registered; each must be refused by name.
- Every other case runs here and must give the expected dtypes, shapes and values, sequences and
  optional values included. These are *passed*. Tolerances are those of the case itself; to them
  comes what float32 loses on the largest number of an output, because two Fourier cases expect
  1.9e-7 where the value is 0.
- An operator *counts* when it stands in a passed case, inside a branch or body too. As one failing
  case fails this file, none of those that count has a failing case.

`pytest -s -k report` prints the list.
"""

import importlib
import pkgutil
import warnings
from collections import Counter
from collections.abc import Iterator
from typing import Any

import numpy as np
import onnx
import pytest
from onnx import TensorProto, numpy_helper
from onnx.backend.test.case import node as node_cases

from kit.errors import OnnxError
from kit.runtime import InferenceSession
from kit.runtime.registry import coverage

LACKING = "an element type that NumPy lacks"
RANDOM = "random output"

# BFLOAT16, the five FLOAT8, FLOAT4, and the integers of four and two bits.
LACKED = set(range(TensorProto.BFLOAT16, max(TensorProto.DataType.values()) + 1))
TYPE_ATTRIBUTES = {"to", "dtype", "output_dtype", "output_datatype", "precision", "stash_type"}
RANDOM_OPERATORS = {
    *("Bernoulli", "Multinomial", "RandomNormal", "RandomNormalLike"),
    *("RandomUniform", "RandomUniformLike"),
}

# What was reached; raise them with every case that comes to pass, never lower them.
PASSED = 1648
OPERATORS = 192


def _collect() -> list[Any]:
    """Return every case of ONNX's own domain. The import of a case file computes its cases."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for module in pkgutil.iter_modules(node_cases.__path__):
            importlib.import_module(f"{node_cases.__name__}.{module.name}")
    return [
        case
        for case in node_cases._NodeTestCases
        if not any(node.domain for node in _nodes(case.model.graph))
    ]


def _nodes(graph: Any) -> Iterator[Any]:
    """Yield the nodes of a graph and of the graphs inside them."""
    for node in graph.node:
        yield node
        for attribute in node.attribute:
            yield from _nodes(attribute.g)


def _types(message: Any) -> Iterator[int]:
    """Yield every element type that a message names: in types, tensors and attributes."""
    for field, value in message.ListFields():
        if field.type == field.TYPE_MESSAGE:
            for part in value if field.is_repeated else [value]:
                yield from _types(part)
        elif field.name in ("elem_type", "data_type") or (
            field.name == "i" and message.name in TYPE_ATTRIBUTES
        ):
            yield value


def _reason(case: Any) -> str:
    """Return why the case cannot be compared number by number; empty when it can."""
    operators = {node.op_type for node in _nodes(case.model.graph)}
    if LACKED & set(_types(case.model.graph)):
        return LACKING
    return RANDOM if operators & RANDOM_OPERATORS or _drops(case) else ""


def _drops(case: Any) -> bool:
    """Return whether the case trains a Dropout, by a ratio other than 0."""
    names = [value.name for value in case.model.graph.input]
    for node in case.model.graph.node:
        if node.op_type == "Dropout" and len(node.input) == 3:
            feeds = dict(zip(names, case.data_sets[0][0], strict=True))
            return bool(feeds[node.input[2]] and feeds.get(node.input[1], 0.5) != 0)
    return False


def _operators(case: Any) -> set[str]:
    return {node.op_type for node in _nodes(case.model.graph)}


def _value(value: Any) -> Any:
    """Return what the runtime takes and gives: an array, a list of arrays, or None."""
    if isinstance(value, list):
        return [_value(item) for item in value]
    if isinstance(value, onnx.TensorProto):
        value = numpy_helper.to_array(value)
    array = None if value is None else np.asarray(value)
    return array.astype(object) if array is not None and array.dtype.kind == "U" else array


def _compare(received: Any, wanted: Any, case: Any, *, values: bool) -> None:
    assert type(received) is type(wanted)
    if isinstance(wanted, list):
        assert len(received) == len(wanted)
        for one, other in zip(received, wanted, strict=True):
            _compare(one, other, case, values=values)
    elif wanted is not None:
        assert (received.dtype, received.shape) == (wanted.dtype, wanted.shape)
        if values and wanted.dtype.hasobject:
            np.testing.assert_array_equal(received, wanted)
        elif values:
            atol = max(case.atol, _rounding(wanted))
            np.testing.assert_allclose(received, wanted, rtol=case.rtol, atol=atol)


def _rounding(wanted: Any) -> float:
    """Return what float32 loses on the largest number: some cases computed their values in it."""
    if wanted.dtype != np.float32:
        return 0
    finite = np.abs(wanted[np.isfinite(wanted)])
    return float(np.max(finite, initial=0) * np.finfo(np.float32).eps / 2)


def _run(case: Any, *, values: bool) -> None:
    session = InferenceSession(case.model.SerializeToString())
    names = [value.name for value in session.get_inputs()]
    for feeds, expected in case.data_sets:
        outputs = session.run(None, dict(zip(names, map(_value, feeds), strict=True)))
        _compare(outputs, [_value(value) for value in expected], case, values=values)


CASES = _collect()
REASONS = {case.name: _reason(case) for case in CASES}
MISSING = [case for case in CASES if not _operators(case) <= coverage().keys()]
HERE = [case for case in CASES if _operators(case) <= coverage().keys()]
COMPARED = [case for case in HERE if not REASONS[case.name]]
DRAWN = [case for case in HERE if REASONS[case.name] == RANDOM]


@pytest.mark.parametrize("case", COMPARED, ids=lambda case: case.name)
def test_node_case_gives_the_expected_outputs(case: Any) -> None:
    _run(case, values=True)


@pytest.mark.parametrize("case", DRAWN, ids=lambda case: case.name)
def test_random_node_case_gives_the_expected_types_and_shapes(case: Any) -> None:
    _run(case, values=False)


def test_every_case_that_cannot_run_is_refused() -> None:
    for case in CASES:
        if case in MISSING or REASONS[case.name] == LACKING:
            with pytest.raises(OnnxError, match=r"Element type|operator set"):
                InferenceSession(case.model.SerializeToString())


def test_enough_operators_and_cases_pass_and_the_report_lists_them() -> None:
    operators = set().union(*map(_operators, COMPARED))
    print(f"\n{len(CASES)} cases: {len(COMPARED)} passed by {len(operators)} operators")
    for reason in (LACKING, RANDOM):
        names = sorted(name for name, why in REASONS.items() if why == reason)
        print(f"\n{len(names)} excluded, {reason}: {' '.join(names)}")
    print(f"\nRegistered without a case: {' '.join(sorted(coverage().keys() - operators))}")
    lacking = Counter(name for case in MISSING for name in _operators(case) - coverage().keys())
    print(f"\nNot registered, and their cases: {dict(lacking)}\n")
    passed = Counter(name for case in COMPARED for name in _operators(case))
    print(" ".join(f"{name} {passed[name]}" for name in sorted(passed)))
    assert len(COMPARED) >= PASSED
    assert len(operators) >= OPERATORS
