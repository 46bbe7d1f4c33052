"""A small runtime for ONNX models on NumPy, with onnxruntime's names and calls.

README.md says in which order to read it.
"""

from kit.errors import OnnxError
from kit.runtime.model import Graph, Model, Node, ValueInfo
from kit.runtime.session import InferenceSession
from kit.runtime.write import write

__all__ = ["Graph", "InferenceSession", "Model", "Node", "OnnxError", "ValueInfo", "write"]
