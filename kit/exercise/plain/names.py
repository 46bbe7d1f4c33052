"""Names that nothing has: misspelt, too early, not imported; and parts that a value lacks."""

import ast
import re
from types import ModuleType

from kit.exercise.plain.scene import Scene, kind, near
from kit.i18n import _, format_message

__all__ = ["explain"]

_IMPORTS = {"np": "import numpy as np", "numpy": "import numpy"}
_MODULES = ("kit", "random", "math", "time", "json", "re", "statistics", "string", "itertools")
_CONSTANTS = {"true": "True", "false": "False", "none": "None", "null": "None"}
# What NumPy has and Python has not, which learners write without np.
_OF_NUMPY = ("inf", "nan", "pi", "exp", "log", "log2", "log10", "sqrt", "array", "maximum")
# Parts that values of another kind have, which learners expect here too.
_OF_ARRAYS = ("shape", "mean", "sum", "reshape", "dot", "T", "max", "min", "std", "astype", "size")


def explain(scene: Scene) -> str | None:
    """What is wrong with a name on the line, if that is what stopped the program."""
    error = scene.error
    if isinstance(error, UnboundLocalError):
        return _too_early_inside(scene)
    if isinstance(error, NameError):
        return _unknown_name(scene)
    if isinstance(error, ModuleNotFoundError):
        return None
    if isinstance(error, ImportError):
        return _import(scene)
    if isinstance(error, AttributeError):
        return _attribute(scene)
    return None


def _quoted(scene: Scene, at: int = 0) -> str:
    found = re.findall(r"'(.+?)'", scene.words)
    return str(found[at]) if at < len(found) else ""


def _unknown_name(scene: Scene) -> str | None:
    name = getattr(scene.error, "name", None) or _quoted(scene)
    if not name:
        return None
    fields: dict[str, object] = {"name": name}
    if name in _CONSTANTS:
        fields["right"] = _CONSTANTS[name]
        return format_message(_("Python writes {right}, not {name}."), fields)
    if name in _IMPORTS or name in _MODULES:
        fields["how"] = _IMPORTS.get(name, f"import {name}")
        return format_message(
            _("{name} must be fetched before it is used. Write {how} at the top of the program."),
            fields,
        )
    for owner, module in scene.own_names.items() if name in _OF_NUMPY else ():
        if isinstance(module, ModuleType) and hasattr(module, name):
            fields["near"] = f"{owner}.{name}"
            return format_message(
                _("Nothing has the name {name} at this point. Did you mean {near}?"), fields
            )
    brackets = _unused_brackets(scene)
    if brackets:
        fields.update(brackets)
        return format_message(
            _(
                "Nothing has the name {name} inside {function}. What stands in the brackets of"
                " {function} is called {wanted} there."
            ),
            fields,
        )
    later = [line for line in scene.given_at(name) if line >= (scene.line or 0)]
    if later:
        fields["number"] = later[0]
        return format_message(
            _(
                "Nothing has the name {name} yet. It gets its value on line {number}, and Python"
                " goes from top to bottom. Move that line up."
            ),
            fields,
        )
    inside = _function_that_gives(name, scene)
    if inside:
        fields["function"] = inside
        return format_message(
            _(
                "The name {name} exists only inside the function {function}."
                " Give the value back with return, and use what the call gives."
            ),
            fields,
        )
    called = re.search(rf"\b{re.escape(name)}\s*\(", scene.here)
    # Where a value stands, Python's own names mislead; the names of errors mislead everywhere.
    words = ["return", *(word for word, one in scene.names.items() if not _is_error(one))]
    close = near(name, scene.own_names) or (near(name, words) if called else "")
    if close:
        fields["near"] = close
        return format_message(
            _("Nothing has the name {name} at this point. Did you mean {near}?"), fields
        )
    return format_message(
        _(
            "Nothing has the name {name} at this point. Look at the spelling, and at the order."
            " If it is a text, put it between quotes."
        ),
        fields,
    )


def _is_error(value: object) -> bool:
    return isinstance(value, type) and issubclass(value, BaseException)


def _unused_brackets(scene: Scene) -> dict[str, object]:
    """The function that runs and the one name in its brackets, where it never uses that name."""
    function = scene.function(scene.frame.f_code.co_name) if scene.frame else None
    if not function or len(function.args.args) != 1:
        return {}
    wanted = function.args.args[0].arg
    used = {node.id for node in ast.walk(function) if isinstance(node, ast.Name)}
    return {} if wanted in used else {"function": function.name, "wanted": wanted}


def _function_that_gives(name: str, scene: Scene) -> str:
    """The learner's function inside which the name gets a value, when the line is outside it."""
    for function in scene.all(ast.FunctionDef):
        if function.lineno <= (scene.line or 0) <= (function.end_lineno or 0):
            continue
        given = {node.arg for node in ast.walk(function) if isinstance(node, ast.arg)}
        given |= {
            node.id
            for node in ast.walk(function)
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
        }
        if name in given:
            return function.name
    return ""


def _too_early_inside(scene: Scene) -> str | None:
    name = _quoted(scene)
    if not name or not scene.frame:
        return None
    fields: dict[str, object] = {"name": name, "function": scene.frame.f_code.co_name}
    if name in scene.frame.f_globals:
        return format_message(
            _(
                "Inside this function {name} has no value yet. {function} gives {name} a value"
                " somewhere, so it is another {name} than the one outside. Put it into the"
                " brackets of the function, or use another name."
            ),
            fields,
        )
    return format_message(
        _(
            "Inside this function {name} has no value yet. Give it one before this line,"
            " such as {name} = 0."
        ),
        fields,
    )


def _import(scene: Scene) -> str | None:
    wanted, module = _quoted(scene), _quoted(scene, 1)
    fields: dict[str, object] = {"name": wanted, "owner": module}
    if not module:
        return None
    return format_message(
        _("{owner} has nothing that is called {name}. Look at the spelling."), fields
    )


def _of_arrays(name: str, scene: Scene) -> str:
    """What is said of a list that is taken for an array; "" where the program knows none."""
    if name in _OF_ARRAYS and scene.uses_numpy:
        return _(
            "{value} is {kind}, and {name} belongs to arrays."
            " np.array({value}) makes an array of it."
        )
    if name in ("max", "min", "sum"):
        return _("{value} is {kind}, which stands in the brackets here: {name}({value}).")
    return ""


def _attribute(scene: Scene) -> str | None:
    error = scene.error
    assert isinstance(error, AttributeError)
    owner, name = error.obj, error.name
    if not name or owner is None:
        return None
    fields: dict[str, object] = {"name": name, "kind": kind(type(owner).__name__)}
    fields["near"] = near(name, dir(owner))
    part = next((p for p in scene.parts(ast.Attribute) if p.attr == name), None)
    fields["value"] = scene.written(part.value) if part else ""
    if isinstance(owner, ModuleType):
        fields["owner"] = owner.__name__
        if fields["near"]:
            return format_message(
                _("{owner} has nothing that is called {name}. Did you mean {near}?"), fields
            )
        return None
    if not part:
        return None
    if callable(owner) and not isinstance(owner, type):
        return format_message(
            _(
                "{value} is a function, and {name} is looked for in the function itself."
                " To call it first, write round brackets: {value}()."
            ),
            fields,
        )
    of_arrays = isinstance(owner, list | tuple) and _of_arrays(name, scene)
    if of_arrays:
        return format_message(of_arrays, fields)
    if name in ("append", "add", "push") and not isinstance(owner, list):
        return format_message(
            _("{value} is {kind}, to which {name} adds nothing. Only a list has append."), fields
        )
    if name in ("length", "len", "count") and hasattr(owner, "__len__"):
        return format_message(_("How many there are is len({value}) in Python."), fields)
    if fields["near"]:
        return format_message(
            _("{value} is {kind}. It has nothing that is called {name}. Did you mean {near}?"),
            fields,
        )
    return format_message(_("{value} is {kind}. It has nothing that is called {name}."), fields)
