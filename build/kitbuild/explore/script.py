"""Explore data as a classic script: one call, because file:// forbids fetch."""

import json
from typing import Any

CALL = "lampkitExplore("


def write_script(name: str, data: dict[str, Any]) -> str:
    """The text of <name>.js, which hands data to the widget called name."""
    fields = json.dumps(data, ensure_ascii=True, separators=(",", ":"))
    return f"{CALL}{json.dumps(name)},{fields});\n"


def read_script(text: str) -> dict[str, Any]:
    """The data in a script of write_script."""
    name, data = json.loads("[" + text.removeprefix(CALL).removesuffix(");\n") + "]")
    if not (isinstance(name, str) and isinstance(data, dict)):
        raise ValueError("not a script of write_script")
    return data
