"""Python and NumPy without what nobody here needs, as sources for the line or compiled for a stick.

Sources lose their comments, which no one can see in the page, and their docstrings, which come
in a pack of their own when a program asks for help.
"""

import hashlib
import json
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from kitbuild import paths
from kitbuild.errors import BuildError
from kitbuild.pyodide import kept
from kitbuild.pyodide.tools import create_zip, pack_wheel

Form = Literal["source", "compiled"]

WORK = paths.OUT / "packs"
HERE = Path(__file__).parent
SITE_PACKAGES = "/lib/python3.13/site-packages"
STDLIB_ZIP = "/lib/python313.zip"
STAYS_SOURCE = "numpy/version.py"  # the tool that writes the lock asks for one source in a wheel


def stdlib(form: Form) -> bytes:
    """Pyodide's standard library as a zip."""
    archive = paths.NODE_MODULES / "pyodide/python_stdlib.zip"
    stage = stage_archive(archive, "stdlib", kept.in_stdlib)
    return create_zip(chosen(stage, STDLIB_ZIP, form), WORK / f"stdlib-{form}.zip")


def numpy_wheel(wheel: Path, form: Form) -> Path:
    """NumPy's wheel again, with less in it: the name stays."""
    folder = chosen(stage_archive(wheel, "numpy", kept.in_numpy), SITE_PACKAGES, form)
    target = WORK / form / wheel.name
    target.parent.mkdir(parents=True, exist_ok=True)
    pack_wheel(folder, target)
    return target


# Parts of NumPy that are packs of their own, by the name of the pack.
NUMPY_PARTS = {"numpy-random": kept.in_numpy_random, "numpy-ma": kept.in_numpy_masked}


def numpy_part(name: str, wheel: Path, form: Form) -> bytes:
    """A part of NumPy as a zip."""
    stage = stage_archive(wheel, name, NUMPY_PARTS[name])
    return create_zip(chosen(stage, SITE_PACKAGES, form), WORK / f"{name}-{form}.zip")


def docstrings(wheel: Path) -> dict[str, bytes]:
    """Files for kit.docstrings: the texts by module, and NumPy's scripts that hand out more."""
    parts = (
        ("stdlib", paths.NODE_MODULES / "pyodide/python_stdlib.zip", kept.in_stdlib, STDLIB_ZIP),
        ("numpy", wheel, kept.in_numpy, SITE_PACKAGES),
        *((name, wheel, wanted, SITE_PACKAGES) for name, wanted in NUMPY_PARTS.items()),
    )
    texts: dict[str, dict[str, str]] = {}
    for name, archive, wanted, prefix in parts:
        made = slim_files(stage_archive(archive, name, wanted), prefix, slim=True)
        texts |= json.loads((made / "docstrings.json").read_text(encoding="utf-8"))
    told = {name: found for name, found in texts.items() if kept.is_promised(name)}
    scripts = (WORK / "stage" / "numpy" / "numpy" / "_core").glob("_add_newdocs*.py")
    return {
        "texts.json": json.dumps(told, separators=(",", ":")).encode(),
        **{path.name: path.read_bytes() for path in sorted(scripts)},
    }


def stage_archive(archive: Path, name: str, wanted: Callable[[str], bool]) -> Path:
    """A folder with the wanted files of a zip, and `out/packs/slim/<name>` made from it."""
    stage = clean_folder(WORK / "stage" / name)
    with zipfile.ZipFile(archive) as source:
        for entry in source.namelist():
            if not entry.endswith("/") and wanted(entry):
                source.extract(entry, stage)
    return stage


def chosen(stage: Path, prefix: str, form: Form) -> Path:
    """A folder like stage in which each `x.py` is its slim source, or is `x.pyc`."""
    made = slim_files(stage, prefix, slim=True)
    folder = clean_folder(WORK / "chosen" / f"{stage.name}-{form}")
    for path in sorted(stage.rglob("*")):
        name = path.relative_to(stage)
        if path.is_dir():
            continue
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        if path.suffix != ".py":
            shutil.copyfile(path, folder / name)
        elif form == "source" or name.as_posix() == STAYS_SOURCE:
            shutil.copyfile(made / name, folder / name)
        else:
            shutil.copyfile(made / name.with_suffix(".pyc"), folder / name.with_suffix(".pyc"))
    return folder


def slim_files(stage: Path, prefix: str, *, slim: bool) -> Path:
    """A folder with `x.py` and `x.pyc` for every `x.py` of stage; kept by what goes into it.

    prefix: the folder the files have in the page. slim: take comments and docstrings away.
    """
    scripts = [HERE / "slim.mjs", HERE / "slim.py", paths.NODE_MODULES / "pyodide/package.json"]
    digest = hashlib.sha256(f"{prefix} {slim}".encode())
    for path in [*scripts, *sorted(stage.rglob("*.py"))]:
        digest.update(path.name.encode() + path.read_bytes())
    made = WORK / "slim" / digest.hexdigest()[:20]
    if not made.exists():
        part = clean_folder(made.with_suffix(".part"))
        mode = "slim" if slim else "whole"
        command = ["node", str(HERE / "slim.mjs"), str(stage), str(part), prefix, mode]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise BuildError(f"compiling {stage.name} for the page failed: {done.stderr[-2000:]}")
        part.rename(made)
    return made


def clean_folder(folder: Path) -> Path:
    """The folder, empty."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder
