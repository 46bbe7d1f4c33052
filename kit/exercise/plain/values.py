"""Values of a kind that does not fit: text and number, lists and arrays, division by zero."""

import ast
import re

from kit.exercise.plain.scene import UNKNOWN, Scene, kind
from kit.i18n import _, format_message

__all__ = ["explain"]


def explain(scene: Scene) -> str | None:
    """Which values of the line do not fit, if that is what stopped the program."""
    error = scene.error
    if isinstance(error, TypeError):
        return _turned(scene) or _types(scene)
    if isinstance(error, ZeroDivisionError):
        return _division(scene)
    if isinstance(error, ValueError):
        return _number_from_text(scene) or _empty(scene)
    if isinstance(error, StopIteration):
        return _("There is no next value: all of them were taken already. A for loop stops itself.")
    if isinstance(error, AssertionError):
        return _assertion(scene)
    return None


def _assertion(scene: Scene) -> str:
    for node in scene.parts(ast.Assert):
        test = node.test
        sides = [test.left, *test.comparators] if isinstance(test, ast.Compare) else []
        found = [(scene.written(side), scene.value(side)) for side in sides]
        seen = [f"{name} = {value!r}" for name, value in found if _worth_showing(name, value)]
        if seen:
            return format_message(
                _("What this line asserts is not true here: {seen}."), {"seen": ", ".join(seen)}
            )
    return _("What this line asserts is not true here.")


def _worth_showing(name: str, value: object) -> bool:
    return type(value) in (int, float, str, bool) and repr(value) != name


def _types(scene: Scene) -> str | None:
    words = scene.words
    match = re.search(r"can only concatenate (\w+) \(not \"(.+?)\"\)", words)
    if match:
        return _joined(match[1], match[2], scene)
    match = re.search(
        r"unsupported operand .* for (?P<sign>.+?): '(?P<left>.+?)' and '(?P<right>.+?)'", words
    )
    if match:
        return _operands(match["sign"], match["left"], match["right"], scene)
    match = re.search(r"'(.+?)' not supported between instances of '(.+?)' and '(.+?)'", words)
    if match:
        return _compared(match, scene)
    if re.search(r"can't multiply sequence by non-int", words):
        return _repeated(scene)
    if re.search(r"ufunc|dtype", words) and re.search(r"dtype\('<U|_UFuncNoLoop|StrDType", words):
        return _("This line calculates with an array and a text. Print both: one holds letters.")
    match = re.search(r"'(tuple|str|range|bytes)' object does not support item", words)
    if match:
        return _fixed(match[1], scene)
    match = re.search(r"unhashable type: '(.+?)'", words)
    if match:
        return format_message(
            _("The name of an entry cannot be {kind}. Use a text or a number."),
            {"kind": kind(match[1])},
        )
    match = re.search(r"object of type '(.+?)' has no len", words)
    if match:
        return format_message(
            _("len counts the parts of a list, text or array. Here it got {kind}."),
            {"kind": kind(match[1])},
        )
    match = re.search(r"cannot unpack non-iterable (?:numpy\.)?(\w+)", words)
    if match:
        return format_message(
            _("Several names stand left of =, and on the right is one single value: {kind}."),
            {"kind": kind(match[1])},
        )
    return None


def _turned(scene: Scene) -> str | None:
    """The sign += turned round."""
    if "unary +" in scene.words and re.search(r"=\s*\+", scene.here):
        fields = {"right": "+=", "name": "=+"}
        return format_message(_("Python writes {right}, not {name}."), fields)
    return None


def _repeated(scene: Scene) -> str:
    text = _two_texts(scene)
    if text or not scene.uses_numpy:
        return text or _("A list or text times a whole number repeats it; nothing else works.")
    return _(
        "A list or text times a whole number repeats it; other numbers do not work."
        " To multiply each number of a list, make an array: np.array(...)."
    )


def _compared(match: re.Match[str], scene: Scene) -> str:
    fields = {"sign": match[1], "left": kind(match[2]), "right": kind(match[3])}
    text = None if "str" in match.groups() else _several(match[1], scene)
    return text or format_message(
        _(
            "{sign} cannot compare {left} with {right}. Make both the same kind:"
            " float() makes a number of a text."
        ),
        fields,
    )


def _several(sign: str, scene: Scene) -> str | None:
    """A list, or two numbers with a comma for a point, where one value is compared."""
    for name in scene.parts(ast.Name):
        value = scene.value(name)
        fields: dict[str, object] = {"sign": sign, "name": name.id}
        if type(value) is list:
            return format_message(
                _("{sign} compares single values, and {name} holds a whole list. Take one value."),
                fields,
            )
        if type(value) is tuple and len(value) == 2 and {type(one) for one in value} == {int}:
            fields["point"] = ".".join(map(str, value))
            return format_message(
                _("{name} holds two values, because of the comma. Python writes {point}."), fields
            )
    return None


def _two_texts(scene: Scene) -> str | None:
    """A text times a text: most often a number or a name in quotes."""
    for node in scene.parts(ast.BinOp):
        left, right = scene.value(node.left), scene.value(node.right)
        if isinstance(node.op, ast.Mult) and type(left) is type(right) is str:
            fields = {"left": scene.written(node.left), "right": scene.written(node.right)}
            return format_message(
                _(
                    "Both sides of * are texts: {left} and {right}. One must be a number."
                    " Does it stand in quotes? Take them away."
                ),
                fields,
            )
    return None


def _joined(left: str, right: str, scene: Scene) -> str:
    fields = {"left": kind(left), "right": kind(right)}
    prints = any(scene.written(call.func) == "print" for call in scene.parts(ast.Call))
    if left == "str" and right in ("int", "float") and prints:
        return _(
            "A text and a number cannot be joined with +. In print, write a comma between them,"
            " or turn the number into text with str()."
        )
    if left == "str":
        return format_message(
            _("A text and a number cannot be joined with +. Turn the number into text with str().")
            if right in ("int", "float")
            else _("+ joins a text only with a text. Here the other value is {right}."),
            fields,
        )
    if not scene.uses_numpy:
        return format_message(
            _(
                "+ joins a list only with a list. Here the other value is {right}."
                " Write it into the square brackets of the list, after a comma."
            ),
            fields,
        )
    return format_message(
        _(
            "+ joins a list only with a list. Here the other value is {right}."
            " append adds one value; np.array(...) calculates with each number."
        ),
        fields,
    )


def _operands(sign: str, left: str, right: str, scene: Scene) -> str | None:
    fields = {"sign": sign.split(" ")[0], "left": kind(left), "right": kind(right)}
    if sign.startswith("^"):
        return None
    if sign.startswith("+") and "str" in (left, right) and {left, right} & {"int", "float"}:
        return format_message(
            _(
                "A text and a number cannot be added: {left}, {right}. float() makes a number of"
                " a text, str() makes a text of a number."
            ),
            fields,
        )
    if "list" in (left, right) and not scene.uses_numpy:
        return format_message(
            _(
                "The sign {sign} does not work between {left} and {right}."
                " Take single values of the list."
            ),
            fields,
        )
    if "list" in (left, right) and "str" not in (left, right):
        return format_message(
            _(
                "The sign {sign} does not work between {left} and {right}."
                " Lists do not calculate; arrays do: np.array(...)."
            ),
            fields,
        )
    return format_message(
        _("The sign {sign} does not work between {left} and {right}. Print both values."), fields
    )


def _fixed(type_name: str, scene: Scene) -> str:
    part = next(
        (p for p in scene.parts(ast.Subscript) if isinstance(p.ctx, ast.Store | ast.Del)), None
    )
    fields = {"name": scene.written(part.value) if part else "", "kind": kind(type_name)}
    if type_name == "str":
        return format_message(
            _(
                "{name} is {kind}. The letters of a text cannot be changed one by one."
                " Make a new text, for instance with replace()."
            ),
            fields,
        )
    return format_message(
        _("{name} is {kind}, whose parts cannot be changed. list({name}) makes a list that can."),
        fields,
    )


def _division(scene: Scene) -> str | None:
    for node in scene.parts(ast.BinOp):
        if isinstance(node.op, ast.Div | ast.FloorDiv | ast.Mod):
            value = scene.value(node.right)
            if value is not UNKNOWN and type(value) in (int, float) and value == 0:
                divisor = scene.written(node.right)
                if divisor in ("0", "0.0"):
                    return None
                return format_message(
                    _(
                        "This line divides by zero: {divisor} is 0 here."
                        " Ask with if before you divide, or look where {divisor} comes from."
                    ),
                    {"divisor": divisor},
                )
    return None


def _number_from_text(scene: Scene) -> str | None:
    match = re.search(
        r"(could not convert string to float|invalid literal for int\(\) with base \d+): (.+)$",
        scene.words,
    )
    if not match:
        return None
    text = match[2].strip("'\"")
    if re.fullmatch(r"\s*-?\d+,\d+\s*", text):
        return format_message(
            _("The text {text} has a comma. Python writes a decimal point: {point}."),
            {"text": match[2], "point": text.strip().replace(",", ".")},
        )
    if match[1].startswith("invalid") and re.fullmatch(r"\s*-?\d*\.\d+\s*", text):
        return format_message(
            _("The text {text} is no whole number, and int() reads only those. Use float()."),
            {"text": match[2]},
        )
    return None


def _empty(scene: Scene) -> str | None:
    if re.search(r"(arg|argument) is (an )?empty|zero-size array", scene.words):
        return _("A largest or smallest value is asked for, but the list is empty. Print the list.")
    if re.search(r"inhomogeneous|setting an array element with a sequence", scene.words):
        return _(
            "The rows of an array must be equally long. Print how long each one is with len()."
        )
    return None
