"""What is known when a learner's program stops: the error, the line, its parts and its values.

Nothing of the learner's is run again: values are looked up, and only plain ones are computed with.
Not here: sentences.
"""

import ast
import builtins
import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from types import CodeType, FrameType, ModuleType, TracebackType
from typing import TypeVar

from kit.i18n import _

__all__ = ["UNKNOWN", "Scene", "kind", "near"]

UNKNOWN = object()
_SIZED = (list, tuple, str, dict)
_SHOWN = 40  # letters of a piece of the learner's line

Node = TypeVar("Node", bound=ast.AST)


@dataclass(frozen=True)
class Scene:
    """An error, its own words, the learner's whole program, and the line that stopped it."""

    error: BaseException
    words: str
    source: str
    line: int | None
    trace: TracebackType | None = None

    @property
    def lines(self) -> list[str]:
        """The lines of the program."""
        return self.source.splitlines()

    @property
    def here(self) -> str:
        """The line that stopped the program, as it is written; "" where there is none."""
        known = self.line is not None and 1 <= self.line <= len(self.lines)
        return self.lines[(self.line or 1) - 1] if known else ""

    @property
    def frame(self) -> FrameType | None:
        """Where in the learner's program the error passed."""
        return self.trace.tb_frame if self.trace else None

    @property
    def uses_numpy(self) -> bool:
        """Whether the program knows arrays; before, no message speaks of them."""
        return "numpy" in self.source

    @cached_property
    def names(self) -> dict[str, object]:
        """Every name that the line can use, with its value."""
        if not self.frame:
            return {}
        return {**vars(builtins), **self.frame.f_globals, **self.frame.f_locals}

    @cached_property
    def own_names(self) -> dict[str, object]:
        """The names of the program itself, without those of Python."""
        if not self.frame:
            return {}
        found = {**self.frame.f_globals, **self.frame.f_locals}
        return {name: value for name, value in found.items() if not name.startswith("__")}

    @cached_property
    def tree(self) -> ast.Module:
        """The program as Python reads it; empty where it cannot."""
        try:
            return ast.parse(self.source)
        except (SyntaxError, ValueError):
            return ast.Module([], [])

    def all(self, kind: type[Node]) -> Iterator[Node]:
        """Every part of the program of this kind."""
        return (node for node in ast.walk(self.tree) if isinstance(node, kind))

    def parts(self, kind: type[Node]) -> list[Node]:
        """The parts of the line of this kind; the one at which Python stopped comes first."""
        at = self._position
        found = [node for node in self.all(kind) if self._on_line(node)]
        return sorted(found, key=lambda node: _span(node) != at)

    def _on_line(self, node: ast.AST) -> bool:
        first, last, *_columns = _span(node)
        return bool(self.line and first and last and first <= self.line <= last)

    @cached_property
    def _position(self) -> tuple[int | None, ...]:
        """Lines and columns of what ran when the program stopped."""
        if not self.trace:
            return ()
        code: CodeType = self.trace.tb_frame.f_code
        return list(code.co_positions())[self.trace.tb_lasti // 2]

    def value(self, node: ast.AST) -> object:
        """The value of a part of the line where it can be had without running anything."""
        match node:
            case ast.Constant():
                return node.value
            case ast.Name():
                return self.names.get(node.id, UNKNOWN)
            case ast.UnaryOp(op=ast.USub()):
                number = self.value(node.operand)
                return -number if type(number) in (int, float) else UNKNOWN  # type: ignore[operator]
            case ast.Attribute():
                owner = self.value(node.value)
                found = vars(owner) if isinstance(owner, ModuleType) else {}
                return found.get(node.attr, UNKNOWN)
            case ast.Call(func=ast.Name(id="len"), args=[inner]) if self.names.get("len") is len:
                thing = self.value(inner)
                return len(thing) if type(thing) in _SIZED else UNKNOWN  # type: ignore[arg-type]
            case ast.BinOp():
                return _computed(node.op, self.value(node.left), self.value(node.right))
            case ast.Subscript():
                return _part(self.value(node.value), self.value(node.slice))
            case _:
                return UNKNOWN

    def written(self, node: ast.AST) -> str:
        """A part of the line as the learner wrote it, cut where it is long."""
        text = ast.get_source_segment(self.source, node) or ast.unparse(node)
        text = " ".join(text.split())
        return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}..."

    def function(self, name: str) -> ast.FunctionDef | None:
        """The learner's function of this name."""
        found = [node for node in self.all(ast.FunctionDef) if node.name == name]
        return found[-1] if found else None

    def given_in_call(self, name: str) -> tuple[int, str, str] | None:
        """Where the learner's program calls the function that runs: line, value of name, caller's
        word for the function. None where name does not stand in its brackets."""
        frame = self.frame
        back = frame.f_back if frame else None
        if not frame or not back or back.f_code.co_filename != frame.f_code.co_filename:
            return None
        known = frame.f_code.co_varnames[: frame.f_code.co_argcount]
        at = list(back.f_code.co_positions())[back.f_lasti // 2]
        for call in self.all(ast.Call):
            if _span(call) == at and name in known and known.index(name) < len(call.args):
                given = self.written(call.args[known.index(name)])
                return call.lineno, given, self.written(call.func)
        return None

    def given_at(self, name: str) -> list[int]:
        """The lines outside functions on which the program gives this name a value."""
        found = []
        for statement in self.tree.body:
            if isinstance(statement, ast.FunctionDef | ast.ClassDef):
                found += [statement.lineno] * (statement.name == name)
                continue
            for node in ast.walk(statement):
                if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                    found += [node.lineno] * (node.id == name)
        return found


def _span(node: ast.AST) -> tuple[int | None, ...]:
    names = ("lineno", "end_lineno", "col_offset", "end_col_offset")
    return tuple(getattr(node, name, None) for name in names)


def _computed(sign: ast.operator, left: object, right: object) -> object:
    """A sum or difference of two plain numbers."""
    if type(left) not in (int, float) or type(right) not in (int, float):
        return UNKNOWN
    if isinstance(sign, ast.Add):
        return left + right  # type: ignore[operator]
    return left - right if isinstance(sign, ast.Sub) else UNKNOWN  # type: ignore[operator]


def _part(thing: object, place: object) -> object:
    """What stands at a place of a plain list, tuple, text or dictionary."""
    try:
        if type(thing) in (list, tuple, str) and type(place) is int:
            return thing[place]  # type: ignore[index]
        if type(thing) is dict and type(place) in (int, str):
            return thing[place]
    except LookupError:
        pass
    return UNKNOWN


def near(name: str, options: Iterable[str]) -> str:
    """The option that looks most like name, or ""."""
    known = sorted({option for option in options if isinstance(option, str)} - {name})
    folded = {option.lower(): option for option in known if not option.startswith("_")}
    if name.lower() in folded:
        return folded[name.lower()]
    found = difflib.get_close_matches(name.lower(), folded, 1, 0.7)
    return folded[found[0]] if found else ""


def kind(type_name: str) -> str:
    """A type of Python in words, with its own name in brackets; unknown ones by their name."""
    words = {
        "int": _("a whole number (int)"),
        "float": _("a decimal number (float)"),
        "str": _("a text (str)"),
        "list": _("a list"),
        "tuple": _("a fixed list (tuple)"),
        "dict": _("a dictionary (dict)"),
        "set": _("a set"),
        "bool": _("True or False (bool)"),
        "NoneType": _("nothing (None)"),
        "ndarray": _("an array"),
        "module": _("a module"),
        "function": _("a function"),
    }
    return words.get(type_name.rstrip("0123456789"), type_name)  # float64 of NumPy is a float
