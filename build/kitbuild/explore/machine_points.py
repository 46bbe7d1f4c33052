"""The start page's game of two players: its picture before the first round and after the last.

The game itself is trained in the page (kit/host/machines/game.js); there is no data for it.
"""

from pathlib import Path

from kitbuild.explore.first_state import first_state, write_state
from kitbuild.explore.script import write_script

NAME = "machine-points"


def build(folder: Path) -> list[Path]:
    """Write machine-points.js, without data, and its first state."""
    write_state(folder / f"{NAME}.json", first_state("points", {}))
    script = folder / f"{NAME}.js"
    script.write_text(write_script(NAME, {}), encoding="utf-8")
    return [script]
