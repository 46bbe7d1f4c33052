"""Lampkit's Python: all that ships to the learner. It needs the standard library and NumPy only.

Layers, lowest first; a module imports only from layers below its own:

    errors, i18n, kernels
    runtime                      ONNX files, run on NumPy
    autodiff                     beside runtime: slopes that a program finds by itself
    generate, model_files        sampling; where the shipped models lie
    zoo                          the shipped models and their plain verbs
    plot, exercise               each stands on errors and i18n only
    data                         besides on generate's noise
    glass                        on runtime and plot: a model as text, picture and numbers
    browser                      alone touches the page; may import all of kit

The public names below are loaded when they are first used, so that `import kit` is cheap.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kit import plot
    from kit.data import load_data
    from kit.errors import Wrong
    from kit.exercise.compare import expect_same
    from kit.exercise.quotes import quoted
    from kit.plot import show
    from kit.zoo import load, model_path

__version__ = "0.1.0"
__all__ = [
    "Wrong",
    "__version__",
    "expect_same",
    "load",
    "load_data",
    "model_path",
    "plot",
    "quoted",
    "show",
]

_HOME = {
    "Wrong": "kit.errors",
    "expect_same": "kit.exercise.compare",
    "load": "kit.zoo",
    "load_data": "kit.data",
    "model_path": "kit.zoo",
    "plot": "kit.plot",
    "quoted": "kit.exercise.quotes",
    "show": "kit.plot",
}


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'kit' has no attribute {name!r}")
    module = import_module(_HOME[name])
    return module if module.__name__ == f"kit.{name}" else getattr(module, name)
