"""Figures made by code: media/<name>.py becomes inline SVG with its description in words.

`draw()` gives SVG text, or a figure of kit.plot, which brings its table and can be read point by
point.

Not here: the words inside the drawing in other languages (svg_text.py).
"""

import re
import runpy
import xml.etree.ElementTree as ET
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Any

from markupsafe import Markup

from kit.i18n import ENGLISH, install
from kit.plot import Figure
from kitbuild.site import templates
from kitbuild.site.errors import SiteError
from kitbuild.site.fragments import render_fragment
from kitbuild.site.lessons import PARTS
from kitbuild.site.sources import Source
from kitbuild.site.svg_slim import slim_svg
from kitbuild.site.svg_text import translate_svg
from kitbuild.site.texts import CONTEXTS, Texts

WALK = "explore/figure.js"
NAMESPACE = ' xmlns="http://www.w3.org/2000/svg"'
OWN_LABEL = re.compile(r' role="img" aria-label="[^"]*"')
IDS = re.compile(r'\bid="([^"]*)"')


def figure_html(
    media: Path, name: str, texts: Texts, walk: Callable[[], str] = lambda: ""
) -> Markup:
    """The figure called name, in the language of texts. Raises SiteError that names what it lacks.

    texts: those of any page of the lesson. walk: the address of the script by which a figure of
    kit.plot is read point by point.
    """
    path = media / f"{name}.py"
    if not path.exists():
        known = ", ".join(sorted(file.stem for file in media.glob("*.py"))) or "none"
        raise SiteError(f"There is no figure '{name}'. There are: {known}.")
    parts = _load(path)
    own = texts.at(path, f"figure {name}", figure_context(media.parent, name))
    drawn = _draw(parts["draw"])
    chart = drawn if isinstance(drawn, Figure) else None
    table = parts.get("TABLE", chart.table if chart else ())
    svg = translate_svg(_checked(_bare(chart.svg) if chart else str(drawn), path, name), own)
    alt = own.say(parts["ALT"], "short words")
    return templates.render(
        "parts/figure.html",
        name=name,
        svg=Markup(_labelled(slim_svg(svg), alt)),
        alt=alt,
        description=render_fragment(parts["DESCRIPTION"], Source(path), own),
        table=[[own.say(cell, "table cell") for cell in row] for row in table],
        script=walk() if chart and table else "",
    )


def _draw(draw: Callable[[], str | Figure]) -> str | Figure:
    """What a figure draws, with English words: they are messages of its lesson, not of kit.plot."""
    before = install(ENGLISH)
    try:
        return draw()
    finally:
        install(before)


def figure_context(lesson: Path, name: str) -> str | None:
    """The context of a figure's messages: that of the first page that shows it."""
    for page in ("index", *PARTS):
        file = lesson / f"{page}.md"
        if file.exists() and f"[[figure {name}]]" in file.read_text(encoding="utf-8"):
            return CONTEXTS[page]
    return None


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


def _bare(svg: str) -> str:
    """A drawing of kit.plot without what the page says itself."""
    return OWN_LABEL.sub("", svg.replace(NAMESPACE, "", 1), count=1)


def _labelled(svg: str, alt: str) -> str:
    return svg.replace("<svg ", f'<svg role="img" aria-label="{escape(alt)}" ', 1)
