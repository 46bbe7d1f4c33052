"""The page's scripts and styles: joined by esbuild, published under hashed names."""

import gzip
import hashlib
import subprocess
from pathlib import Path

from kitbuild import assets, paths
from kitbuild.errors import BuildError

WORK = paths.OUT / "host"
BUNDLES = ("host.js", "python.js", "editor.js", "store.js", "style.css")
# Large scripts that also travel compressed: many servers send scripts as they are.
PACKED = ("python.js", "editor.js")
STORE_PAGE = """<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">
<title>Lampkit storage</title>
<script src="{script}"></script>
</html>
"""


def run() -> None:
    """Writes the bundles and the storage page into `_kit/`."""
    bundler = Path(__file__).with_name("bundle.mjs")
    try:
        subprocess.run(["node", str(bundler), str(WORK)], cwd=paths.ROOT, check=True)
    except FileNotFoundError:
        raise BuildError("Node is not installed. Install Node 20 or newer.") from None
    except subprocess.CalledProcessError:
        raise BuildError("esbuild could not join kit/host; its message is above.") from None
    files = {name: (WORK / name).read_bytes() for name in BUNDLES}
    packed = {packed_name(name): gzip.compress(files[name], 9, mtime=0) for name in PACKED}
    assets.publish("host", files | packed, plain=frozenset(packed))
    page = STORE_PAGE.format(script=assets.load_assets()["store.js"].file)
    assets.publish("store-page", {"store.html": page.encode()}, plain=frozenset({"store.html"}))


def packed_name(script: str) -> str:
    """The file of a script's compressed form: that of the script with another ending."""
    sha256 = hashlib.sha256((WORK / script).read_bytes()).hexdigest()
    return assets.hashed_name(script, sha256).removesuffix(".js") + ".bin"
