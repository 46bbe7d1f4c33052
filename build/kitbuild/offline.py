"""What a browser needs to keep the course: the service worker, and a list of each language's files.

Runs when all pages are written. A list names path, bytes and the first digits of the SHA-256; the
start page, which names the list, is not on it.
"""

import hashlib
import json
from pathlib import Path, PurePosixPath

from kitbuild import assets, paths
from kitbuild.short import short_name

SCRIPT = "sw.js"
MARK = 'data-start="course"'
# Of the dress for folders, and of the frames that a page with a line asks for by itself.
NOT_OVER_HTTP = ("packs-folder.", "store.", "offline.", "offline/")
File = tuple[str, int, str]


def run() -> None:
    """Writes sw.js, `_kit/offline/<locale>.<hash>.json`, and what the start pages say of them."""
    folders = sorted(page.parent for page in paths.SITE.glob("*/index.html"))
    lists = {f"offline/{folder.name}.json": list_files(paths.SITE, folder) for folder in folders}
    data = {name: as_json(files) for name, files in lists.items()}
    assets.publish("offline", data)
    assets.sweep()  # the lists of an earlier build
    published = assets.load_assets()
    for folder, files in zip(folders, lists.values(), strict=True):
        name = published[f"offline/{folder.name}.json"].file
        write_mark(folder / "index.html", name, sum(size for _, size, _ in files))
    # Another course makes another service worker, so that browsers look what has changed.
    course = hashlib.sha256(b"".join(data.values())).hexdigest()[:10]
    script = (paths.OUT / "host" / SCRIPT).read_bytes()
    assets.write_atomic(paths.SITE / SCRIPT, script + f"// {course}\n".encode())


def list_files(site: Path, folder: Path) -> list[File]:
    """The files of the course in the language of folder, over http."""
    own = [path for path in folder.rglob("*") if path != folder / "index.html"]
    shared = [path for path in (site / paths.KIT_OUT.name).rglob("*") if is_over_http(path)]
    top = [path for path in site.iterdir() if path.suffix in (".html", ".txt")]
    files = sorted(path for path in [*own, *shared, *top] if path.is_file() and not has_short(path))
    return [(path.relative_to(site).as_posix(), *facts(path)) for path in files]


def as_json(files: list[File]) -> bytes:
    """A list as kit/host/offline/course.js reads it."""
    return json.dumps({"files": files}, separators=(",", ":"), ensure_ascii=False).encode()


def is_over_http(path: Path) -> bool:
    """Whether a page over http ever asks for a file of `_kit/`."""
    name = PurePosixPath(*path.parts[path.parts.index(paths.KIT_OUT.name) + 1 :]).as_posix()
    script_of_pack = name.startswith("packs/") and name.endswith(".js")
    return not (script_of_pack or name.startswith(NOT_OVER_HTTP))


def has_short(path: Path) -> bool:
    """Whether pages over http read the script's short form instead."""
    return path.suffix == ".js" and path.with_name(short_name(path.name)).exists()


def facts(path: Path) -> tuple[int, str]:
    """Size and first digits of the SHA-256."""
    data = path.read_bytes()
    return len(data), hashlib.sha256(data).hexdigest()[:10]


def write_mark(page: Path, list_file: str, size: int) -> None:
    """Writes into a start page where its list is, and how much there is to keep."""
    html = page.read_text(encoding="utf-8")
    head, mark, rest = html.partition(MARK)
    rest = rest[rest.index(" aria-labelledby") :] if mark else rest
    told = f'{MARK} data-list="{list_file}" data-bytes="{size}"' if mark else ""
    assets.write_atomic(page, f"{head}{told}{rest}".encode())
