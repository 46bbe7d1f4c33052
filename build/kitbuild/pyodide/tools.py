"""pyodide-build's commands, run in their own environment: `.venv-pyodide`, made by the Makefile."""

import json
import subprocess
import zipfile
from pathlib import Path

from kitbuild import paths
from kitbuild.errors import BuildError

FIXED_DATE = (2020, 1, 1, 0, 0, 0)
# What this version of the tool allows under "info"; it refuses the newer abi_version.
LOCK_INFO = ("arch", "python", "version")


def run_tool(program: str, *arguments: str | Path) -> None:
    """Runs a program of `.venv-pyodide`; raises BuildError with its output when it fails."""
    path = paths.PYODIDE_VENV / "bin" / program
    if not path.exists():
        raise BuildError("pyodide-build is not in .venv-pyodide. Run `make` from the top folder.")
    command = [str(path), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        reason = done.stderr.strip() or done.stdout.strip()
        raise BuildError(
            f"`{program} {arguments[0]}` failed: {reason} Remove .venv-pyodide, run `make` again."
        )


def create_zip(folder: Path, output: Path, compiled: dict[str, bytes] | None = None) -> bytes:
    """The folder as a zip by `pyodide create-zipfile`, made the same on every machine.

    The tool keeps the dates and the order that the disk happens to have; both are fixed here.
    Entries are stored, not deflated: the pack is compressed as a whole.
    compiled: files by their name in the zip; the tool would leave out each `__pycache__`.
    """
    run_tool("pyodide", "create-zipfile", folder, "--output", output, "--compression-level", "0")
    return store_again(output, compiled)


def pack_wheel(folder: Path, output: Path) -> bytes:
    """The unpacked wheel in folder as a wheel again by `wheel pack`, which lists its files anew."""
    run_tool("wheel", "pack", folder, "--dest-dir", output.parent)
    return store_again(output)


def store_again(path: Path, more: dict[str, bytes] | None = None) -> bytes:
    """The zip at path and more, its entries in order, undated and stored; returns and keeps it."""
    with zipfile.ZipFile(path) as source:
        entries = {name: source.read(name) for name in source.namelist() if not name.endswith("/")}
    entries |= more or {}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as target:
        for name in sorted(entries):
            target.writestr(zipfile.ZipInfo(name, FIXED_DATE), entries[name])
    return path.read_bytes()


def create_lock(wheels: list[Path], output: Path) -> str:
    """The text of a pyodide-lock.json that knows only wheels, made by pyodide-lock.

    The tool is older than the platform tag of these wheels: it is told their tag as the
    platform, and Pyodide's own description of itself is put back afterwards.
    """
    official = json.loads((paths.NODE_MODULES / "pyodide/pyodide-lock.json").read_text())["info"]
    platform = f"pyodide_{official['abi_version']}"
    info = {**{key: official[key] for key in LOCK_INFO}, "platform": platform}
    empty = output.with_name("empty-lock.json")
    empty.write_text(json.dumps({"info": info, "packages": {}}))
    run_tool("python", Path(__file__).with_name("write_lock.py"), empty, output, *wheels)
    lock = json.loads(output.read_text(encoding="utf-8"))
    output.write_text(json.dumps({**lock, "info": official}), encoding="utf-8")
    return output.read_text(encoding="utf-8")
