"""The licences of everything in the folder, in one text file that travels with it."""

import zipfile
from importlib import metadata

from kitbuild import assets, paths
from kitbuild.errors import BuildError
from kitbuild.fetch import fetch
from kitbuild.site.locales import load_locales

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
    "style-mod",
    "w3c-keyname",
)
# Brings no licence file of its own.
XZ = "xz-decompress"


def run() -> None:
    """Writes dist/site/licences.txt."""
    texts = [(name, (paths.ROOT / name).read_text(encoding="utf-8")) for name in OWN]
    for package in PACKAGES:
        text = (paths.NODE_MODULES / package / "LICENSE").read_text(encoding="utf-8")
        texts.append((package, text))
    for font in filter(None, (locale.font for locale in load_locales())):
        text = (paths.NODE_MODULES / font.package / "LICENSE").read_text(encoding="utf-8")
        texts.append((f"{font.family}, a font", text))
    texts.append((XZ, xz_licence()))
    texts.append(("NumPy", numpy_licence()))
    texts.append(("Pyodide: Mozilla Public License 2.0", mozilla_licence()))
    texts.append(("Python", fetch("python-licence").read_text(encoding="utf-8")))
    ruled = [f"{'=' * 78}\n{name}\n{'=' * 78}\n\n{text.strip()}\n" for name, text in texts]
    assets.write_atomic(paths.SITE / "licences.txt", "\n".join(ruled).encode())


def xz_licence() -> str:
    """Who holds the rights, from the head of the script, and the MIT terms as in our own."""
    script = (paths.NODE_MODULES / XZ / "dist/package/xz-decompress.js").read_text(encoding="utf-8")
    holders = script[script.index("/*!") + 3 : script.index("*/")]
    terms = (paths.ROOT / "LICENSE").read_text(encoding="utf-8")
    return f"{holders.strip()}\n\n{terms[terms.index('Permission is') :]}"


def numpy_licence() -> str:
    """The text in NumPy's wheel, which lists what it bundles."""
    with zipfile.ZipFile(fetch("numpy")) as wheel:
        licence = next(name for name in wheel.namelist() if name.endswith("info/LICENSE.txt"))
        return wheel.read(licence).decode()


def mozilla_licence() -> str:
    """The Mozilla Public License 2.0, from a package of the build that is under it: pathspec."""
    files = metadata.files("pathspec") or []
    texts = [file.read_text(encoding="utf-8") for file in files if file.name == "LICENSE"]
    for text in texts:
        if text.startswith("Mozilla Public License Version 2.0"):
            return text
    raise BuildError(
        "The package pathspec brings no text of the Mozilla Public License 2.0. "
        "Install it again: .venv/bin/pip install --force-reinstall pathspec"
    )
