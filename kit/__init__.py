"""Lampkit's Python: all that ships to the learner. It needs the standard library and NumPy only.

Layers, lowest first; a module imports only from layers below its own:

    errors, i18n, kernels
    runtime                      ONNX files, run on NumPy
    autodiff                     beside runtime: slopes that a program finds by itself
    generate, model_files        sampling; where the shipped models lie
    zoo                          the shipped models and their plain verbs
    plot, exercise, words        each stands on errors and i18n only
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
    from kit.exercise.printed import (
        expect_again,
        expect_call,
        expect_printed,
        printed,
        printed_with,
    )
    from kit.exercise.quotes import quoted
    from kit.plot import show
    from kit.words import draw, letter_machine, load_words
    from kit.zoo import load, model_path

__version__ = "0.1.0"
__all__ = [
    "Wrong",
    "__version__",
    "draw",
    "expect_again",
    "expect_call",
    "expect_printed",
    "expect_same",
    "letter_machine",
    "load",
    "load_data",
    "load_words",
    "model_path",
    "plot",
    "printed",
    "printed_with",
    "quoted",
    "show",
]

_HOME = {
    "Wrong": "kit.errors",
    "draw": "kit.words",
    "expect_again": "kit.exercise.printed",
    "expect_call": "kit.exercise.printed",
    "expect_printed": "kit.exercise.printed",
    "expect_same": "kit.exercise.compare",
    "letter_machine": "kit.words",
    "load": "kit.zoo",
    "load_data": "kit.data",
    "load_words": "kit.words",
    "model_path": "kit.zoo",
    "plot": "kit.plot",
    "printed": "kit.exercise.printed",
    "printed_with": "kit.exercise.printed",
    "quoted": "kit.exercise.quotes",
    "show": "kit.plot",
}


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'kit' has no attribute {name!r}")
    module = import_module(_HOME[name])
    return module if module.__name__ == f"kit.{name}" else getattr(module, name)
