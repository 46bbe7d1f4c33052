"""Keeps what Python compiled for this page, so that its next start in this browser is faster.

Over a line the page gets sources, which are smaller; Python compiles each module it imports.
This must run before any program of the learner, so that no program can change what is kept.
"""

import io
import sys
import time
import zipfile
from importlib.util import cache_from_source
from pathlib import Path

__all__ = ["archive", "compile_some"]

TOP = Path("/lib/python3.13")
_FLAGS = slice(4, 8)  # of a .pyc: how it is compared with its source
_NEVER_COMPARED = b"\x01\0\0\0"  # PEP 552: by a hash, unchecked


def compile_some(seconds: float, top: Path = TOP) -> bool:
    """Compile imported modules and kit for about that long; return whether more are waiting."""
    end = time.perf_counter() + seconds
    for source, target in _waiting(top):
        code = compile(source.read_bytes(), str(source), "exec", dont_inherit=True)
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(_pyc(code))
        if time.perf_counter() > end:
            return True
    return False


def archive(known: int, top: Path = TOP) -> bytes:
    """A zip of all compiled files below top, with their whole paths.

    known: how many an earlier start has kept; empty when there are no more than those.
    """
    files = sorted(top.glob("**/__pycache__/*.pyc"))
    if len(files) <= known:
        return b""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as target:
        for path in files:
            data = bytearray(path.read_bytes())
            data[_FLAGS] = _NEVER_COMPARED
            target.writestr(zipfile.ZipInfo(str(path).lstrip("/")), bytes(data))
    return packed.getvalue()


def _waiting(top: Path) -> list[tuple[Path, Path]]:
    """Source and compiled file of each imported module, and of kit, that has none yet."""
    specs = [getattr(module, "__spec__", None) for module in list(sys.modules.values())]
    origins = [getattr(spec, "origin", None) or "" for spec in specs]
    found = [Path(name) for name in origins if name.endswith(".py") and name.startswith(str(top))]
    # Of kit each program imports other parts, and most import some of the runtime.
    found += sorted((top / "site-packages" / "kit").rglob("*.py"))
    pairs = [(source, Path(cache_from_source(source))) for source in dict.fromkeys(found)]
    return [(source, target) for source, target in pairs if not target.exists()]


def _pyc(code: object) -> bytes:
    from importlib import _bootstrap_external as bootstrap

    made: bytes = bootstrap._code_to_hash_pyc(code, bytes(8), False)  # type: ignore[attr-defined]
    return made
