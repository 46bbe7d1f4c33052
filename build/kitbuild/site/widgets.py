"""HTML of an Explore widget in its first state, complete without JavaScript."""

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
    picture = f"explore/{name}.png"  # not every widget has one
    return templates.render(
        f"widgets/{name}.html",
        data=read_script(data.read_text(encoding="utf-8")),
        script=kit_root + assets.file(f"explore/{name}.js"),
        picture=kit_root + assets.file(picture) if picture in assets.files else "",
    )
