"""One function per operator, in a file per family. To add one, write it with @op: no list to edit.

Importing this package imports every file in it, sorted, and so registers every operator.
"""

from importlib import import_module
from pkgutil import iter_modules

for _name in sorted(module.name for module in iter_modules(__path__)):
    import_module(f"{__name__}.{_name}")
