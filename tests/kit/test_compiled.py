"""What Python compiled for its next start is complete, stays valid, and is made in small pieces."""

import importlib
import io
import sys
import zipfile
from importlib.util import MAGIC_NUMBER
from pathlib import Path

import pytest

from kit import compiled

FLAGS = slice(4, 8)


@pytest.fixture
def top(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "met.py").write_text("x = 1\n")
    (tmp_path / "never_met.py").write_text("y = 2\n")
    (tmp_path / "site-packages/kit/deep").mkdir(parents=True)
    (tmp_path / "site-packages/kit/deep/part.py").write_text("z = 3\n")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "met", raising=False)
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    importlib.import_module("met")
    return tmp_path


def test_imported_modules_and_kit_are_compiled_piece_by_piece(top: Path) -> None:
    pieces = 0
    while compiled.compile_some(0, top):
        pieces += 1
    assert pieces == 2
    made = sorted(path.name.split(".")[0] for path in top.glob("**/__pycache__/*.pyc"))
    assert made == ["met", "part"]
    assert not compiled.compile_some(0, top)


def test_the_archive_holds_them_so_that_they_are_never_compared_with_a_source(top: Path) -> None:
    while compiled.compile_some(1, top):
        pass
    with zipfile.ZipFile(io.BytesIO(compiled.archive(0, top))) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    assert [f"/{name}" for name in files] == [
        str(path) for path in sorted(top.glob("**/__pycache__/*.pyc"))
    ]
    for data in files.values():
        assert data.startswith(MAGIC_NUMBER)
        assert data[FLAGS] == b"\x01\0\0\0"


def test_nothing_new_makes_no_archive(top: Path) -> None:
    compiled.compile_some(1, top)
    assert compiled.archive(0, top)
    assert compiled.archive(2, top) == b""
