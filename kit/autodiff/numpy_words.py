"""Values in NumPy's own words: np.mean(value), np.tanh(value), `array * value`, abs(value).

Not here: the engine itself (engine.py).
"""

from collections.abc import Callable
from importlib import import_module
from typing import Any, NoReturn

from kit.errors import KitError

__all__ = ["NumpyWords"]


class NumpyWords:
    """What makes a Value stand where NumPy and Python expect numbers of their own."""

    def __array_ufunc__(self, ufunc: Any, method: str, *given: Any, **options: Any) -> Any:
        """Do the operation with its rule. Raises KitError for one that has no rule here."""
        if method != "__call__" or options:
            return NotImplemented
        engine = import_module("kit.autodiff.engine")  # which stands on this module
        own: dict[str, Callable[..., Any]] = {
            "absolute": abs,
            "negative": lambda a: -a,
            "square": lambda a: a**2,
            "power": lambda a, n: (a if isinstance(a, engine.Value) else engine.Value(a)) ** n,
        }
        name = ufunc.__name__
        found = own.get(name) or getattr(engine, name, None)
        if found is None:
            raise KitError("The engine has no rule for {name}.", name=name)
        return found(*given)

    def __abs__(self) -> Any:
        """Return the size of each number: the larger one of it and its opposite."""
        return import_module("kit.autodiff.engine").maximum(self, -self)  # type: ignore[operator]

    def __iter__(self) -> NoReturn:
        raise KitError(
            "A Value cannot be taken apart: not by sum(), by a loop or into several names."
            " Write (...).sum() or (...).mean(), or make a list with a Value of each number."
        )

    def __float__(self) -> NoReturn:
        raise KitError("A Value keeps its number in data. Write float(value.data).")
