"""HTML of an Explore widget in its first state, complete without JavaScript."""

import json

from markupsafe import Markup

from kitbuild.explore import FOLDER
from kitbuild.explore.script import read_script
from kitbuild.site import templates
from kitbuild.site.assets import Assets
from kitbuild.site.errors import SiteError

TEMPLATES = templates.THEME / "widgets"


def widget_html(name: str, assets: Assets, kit_root: str) -> Markup:
    """The widget called name, on a page from which _kit/ is reached by kit_root."""
    if not (TEMPLATES / f"{name}.html").exists():
        known = ", ".join(sorted(file.stem for file in TEMPLATES.glob("*.html")))
        raise SiteError(f"There is no widget '{name}'. There are: {known}.")
    data = FOLDER / f"{name}.js"
    if not data.exists():
        raise SiteError(f"{data} is missing. Make it with 'python -m kitbuild explore'.")
    return templates.render(
        f"widgets/{name}.html",
        data=read_script(data.read_text(encoding="utf-8")),
        script=kit_root + assets.file(f"explore/{name}.js"),
        picture=kit_root + assets.file(f"explore/{name}.png"),
    )


def progress_html(lessons: dict[str, dict[str, object]]) -> Markup:
    """The place where the page writes how far the learner is; empty without JavaScript."""
    text = json.dumps(lessons, ensure_ascii=False)
    return Markup('<div data-start="progress" data-lessons="{}"></div>').format(text)
