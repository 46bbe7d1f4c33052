"""Packs: each file that Python needs in the page, compressed and cut into hashed chunks.

One set of chunks in two dresses: `.bin` for http, `.js` (base64 in one call) for pages opened
from a folder, where only script tags can read a neighbouring file.
"""

import base64
import gzip
import hashlib
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

from kit.data import handwriting
from kitbuild import assets, paths
from kitbuild.errors import BuildError
from kitbuild.fetch import fetch
from kitbuild.pyodide.tools import create_lock, create_zip

CHUNK_BYTES = 256 * 1024
WORK = paths.OUT / "packs"
PYODIDE_FILES = ("pyodide.js", "pyodide.asm.js", "pyodide.asm.wasm")


def run() -> None:
    """Writes all packs and their manifest into `_kit/`."""
    WORK.mkdir(parents=True, exist_ok=True)
    wheel = fetch("numpy")
    core = dict(core_files(wheel))
    packs = {**core, **dict(model_files())}
    files: dict[str, bytes] = {}
    described = [describe(name, data, files) for name, data in packs.items()]
    manifest = {
        "lock": create_lock([wheel], WORK / "pyodide-lock.json"),
        "core": list(core),
        "packs": described,
    }
    chunks = frozenset(files)
    files["packs.js"] = f"globalThis.lampkitManifest={json.dumps(manifest)};\n".encode()
    assets.publish("packs", files, plain=chunks)


def core_files(wheel: Path) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each file that every page with Python needs."""
    for name in PYODIDE_FILES:
        yield name, (paths.NODE_MODULES / "pyodide" / name).read_bytes()
    yield "python_stdlib.zip", zip_stdlib()
    yield wheel.name, wheel.read_bytes()
    yield "kit.zip", zip_staged("kit", kit_sources())
    yield "data-handwriting.zip", zip_staged("data-handwriting", [handwriting.FILE])


def kit_sources() -> list[Path]:
    """kit's Python files and story grammars; host and theme belong to the page, not to Python."""
    return [
        path
        for path in sorted([*paths.KIT.rglob("*.py"), *paths.KIT.glob("data/stories/*.json")])
        if path.relative_to(paths.KIT).parts[0] not in ("host", "theme")
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


def zip_stdlib() -> bytes:
    """Pyodide's standard library, zipped again by pyodide-build's tool."""
    stage = clean_folder(WORK / "stage" / "stdlib")
    shutil.unpack_archive(paths.NODE_MODULES / "pyodide/python_stdlib.zip", stage)
    return create_zip(stage, WORK / "python_stdlib.zip")


def zip_staged(name: str, files: list[Path]) -> bytes:
    """A zip of files of the repository, each under its path from the top folder."""
    stage = clean_folder(WORK / "stage" / name)
    for path in files:
        target = stage / path.relative_to(paths.ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    return create_zip(stage, WORK / f"{name}.zip")


def clean_folder(folder: Path) -> Path:
    """The folder, empty."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def describe(name: str, data: bytes, files: dict[str, bytes]) -> dict[str, object]:
    """The manifest's entry for one pack; adds its chunks, in both dresses, to files."""
    packed = compress(data)
    chunks = []
    for start in range(0, len(packed), CHUNK_BYTES):
        chunk = packed[start : start + CHUNK_BYTES]
        sha256 = hashlib.sha256(chunk).hexdigest()
        text = base64.b64encode(chunk).decode()
        files[f"packs/{sha256[:20]}.bin"] = chunk
        files[f"packs/{sha256[:20]}.js"] = f'lampkitChunk("{text}");\n'.encode()
        chunks.append({"sha256": sha256, "bytes": len(chunk)})
    return {"name": name, "bytes": len(packed), "size": len(data), "chunks": chunks}


def compress(data: bytes) -> bytes:
    """data as gzip, level 9, without a date; kept in out/ because the large ones take a second."""
    kept = WORK / "gzip" / hashlib.sha256(data).hexdigest()
    if not kept.exists():
        assets.write_atomic(kept, gzip.compress(data, 9, mtime=0))
    return kept.read_bytes()
