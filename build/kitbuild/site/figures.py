"""Figures made by code: media/<name>.py becomes inline SVG with its description in words."""

import re
import runpy
import xml.etree.ElementTree as ET
from html import escape
from pathlib import Path
from typing import Any

from markupsafe import Markup

from kitbuild.site import templates
from kitbuild.site.errors import SiteError
from kitbuild.site.fragments import render_fragment
from kitbuild.site.sources import Source

IDS = re.compile(r'\bid="([^"]*)"')


def figure_html(media: Path, name: str) -> Markup:
    """The figure called name. Raises SiteError that names what it lacks."""
    path = media / f"{name}.py"
    if not path.exists():
        known = ", ".join(sorted(file.stem for file in media.glob("*.py"))) or "none"
        raise SiteError(f"There is no figure '{name}'. There are: {known}.")
    parts = _load(path)
    return templates.render(
        "parts/figure.html",
        name=name,
        svg=Markup(_labelled(_checked(parts["draw"](), path, name), parts["ALT"])),
        description=render_fragment(parts["DESCRIPTION"], Source(path)),
        table=parts.get("TABLE"),
    )


def _load(path: Path) -> dict[str, Any]:
    """The names that a figure defines. The figures are ours: they run with the build's rights."""
    parts = runpy.run_path(str(path))
    for needed in ("ALT", "DESCRIPTION", "draw"):
        if needed not in parts:
            raise SiteError(f"The figure defines no {needed}.", path)
    return parts


def _checked(svg: str, path: Path, name: str) -> str:
    """The SVG text, when it is sound and its ids can not meet those of another figure."""
    try:
        root = ET.fromstring(svg)
    except ET.ParseError as problem:
        raise SiteError(f"draw() gives no sound SVG: {problem}.", path) from problem
    if root.tag != "svg" or "viewBox" not in root.attrib:
        raise SiteError("draw() gives no <svg> with a viewBox (and without xmlns).", path)
    for found in IDS.findall(svg):
        if not found.startswith(f"{name}-"):
            raise SiteError(f"The id '{found}' does not begin with '{name}-'.", path)
    return svg


def _labelled(svg: str, alt: str) -> str:
    return svg.replace("<svg ", f'<svg role="img" aria-label="{escape(alt)}" ', 1)
