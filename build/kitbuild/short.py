"""Short forms of the scripts that a page adds when they are asked for: the same script, by gzip.

Over http the page reads these: many servers send scripts as they are, and a script that was cut
off or changed on the way does not unpack. A folder opened by a double click keeps the scripts.
"""

import gzip
import re

from kitbuild import assets, paths

SCRIPTS = ("python.js", "editor.js", "packs-http.js")


def run() -> None:
    """Publishes the short form of each such script beside it."""
    published = assets.load_assets()
    names = [name for name in published if name in SCRIPTS or name.startswith("exercises/")]
    files = {short_name(published[name].file): name for name in names if name.endswith(".js")}
    packed = {
        file: packed_script((paths.KIT_OUT / published[name].file).read_bytes())
        for file, name in files.items()
    }
    assets.publish("short", packed, plain=frozenset(packed))


def short_name(script: str) -> str:
    """The file of a script's short form: the script's with another ending."""
    return script.removesuffix(".js") + ".bin"


def digits(file: str) -> str:
    """The first ten digits of the hash in a file's name: what a page calls the file by."""
    match = re.search(r"([0-9a-f]{10})[0-9a-f]*\.\w+$", file)
    return match[1] if match else file


def packed_script(script: bytes) -> bytes:
    """A script's short form."""
    return gzip.compress(script, 9, mtime=0)
