"""Runs in Pyodide, whose Python compiles for the page: sources without comments, and compiled.

Not imported by the build: slim.mjs hands it to Pyodide with two folders.
"""

import ast
import importlib._bootstrap_external as bootstrap
import importlib.util
import io
import tokenize
from pathlib import Path


def without_comments(source: str) -> str:
    """The source without comments and without the lines that held nothing else.

    Docstrings stay: help() shows them.
    """
    lines = source.splitlines(keepends=True)
    emptied = set()
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            row, column = token.start
            line = lines[row - 1]
            kept = line[:column].rstrip()
            lines[row - 1] = kept + "\n"
            if not kept:
                emptied.add(row - 1)
    slim = "".join(line for row, line in enumerate(lines) if row not in emptied)
    if ast.dump(ast.parse(slim)) != ast.dump(ast.parse(source)):
        raise ValueError("taking the comments away changed the program")
    return slim


def without_docstrings(source: str) -> str:
    """The source with an empty text in place of each docstring."""
    lines = source.splitlines(keepends=True)
    tree = ast.parse(source)
    texts = [text for text in map(_docstring, ast.walk(tree)) if text]
    for first, start, last, end in sorted(map(_position, texts), reverse=True):
        before = lines[first - 1].encode()[:start].decode()
        after = lines[last - 1].encode()[end:].decode()
        lines[first - 1 : last] = [f'{before}""{after}']
    silent = "".join(lines)
    for text in texts:
        text.value = ""
    if ast.dump(ast.parse(silent)) != ast.dump(tree):
        raise ValueError("taking the docstrings away changed the program")
    return silent


def _docstring(node: ast.AST) -> ast.Constant | None:
    body = getattr(node, "body", None)
    owners = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    if not isinstance(node, owners) or not body or not isinstance(body[0], ast.Expr):
        return None
    text = body[0].value
    return text if isinstance(text, ast.Constant) and isinstance(text.value, str) else None


def _position(text: ast.Constant) -> tuple[int, int, int, int]:
    return text.lineno, text.col_offset, text.end_lineno or 0, text.end_col_offset or 0


def compiled(source: str, name: str) -> bytes:
    """The bytes of a .pyc that is never compared with its source."""
    code = compile(source, name, "exec", dont_inherit=True, optimize=0)
    source_hash = importlib.util.source_hash(source.encode())
    made: bytes = bootstrap._code_to_hash_pyc(code, source_hash, False)  # type: ignore[attr-defined]
    return made


def run(inputs: str, outputs: str, prefix: str, slim: bool, silent: str) -> None:
    """Writes for each inputs/x.py the files outputs/x.py and outputs/x.pyc.

    prefix: the folder that the file will have in the page, for error texts. silent: names of
    modules that lose their docstrings too.
    """
    silenced = silent.split()
    for path in sorted(Path(inputs).rglob("*.py")):
        name = path.relative_to(inputs)
        source = path.read_text(encoding="utf-8")
        if slim:
            source = without_comments(source)
        if name.parts[0].removesuffix(".py") in silenced:
            source = without_docstrings(source)
        target = Path(outputs) / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(source, encoding="utf-8")
        target.with_suffix(".pyc").write_bytes(compiled(source, f"{prefix}/{name}"))
