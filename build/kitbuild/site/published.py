"""Assets of the site from what the earlier steps have published in `_kit/`."""

from collections.abc import Mapping
from typing import Any

from kitbuild.assets import load_assets
from kitbuild.site.assets import Assets
from kitbuild.site.numbers import model_numbers
from kitbuild.sizes import load_manifest

# Scripts that are loaded with Python, beside its packs.
SCRIPTS = ("python.js", "packs.js", "editor.js")
MODEL = "model-"


def load() -> Assets:
    """Names, costs and numbers for the pages."""
    published = load_assets()
    packs = pack_sizes(load_manifest())
    scripts = sum(published[name].bytes for name in SCRIPTS)
    return Assets(
        files={name: asset.file for name, asset in published.items()},
        python=scripts + packs.pop(""),
        models=packs,
        numbers=model_numbers(),
    )


def pack_sizes(manifest: Mapping[str, Any]) -> dict[str, int]:
    """Bytes of each model's pack by model; under "" those of all packs that Python needs."""
    sizes = {"": 0}
    for pack in manifest["packs"]:
        if pack["name"] in manifest["core"]:
            sizes[""] += pack["bytes"]
        elif pack["name"].startswith(MODEL):
            sizes[pack["name"].removeprefix(MODEL).removesuffix(".zip")] = pack["bytes"]
    return sizes
