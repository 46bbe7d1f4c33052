"""What a program printed, held against what was expected: for the short steps of a lesson.

Not here: what functions give back (`compare.py`).
"""

import ast
import io
from collections.abc import Iterable, Mapping
from contextlib import redirect_stdout, suppress

from kit.errors import Wrong
from kit.i18n import _

__all__ = ["expect_again", "expect_call", "expect_printed", "printed", "printed_with"]

_SHOWN = 60  # letters of a line that a message shows


def printed(answer: object) -> str:
    """All that the learner's program has printed; answer: what a check is handed."""
    return "".join(getattr(answer, "_printed", ()))


def expect_printed(
    answer: object, expected: str, slips: Mapping[str, str] | None = None, given: str = ""
) -> None:
    """Raise Wrong when the program printed something else; spaces at line ends do not count.

    slips: message key -> what a known slip prints. given: what the program printed before the
    learner changed it. Else the first line that differs is shown, or how many lines there are.
    """
    text = printed(answer)
    seen, wanted = _lines(text), _lines(expected)
    if seen == wanted:
        return
    for key, slip in (slips or {}).items():
        if seen == _lines(slip) and bool(text) == bool(slip):  # an empty line is not nothing
            raise Wrong(key)
    if not text:
        stands = any(map(_is_print, ast.walk(_tree(answer))))
        key = "kit.print-unreached" if stands else "kit.printed-nothing"
        raise Wrong(key, expected=_code(wanted[0]))
    if seen == _lines(given):
        raise Wrong("kit.as-given")
    for at, (got, line) in enumerate(zip(seen or [""], wanted, strict=False), 1):
        if got != line:
            raise Wrong("kit.printed", line=at, got=_code(got), expected=_code(line))
    raise Wrong("kit.printed-lines", count=len(seen), expected_count=len(wanted))


def expect_again(answer: object, parts: Mapping[str, str], expected: str, key: str = "") -> None:
    """Raise Wrong when the program does not print expected once its given parts are others.

    This is how a result that was worked out is told from one that was typed in. parts: as in
    `printed_with`. key: of an own message, in place of kit.gone, for parts that the program no
    longer holds, and of kit.typed.
    """
    got = _lines(printed_with(answer, parts))
    if got == _lines(expected):
        return
    there = {ast.unparse(node) for node in ast.walk(_tree(answer)) if isinstance(node, ast.expr)}
    gone = [part for part in parts if part not in there]
    if gone:
        raise Wrong(key or "kit.gone", old=_code(_quoted(gone)))
    fields = {"old": _quoted(parts), "new": _quoted(parts.values())}
    fields |= {"got": ", ".join(got), "expected": ", ".join(_lines(expected))}
    raise Wrong(key or "kit.typed", **{name: _code(text) for name, text in fields.items()})


def expect_call(
    answer: object, call: str, expected: object, nothing: str = "", other: str = ""
) -> None:
    """Raise Wrong when the learner's function does not give expected back for this call.

    call: as it is written, such as `double(7)`. nothing, other: keys of own messages, in place of
    kit.gave-none for a function that gives nothing back, and of kit.called.
    """
    name = call.partition("(")[0]
    function = getattr(answer, name)
    if not callable(function):
        raise Wrong("kit.not-callable", name=name, got=type(function).__name__)
    got: object = _("an error")
    with suppress(Exception):
        got = eval(call, {name: function})
    if got is None:
        raise Wrong(nothing or "kit.gave-none", call=_code(call))
    if type(got) is bool or got != expected:
        fields = {"call": _code(call), "got": str(got)[:_SHOWN], "expected": str(expected)}
        raise Wrong(other or "kit.called", **fields)


def printed_with(answer: object, parts: Mapping[str, str]) -> str:
    """What the program prints when it runs once more, each expression replaced by its new one.

    parts: expression of the program, as Python writes it (`[3, 5]`, `'rain'`) -> the new one. An
    error ends that run.
    """
    program = compile(replaced(getattr(answer, "_source", ""), parts), "<again>", "exec")
    shown = io.StringIO()
    with redirect_stdout(shown), suppress(Exception):
        exec(program, {"__name__": "__main__"})
    return shown.getvalue()


def replaced(source: str, parts: Mapping[str, str]) -> str:
    """The program with each expression that parts names replaced by its new one."""
    return ast.unparse(_Swap(parts).visit(ast.parse(source)))


class _Swap(ast.NodeTransformer):
    """Replaces whole expressions of a program by others."""

    def __init__(self, parts: Mapping[str, str]) -> None:
        self._parts = parts

    def visit(self, node: ast.AST) -> ast.AST:
        """The node, or what stands in its place."""
        if isinstance(node, ast.expr):
            new = self._parts.get(ast.unparse(node))
            if new is not None:
                return ast.parse(new, mode="eval").body
        found: ast.AST = self.generic_visit(node)
        return found


def _tree(answer: object) -> ast.Module:
    """The learner's program, which has run and so can be read."""
    return ast.parse(getattr(answer, "_source", ""))


def _is_print(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func) == "print"


def _code(text: str) -> str:
    """A piece of a program or of what it shows, so that each of its spaces can be seen."""
    return f"`{text[:_SHOWN]}`" if text else _("an empty line")


def _quoted(parts: Iterable[str]) -> str:
    """Pieces of a program with the quotes that the lessons use."""
    return ", ".join(parts).replace("'", '"')


def _lines(text: str) -> list[str]:
    """The lines without spaces at their ends, and without empty lines after the last."""
    return [line.rstrip() for line in text.rstrip().splitlines()]
