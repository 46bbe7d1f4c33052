"""Places that do not exist: in lists, arrays and dictionaries; and shapes that do not fit."""

import ast
import re

from kit.exercise.plain.scene import UNKNOWN, Scene, kind, near
from kit.i18n import _, format_message, ngettext

__all__ = ["explain"]

_MOST_KEYS = 6


def explain(scene: Scene) -> str | None:
    """Which place or shape of the line does not fit, if that is what stopped the program."""
    error = scene.error
    if isinstance(error, KeyError):
        return _key(scene)
    if isinstance(error, IndexError):
        return _index(scene) or _place_kind(scene)
    if isinstance(error, TypeError):
        return _place_kind(scene)
    if isinstance(error, ValueError):
        return _shapes(scene)
    return None


def _index(scene: Scene) -> str | None:
    for part in scene.parts(ast.Subscript):
        thing, place = scene.value(part.value), scene.value(part.slice)
        if type(thing) not in (list, tuple, str) or type(place) is not int:
            continue
        size = len(thing)  # type: ignore[arg-type]
        if -size <= place < size:
            continue
        name = scene.written(part.value)
        fields: dict[str, object] = {"name": name, "place": place, "n": size, "last": size - 1}
        if size == 0:
            return format_message(
                _("{name} is empty, so it has no place {place}. Print it one line above."), fields
            )
        return format_message(
            ngettext(
                "There is no place {place}: {name} has {n} place, and its number is 0.",
                "There is no place {place}: {name} has {n} places, from 0 to {last}.",
                size,
            ),
            fields,
        )
    if re.search(r"pop from (an )?empty", scene.words):
        return _("The list is empty already, so nothing can be taken out of it.")
    return None


def _key(scene: Scene) -> str | None:
    for part in scene.parts(ast.Subscript):
        thing, key = scene.value(part.value), scene.value(part.slice)
        if type(thing) is not dict or type(key) not in (str, int) or key in thing:
            continue
        fields: dict[str, object] = {"name": scene.written(part.value), "key": repr(key)}
        close = near(key, thing) if isinstance(key, str) else ""
        if close:
            fields["near"] = repr(close)
            return format_message(
                _("The dictionary {name} has no entry {key}. Did you mean {near}?"), fields
            )
        known = [repr(one) for one in thing if type(one) in (str, int)]
        fields["known"] = ", ".join(known[:_MOST_KEYS]) + (
            ", ..." if len(known) > _MOST_KEYS else ""
        )
        if known:
            return format_message(
                _("The dictionary {name} has no entry {key}. It has: {known}."), fields
            )
        return format_message(
            _("The dictionary {name} has no entry {key}: it is empty here."), fields
        )
    return None


def _place_kind(scene: Scene) -> str | None:
    match = re.search(
        r"(list|tuple|string|range) ind(?:ices|ex) must be .*not '?(\w+)", scene.words
    )
    numpy = re.search(r"only integers, slices .* are valid indices", scene.words)
    if not match and not numpy:
        match = re.search(r"'(float)' object cannot be interpreted as an integer", scene.words)
        if match:
            return _(
                "A whole number is needed here, and this one has a decimal point."
                " // divides to a whole number; int() cuts off what follows the point."
            )
        return _range(scene)
    got = match[2] if match else ""
    for part in scene.parts(ast.Subscript):
        value = scene.value(part.slice)
        got = got or (type(value).__name__ if value is not UNKNOWN else "")
        fields: dict[str, object] = {"place": scene.written(part.slice), "kind": kind(got)}
        fields["name"] = scene.written(part.value)
        if got == "tuple":
            return format_message(
                _("A list takes one number in square brackets: {name}[0][1], not {name}[0, 1]."),
                fields,
            )
        if got:
            return format_message(
                _(
                    "The places of a list or array are whole numbers. {place} is {kind}."
                    " // divides to a whole number; int() makes one."
                ),
                fields,
            )
    return _("The places of a list or array are whole numbers. // divides to a whole number.")


def _range(scene: Scene) -> str | None:
    """A list, a text or a function where range needs a whole number."""
    match = re.search(r"'(\w+)' object cannot be interpreted as an integer", scene.words)
    for call in scene.parts(ast.Call) if match else []:
        for part in call.args if scene.written(call.func) == "range" else []:
            value = scene.value(part)
            if match and type(value).__name__ == match[1]:
                fields = {"name": scene.written(part), "kind": kind(match[1])}
                if match[1] != "list":
                    return format_message(
                        _("range needs a whole number, and {name} is {kind}."), fields
                    )
                return format_message(
                    _(
                        "range needs a whole number, and {name} is {kind}."
                        " len({name}) is how many values it has."
                    ),
                    fields,
                )
    return None


def _shapes(scene: Scene) -> str | None:
    words = scene.words
    if re.search(r"matmul|not aligned|core dimension", words):
        for node in scene.parts(ast.BinOp):
            if isinstance(node.op, ast.MatMult):
                shapes = [_shape(scene.value(side)) for side in (node.left, node.right)]
                if all(shapes):
                    fields = {"left": scene.written(node.left), "right": scene.written(node.right)}
                    return format_message(
                        _(
                            "@ needs as many columns on the left as rows on the right."
                            " {left} has the shape {first}, {right} has {second}."
                        ),
                        {**fields, "first": shapes[0], "second": shapes[1]},
                    )
        return _(
            "To multiply two tables, the left one needs as many columns as the right one has"
            " rows. Print both shapes, one line above."
        )
    if re.search(r"broadcast", words):
        for node in scene.parts(ast.BinOp):
            shapes = [_shape(scene.value(side)) for side in (node.left, node.right)]
            if all(shapes):
                fields = {"left": scene.written(node.left), "right": scene.written(node.right)}
                return format_message(
                    _(
                        "Two arrays do not fit together. {left} has the shape {first},"
                        " {right} has {second}."
                    ),
                    {**fields, "first": shapes[0], "second": shapes[1]},
                )
    if re.search(r"all the input array", words):
        return _(
            "Arrays that are joined must be equally large on the other side. Print their shapes."
        )
    return None


def _shape(value: object) -> str:
    """The shape of an array as text; "" for anything else."""
    if type(value).__name__ != "ndarray":
        return ""
    return str(getattr(value, "shape", ""))
