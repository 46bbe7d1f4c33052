"""Trains, exports, proves and describes the models that ship (all, or those named).

A model is added by adding a folder here. Its `__init__.py` declares FAMILY, LOSS and CONFIGS
(model name -> frozen Config) and imports no torch; beside it lie model.py (example_feeds, OUTPUTS),
train.py (train) and measure.py (measure, MEANINGS), and sheet.py (rows, texts) where there is
something to look at. Never part of `make`: the site is built from the committed files, kit/models.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from kitbuild.errors import BuildError

FOLDER = Path(__file__).parent


def find_families() -> dict[str, str]:
    """The name of each model -> the folder here that makes it."""
    return {
        name: folder.parent.name
        for folder in sorted(FOLDER.glob("*/__init__.py"))
        for name in import_module(f"kitbuild.models.{folder.parent.name}").CONFIGS
    }


def run(*names: str) -> None:
    """Makes the named models, or all; raises BuildError when one misses a bar or its budget."""
    families = find_families()
    for name in names:
        if name not in families:
            raise BuildError(f"There is no model '{name}'. There are: {', '.join(families)}.")
    from kitbuild import data
    from kitbuild.models.catalogue import write_catalogue
    from kitbuild.models.make import make  # needs torch

    data.run()
    for name in names or families:
        make(name, families[name])
    write_catalogue()
