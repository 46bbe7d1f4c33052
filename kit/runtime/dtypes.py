"""ONNX element types <-> NumPy dtypes: one table. Number types that NumPy lacks are not read."""

from typing import Any

import numpy as np

from kit.errors import OnnxError

__all__ = ["Array", "DtypeLike", "Value", "dtype_of", "elem_type_of", "type_name"]

Array = np.ndarray[Any, np.dtype[Any]]
DtypeLike = str | type | np.dtype[Any]  # what np.dtype(...) takes
Value = Any  # an Array, a sequence (a list of arrays), or None: an optional value that is empty

# TensorProto.DataType (onnx.proto): number -> name as onnxruntime writes it, dtype
_TABLE: dict[int, tuple[str, np.dtype[Any]]] = {
    1: ("float", np.dtype("<f4")),
    2: ("uint8", np.dtype("u1")),
    3: ("int8", np.dtype("i1")),
    4: ("uint16", np.dtype("<u2")),
    5: ("int16", np.dtype("<i2")),
    6: ("int32", np.dtype("<i4")),
    7: ("int64", np.dtype("<i8")),
    8: ("string", np.dtype("O")),  # of str
    9: ("bool", np.dtype("?")),
    10: ("float16", np.dtype("<f2")),
    11: ("double", np.dtype("<f8")),
    12: ("uint32", np.dtype("<u4")),
    13: ("uint64", np.dtype("<u8")),
}


def _look_up(elem_type: int) -> tuple[str, np.dtype[Any]]:
    if elem_type not in _TABLE:
        raise _unknown(elem_type)
    return _TABLE[elem_type]


def dtype_of(elem_type: int) -> np.dtype[Any]:
    """Return the NumPy dtype of an ONNX element type; raise OnnxError when there is none."""
    return _look_up(elem_type)[1]


def elem_type_of(dtype: DtypeLike) -> int:
    """Return the ONNX element type of a NumPy dtype; raise OnnxError when there is none."""
    wanted = np.dtype(dtype).newbyteorder("<")
    for elem_type, (_, known) in _TABLE.items():
        if known == wanted:
            return elem_type
    raise _unknown(wanted.name)


def type_name(elem_type: int, wraps: tuple[str, ...] = ()) -> str:
    """Return onnxruntime's name of a type, such as `tensor(float)`; `wraps` go around it."""
    return "".join(f"{wrap}(" for wrap in (*wraps, "tensor")) + (
        _look_up(elem_type)[0] + ")" * (len(wraps) + 1)
    )


def _unknown(elem_type: object) -> OnnxError:
    return OnnxError(
        "Element type {elem_type} is not supported. Save the model with one of: {known}.",
        elem_type=elem_type,
        known=", ".join(name for name, _ in _TABLE.values()),
    )
