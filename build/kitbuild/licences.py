"""The licences of everything in the folder, in one text file that travels with it."""

import zipfile

from kitbuild import assets, paths
from kitbuild.fetch import fetch

OWN = ("LICENSE", "LICENSE-CONTENT", "THIRD-PARTY.md")
PACKAGES = (
    "@codemirror/commands",
    "@codemirror/lang-python",
    "@codemirror/language",
    "@codemirror/state",
    "@codemirror/view",
    "@lezer/common",
    "@lezer/highlight",
    "@lezer/lr",
    "@lezer/python",
    "@marijn/find-cluster-break",
    "@noble/hashes",
    "crelt",
    "style-mod",
    "w3c-keyname",
)


def run() -> None:
    """Writes dist/site/licences.txt."""
    texts = [(name, (paths.ROOT / name).read_text(encoding="utf-8")) for name in OWN]
    for package in PACKAGES:
        text = (paths.NODE_MODULES / package / "LICENSE").read_text(encoding="utf-8")
        texts.append((package, text))
    with zipfile.ZipFile(fetch("numpy")) as wheel:
        licence = next(name for name in wheel.namelist() if name.endswith("info/LICENSE.txt"))
        texts.append(("NumPy", wheel.read(licence).decode()))
    ruled = [f"{'=' * 78}\n{name}\n{'=' * 78}\n\n{text.strip()}\n" for name, text in texts]
    assets.write_atomic(paths.SITE / "licences.txt", "\n".join(ruled).encode())
