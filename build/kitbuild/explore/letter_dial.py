"""The temperature dial of lesson 1.1: its first state in each language that has a list of words.

The list stands in the page, as with the start page's machine, and is counted there
(kit/host/machines/letters.js).
"""

from pathlib import Path

from kitbuild.explore.first_state import first_state, write_state
from kitbuild.explore.machine_words import TEMPERATURE, WORDS
from kitbuild.explore.script import write_script

NAME = "letter-dial"


def build(folder: Path) -> list[Path]:
    """Write letter-dial.js, without data, and the first state in each language."""
    states = {path.stem: state_of(path) for path in sorted(WORDS.glob("*.txt"))}
    write_state(folder / f"{NAME}.json", states)
    script = folder / f"{NAME}.js"
    script.write_text(write_script(NAME, {}), encoding="utf-8")
    return [script]


def state_of(path: Path) -> dict[str, object]:
    """The words of a list, its letters, and what follows the most frequent one."""
    words = path.read_text(encoding="utf-8").split()
    found = first_state("dial", {"words": words, "temperature": TEMPERATURE})
    return {"learnt": words, "temperature": TEMPERATURE, **found}
