"""The page can run only what pyodide-build's tools and the pinned packages gave."""

import base64
import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from kitbuild import assets, paths
from kitbuild.fetch import fetch, load_sources
from kitbuild.pyodide import pack, tools
from kitbuild.sizes import load_manifest

pytestmark = pytest.mark.slow


def unpacked(entry: dict[str, Any]) -> bytes:
    """A pack as the worker sees it: its chunks, checked, joined and inflated."""
    chunks = []
    for chunk in entry["chunks"]:
        data = (paths.KIT_OUT / f"packs/{chunk['sha256'][:20]}.bin").read_bytes()
        assert hashlib.sha256(data).hexdigest() == chunk["sha256"]
        assert len(data) <= pack.CHUNK_BYTES
        chunks.append(data)
    return gzip.decompress(b"".join(chunks))


@pytest.fixture(scope="module")
def packs() -> dict[str, bytes]:
    return {entry["name"]: unpacked(entry) for entry in load_manifest()["packs"]}


def test_pyodide_is_the_pinned_package(packs: dict[str, bytes]) -> None:
    for name in pack.PYODIDE_FILES:
        assert packs[name] == (paths.NODE_MODULES / "pyodide" / name).read_bytes()


def test_numpy_is_the_official_build_that_the_lock_names(packs: dict[str, bytes]) -> None:
    lock = json.loads(load_manifest()["lock"])
    entry = lock["packages"]["numpy"]
    official = json.loads((paths.NODE_MODULES / "pyodide/pyodide-lock.json").read_text())
    assert list(lock["packages"]) == ["numpy"]
    assert entry["sha256"] == official["packages"]["numpy"]["sha256"]
    assert entry["sha256"] == load_sources()["numpy"].sha256
    assert hashlib.sha256(packs[entry["file_name"]]).hexdigest() == entry["sha256"]


def test_every_zip_and_the_lock_are_what_the_tools_make_again(
    packs: dict[str, bytes], tmp_path: Path
) -> None:
    wheel = fetch("numpy")
    assert tools.create_lock([wheel], tmp_path / "lock.json") == load_manifest()["lock"]
    again = {**dict(pack.core_files(wheel)), **dict(pack.model_files())}
    assert again.keys() == packs.keys()
    assert {name for name in packs if packs[name] != again[name]} == set()


def test_nothing_else_lies_where_packs_are() -> None:
    named = {f"{c['sha256'][:20]}" for p in load_manifest()["packs"] for c in p["chunks"]}
    assert {path.stem for path in (paths.KIT_OUT / "packs").iterdir()} == named
    claimed = {asset.file for asset in assets.load_assets().values()}
    there = {p.relative_to(paths.KIT_OUT).as_posix() for p in paths.KIT_OUT.rglob("*.*")}
    assert there == claimed


def test_both_dresses_hold_the_same_bytes() -> None:
    for binary in (paths.KIT_OUT / "packs").glob("*.bin"):
        script = binary.with_suffix(".js").read_text(encoding="ascii")
        assert script.startswith('lampkitChunk("')
        assert base64.b64decode(script[14:-4]) == binary.read_bytes()
