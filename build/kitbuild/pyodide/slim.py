"""Runs in Pyodide, whose Python compiles for the page: sources that hold only the program, the
texts of help() apart from them, and compiled files.

Not imported by the build: slim.mjs hands it to Pyodide with two folders.
"""

import ast
import importlib._bootstrap_external as bootstrap
import importlib.util
import inspect
import io
import json
import re
import tokenize
from pathlib import Path

PRIVATE = re.compile(r"_(?!_\w+__$)")
OWNERS = (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
# NumPy's files that do nothing but hand texts to its compiled functions.
ONLY_TEXTS = ("_add_newdocs.py", "_add_newdocs_scalars.py")


def without_comments(source: str) -> str:
    """The source without comments and without the lines that held nothing else."""
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


def docstrings(tree: ast.Module) -> dict[str, str]:
    """The docstrings of a module by qualified name, "" for its own.

    Without those that help() leaves out: of private names, and of what functions hold.
    """
    found = {}
    waiting: list[tuple[str, ast.AST]] = [("", tree)]
    while waiting:
        name, node = waiting.pop(0)
        text = _docstring(node)
        if text and text.value:
            found[name] = inspect.cleandoc(str(text.value))
        for child in ast.iter_child_nodes(node):
            inner = getattr(child, "name", "")
            if isinstance(child, OWNERS):
                if PRIVATE.match(inner) or isinstance(node, OWNERS[1:]):
                    continue
                waiting.append((f"{name}.{inner}".lstrip("."), child))
            elif isinstance(child, ast.If | ast.Try | ast.ExceptHandler | ast.With):
                waiting.append((name, child))
    return found


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
    if not isinstance(node, (ast.Module, *OWNERS)) or not body or not isinstance(body[0], ast.Expr):
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


def run(inputs: str, outputs: str, prefix: str, slim: bool) -> None:
    """Writes for each inputs/x.py the files outputs/x.py and outputs/x.pyc.

    prefix: the folder that the file will have in the page, for error texts. slim: take away
    comments and docstrings, and write the docstrings by module into outputs/docstrings.json.
    """
    texts: dict[str, dict[str, str]] = {}
    for path in sorted(Path(inputs).rglob("*.py")):
        name = path.relative_to(inputs)
        source = path.read_text(encoding="utf-8")
        if slim:
            module = ".".join(name.with_suffix("").parts).removesuffix(".__init__")
            texts[module] = docstrings(ast.parse(source))
            source = "" if name.name in ONLY_TEXTS else without_comments(source)
            source = without_docstrings(source)
        target = Path(outputs) / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(source, encoding="utf-8")
        target.with_suffix(".pyc").write_bytes(compiled(source, f"{prefix}/{name}"))
    if slim:
        said = json.dumps({name: found for name, found in texts.items() if found})
        Path(outputs, "docstrings.json").write_text(said, encoding="utf-8")
