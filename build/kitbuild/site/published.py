"""Assets of the site from what the earlier steps have published in `_kit/`."""

from collections.abc import Mapping
from typing import Any

from kitbuild.assets import Asset, load_assets
from kitbuild.pyodide.manifest import load_manifest
from kitbuild.short import SCRIPTS, digits, short_name
from kitbuild.site.assets import Assets, Needs
from kitbuild.site.locales import ENGLISH
from kitbuild.site.numbers import model_numbers
from kitbuild.site.seedling_numbers import seedling_numbers

MODEL = "model-"


def load() -> Assets:
    """Names, needs and numbers for the pages."""
    published = load_assets()
    manifest = load_manifest("http")
    python: dict[str, int] = {}
    for name in SCRIPTS:
        python |= script_needs(published, name)
    for pack in manifest["packs"]:
        python |= pack_needs(pack) if pack["name"] in manifest["core"] else {}
    return Assets(
        files={name: asset.file for name, asset in published.items()},
        python=python,
        models=model_needs(manifest),
        more=other_needs(manifest),
        exercises={
            name.removeprefix("exercises/").removesuffix(".js"): script_needs(published, name)
            for name in published
            if name.startswith("exercises/") and name.endswith(".js")
        },
        numbers=model_numbers() | seedling_numbers(),
    )


def script_needs(published: Mapping[str, Asset], name: str) -> Needs:
    """A script that is loaded with Python: its short form."""
    short = published[short_name(published[name].file)]
    return {digits(short.file): short.bytes}


def pack_needs(pack: Mapping[str, Any]) -> Needs:
    """The chunks of a pack."""
    return {chunk["sha256"][:10]: chunk["bytes"] for chunk in pack["chunks"]}


def model_needs(manifest: Mapping[str, Any]) -> dict[str, Needs]:
    """The pack of each model, by model."""
    return {
        pack["name"].removeprefix(MODEL).removesuffix(".zip"): pack_needs(pack)
        for pack in manifest["packs"]
        if pack["name"].startswith(MODEL)
    }


def other_needs(manifest: Mapping[str, Any]) -> dict[str, Needs]:
    """The other packs, by the pattern of the programs that need them.

    Of packs that each language has, the English one is counted: they differ by a few bytes.
    """
    found: dict[str, Needs] = {}
    for pack in manifest["packs"]:
        counted = pack.get("lang", ENGLISH.code) == ENGLISH.code
        if counted and pack["when"] and not pack["name"].startswith(MODEL):
            found[pack["when"]] = {**found.get(pack["when"], {}), **pack_needs(pack)}
    return found
