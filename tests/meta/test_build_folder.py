"""`build/` is a source root and never the package `build` (style: the build/ trap)."""

import importlib.util
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_import_build_is_not_ours() -> None:
    spec = importlib.util.find_spec("build")
    assert spec is not None
    assert spec.origin is not None, "`import build` finds our folder as a namespace"
    assert ROOT / "build" not in Path(spec.origin).parents
    assert "site-packages" in spec.origin


def test_the_build_folder_holds_only_the_package_and_the_hooks() -> None:
    names = {path.name for path in (ROOT / "build").iterdir()} - {"__pycache__"}
    assert names == {"kitbuild", "mkdocs_hooks.py"}
