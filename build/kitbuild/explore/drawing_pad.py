"""The drawing pad: nothing is computed for it; its script needs no more than the pad's side."""

from pathlib import Path

from kitbuild.explore.script import write_script

NAME = "drawing-pad"
SIDE = 16


def build(folder: Path) -> list[Path]:
    """Write drawing-pad.js into folder."""
    folder.mkdir(parents=True, exist_ok=True)
    script = folder / f"{NAME}.js"
    script.write_text(write_script(NAME, {"side": SIDE}), encoding="utf-8")
    return [script]
