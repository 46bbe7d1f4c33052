"""Comments and docstrings of a program: the only parts of it that are translated.

One message is one line: of a comment, or of a docstring in three quotation marks. Code that is
commented out, remarks for tools and lines without letters are no messages; of
`# show()  # the picture` the last part is one.
"""

import ast
import io
import re
import tokenize
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass

LETTER = re.compile(r"[^\W\d_]")
# What tools read in a comment: marks of exercise cells and scripts, settings, an encoding.
FOR_TOOLS = re.compile(r"\s*(%%|!|fmt:|noqa|type:|pragma:|ruff:|mypy:)|.*coding[:=]")
DOCSTRING = re.compile(r"[a-zA-Z]*(\"\"\"|''')(?P<body>.*)\1", re.DOTALL)
CODE_NODES = (ast.Call, ast.Assign, ast.AugAssign, ast.Import, ast.ImportFrom, ast.Return)


@dataclass(frozen=True)
class CodeText:
    """One line of a comment or docstring. `code` is the line of code for the translator."""

    text: str
    kind: str  # "comment" or "docstring"
    line: int
    code: str


@dataclass(frozen=True)
class _Span:
    """Where a text stands: its line in the program, from 0, and its columns."""

    line: int
    start: int
    end: int
    kind: str


def translate_code(source: str, find: Callable[[CodeText], str | None]) -> str:
    """Source with the comments and docstrings that find gives; None leaves one in English.

    Raises ValueError when the program would no longer be the same.
    """
    lines = _lines(source)
    spans = _spans(source)
    found = [find(_text(span, lines)) for span in spans]
    for span, text in reversed(list(zip(spans, found, strict=True))):
        if text is not None:
            line = lines[span.line]
            lines[span.line] = line[: span.start] + text + line[span.end :]
    translated = "".join(lines)
    if _program(translated) != _program(source):
        raise ValueError("The translation of comments would change the program.")
    return translated


def _lines(source: str) -> list[str]:
    """The lines as Python counts them: only these characters end one."""
    return io.StringIO(source, newline="").readlines()


def _text(span: _Span, lines: list[str]) -> CodeText:
    line = lines[span.line]
    return CodeText(line[span.start : span.end], span.kind, span.line + 1, line.strip())


def _spans(source: str) -> list[_Span]:
    """All texts of source, in their order."""
    docstrings = _docstring_starts(ast.parse(source))
    spans: list[_Span] = []
    for token in tokenize.generate_tokens(io.StringIO(source, newline="").readline):
        if token.type == tokenize.COMMENT:
            spans += _comment_spans(token)
        elif token.type == tokenize.STRING and token.start in docstrings:
            spans += _docstring_spans(token)
    return spans


def _comment_spans(token: tokenize.TokenInfo) -> Iterator[_Span]:
    """The comment's text, or the part of it that follows code which is commented out."""
    row, column = token.start
    text = token.string
    first = len(text) - len(text.lstrip("#"))
    code, separator, _last = text[first:].rpartition("  # ")
    if separator and _is_code(code):
        first += len(code) + len(separator)
    words = text[first:]
    start = first + len(words) - len(words.lstrip())
    if LETTER.search(words) and not FOR_TOOLS.match(words) and not _is_code(words):
        yield _Span(row - 1, column + start, column + len(text.rstrip()), "comment")


def _is_code(text: str) -> bool:
    try:
        with warnings.catch_warnings(action="ignore"):
            tree = ast.parse(text.strip())
    except (SyntaxError, ValueError):
        return False
    return any(isinstance(node, CODE_NODES) for node in ast.walk(tree))


def _docstring_spans(token: tokenize.TokenInfo) -> Iterator[_Span]:
    """The lines of a docstring in three quotation marks."""
    match = DOCSTRING.fullmatch(token.string)
    if not match:
        return
    row, column = token.start
    start = column + match.start("body")
    for number, line in enumerate(_lines(match["body"])):
        if LETTER.search(line):
            indent = len(line) - len(line.lstrip())
            yield _Span(row - 1 + number, start + indent, start + len(line.rstrip()), "docstring")
        start = 0


def _docstring_starts(tree: ast.AST) -> set[tuple[int, int]]:
    """Line and column, as tokenize counts them, of the strings that are docstrings."""
    starts = set()
    for node in _documented(tree):
        at = node.body[0]
        starts.add((at.lineno, at.col_offset))
    return starts


Documented = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def _documented(tree: ast.AST) -> Iterator[Documented]:
    for node in ast.walk(tree):
        if isinstance(node, Documented) and ast.get_docstring(node, clean=False) is not None:
            yield node


def _program(source: str) -> str:
    """What the program does: its syntax tree without docstrings, in text."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return "no program"
    for node in _documented(tree):
        node.body[0] = ast.copy_location(ast.Pass(), node.body[0])
    return ast.dump(tree)
