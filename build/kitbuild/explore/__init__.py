"""Data of the Explore widgets, computed from the shipped models: one module for each widget.

A widget is added by adding a module here with `build(folder)`, kit/theme/widgets/<name>.html and
kit/host/widgets/<name>.js, whose code is published in one script with the data. Nothing is cached:
all of it takes about a second.
"""

import importlib
from pathlib import Path

from kitbuild import assets, paths

FOLDER = paths.OUT / "explore"
CODE = paths.OUT / "host" / "widgets"
NOT_WIDGETS = ("__init__", "script")


def run() -> None:
    """Compute the data and pictures of all widgets and publish them in `_kit/explore/`."""
    modules = sorted(file.stem for file in Path(__file__).parent.glob("*.py"))
    files = {}
    for name in modules:
        if name not in NOT_WIDGETS:
            for path in importlib.import_module(f"kitbuild.explore.{name}").build(FOLDER):
                files[f"explore/{path.name}"] = _code(path) + path.read_bytes()
    assets.publish("explore", files)


def _code(path: Path) -> bytes:
    """The widget's code, which goes before its data; nothing for pictures."""
    return (CODE / path.name).read_bytes() if path.suffix == ".js" else b""
