"""Each signature is compared with onnx's own schema: inputs, attributes, defaults."""

import inspect
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from onnx import defs, helper

import kit.runtime
from kit.errors import OnnxError
from kit.runtime.block import Call
from kit.runtime.limits import Budget
from kit.runtime.model import Node
from kit.runtime.registry import LATEST_OPSET, Operator, coverage, find, op

# What a schema has and a function leaves out -> why.
LEFT_OUT = {
    ("Constant", "sparse_value"): "sparse tensors are not read",
}

# Allowed strings by the schema, but computes with what it takes.
NUMBERS_ONLY = {"Col2Im", "GridSample", "Resize", "Upsample"}


def _operators() -> list[Operator]:
    found = [find(name, since) for name, versions in coverage().items() for since in versions]
    return [operator for operator in found if operator is not None]


def _served(operator: Operator) -> list[Any]:
    """The schemas of every version that the function answers for, oldest first."""
    schemas = {
        schema.since_version: schema
        for opset in range(operator.since, LATEST_OPSET + 1)
        if find(operator.op_type, opset) == operator
        for schema in [defs.get_schema(operator.op_type, opset)]
        if schema.since_version >= operator.since
    }
    return [schemas[version] for version in sorted(schemas)]


def _inputs(operator: Operator) -> list[str]:
    kinds = []
    for parameter in inspect.signature(operator.function).parameters.values():
        if parameter.kind is parameter.VAR_POSITIONAL:
            kinds.append("Variadic")
        elif parameter.kind is parameter.POSITIONAL_ONLY:
            kinds.append("Single" if parameter.default is parameter.empty else "Optional")
    return kinds


def _attributes(operator: Operator) -> dict[str, Any]:
    parameters = inspect.signature(operator.function).parameters
    return {name: parameters[name].default for name in operator.attributes}


def _default(attribute: Any) -> Any:
    if attribute.required:
        return inspect.Parameter.empty
    if not attribute.default_value.name:
        return None
    value = helper.get_attribute_value(attribute.default_value)
    if isinstance(value, list):
        return tuple(entry.decode() if isinstance(entry, bytes) else entry for entry in value)
    return value.decode() if isinstance(value, bytes) else value


def _equal(ours: Any, theirs: Any) -> bool:
    if isinstance(ours, float):
        return np.float32(ours) == np.float32(theirs)
    return bool(ours == theirs or ours is theirs)


@pytest.mark.parametrize("operator", _operators(), ids=lambda o: f"{o.op_type}-{o.since}")
def test_a_signature_declares_what_the_schema_declares(operator: Operator) -> None:
    schemas = _served(operator)
    assert schemas[0].since_version == operator.since, "`since` must be a version of the operator"
    ours, newest = _attributes(operator), set(schemas[-1].attributes)
    assert set(ours) <= newest
    for schema in schemas:
        assert _inputs(operator) == [value.option.name for value in schema.inputs]
        for name, attribute in schema.attributes.items():
            if (operator.op_type, name) not in LEFT_OUT:
                assert _equal(ours[name], _default(attribute)), (schema.since_version, name)


@pytest.mark.parametrize("operator", _operators(), ids=lambda o: f"{o.op_type}-{o.since}")
def test_an_operator_takes_strings_where_the_schema_does(operator: Operator) -> None:
    kinds = {kind for one in _served(operator) for value in one.inputs for kind in value.types}
    allowed = any("string" in kind for kind in kinds)
    assert operator.text == (allowed and operator.op_type not in NUMBERS_ONLY)


@pytest.mark.parametrize("operator", _operators(), ids=lambda o: f"{o.op_type}-{o.since}")
def test_an_operator_has_a_docstring(operator: Operator) -> None:
    assert operator.function.__doc__


@pytest.mark.parametrize("operator", _operators(), ids=lambda o: f"{o.op_type}-{o.since}")
def test_whatever_goes_wrong_in_an_operator_names_it_its_opset_and_its_node(
    operator: Operator,
) -> None:
    node = Node(operator.op_type, ("x",), ("y",), {}, name="seven")
    call = Call(node, operator, 18, {"no such keyword": 1}, {})
    with pytest.raises(OnnxError) as caught:
        call.run({"x": np.zeros(2, np.float32)}, Budget())
    assert str(caught.value).startswith(
        f"Operator {operator.op_type} (operator set 18) at node 'seven' could not run on float32[2]"
    )


def test_what_is_left_out_exists_in_the_standard() -> None:
    for op_type, name in LEFT_OUT:
        assert name in defs.get_schema(op_type, LATEST_OPSET).attributes


def test_the_newest_version_not_above_the_opset_is_found() -> None:
    assert coverage()["ReduceMean"] == (1, 18)
    for opset, since in ((13, 1), (17, 1), (18, 18), (20, 18)):
        operator = find("ReduceMean", opset)
        assert operator is not None
        assert operator.since == since


def test_nothing_is_found_below_the_first_or_above_the_latest_known_opset() -> None:
    assert find("Gelu", 19) is None
    assert find("Gelu", LATEST_OPSET) is not None
    assert find("Gelu", LATEST_OPSET + 1) is None
    assert find("NoSuchOperator", 18) is None


def test_a_signature_is_read_as_the_declaration(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kit.runtime.registry._operators", {})

    @op("Made", since=3)
    def made(a: Any, b: Any = None, /, *, size: int, mode: str = "up", _outputs: int) -> Any:
        return a

    operator = find("Made", 5)
    assert operator is not None
    assert operator.function is made
    assert (operator.least_inputs, operator.most_inputs) == (1, 2)
    assert operator.attributes == {"size", "mode"}
    assert operator.required == {"size"}
    assert operator.wants_outputs
    assert not operator.fold


def test_operators_are_found_in_a_zip_and_numpy_random_is_not_needed(tmp_path: Path) -> None:
    source = Path(kit.runtime.__file__).parent
    unneeded = shutil.ignore_patterns("__pycache__")
    shutil.copytree(source, tmp_path / "kit" / "runtime", ignore=unneeded)
    for name in ("errors.py", "i18n.py"):
        shutil.copy(source.parent / name, tmp_path / "kit")
    (tmp_path / "kit" / "__init__.py").touch()
    archive = shutil.make_archive(str(tmp_path / "pack"), "zip", tmp_path, "kit")
    program = (
        "import sys; sys.path[:0] = sys.argv[1:]; from kit.runtime.registry import coverage; "
        "import kit.runtime; print(kit.runtime.__file__, len(coverage()), "
        "[name for name in ('numpy.random', 'numpy.fft') if name in sys.modules])"
    )
    command = [sys.executable, "-W", "error", "-c", program, archive]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path / "kit", check=True)
    assert done.stdout.split() == [f"{archive}/kit/runtime/__init__.py", str(len(coverage())), "[]"]
