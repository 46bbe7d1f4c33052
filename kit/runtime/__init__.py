"""A small runtime for ONNX models on NumPy, with onnxruntime's names and calls.

Read in this order: wire, model, registry, ops/, plan, session.
"""

from kit.errors import OnnxError
from kit.runtime.session import InferenceSession

__all__ = ["InferenceSession", "OnnxError"]
