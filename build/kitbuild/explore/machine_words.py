"""The start page's machine that makes words: its words for each language that has a list.

The list stands in the page, and the machine counts it there (kit/host/machines/letters.js).
"""

from pathlib import Path

from kitbuild.explore.first_state import first_state, write_state
from kitbuild.explore.script import write_script
from kitbuild.paths import CONTENT

NAME = "machine-words"
WORDS = CONTENT / "words"
TEMPERATURE = 1  # draws by the counts as they are


def build(folder: Path) -> list[Path]:
    """Write machine-words.js, without data, and the first state in each language."""
    states = {path.stem: state_of(path) for path in sorted(WORDS.glob("*.txt"))}
    write_state(folder / f"{NAME}.json", states)
    script = folder / f"{NAME}.js"
    script.write_text(write_script(NAME, {}), encoding="utf-8")
    return [script]


def state_of(path: Path) -> dict[str, object]:
    """The words of a list, and what the machine makes of them."""
    words = path.read_text(encoding="utf-8").split()
    made = first_state("words", {"words": words, "temperature": TEMPERATURE})
    return {"learnt": words, "temperature": TEMPERATURE, **made}
