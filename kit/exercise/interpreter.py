"""What a program may change for all programs after it, and how it is put back: builtins, modules.

Not here: what is changed only while a program runs (`capture.py`). No sandbox: a function inside
a module that is patched stays patched.
"""

import builtins
import sys
from types import ModuleType

__all__ = ["restore"]

_NAMES = vars(builtins)
_BUILTINS = dict(_NAMES)
_LOADED = sys.modules
_modules: dict[str, ModuleType] = {}  # what was imported up to the latest restore


def restore() -> None:
    """Give every builtin its own value, put back modules that went missing, and note new ones."""
    _NAMES.update(_BUILTINS)  # first, and without a builtin: any of them may be gone
    for name in set(_NAMES) - set(_BUILTINS):
        del _NAMES[name]
    sys.modules = _LOADED
    for name in [name for name, module in _LOADED.items() if module is None]:
        del _LOADED[name]  # None forbids the import
    for name, module in _modules.items():
        if not isinstance(_LOADED.get(name), ModuleType):
            _LOADED[name] = module
    _modules.update(_LOADED)


restore()
