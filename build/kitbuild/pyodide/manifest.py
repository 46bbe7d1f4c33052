"""The packs' manifests as the page reads them."""

import json
from typing import Any

from kitbuild import assets, paths


def load_manifest(dress: str) -> dict[str, Any]:
    """The manifest of a dress: "http" or "folder"."""
    file = assets.load_assets()[f"packs-{dress}.js"].file
    text = (paths.KIT_OUT / file).read_text(encoding="utf-8")
    manifest: dict[str, Any] = json.loads(text[text.index("{") : text.rindex(";")])
    return manifest
