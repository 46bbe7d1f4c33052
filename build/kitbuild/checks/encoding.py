"""Encoding: every text of the content is UTF-8. The other checks could not read one that is not."""

from collections.abc import Iterator
from pathlib import Path

from kitbuild.checks.problems import Problem

TEXTS = (".md", ".py", ".yml", ".txt")


def problems(content: Path) -> Iterator[Problem]:
    """Files with a byte that is not UTF-8, each with the line of the first one."""
    for file in sorted(content.rglob("*")):
        if file.suffix not in TEXTS or not file.is_file():
            continue
        data = file.read_bytes()
        try:
            data.decode("utf-8")
        except UnicodeDecodeError as problem:
            line = data.count(b"\n", 0, problem.start) + 1
            sign = f"byte {data[problem.start]:#04x}"
            yield Problem(file, line, f"this is not UTF-8 ({sign}). Save the file as UTF-8.")
