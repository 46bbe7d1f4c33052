"""The standard's own cases (onnx.backend.test) of every registered operator."""

import importlib
import pkgutil
import re
import warnings
from typing import Any

import numpy as np
import onnx
import pytest
from onnx import numpy_helper
from onnx.backend.test.case import node as node_cases

from kit.errors import OnnxError
from kit.runtime import InferenceSession
from kit.runtime.registry import coverage

# Pattern of the case's name -> why it cannot run here. Each must end in an OnnxError.
EXCLUDED = {
    r"BFLOAT16": "NumPy has no bfloat16",
    r"FLOAT8|e4m3fn|e5m2": "NumPy has no float8",
    r"FLOAT4E2M1|float4e2m1": "NumPy has no float4",
    r"INT[24]_|_U?INT[24]$|_u?int[24]$": "NumPy has no integers below 8 bits",
    r"_string": "strings are not tensors of numbers",
    r"identity_(sequence|opt)$": "sequences and optional values are not tensors",
}


def _collect() -> list[Any]:
    """Import only the case files of registered operators: all of them take seven seconds."""
    registered = {name.lower() for name in coverage()}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for module in pkgutil.iter_modules(node_cases.__path__):
            if module.name.replace("_", "") in registered:
                importlib.import_module(f"{node_cases.__name__}.{module.name}")
    known = set(coverage())
    return [
        case
        for case in node_cases._NodeTestCases
        if all(node.op_type in known and not node.domain for node in case.model.graph.node)
    ]


def _array(value: Any) -> np.ndarray[Any, Any]:
    if isinstance(value, onnx.TensorProto):
        return numpy_helper.to_array(value)
    return np.asarray(value)


def _excluded(case: Any) -> bool:
    return any(re.search(pattern, case.name) for pattern in EXCLUDED)


CASES = _collect()
RUNNABLE = [case for case in CASES if not _excluded(case)]


@pytest.mark.parametrize("case", RUNNABLE, ids=lambda case: case.name)
def test_node_case_gives_the_expected_outputs(case: Any) -> None:
    session = InferenceSession(case.model.SerializeToString())
    for feeds, expected in case.data_sets:
        names = [value.name for value in session.get_inputs()]
        outputs = session.run(None, dict(zip(names, map(_array, feeds), strict=True)))
        assert len(outputs) == len(expected)
        for received, wanted in zip(outputs, map(_array, expected), strict=True):
            assert (received.dtype, received.shape) == (wanted.dtype, wanted.shape)
            np.testing.assert_allclose(received, wanted, rtol=case.rtol, atol=case.atol)


def test_every_excluded_case_is_refused_by_name() -> None:
    for case in filter(_excluded, CASES):
        with pytest.raises(OnnxError, match=r"type|operator set"):
            InferenceSession(case.model.SerializeToString())


def test_every_exclusion_is_needed_and_few_operators_have_no_case() -> None:
    for pattern in EXCLUDED:
        assert any(re.search(pattern, case.name) for case in CASES), pattern
    tested = {case.model.graph.node[0].op_type for case in RUNNABLE}
    assert set(coverage()) - tested == set()
    assert len(RUNNABLE) >= 300
