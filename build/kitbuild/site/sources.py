"""Content files as text: front matter, body, and the line on which something stands."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kitbuild.site.errors import SiteError
from kitbuild.site.yaml_files import read_yaml

FENCE = "---\n"


@dataclass(frozen=True)
class Source:
    """A content file, and the line of it on which the text at hand begins."""

    path: Path
    first_line: int = 1

    def line_of(self, fragment: str) -> int:
        """The line on which the first line of fragment first stands; 1 when it does not."""
        wanted = fragment.strip().split("\n")[0]
        lines = self.path.read_text(encoding="utf-8").split("\n")
        return next((at for at, line in enumerate(lines, 1) if wanted in line), 1)


def source_of(path: Path, body: str) -> Source:
    """The source whose text, without its front matter, is body."""
    text = path.read_text(encoding="utf-8-sig")
    return Source(path, text[: len(text) - len(body)].count("\n") + 1)


def read_front_matter(path: Path) -> tuple[dict[str, Any], str]:
    """Front matter and body of a Markdown file; an empty dict when it has none.

    Raises SiteError for front matter that is not closed, or is not sound.
    """
    text = path.read_text(encoding="utf-8-sig")
    if not text.startswith(FENCE):
        return {}, text
    end = text.find(f"\n{FENCE}", len(FENCE) - 1) + 1
    if not end:
        message = "The front matter is not closed. End it with a line of its own, '---'."
        raise SiteError(message, path)
    head, body = text[len(FENCE) : end], text[end + len(FENCE) :]
    fields = read_yaml(head, "The front matter", path, first_line=2)
    if not isinstance(fields, dict):
        raise SiteError("The front matter holds no 'name: value' lines.", path)
    return fields, body
