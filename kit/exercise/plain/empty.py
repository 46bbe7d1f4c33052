"""None where a value is needed: most often from a function that has no return line."""

import ast
import re

from kit.exercise.plain.scene import Scene
from kit.i18n import _, format_message

__all__ = ["explain"]

# Verbs that change a value in place and give nothing back.
_IN_PLACE: tuple[str, ...] = (
    "append",
    "extend",
    "insert",
    "remove",
    "sort",
    "reverse",
    "clear",
    "update",
    "add",
)
_IN_PLACE += ("shuffle", "fill")


def explain(scene: Scene) -> str | None:
    """Where the None of an error came from, if the error is about one."""
    about = re.search(r"NoneType|not None\b", scene.words)
    if not about or not isinstance(scene.error, AttributeError | TypeError):
        return None
    for call in scene.parts(ast.Call):
        text = _from_call(call, scene)
        if text:
            return text
    for name in scene.parts(ast.Name):
        if scene.names.get(name.id, 0) is None and isinstance(name.ctx, ast.Load):
            return _from_name(name.id, scene)
    return _("The line uses None, which stands for no value. Print what it uses, one line above.")


def _from_name(name: str, scene: Scene) -> str:
    """Why this name holds None: by the line that gave it."""
    for node in reversed(list(scene.all(ast.Assign))):
        targets = [target.id for target in node.targets if isinstance(target, ast.Name)]
        if name in targets and isinstance(node.value, ast.Call):
            text = _from_call(node.value, scene, name)
            if text:
                return text
    return format_message(
        _("{name} holds None, which stands for no value. Look where {name} gets its value."),
        {"name": name},
    )


def _from_call(call: ast.Call, scene: Scene, name: str = "") -> str | None:
    """Why this call gives None, or None where it may well give a value."""
    match call.func:
        case ast.Name(id="print") if name or _is_used(call, scene):
            return _("print only shows a value. It gives nothing back that could be used further.")
        case ast.Name(id=called):
            function = scene.function(called)
            return _without_return(function) if function else None
        case ast.Attribute(attr=verb) if verb in _IN_PLACE and (name or _is_used(call, scene)):
            owner = scene.written(call.func.value)
            return format_message(
                _(
                    "{owner}.{verb} changes {owner} itself and gives nothing back."
                    " Write the call on a line of its own, without =."
                ),
                {"owner": owner, "verb": verb},
            )
    return None


def _is_used(call: ast.Call, scene: Scene) -> bool:
    """Whether the line does something with what the call gives."""
    return not any(isinstance(s, ast.Expr) and s.value is call for s in scene.all(ast.Expr))


def _shows(node: ast.AST) -> bool:
    """Whether this is a call of print, alone on its line or not."""
    call = node.value if isinstance(node, ast.Expr) else node
    name = call.func if isinstance(call, ast.Call) else None
    return isinstance(name, ast.Name) and name.id == "print"


def _ends(last: ast.stmt) -> list[ast.stmt]:
    """The last statements of a block, one for each way through it."""
    blocks = [last.body, last.orelse] if isinstance(last, ast.If) else []
    return [end for block in blocks if block for end in _ends(block[-1])] or [last]


def _without_return(function: ast.FunctionDef) -> str | None:
    """What is said of a function that gives nothing back, at least on one way through it."""
    inside = list(ast.walk(function))
    fields = {"name": function.name, "number": function.lineno}
    values = [node.value for node in inside if isinstance(node, ast.Return) and node.value]
    if values:
        if any(map(_shows, values)):
            return format_message(
                _(
                    "The function {name}, line {number}, returns what print hands on, and that is"
                    " nothing. After return, write the value itself, without print."
                ),
                fields,
            )
        if isinstance(function.body[-1], ast.Return):
            return None
        if any(map(_shows, _ends(function.body[-1]))):
            return format_message(
                _(
                    "The function {name}, line {number}, gave nothing back this time: at one"
                    " end it shows a value with print. Write return in place of print."
                ),
                fields,
            )
        return format_message(
            _(
                "The function {name}, line {number}, gave nothing back this time: it came to no"
                " return line. Does this case need a return line of its own? Or has one too many"
                " spaces in front?"
            ),
            fields,
        )
    if any(_shows(node) for node in inside):
        return format_message(
            _(
                "The function {name}, line {number}, shows its value with print and gives nothing"
                " back. Write return in place of print."
            ),
            fields,
        )
    return format_message(
        _(
            "The function {name}, line {number}, gives nothing back, because it has no return"
            " line. Add one: return, and then the value."
        ),
        fields,
    )
