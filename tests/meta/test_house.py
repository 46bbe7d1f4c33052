"""Rules of the house that no tool checks: sizes of files, names of hosts, one command each."""

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCES = (".py", ".js", ".mjs", ".css")
# Split over two strings, so that this file does not name them either.
REGISTRIES = ("py" + "pi.org", "python" + "hosted", "registry." + "npm", "deb." + "debian")


def tracked_files() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split("\n")
    return [ROOT / name for name in listed if name and (ROOT / name).is_file()]


LONGEST = 300
LONGEST_EXERCISE = 450  # exercises and steps hold every answer that their checks are tried on


def longest(path: Path) -> int:
    return LONGEST_EXERCISE if path.parent.name in ("exercises", "steps") else LONGEST


def test_source_files_have_at_most_300_lines() -> None:
    long = {
        path.relative_to(ROOT).as_posix(): count
        for path in tracked_files()
        if path.suffix in SOURCES
        and (count := len(path.read_text(encoding="utf-8").splitlines())) > longest(path)
    }
    assert long == {}


def test_no_file_names_a_package_registry() -> None:
    naming = [
        path.relative_to(ROOT).as_posix()
        for path in tracked_files()
        if path.suffix not in (".onnx", ".png")
        and any(host in path.read_text(encoding="utf-8") for host in REGISTRIES)
    ]
    assert naming == []


def test_every_make_target_says_why_one_would_run_it() -> None:
    lines = (ROOT / "Makefile").read_text(encoding="utf-8").splitlines()
    phony = next(line for line in lines if line.startswith(".PHONY:")).split()[1:]
    for target in phony:
        at = next(i for i, line in enumerate(lines) if re.match(rf"{target}:", line))
        assert lines[at - 1].startswith("## "), f"make {target} has no line of why"
