"""Writes a pyodide-lock.json that knows only the given wheels; run inside `.venv-pyodide`.

The command `pyodide lockfile add-wheels` of this version throws away the lock that it made, so
the function behind it is called here.
Usage: python write_lock.py BASE_LOCK OUTPUT WHEEL...
"""

import sys
from pathlib import Path

from pyodide_lock import PyodideLockSpec
from pyodide_lock.utils import add_wheels_to_spec


def main(base: Path, output: Path, wheels: list[Path]) -> None:
    """Adds the wheels to the base lock."""
    add_wheels_to_spec(PyodideLockSpec.from_json(base), wheels).to_json(output)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), [Path(name) for name in sys.argv[3:]])
