"""What a machine of the start page shows before any script runs, by the page's own code in Node."""

import json
import subprocess
from pathlib import Path
from typing import Any

from kitbuild.errors import BuildError

SCRIPT = Path(__file__).with_name("first_states.mjs")


def first_state(machine: str, asked: dict[str, Any]) -> dict[str, Any]:
    """The state of machine (words or points) in the page. Raises BuildError without Node."""
    command = ["node", str(SCRIPT), machine]
    try:
        done = subprocess.run(
            command, input=json.dumps(asked), capture_output=True, text=True, check=True
        )
    except FileNotFoundError:
        raise BuildError("Node is not installed. Install Node 20 or newer.") from None
    except subprocess.CalledProcessError as problem:
        raise BuildError(f"{SCRIPT.name} {machine} failed:\n{problem.stderr}") from None
    state: dict[str, Any] = json.loads(done.stdout)
    return state


def write_state(path: Path, state: dict[str, Any]) -> None:
    """Write a state where kitbuild.site.machines reads it; it is not published."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(state, ensure_ascii=False), encoding="utf-8")


def read_state(path: Path) -> dict[str, Any]:
    """A state of write_state. Raises BuildError that names the step which writes it."""
    if not path.exists():
        raise BuildError(f"{path} is missing. Make it with 'python -m kitbuild explore'.")
    state: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return state
