"""The widget of figures that show numbers: it takes them from the page and needs no data."""

from pathlib import Path

from kitbuild.explore.script import write_script

NAME = "figure"


def build(folder: Path) -> list[Path]:
    """Write figure.js into folder."""
    folder.mkdir(parents=True, exist_ok=True)
    script = folder / f"{NAME}.js"
    script.write_text(write_script(NAME, {}), encoding="utf-8")
    return [script]
