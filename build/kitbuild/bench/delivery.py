"""What a first result in the page costs: Lampkit beside plain Pyodide and JupyterLite.

Visits take turns in one run, in Chromium; delivery.mjs makes them, this module prints them.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kit.exercise.cells import parse_exercise
from kitbuild import paths
from kitbuild.assets import write_atomic
from kitbuild.bench import peers
from kitbuild.bench.table import table
from kitbuild.errors import BuildError

LESSON = "1-2-squeeze-and-rebuild"
SLUG = "rebuild-error"
ROUNDS = 5
WORK = paths.OUT / "bench"
DRIVER = Path(__file__).with_suffix(".mjs")
MB = 1e6
MIB = 2**20

BARS = (
    "bars: bytes of Lampkit by http at most 4.5 MB (goal 4.2); second visit, or from a folder, at "
    "most 0.6 (goal 0.5) of plain;",
    "memory at most 250 MiB by http and 300 from a folder, 380 while starting; tasks 100 ms",
)

Visit = dict[str, Any]


def report(rounds: int = ROUNDS) -> Iterator[str]:
    """Yields the tables: visits unthrottled, at 400 kbit/s, and with a line that drops."""
    subjects, missing = find_subjects()
    file = WORK / "subjects.json"
    write_atomic(file, json.dumps(subjects).encode())
    yield f"  {_versions()}"
    yield from (f"  {line}" for line in BARS)
    yield from (f"  not here: {line}" for line in missing)
    yield f"\n  {rounds} rounds in turn; load {_load()}"
    yield from visits(list(drive(file, "visits", rounds)))
    yield f"\n  400 kbit/s and 400 ms, one visit each at the same time; load {_load()}"
    yield from slow(list(drive(file, "slow")))
    yield f"\n  the line ends at half of the bytes, and is back after 5 s; load {_load()}"
    yield from drops(list(drive(file, "drop")))


def find_subjects() -> tuple[list[dict[str, object]], list[str]]:
    """What can be visited, and a line for each peer that could not be built."""
    if not paths.USB_ZIP.exists():
        raise BuildError("dist/lampkit-usb.zip is not built. Run `make usb`.")
    exercise = paths.CONTENT / LESSON / "exercises" / f"{SLUG}.py"
    code = parse_exercise(exercise.read_text(encoding="utf-8"), SLUG).solution
    stick = WORK / "stick"
    shutil.rmtree(stick, ignore_errors=True)
    with zipfile.ZipFile(paths.USB_ZIP) as archive:
        archive.extractall(stick)
    subjects: list[dict[str, object]] = [
        _subject("Lampkit, http", "lampkit", paths.SITE, code),
        _subject("Lampkit, folder", "lampkit", stick / "lampkit", code, file=True),
        _subject("plain Pyodide", "plain", peers.build_plain(WORK / "plain"), ""),
    ]
    try:
        folder = peers.build_jupyterlite(paths.CACHE / "bench")
        subjects.append(_subject("JupyterLite", "jupyterlite", folder, peers.PROGRAM))
    except peers.NotBuilt as reason:
        return subjects, [f"JupyterLite: {reason}"]
    return subjects, []


def _subject(
    name: str, kind: str, folder: Path, code: str, *, file: bool = False
) -> dict[str, object]:
    return {"name": name, "kind": kind, "folder": str(folder), "file": file, "code": code}


def drive(subjects: Path, what: str, rounds: int = 1) -> Iterator[Visit]:
    """Yields what the driver saw, visit by visit. Raises BuildError when it fails."""
    command = ["node", str(DRIVER), str(subjects), what, str(rounds)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as driver:
        assert driver.stdout is not None
        for line in driver.stdout:
            yield json.loads(line)
    if driver.returncode:
        raise BuildError(f"`{' '.join(command)}` failed with {driver.returncode}.")


def visits(seen: list[Visit]) -> Iterator[str]:
    """A row for each subject: medians over the rounds; then the ratios that have a bar."""
    rows: dict[str, dict[str, list[Visit]]] = defaultdict(lambda: defaultdict(list))
    for visit in seen:
        rows[visit["name"]][visit["visit"]].append(visit)
    head = ("first result", "MB", "requests", "cold s", "warm s", "MiB after 10 s", "peak MiB")
    lines = []
    for name, by_visit in rows.items():
        cold, warm = by_visit["cold"], by_visit["warm"]
        lines.append(
            [
                *(name, f"{cold[0]['bytes'] / MB:.2f}", str(cold[0]["requests"])),
                *(_seconds(cold), _seconds(warm)),
                *(f"{_middle(cold, field) / MIB:.0f}" for field in ("rss", "peak")),
                f"{max(visit['task'] for visit in cold + warm):.0f}",
            ]
        )
    yield from table((*head, "longest task ms"), lines)
    yield "  seconds from the click to the result (JupyterLite: from opening its page)"
    yield from ratios(rows["Lampkit, http"]["warm"], rows["Lampkit, folder"], rows["plain Pyodide"])


def ratios(
    warm: list[Visit], folder: dict[str, list[Visit]], plain: dict[str, list[Visit]]
) -> Iterator[str]:
    """Lines with the click to the first result beside plain Pyodide, medians of the rounds."""
    ours = {
        "second visit by http": warm,
        "first from a folder": folder["cold"],
        "second from a folder": folder["warm"],
    }
    for visit, note in (("cold", "first visit"), ("warm", "second visit, its code compiled")):
        shown = ", ".join(f"{name} {_ratio(of, plain[visit])}" for name, of in ours.items())
        yield f"  of plain Pyodide's {note}: {shown}"


def slow(seen: list[Visit]) -> Iterator[str]:
    """A row for each subject on a slow line."""
    rows = [
        [visit["name"], f"{visit['bytes'] / MB:.2f}", _whole_seconds(visit["milliseconds"])]
        for visit in seen
    ]
    yield from table(("slow line", "MB", "seconds"), rows)


def drops(seen: list[Visit]) -> Iterator[str]:
    """A row for each subject whose line dropped."""
    rows = []
    for visit in seen:
        passed = visit["state"] == "passed"
        again = f"{max(0, visit['again']) / MB:.2f}" if passed else "-"
        after = _whole_seconds(visit["milliseconds"]) if passed else "-"
        outcome = "goes on by itself" if passed else f"{visit['state']} (a minute long)"
        rows.append([visit["name"], outcome, after, str(visit["asked"]), again])
    head = ("drop", "the reader does nothing", "seconds more", "requests after", "MB twice")
    yield from table(head, rows)


def _middle(visits: list[Visit], field: str) -> float:
    return float(statistics.median(visit[field] for visit in visits))


def _times(visits: list[Visit]) -> list[float]:
    return [visit.get("milliseconds") or float("inf") for visit in visits]


def _seconds(visits: list[Visit]) -> str:
    return f"{statistics.median(_times(visits)) / 1000:.2f}"


def _ratio(over: list[Visit], under: list[Visit]) -> str:
    rounds = [a / b for a, b in zip(_times(over), _times(under), strict=True)]
    return f"{statistics.median(rounds):.2f}"


def _whole_seconds(milliseconds: float | None) -> str:
    return "-" if milliseconds is None else f"{milliseconds / 1000:.0f}"


def _load() -> str:
    return ", ".join(f"{value:.1f}" for value in os.getloadavg())


def _versions() -> str:
    package = json.loads((paths.NODE_MODULES / "pyodide/package.json").read_text())
    chromium = subprocess.run(
        ["chromium", "--version"], capture_output=True, text=True, check=False
    ).stdout.strip()
    plain = f"Pyodide {package['version']}, NumPy {peers.numpy_version()}"
    return ", ".join([chromium, plain, peers.JUPYTERLITE])
