"""The one error of the site build: what is wrong in the content, in which file and line."""

from pathlib import Path

from kitbuild.errors import BuildError
from kitbuild.paths import ROOT


class SiteError(BuildError):
    """The content breaks its contract. The place is added by the first caller that knows it."""

    def __init__(self, message: str, path: Path | None = None, line: int = 1) -> None:
        self.message = message
        self.path = path
        self.line = line
        if path is not None:
            shown = path.relative_to(ROOT) if path.is_relative_to(ROOT) else path
            message = f"{shown}:{line}: {message}"
        super().__init__(message)

    def at(self, path: Path, line: int) -> "SiteError":
        """This error with its place; an error that has one keeps it."""
        return self if self.path else SiteError(self.message, path, line)
