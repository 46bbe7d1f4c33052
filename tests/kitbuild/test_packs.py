"""The page can run only what pyodide-build's tools and the pinned packages gave."""

import ast
import base64
import gzip
import hashlib
import io
import json
import lzma
import zipfile
from pathlib import Path
from typing import Any

import pytest

from kitbuild import assets, paths
from kitbuild.fetch import fetch, load_sources
from kitbuild.pyodide import kept, pack, slim, tools, trim
from kitbuild.pyodide.manifest import load_manifest

pytestmark = pytest.mark.slow
DRESSES = {dress.name: dress for dress in pack.DRESSES}


def read_chunk(dress: pack.Dress, sha256: str) -> bytes:
    """A chunk as the worker sees it."""
    data = (paths.KIT_OUT / f"packs/{sha256[:20]}.{dress.suffix}").read_bytes()
    if dress.name == "http":
        return data
    assert data.startswith(b'lampkitChunk("')
    return base64.b64decode(data[14:-4])


def unpacked(dress: pack.Dress, entry: dict[str, Any]) -> bytes:
    """A pack as the worker sees it: its chunks, checked, joined and inflated."""
    chunks = []
    for chunk in entry["chunks"]:
        data = read_chunk(dress, chunk["sha256"])
        assert hashlib.sha256(data).hexdigest() == chunk["sha256"]
        assert len(data) <= pack.CHUNK_BYTES
        chunks.append(data)
    packed = b"".join(chunks)
    return lzma.decompress(packed) if dress.codec == "xz" else gzip.decompress(packed)


@pytest.fixture(scope="module", params=sorted(DRESSES))
def dress(request: pytest.FixtureRequest) -> pack.Dress:
    return DRESSES[request.param]


@pytest.fixture(scope="module")
def packs(dress: pack.Dress) -> dict[str, bytes]:
    return {e["name"]: unpacked(dress, e) for e in load_manifest(dress.name)["packs"]}


def files_of(archive: bytes | Path) -> dict[str, bytes]:
    source = archive if isinstance(archive, Path) else io.BytesIO(archive)
    with zipfile.ZipFile(source) as opened:
        return {name: opened.read(name) for name in opened.namelist() if not name.endswith("/")}


def test_pyodide_is_the_pinned_package(packs: dict[str, bytes]) -> None:
    for name in pack.PYODIDE_FILES:
        assert packs[name] == (paths.NODE_MODULES / "pyodide" / name).read_bytes()


def test_the_lock_names_the_numpy_that_is_there_and_nothing_else(
    dress: pack.Dress, packs: dict[str, bytes]
) -> None:
    lock = json.loads(load_manifest(dress.name)["lock"])
    assert list(lock["packages"]) == ["numpy"]
    entry = lock["packages"]["numpy"]
    assert hashlib.sha256(packs[entry["file_name"]]).hexdigest() == entry["sha256"]


def test_numpy_is_taken_from_the_official_build() -> None:
    official = json.loads((paths.NODE_MODULES / "pyodide/pyodide-lock.json").read_text())
    sha256 = official["packages"]["numpy"]["sha256"]
    assert load_sources()["numpy"].sha256 == sha256
    assert hashlib.sha256(fetch("numpy").read_bytes()).hexdigest() == sha256


def test_machine_code_and_programs_are_those_of_the_official_build(
    dress: pack.Dress, packs: dict[str, bytes]
) -> None:
    wheel = fetch("numpy")
    both = [
        (
            files_of(packs[wheel.name])
            | files_of(packs[pack.RANDOM])
            | files_of(packs[pack.MASKED]),
            files_of(wheel),
        ),
        (
            files_of(packs[pack.STDLIB]),
            files_of(paths.NODE_MODULES / "pyodide/python_stdlib.zip"),
        ),
    ]
    for ours, theirs in both:
        for name, data in ours.items():
            if name.endswith(".so"):
                assert data == theirs[name], name
            elif name.endswith(slim.ONLY_TEXTS):
                assert data == b"" or dress.form == "compiled"
            elif name.endswith(".py") and data != theirs[name]:
                assert _program(data) == _program(theirs[name]), name
            elif name.endswith(".pyc"):
                assert dress.form == "compiled"
                assert name.removesuffix("c") in theirs


def _program(source: bytes) -> str:
    """The syntax tree without docstrings: what remains when comments and they go."""
    try:
        tree = ast.parse(source)
    except SyntaxError:  # newer than the Python that runs this test: compared in slim.py
        return ""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            node.value.value = ""
    return ast.dump(tree)


def test_what_is_left_out_is_not_there(packs: dict[str, bytes]) -> None:
    names = files_of(packs[pack.STDLIB])
    assert {name.split("/")[0].split(".")[0] for name in names} <= kept.PROMISED | kept.BEHIND
    numpy = files_of(packs[fetch("numpy").name])
    for part in ("random", "fft", "ma", "polynomial", "testing", "f2py"):
        assert not [name for name in numpy if name.startswith(f"numpy/{part}/")]


def test_kit_can_be_read_everywhere_and_comes_compiled_in_a_folder(
    dress: pack.Dress, packs: dict[str, bytes]
) -> None:
    names = files_of(packs["kit.zip"]) | files_of(packs["kit-glass.zip"])
    sources = {name for name in names if name.endswith(".py")}
    compiled = {name for name in names if name.endswith(".cpython-313.pyc")}
    assert {"kit/glass/lines.py", "kit/runtime/session.py"} <= sources
    beside = {
        str(Path(name).parent / "__pycache__" / f"{Path(name).stem}.cpython-313.pyc")
        for name in sources
    }
    assert compiled == (beside if dress.name == "folder" else set())


def test_every_zip_and_the_lock_are_what_the_tools_make_again(
    dress: pack.Dress, packs: dict[str, bytes], tmp_path: Path
) -> None:
    wheel = trim.numpy_wheel(fetch("numpy"), dress.form)
    assert tools.create_lock([wheel], tmp_path / "lock.json") == load_manifest(dress.name)["lock"]
    again = {
        **dict(pack.core_files(wheel, dress.form)),
        **dict(pack.files_on_demand(fetch("numpy"), dress.form)),
    }
    assert again.keys() == packs.keys()
    assert {name for name in packs if packs[name] != again[name]} == set()


def test_compiling_again_gives_the_same_bytes(tmp_path: Path) -> None:
    stage = tmp_path / "stage"
    stage.mkdir()
    (stage / "one.py").write_text('"""Doc."""\n\n# gone\nx = {1, 2, 3}  # gone too\n')
    made = trim.slim_files(stage, "/lib/test", slim=True)
    first = {path.name: path.read_bytes() for path in made.iterdir()}
    assert first["one.py"] == b'""\n\nx = {1, 2, 3}\n'
    assert json.loads(first["docstrings.json"]) == {"one": {"": "Doc."}}
    trim.clean_folder(made).rmdir()
    made = trim.slim_files(stage, "/lib/test", slim=True)
    assert {path.name: path.read_bytes() for path in made.iterdir()} == first


def test_nothing_else_lies_where_packs_are() -> None:
    named = {
        f"{chunk['sha256'][:20]}.{dress.suffix}"
        for dress in DRESSES.values()
        for entry in load_manifest(dress.name)["packs"]
        for chunk in entry["chunks"]
    }
    assert {path.name for path in (paths.KIT_OUT / "packs").iterdir()} == named
    claimed = {asset.file for asset in assets.load_assets().values()}
    there = {p.relative_to(paths.KIT_OUT).as_posix() for p in paths.KIT_OUT.rglob("*.*")}
    assert there == claimed
