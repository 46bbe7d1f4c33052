"""Calls: of what is no function, with other values than the function takes, without brackets."""

import ast
import builtins
import re
from types import ModuleType

from kit.exercise.plain.scene import UNKNOWN, Scene, kind
from kit.i18n import _, format_message, ngettext

__all__ = ["explain"]

_FUNCTIONS = r"'(?:builtin_function_or_method|function|method|method_descriptor|type)'"


def explain(scene: Scene) -> str | None:
    """What is wrong with a call on the line, if that is what stopped the program."""
    if isinstance(scene.error, RecursionError):
        name = scene.frame.f_code.co_name if scene.frame else ""
        return _endless(name) if name and not name.startswith("<") else None
    if not isinstance(scene.error, TypeError):
        return None
    for look in (_no_function, _wrong_count, _without_brackets, _endless_for):
        text = look(scene)
        if text:
            return text
    return None


def _endless(name: str) -> str:
    return format_message(
        _(
            "The function {name} calls itself again and again, and never stops."
            " It needs a case in which it returns a value without a call of {name}."
        ),
        {"name": name},
    )


def _no_function(scene: Scene) -> str | None:
    if not re.search(r"object is not callable", scene.words):
        return None
    for call in scene.parts(ast.Call):
        value = scene.value(call.func)
        if value is UNKNOWN or callable(value):
            continue
        name = scene.written(call.func)
        fields: dict[str, object] = {"name": name, "kind": kind(type(value).__name__)}
        if isinstance(value, ModuleType):
            return _module(value, fields)
        if isinstance(call.func, ast.Name) and hasattr(builtins, name):
            lines = scene.given_at(name)
            fields["number"] = lines[0] if lines else scene.line
            return format_message(
                _(
                    "{name} is a function of Python, but line {number} gives this name to"
                    " {kind}. Choose another name there."
                ),
                fields,
            )
        place = scene.given_in_call(name)
        if place:
            fields["number"], fields["given"], fields["function"] = place
            return format_message(
                _(
                    "Line {number} calls {function} and gives it {given}, which is {kind}. A"
                    " function is needed there: its name alone, without round brackets."
                ),
                fields,
            )
        if isinstance(call.func, ast.Constant):
            return format_message(
                _("Before the bracket stands {name}. To multiply, write * between them."), fields
            )
        return format_message(
            _(
                "Round brackets after a name call a function. {name} holds {kind}."
                " For a part of it, write square brackets; to multiply, write *."
            ),
            fields,
        )
    return None


def _module(value: ModuleType, fields: dict[str, object]) -> str:
    """A module that is called; many have a function of the same name."""
    if hasattr(value, value.__name__):
        return format_message(
            _("{name} is a module here. Its function of this name is {name}.{name}."), fields
        )
    return format_message(
        _("{name} is a module. A function of it stands after a point: {name}.name()."), fields
    )


def _wrong_count(scene: Scene) -> str | None:
    if "return arrays must be of ArrayType" in scene.words:
        return _(
            "A function of NumPy gets more values here than it takes: np.log and np.exp take one."
            " The logarithm with base 2 is np.log2."
        )
    match = re.search(r"([\w.<>]+)\(\) (missing|takes|got (?:an unexpected|multiple))", scene.words)
    if not match:
        return None
    name = match[1].rpartition(".")[2]
    function = scene.function(name)
    if not function or function.args.vararg or function.args.kwarg:
        return None
    wanted = [argument.arg for argument in function.args.args]
    call = next((c for c in scene.parts(ast.Call) if scene.written(c.func).endswith(name)), None)
    fields: dict[str, object] = {"name": name, "number": function.lineno}
    fields["wanted"] = f"{name}({', '.join(wanted)})"
    if match[2].startswith("got an"):
        fields["word"] = re.findall(r"'(.+?)'", scene.words)[0]
        return format_message(
            _("{name} knows no {word}. Line {number} says what it takes: {wanted}."), fields
        )
    if not call or match[2].startswith("got"):
        return None
    given = len(call.args) + len(call.keywords)
    return format_message(
        ngettext(
            "The call of {name} gives {n} value. Line {number} says what it takes: {wanted}.",
            "The call of {name} gives {n} values. Line {number} says what it takes: {wanted}.",
            given,
        ),
        {**fields, "n": given},
    )


def _without_brackets(scene: Scene) -> str | None:
    if not re.search(rf"{_FUNCTIONS}|^type '\w+' is not sub", scene.words):
        return None
    square = re.search(r"is not subscriptable", scene.words)
    if square:
        for part in scene.parts(ast.Subscript):
            value = scene.value(part.value)
            if value is UNKNOWN and not isinstance(part.value, ast.Attribute):
                continue
            if value is UNKNOWN or callable(value):
                name = scene.written(part.value)
                return format_message(
                    _("{name} is a function. Round brackets call it: {name}(), not {name}[]."),
                    {"name": name},
                )
    if square or re.search(r"not iterable|operand|instances|no len|argument|must be", scene.words):
        for node in [*scene.parts(ast.Attribute), *scene.parts(ast.Name)]:
            if _stands_alone(node, scene) and _is_function(node, scene):
                place = scene.given_in_call(scene.written(node))
                if place:
                    fields = dict(zip(("number", "given", "function"), place, strict=True))
                    return format_message(
                        _(
                            "Line {number} calls {function} and gives it {given}, which is a"
                            " function. A value is needed there, such as a number."
                        ),
                        fields,
                    )
                return format_message(
                    _(
                        "{name} is a function, and here it stands without brackets."
                        " Round brackets call it: {name}()."
                    ),
                    {"name": scene.written(node)},
                )
    return None


def _stands_alone(node: ast.expr, scene: Scene) -> bool:
    """Whether the name is not called, and is no part of a longer name."""
    calls = [call.func for call in scene.parts(ast.Call)]
    owners = [part.value for part in scene.parts(ast.Attribute)]
    return node not in calls and node not in owners


def _is_function(node: ast.expr, scene: Scene) -> bool:
    """Whether the name stands for a function: by its value, or as a verb of a plain value."""
    value = scene.value(node)
    if value is UNKNOWN and isinstance(node, ast.Attribute):
        owner = scene.value(node.value)
        value = getattr(type(owner), node.attr, None) if owner is not UNKNOWN else None
    return callable(value)


def _endless_for(scene: Scene) -> str | None:
    """A loop over a number, a value that is no list where one is needed."""
    match = re.search(r"'(\w+)' object is not (?:an )?itera(?:ble|tor)", scene.words)
    if not match:
        return None
    fields: dict[str, object] = {"kind": kind(match[1])}
    loops: list[ast.For | ast.comprehension] = [*scene.parts(ast.For)]
    for comprehension in scene.all(ast.comprehension):
        if comprehension.iter.lineno == scene.line:
            loops.append(comprehension)
    if loops and match[1] in ("int", "float"):
        fields["value"] = scene.written(loops[0].iter)
        return format_message(
            _(
                "for goes through a list, and {value} is {kind}."
                " range({value}) gives the numbers from 0 on, one after the other."
            ),
            fields,
        )
    return format_message(
        _("A list, a text or an array is needed here. What stands there is {kind}."), fields
    )
