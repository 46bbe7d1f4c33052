"""One function per operator, in a file per family. To add one, write it with @op: no list to edit.

A family is imported when a graph needs one of its operators: all of them take a page a third of a
second. Which family has an operator, the sources tell.
"""

from importlib import import_module
from pkgutil import get_data, iter_modules

__all__ = ["bring", "bring_all"]

# Family -> its source, as long as it is not imported.
_waiting = {
    module.name: (get_data(__name__, f"{module.name}.py") or b"").decode()
    for module in iter_modules(__path__)
}


def bring(op_type: str) -> None:
    """Import every family that names op_type; what is imported registers its operators."""
    for name in [name for name, source in _waiting.items() if f'"{op_type}"' in source]:
        del _waiting[name]
        import_module(f"{__name__}.{name}")


def bring_all() -> None:
    """Import every family."""
    while _waiting:
        import_module(f"{__name__}.{_waiting.popitem()[0]}")
