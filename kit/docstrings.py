"""Texts of help() for Python's library and NumPy: in the page they come when a program asks.

The page's own copies of these modules carry no docstrings, which saves a third of a megabyte on
the way. The pack puts the texts into the folder `docstrings/` beside this file.
"""

import importlib.machinery
import json
import runpy
import sys
from collections.abc import Callable, Sequence
from copy import copy
from functools import partial
from importlib.abc import MetaPathFinder
from pathlib import Path
from types import ModuleType

__all__ = ["install"]

FOLDER = Path(__file__).parent / "docstrings"
_texts: dict[str, dict[str, str]] = {}


def install(folder: Path = FOLDER) -> None:
    """Give modules their texts, now or when they are imported; nothing before the pack is there."""
    if _texts or not folder.is_dir():
        return
    _texts.update(json.loads((folder / "texts.json").read_text(encoding="utf-8")))
    for script in sorted(folder.glob("*.py")):
        runpy.run_path(str(script))
    for name in _texts.keys() & sys.modules.keys():
        _tell(name, sys.modules[name])
    sys.meta_path.insert(0, _Finder())


class _Finder(MetaPathFinder):
    """Finds what has texts in the usual way, and sees to it that they follow."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """The usual spec of a module, with a loader that tells it its texts at the end."""
        spec = None
        if fullname in _texts:
            spec = importlib.machinery.PathFinder.find_spec(fullname, path, target)
        if spec and spec.loader:
            # A copy: the loader of a zip is one and the same for all modules in it.
            spec.loader = loader = copy(spec.loader)
            loader.exec_module = partial(_load, loader.exec_module)  # type: ignore[method-assign]
        return spec


def _load(execute: Callable[[ModuleType], None], module: ModuleType) -> None:
    execute(module)
    _tell(module.__name__, module)


def _tell(name: str, module: ModuleType) -> None:
    """Sets the docstring of each function and class that the module still has."""
    for qualname, text in _texts[name].items():
        owner: object = module
        for part in qualname.split(".") if qualname else ():
            owner = vars(owner).get(part) if hasattr(owner, "__dict__") else None
        owner = getattr(owner, "__func__", owner)
        try:
            if owner is not None:
                owner.__doc__ = text.replace("${ARRAY_FUNCTION_LIKE}", "")
        except (AttributeError, TypeError):
            continue  # made by C, which has a text of its own
