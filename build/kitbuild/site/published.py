"""Assets of the site from what the earlier steps have published in `_kit/`."""

from collections.abc import Mapping
from typing import Any

from kitbuild.assets import load_assets
from kitbuild.host import packed_name
from kitbuild.pyodide.manifest import load_manifest
from kitbuild.site.assets import Assets
from kitbuild.site.numbers import model_numbers

# Scripts that are loaded with Python, beside its packs.
SCRIPTS = ("python.js", "editor.js")
MODEL = "model-"


def load() -> Assets:
    """Names, costs and numbers for the pages."""
    published = load_assets()
    manifest = load_manifest("http")
    scripts = sum(published[packed_name(name)].bytes for name in SCRIPTS)
    scripts += published["packs-http.js"].bytes
    return Assets(
        files={name: asset.file for name, asset in published.items()},
        python=scripts + core_bytes(manifest),
        models=model_bytes(manifest),
        more=other_bytes(manifest),
        numbers=model_numbers(),
    )


def core_bytes(manifest: Mapping[str, Any]) -> int:
    """Bytes of all packs that every program needs."""
    return sum(pack["bytes"] for pack in manifest["packs"] if pack["name"] in manifest["core"])


def model_bytes(manifest: Mapping[str, Any]) -> dict[str, int]:
    """Bytes of each model's pack by model."""
    return {
        pack["name"].removeprefix(MODEL).removesuffix(".zip"): pack["bytes"]
        for pack in manifest["packs"]
        if pack["name"].startswith(MODEL)
    }


def other_bytes(manifest: Mapping[str, Any]) -> dict[str, int]:
    """Bytes of each other pack by the pattern of the programs that need it."""
    return {
        pack["when"]: pack["bytes"]
        for pack in manifest["packs"]
        if pack["when"] and not pack["name"].startswith(MODEL)
    }
