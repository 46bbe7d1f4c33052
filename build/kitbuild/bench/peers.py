"""The peers of the bench, built from package registries: plain Pyodide, JupyterLite."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path
from typing import Any

from kitbuild import paths
from kitbuild.fetch import fetch

# NumPy's mean over two rows: the smallest thing that needs it. Its result is 2.5.
PROGRAM = "import numpy as np\nprint(np.arange(6).reshape(2, 3).mean())"

PYODIDE_FILES = (
    *("pyodide.js", "pyodide.asm.js", "pyodide.asm.wasm"),
    *("python_stdlib.zip", "pyodide-lock.json"),
)
PLAIN_PAGE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Plain Pyodide</title>
<button>Start</button><pre></pre>
<script src="pyodide.js"></script>
<script>
document.querySelector("button").addEventListener("click", async () => {
  const begun = performance.now();
  const pyodide = await loadPyodide();
  await pyodide.loadPackage("numpy");
  const seen = pyodide.runPython("import numpy as np\\nnp.arange(6).reshape(2, 3).mean()");
  document.querySelector("pre").textContent = seen;
  globalThis.result = { state: "passed", milliseconds: performance.now() - begun };
});
</script></html>
"""

LITE_CORE = "jupyterlite-core==0.7.6"
LITE_KERNEL = "jupyterlite-pyodide-kernel==0.7.2"
LITE_PYODIDE = "0.29.3"  # the one that this kernel asks for
JUPYTERLITE = f"{LITE_CORE}, {LITE_KERNEL} on Pyodide {LITE_PYODIDE}".replace("==", " ")


class NotBuilt(Exception):
    """A peer could not be built; the message says why."""


def numpy_wheel() -> Path:
    """NumPy's wheel for Pyodide, as it is published."""
    return fetch("numpy")


def numpy_version() -> str:
    """The version in the wheel's name."""
    return numpy_wheel().name.split("-")[1]


def build_plain(folder: Path) -> Path:
    """A page that loads Pyodide and NumPy as their guide says, and a folder to serve it from."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in PYODIDE_FILES:
        shutil.copyfile(paths.NODE_MODULES / "pyodide" / name, folder / name)
    shutil.copyfile(numpy_wheel(), folder / numpy_wheel().name)
    (folder / "index.html").write_text(PLAIN_PAGE, encoding="utf-8")
    return folder


def build_jupyterlite(folder: Path) -> Path:
    """JupyterLite's site, built once in folder. Raises NotBuilt with the reason.

    What its kernel loads at every start comes from the package indexes; sqlite3, which only
    Pyodide's own distribution has, is an empty wheel, so that the true figure is a little higher.
    """
    site = folder / "jupyterlite" / "site"
    if (site / "repl" / "index.html").exists():
        return site
    work = folder / "jupyterlite.part"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    python = _environment(work / "venv")
    lite = work / "lite"
    _complete(_pyodide(work, lite / "static" / "pyodide"), python)
    comm = _download("comm==0.2.2", work / "more", python)
    _try(
        *(work / "venv/bin/jupyter", "lite", "build", "--no-sourcemaps", "--lite-dir", lite),
        *("--output-dir", work / "site", "--piplite-wheels", comm),
        cwd=lite,
    )
    target = site.parent
    shutil.rmtree(target, ignore_errors=True)
    work.rename(target)
    return site


def _environment(folder: Path) -> Path:
    _try(sys.executable, "-m", "venv", folder)
    python = folder / "bin/python"
    _try(python, "-m", "pip", "install", "-q", LITE_CORE, LITE_KERNEL)
    return python


def _pyodide(work: Path, target: Path) -> Path:
    """npm's package of Pyodide, unpacked: core and lock, no other packages."""
    _try("npm", "pack", "--silent", f"pyodide@{LITE_PYODIDE}", cwd=work)
    with tarfile.open(work / f"pyodide-{LITE_PYODIDE}.tgz") as archive:
        archive.extractall(work, filter="data")
    target.parent.mkdir(parents=True)
    return (work / "package").rename(target)


def _complete(pyodide: Path, python: Path) -> None:
    """Adds what the kernel and the program load, and writes the lock for these files."""
    path = pyodide / "pyodide-lock.json"
    lock = json.loads(path.read_text(encoding="utf-8"))
    known = {_normal(package["name"]): package for package in lock["packages"].values()}
    for name in _needed(known):
        package = known[name]
        target = pyodide / package["file_name"]
        if name == "numpy":
            shutil.copyfile(numpy_wheel(), target)
        elif package["file_name"].endswith("-none-any.whl"):
            wheel = _download(f"{name}=={package['version']}", pyodide, python)
            wheel.rename(target)
        else:
            _empty_wheel(target, package["name"], package["version"])
        package["sha256"] = hashlib.sha256(target.read_bytes()).hexdigest()
    path.write_text(json.dumps(lock), encoding="utf-8")


def _needed(known: dict[str, dict[str, Any]]) -> list[str]:
    names: list[str] = []
    wanted = ["micropip", "ipython", "numpy", "packaging"]
    while wanted:
        name = _normal(wanted.pop())
        if name not in names:
            names.append(name)
            wanted += known[name]["depends"]
    return sorted(names)


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _download(requirement: str, folder: Path, python: Path) -> Path:
    before = set(folder.glob("*.whl"))
    _try(
        *(
            python,
            "-m",
            "pip",
            "download",
            "-q",
            "--no-deps",
            "--only-binary=:all:",
            "--python-version=3.13",
        ),
        *("--dest", folder, requirement),
    )
    (wheel,) = set(folder.glob("*.whl")) - before
    return wheel


def _empty_wheel(target: Path, name: str, version: str) -> None:
    """A wheel with nothing in it, in the place of one that no index has."""
    info = f"{name}-{version}.dist-info"
    metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr(f"{info}/METADATA", metadata)
        archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\n")
        archive.writestr(f"{info}/RECORD", "")


def _try(*command: object, cwd: Path | None = None) -> None:
    words = [str(word) for word in command]
    try:
        done = subprocess.run(words, capture_output=True, text=True, check=False, cwd=cwd)
    except OSError as error:
        raise NotBuilt(str(error)) from error
    if done.returncode:
        last = (done.stderr.strip() or done.stdout.strip()).splitlines()[-1:]
        raise NotBuilt(f"`{Path(words[0]).name} {' '.join(words[1:4])}` failed: {' '.join(last)}")
