"""What a program printed, held against what was expected: for the short steps of a lesson.

Not here: what functions give back (`compare.py`).
"""

import ast
import io
from collections.abc import Mapping
from contextlib import redirect_stdout, suppress

from kit.errors import Wrong

__all__ = ["expect_again", "expect_printed", "printed", "printed_with"]

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
    seen, wanted = _lines(printed(answer)), _lines(expected)
    if seen == wanted:
        return
    for key, text in (slips or {}).items():
        if seen == _lines(text):
            raise Wrong(key)
    if not seen:
        raise Wrong("kit.printed-nothing", expected=wanted[0][:_SHOWN])
    if seen == _lines(given):
        raise Wrong("kit.as-given")
    for at, (got, line) in enumerate(zip(seen, wanted, strict=False), 1):
        if got != line:
            raise Wrong("kit.printed", line=at, got=got[:_SHOWN], expected=line[:_SHOWN])
    raise Wrong("kit.printed-lines", count=len(seen), expected_count=len(wanted))


def expect_again(answer: object, parts: Mapping[str, str], expected: str) -> None:
    """Raise Wrong when the program does not print expected once its given parts are others.

    This is how a result that was worked out is told from one that was typed in. parts: as in
    `printed_with`.
    """
    got = _lines(printed_with(answer, parts))
    if got != _lines(expected):
        fields = {"old": ", ".join(parts), "new": ", ".join(parts.values())}
        shown = {"got": ", ".join(got), "expected": ", ".join(_lines(expected))}
        raise Wrong("kit.typed", **fields, **{k: v[:_SHOWN] for k, v in shown.items()})


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


def _lines(text: str) -> list[str]:
    """The lines without spaces at their ends, and without empty lines after the last."""
    return [line.rstrip() for line in text.rstrip().splitlines()]
