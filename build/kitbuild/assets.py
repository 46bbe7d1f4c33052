"""What lies in `_kit/`: every file under a name that holds its hash, written by one step each.

A step publishes all its files at once; `sweep` removes what no step claims any more.
"""

import hashlib
import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath

from kitbuild import paths

LISTS = paths.OUT / "assets"


@dataclass(frozen=True)
class Asset:
    """One file in `_kit/`: its path there, its size in bytes, its SHA-256 (hex)."""

    file: str
    bytes: int
    sha256: str


def write_atomic(path: Path, data: bytes) -> None:
    """Writes data so that path never holds half of it; leaves an equal file untouched."""
    if path.exists() and path.stat().st_size == len(data) and path.read_bytes() == data:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    part.write_bytes(data)
    os.replace(part, path)


def hashed_name(name: str, sha256: str) -> str:
    """`explore/map.js` with a hash: `explore/map.0123456789.js`."""
    pure = PurePosixPath(name)
    return str(pure.with_name(f"{pure.stem}.{sha256[:10]}{pure.suffix}"))


def publish(step: str, files: dict[str, bytes], *, plain: frozenset[str] = frozenset()) -> None:
    """Writes files (logical name -> bytes) into `_kit/` and records them as the step's own.

    Names in plain keep their name: pages outside the build's reach ask for them, or they
    carry a hash already.
    """
    assets = {}
    for name, data in files.items():
        sha256 = hashlib.sha256(data).hexdigest()
        file = name if name in plain else hashed_name(name, sha256)
        write_atomic(paths.KIT_OUT / file, data)
        assets[name] = asdict(Asset(file=file, bytes=len(data), sha256=sha256))
    write_atomic(LISTS / f"{step}.json", json.dumps(assets, indent=1).encode())


def load_assets() -> dict[str, Asset]:
    """Every published file by logical name."""
    assets: dict[str, Asset] = {}
    for path in sorted(LISTS.glob("*.json")):
        for name, fields in json.loads(path.read_text(encoding="utf-8")).items():
            assets[name] = Asset(**fields)
    return assets


def sweep() -> None:
    """Removes from `_kit/` what an earlier build left and no step claims."""
    claimed = {asset.file for asset in load_assets().values()}
    for path in sorted(paths.KIT_OUT.rglob("*"), reverse=True):
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif path.relative_to(paths.KIT_OUT).as_posix() not in claimed:
            path.unlink()
