"""The direction of imports, read from the syntax trees."""

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# Part of kit -> the parts it may import besides itself. Lowest first.
KIT_LAYERS: dict[str, set[str]] = {
    "errors": {"i18n"},
    "i18n": set(),
    "kernels": set(),
    "runtime": {"errors", "i18n", "kernels"},
    "autodiff": {"errors", "i18n", "kernels"},
    "generate": {"errors", "i18n", "runtime"},
    "model_files": {"errors", "i18n", "runtime"},
    "zoo": {"errors", "i18n", "runtime", "generate", "model_files"},
    "data": {"errors", "i18n", "generate"},
    "plot": {"errors", "i18n"},
    "exercise": {"errors", "i18n"},
    "glass": {"errors", "i18n", "runtime", "plot"},
    "words": {"errors"},
    "command": {"exercise"},
    "__main__": {"command"},
    "compiled": set(),
    "docstrings": set(),
    "browser": {
        "errors",
        "i18n",
        "compiled",
        "docstrings",
        "runtime",
        "generate",
        "zoo",
        "data",
        "plot",
        "exercise",
    },
    "__init__": {"errors", "zoo", "data", "plot", "exercise", "words"},
}

# Outside packages -> the files that may import them.
ONLY_IN = {
    "torch": ("build/kitbuild/models", "build/kitbuild/export", "build/kitbuild/bench"),
    "onnx": ("build/kitbuild/export", "build/kitbuild/bench"),
    "onnxruntime": ("build/kitbuild/export/parity.py", "build/kitbuild/bench"),
    "remotezip": ("build/kitbuild/fetch.py",),
    "urllib.request": ("build/kitbuild/fetch.py",),
    "js": (),
    "pyodide": (),
    "lampkit_host": ("kit/browser.py",),
}


def python_files(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.py"))


def imported_modules(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative imports hide the layer"
            found.add(node.module or "")
            if node.module == "kit":
                found |= {f"kit.{alias.name}" for alias in node.names}
    return found


def part_of(path: Path) -> str:
    first = path.relative_to(ROOT / "kit").parts[0]
    return first.removesuffix(".py")


@pytest.mark.parametrize("path", python_files("kit"), ids=str)
def test_kit_imports_only_from_the_layers_below(path: Path) -> None:
    part = part_of(path)
    assert part in KIT_LAYERS, f"{path}: add kit.{part} to the layers"
    for module in imported_modules(path):
        if module.startswith("kit."):
            used = module.split(".")[1]
            if used in ("load", "load_data", "model_path", "show", "Wrong", "expect_same"):
                continue
            assert used == part or used in KIT_LAYERS[part], f"{path} imports {module}"
        else:
            name = module.split(".")[0]
            standard = name in sys.stdlib_module_names
            allowed = standard or name in ("numpy", "kit") or part == "browser"
            assert allowed, f"{path} imports {module}: kit has the standard library and NumPy only"


@pytest.mark.parametrize("path", python_files("kit") + python_files("build"), ids=str)
def test_outside_packages_are_imported_where_they_belong(path: Path) -> None:
    place = path.relative_to(ROOT).as_posix()
    for module in imported_modules(path):
        for package, places in ONLY_IN.items():
            if module == package or module.startswith(package + "."):
                assert place.startswith(places or "nowhere"), f"{place} imports {module}"


@pytest.mark.parametrize("path", python_files("kit"), ids=str)
def test_kit_never_imports_the_build(path: Path) -> None:
    assert not [name for name in imported_modules(path) if name.split(".")[0] == "kitbuild"]


def test_kit_has_no_import_cycle() -> None:
    above: dict[str, set[str]] = {part: set(below) for part, below in KIT_LAYERS.items()}
    while above:
        free = {part for part, below in above.items() if not below & above.keys()}
        assert free, f"a cycle among {sorted(above)}"
        above = {part: below for part, below in above.items() if part not in free}
