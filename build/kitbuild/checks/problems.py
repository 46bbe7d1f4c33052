"""One thing that is wrong, and where."""

from dataclasses import dataclass
from pathlib import Path

from kitbuild.site.texts import shown_path


@dataclass(frozen=True, order=True)
class Problem:
    """message: what was seen, what is expected, what to do."""

    path: Path
    line: int
    message: str

    def __str__(self) -> str:
        return f"{shown_path(self.path)}:{self.line}: {self.message}"
