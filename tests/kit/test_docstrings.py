"""The texts of help() reach modules that were imported before them, and after."""

import importlib
import json
import sys
from pathlib import Path

import pytest

from kit import docstrings

BEFORE = "def f():\n    ''\n\nclass C:\n    ''\n    @classmethod\n    def g(cls):\n        ''\n"
TEXTS = {"": "Module.", "f": "Function.", "C": "Class.", "C.g": "Method.", "gone": "No more."}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("told_before", "told_after"):
        (tmp_path / f"{name}.py").write_text(BEFORE)
    texts = {"told_before": TEXTS, "told_after": TEXTS, "sys": {"exit.part": "made by C"}}
    (tmp_path / "docstrings").mkdir()
    (tmp_path / "docstrings/texts.json").write_text(json.dumps(texts))
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(docstrings, "_texts", {})
    monkeypatch.setattr(sys, "meta_path", list(sys.meta_path))
    for name in ("told_before", "told_after"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    return tmp_path / "docstrings"


def test_modules_are_told_their_texts_whenever_they_are_imported(folder: Path) -> None:
    before = importlib.import_module("told_before")
    docstrings.install(folder)
    for module in (before, importlib.import_module("told_after")):
        assert module.__doc__ == "Module."
        assert module.f.__doc__ == "Function."
        assert (module.C.__doc__, module.C.g.__doc__) == ("Class.", "Method.")


def test_they_are_installed_once(folder: Path) -> None:
    docstrings.install(folder)
    length = len(sys.meta_path)
    docstrings.install(folder)
    assert len(sys.meta_path) == length


def test_without_the_pack_nothing_happens(folder: Path, tmp_path: Path) -> None:
    length = len(sys.meta_path)
    docstrings.install(tmp_path / "nowhere")
    assert len(sys.meta_path) == length


def test_the_scripts_that_come_with_the_texts_are_run(folder: Path) -> None:
    (folder / "more.py").write_text("import told_before\ntold_before.f.__doc__ = 'By a script.'\n")
    texts = json.loads((folder / "texts.json").read_text())
    del texts["told_before"]["f"]
    (folder / "texts.json").write_text(json.dumps(texts))
    docstrings.install(folder)
    assert importlib.import_module("told_before").f.__doc__ == "By a script."
