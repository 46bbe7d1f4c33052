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


def compiled(source: str, name: str) -> bytes:
    """The bytes of a .pyc that is never compared with its source."""
    code = compile(source, name, "exec", dont_inherit=True, optimize=0)
    source_hash = importlib.util.source_hash(source.encode())
    made: bytes = bootstrap._code_to_hash_pyc(code, source_hash, False)  # type: ignore[attr-defined]
    return made


def run(inputs: str, outputs: str, prefix: str, slim: bool) -> None:
    """Writes for each inputs/x.py the files outputs/x.py and outputs/x.pyc.

    prefix: the folder that the file will have in the page, for error texts.
    """
    for path in sorted(Path(inputs).rglob("*.py")):
        name = path.relative_to(inputs)
        source = path.read_text(encoding="utf-8")
        if slim:
            source = without_comments(source)
        target = Path(outputs) / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(source, encoding="utf-8")
        target.with_suffix(".pyc").write_bytes(compiled(source, f"{prefix}/{name}"))
