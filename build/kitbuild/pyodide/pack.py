"""Packs: each file that Python needs in the page, compressed and cut into hashed chunks.

Two sets. Over a line bytes count: sources, compressed with xz. From a folder, where only script
tags can read a neighbouring file, time counts: compiled files, gzip, base64 in one call.
"""

import base64
import gzip
import hashlib
import json
import lzma
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kit.data import handwriting
from kit.zoo import CODES
from kitbuild import assets, paths
from kitbuild.errors import BuildError
from kitbuild.fetch import fetch
from kitbuild.pyodide import trim
from kitbuild.pyodide.tools import create_lock, create_zip
from kitbuild.pyodide.trim import SITE_PACKAGES, WORK, Form, clean_folder

CHUNK_BYTES = 256 * 1024
PYODIDE_FILES = ("pyodide.js", "pyodide.asm.js", "pyodide.asm.wasm")
STDLIB = "python_stdlib.zip"
RANDOM = "numpy-random.zip"
MASKED = "numpy-ma.zip"
GLASS = "kit-glass.zip"
CHARTS = "kit-charts.zip"
AUTODIFF = "kit-autodiff.zip"
DOCSTRINGS = "docstrings.zip"
STORIES = "data-stories.zip"
WORDS = "kit-words.zip"
LIST = "words-"  # and the language: a page gets the list of its own, or the English one
MARKS = "data-marks.zip"
# Folders and files of kit that only some programs need.
ON_DEMAND = {
    GLASS: "glass",
    CHARTS: "plot/charts",
    AUTODIFF: "autodiff",
    STORIES: "data/stories",
    WORDS: "words",
    MARKS: "data/marks.py",
}
# What of kit is for the page itself or for a terminal, and not for Python in the page.
OUTSIDE = ("host", "theme", "command", "__main__.py")
# The programs that need a pack that they do not name in quotes.
WHEN = {
    RANDOM: r"\b(np|numpy)\.random\b|from numpy import[^\n]*\brandom\b",
    MASKED: r"median|\b(np|numpy)\.ma\b|from numpy import[^\n]*\bma\b",
    GLASS: r"\bglass\b|\.explain\b",
    CHARTS: r"\bplot\b",
    AUTODIFF: r"\bautodiff\b",
    STORIES: r"\bdata\.stories\b|\bimport stories\b",
    WORDS: r"\bload_words\b|\bletter_machine\b|\bkit\.(?:draw|words)\b",
    MARKS: r"[\"']marks[\"']|\bdata\.marks\b|\bimport marks\b",
    DOCSTRINGS: r"\bhelp\b|__doc__|\bpydoc\b|\bgetdoc\b|\b(np|numpy)\.info\b",
}
# 8 MiB is the largest file; a larger dictionary would only cost the page memory.
XZ = [{"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME, "dict_size": 8 << 20}]


@dataclass(frozen=True)
class Dress:
    """One way in which packs reach the page."""

    name: str
    form: Form
    codec: str
    compress: Callable[[bytes], bytes]
    suffix: str
    wrap: Callable[[bytes], bytes]


def as_xz(data: bytes) -> bytes:
    """data as xz without a checksum of its own: every chunk has a SHA-256."""
    return lzma.compress(data, format=lzma.FORMAT_XZ, check=lzma.CHECK_NONE, filters=XZ)


def as_gzip(data: bytes) -> bytes:
    """data as gzip without a date: every browser undoes it without help."""
    return gzip.compress(data, 9, mtime=0)


def as_script(chunk: bytes) -> bytes:
    """A chunk as a call that a script tag makes."""
    return f'lampkitChunk("{base64.b64encode(chunk).decode()}");\n'.encode()


DRESSES = (
    Dress("http", "source", "xz", as_xz, "bin", bytes),
    Dress("folder", "compiled", "gzip", as_gzip, "js", as_script),
)


def run() -> None:
    """Writes all packs, and a manifest for each dress, into `_kit/`."""
    WORK.mkdir(parents=True, exist_ok=True)
    wheel = fetch("numpy")
    files: dict[str, bytes] = {}
    manifests = {f"packs-{dress.name}.js": build_set(dress, wheel, files) for dress in DRESSES}
    chunks = frozenset(files)
    files.update(manifests)
    assets.publish("packs", files, plain=chunks)


def build_set(dress: Dress, wheel: Path, files: dict[str, bytes]) -> bytes:
    """The manifest of one dress, as a script; adds its chunks to files."""
    trimmed = trim.numpy_wheel(wheel, dress.form)
    core = dict(core_files(trimmed, dress.form))
    more = dict(files_on_demand(wheel, dress.form))
    manifest = {
        "codec": dress.codec,
        "lock": create_lock([trimmed], WORK / dress.form / "pyodide-lock.json"),
        "core": list(core),
        "packs": [describe(name, data, dress, files) for name, data in (core | more).items()],
    }
    return f"globalThis.lampkitManifest={json.dumps(manifest)};\n".encode()


def core_files(wheel: Path, form: Form) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each file that every page with Python needs."""
    for name in PYODIDE_FILES:
        yield name, (paths.NODE_MODULES / "pyodide" / name).read_bytes()
    yield STDLIB, trim.stdlib(form)
    yield wheel.name, wheel.read_bytes()
    yield "kit.zip", kit_zip("kit", kit_sources(), form)


def files_on_demand(wheel: Path, form: Form) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each file that only some programs need."""
    for part in trim.NUMPY_PARTS:
        yield f"{part}.zip", trim.numpy_part(part, wheel, form)
    for name, place in ON_DEMAND.items():
        found = paths.KIT / place
        inside = found.iterdir() if found.is_dir() else [found]
        files = sorted(path for path in inside if path.suffix in (".py", ".json"))
        yield name, kit_zip(name.removesuffix(".zip"), files, form)
    for path in sorted((paths.CONTENT / "words").glob("*.txt")):
        yield f"{LIST}{path.stem}.zip", zip_staged(f"{LIST}{path.stem}", [path])
    yield DOCSTRINGS, docstrings_zip(wheel)
    yield "data-handwriting.zip", zip_staged("data-handwriting", [handwriting.FILE])
    yield from model_files()


def needed_when(name: str) -> str:
    """The pattern of the programs that need a pack; empty for one that all need."""
    kind, _, rest = name.removesuffix(".zip").partition("-")
    if name.startswith(LIST):
        return WHEN[WORDS]
    if name in WHEN or kind not in ("model", "data"):
        return WHEN.get(name, "")
    names = [rest, *borrowers(rest)] if kind == "model" else [rest]
    return rf"[\"'](?:{'|'.join(map(re.escape, names))})[\"']"


def borrowers(name: str) -> list[str]:
    """The models that need the files of the model called name too, for they draw its codes."""
    return [
        file.parent.name
        for file in sorted(paths.MODELS.glob(f"*/{CODES}"))
        if json.loads(file.read_text(encoding="utf-8"))["model"] == name
    ]


def kit_zip(name: str, files: list[Path], form: Form) -> bytes:
    """Files of kit, readable in both forms; compiled ones lie beside them where asked for."""
    stage = stage_files(name, files)
    compiled = compiled_beside(stage) if form == "compiled" else None
    return create_zip(stage, WORK / f"{name}-{form}.zip", compiled)


def compiled_beside(stage: Path) -> dict[str, bytes]:
    """The compiled form of each file of stage, under the name where Python looks for it."""
    made = trim.slim_files(stage, SITE_PACKAGES, slim=False)
    found = {}
    for path in sorted(made.rglob("*.pyc")):
        folder = path.relative_to(made).parent / "__pycache__"
        found[(folder / f"{path.stem}.cpython-313.pyc").as_posix()] = path.read_bytes()
    return found


def docstrings_zip(wheel: Path) -> bytes:
    """The texts that help() shows, where kit.docstrings looks for them."""
    stage = clean_folder(WORK / "stage" / "docstrings")
    for name, data in trim.docstrings(wheel).items():
        assets.write_atomic(stage / "kit" / "docstrings" / name, data)
    return create_zip(stage, WORK / DOCSTRINGS)


def kit_sources() -> list[Path]:
    """What every program may need of kit; host and theme belong to the page, not to Python."""
    elsewhere = [paths.KIT / folder for folder in (*OUTSIDE, *ON_DEMAND.values())]
    return [
        path
        for path in sorted(paths.KIT.rglob("*.py"))
        if not any(path.is_relative_to(folder) for folder in elsewhere)
    ]


def model_files() -> Iterator[tuple[str, bytes]]:
    """Name and bytes of one pack for each model: its files, held to its card, and the card."""
    for card in sorted(paths.MODELS.glob("*/card.json")):
        name = f"model-{card.parent.name}"
        yield f"{name}.zip", zip_staged(name, [card, *files_of(card)])


def files_of(card: Path) -> list[Path]:
    """The files of a model: its parts, and what lies beside them, such as a tokenizer.

    Raises BuildError where one is not what the card describes.
    """
    described = json.loads(card.read_text(encoding="utf-8"))
    parts = {f"{part}.onnx": facts for part, facts in described["parts"].items()}
    files = []
    for name, facts in sorted({**parts, **described.get("files", {})}.items()):
        file = card.with_name(name)
        if not file.is_file():
            raise BuildError(f"{file} is not there. Run: make models MODEL={card.parent.name}")
        if hashlib.sha256(file.read_bytes()).hexdigest() != facts["sha256"]:
            raise BuildError(
                f"{file} is not the file that its card.json describes. "
                f"Bring it back, or run: make models MODEL={card.parent.name}"
            )
        files.append(file)
    return files


def zip_staged(name: str, files: list[Path]) -> bytes:
    """A zip of files of the repository, each under its path from the top folder."""
    return create_zip(stage_files(name, files), WORK / f"{name}.zip")


def stage_files(name: str, files: list[Path]) -> Path:
    """A folder with copies of files of the repository, each under its path from the top folder."""
    stage = clean_folder(WORK / "stage" / name)
    for path in files:
        target = stage / path.relative_to(paths.ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    return stage


def describe(name: str, data: bytes, dress: Dress, files: dict[str, bytes]) -> dict[str, object]:
    """The manifest's entry for one pack; adds its chunks to files."""
    packed = compressed(data, dress)
    chunks = []
    for start in range(0, len(packed), CHUNK_BYTES):
        chunk = packed[start : start + CHUNK_BYTES]
        sha256 = hashlib.sha256(chunk).hexdigest()
        files[f"packs/{sha256[:20]}.{dress.suffix}"] = dress.wrap(chunk)
        chunks.append({"sha256": sha256, "bytes": len(chunk)})
    sizes = {"bytes": len(packed), "size": len(data)}
    found = {"name": name, **sizes, "when": needed_when(name), "chunks": chunks}
    if name.startswith(LIST):
        found["lang"] = name.removeprefix(LIST).removesuffix(".zip")
    return found


def compressed(data: bytes, dress: Dress) -> bytes:
    """data compressed; kept in out/ because the large files take seconds."""
    kept = WORK / dress.codec / hashlib.sha256(data).hexdigest()
    if not kept.exists():
        assets.write_atomic(kept, dress.compress(data))
    return kept.read_bytes()
