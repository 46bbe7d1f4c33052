"""The page's scripts and styles: joined by esbuild, published under hashed names."""

import re
import subprocess
from pathlib import Path

from kitbuild import assets, paths
from kitbuild.errors import BuildError

WORK = paths.OUT / "host"
# sw.js goes to the site's top: kitbuild.offline.
BUNDLES = (
    "host.js",
    "exercise.js",
    "stuck.js",
    "steps.js",
    "look.js",
    "look-kept.js",
    "reading.js",
    "start.js",
    "find.js",
    "search.js",
    "words.js",
    "mine.js",
    "learner.js",
    "look-back.js",
    "class.js",
    "python.js",
    "editor.js",
    "store.js",
    "offline.js",
    "style.css",
    "machines.css",
)
# Fonts that the style sheet names, hashed by esbuild.
FONT = re.compile(r"[\w.-]+\.woff2")
# Hidden frames: name, script, and what their policy allows beside the script.
FRAMES = (("store.html", "store.js", ""), ("offline.html", "offline.js", "; worker-src 'self'"))
FRAME = """<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'{policy}">
<title>Lampkit storage</title>
<script src="{script}"></script>
</html>
"""


def run() -> None:
    """Writes the bundles and the hidden frames into `_kit/`."""
    bundler = Path(__file__).with_name("bundle.mjs")
    try:
        subprocess.run(["node", str(bundler), str(WORK)], cwd=paths.ROOT, check=True)
    except FileNotFoundError:
        raise BuildError("Node is not installed. Install Node 20 or newer.") from None
    except subprocess.CalledProcessError:
        raise BuildError("esbuild could not join kit/host; its message is above.") from None
    files = {name: (WORK / name).read_bytes() for name in BUNDLES}
    fonts = FONT.findall(files["style.css"].decode())
    files |= {name: (WORK / name).read_bytes() for name in fonts}
    files["icon.svg"] = (paths.KIT / "theme" / "icon.svg").read_bytes()
    assets.publish("host", files, plain=frozenset(fonts))
    published = assets.load_assets()
    frames = {
        name: FRAME.format(script=published[script].file, policy=policy).encode()
        for name, script, policy in FRAMES
    }
    assets.publish("frames", frames, plain=frozenset(frames))
