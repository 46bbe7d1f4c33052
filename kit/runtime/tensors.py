"""TensorProto -> read-only NumPy array, a view of the file's bytes where that is possible."""

import numpy as np

from kit.errors import OnnxError
from kit.runtime.dtypes import Array, dtype_of
from kit.runtime.limits import room
from kit.runtime.wire import Message

__all__ = ["parse_tensor"]

# TensorProto (onnx.proto): the fields that hold the elements when raw_data does not
_FLOAT_DATA, _INT32_DATA, _STRING_DATA, _INT64_DATA = 4, 5, 6, 7
_DOUBLE_DATA, _UINT64_DATA = 10, 11
_EXTERNAL = 1  # TensorProto.DataLocation


def parse_tensor(message: Message) -> tuple[str, Array]:
    """Return name and array. Raises OnnxError when shape, type and bytes do not fit each other."""
    name = message.text(8)  # TensorProto.name
    if message.integer(14) == _EXTERNAL:  # TensorProto.data_location
        raise OnnxError(
            "Tensor '{name}' (byte {offset}) keeps its numbers in another file. "
            "Save the model again as one file, without external data.",
            name=name,
            offset=message.offset,
        )
    try:
        dtype = dtype_of(message.integer(2))  # TensorProto.data_type
        shape = room(message.integers(1), dtype)  # TensorProto.dims
    except OnnxError as error:
        raise OnnxError(
            "Tensor '{name}' (byte {offset}) cannot be read. {reason}",
            name=name,
            offset=message.offset,
            reason=error,
        ) from error
    raw = message.raw(9)  # TensorProto.raw_data
    flat = _typed_data(message, dtype) if raw is None else _raw_data(raw, dtype)
    if flat is None or flat.size != int(np.prod(shape, dtype=np.int64)):
        raise OnnxError(
            "Tensor '{name}' (byte {offset}) has shape {shape}, and its data has another size. "
            "The file is damaged: copy it again.",
            name=name,
            offset=message.offset,
            shape=shape,
        )
    array = flat.reshape(shape)
    if not array.flags.aligned:  # a product of unaligned numbers would copy them every time
        array = array.copy()
    array.setflags(write=False)
    return name, array


def _raw_data(raw: memoryview, dtype: np.dtype[np.generic]) -> Array | None:
    if dtype.hasobject or len(raw) % dtype.itemsize:
        return None
    if dtype.kind == "b":  # a byte other than 0 and 1 is no bool to NumPy
        return np.not_equal(np.frombuffer(raw, np.uint8), 0)
    return np.frombuffer(raw, dtype)


def _typed_data(message: Message, dtype: np.dtype[np.generic]) -> Array:
    if dtype == np.float32:
        return message.numbers(_FLOAT_DATA, "<f4")
    if dtype == np.float64:
        return message.numbers(_DOUBLE_DATA, "<f8")
    if dtype == np.float16:  # stored as the bits of a float16
        return message.integers(_INT32_DATA).astype(np.uint16).view(np.float16)
    if dtype.hasobject:
        return np.array(message.texts(_STRING_DATA), dtype=object)
    if dtype == np.int64:
        return message.integers(_INT64_DATA)
    wide = dtype in (np.uint32, np.uint64)
    return message.integers(_UINT64_DATA if wide else _INT32_DATA).astype(dtype)
