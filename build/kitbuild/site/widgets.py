"""HTML of an Explore widget in its first state, complete without JavaScript."""

from typing import Any

from markupsafe import Markup

from kitbuild.explore import FOLDER
from kitbuild.explore.first_state import read_state
from kitbuild.explore.latent_map import NAME as MAP
from kitbuild.explore.letter_dial import NAME as DIAL
from kitbuild.explore.script import read_script
from kitbuild.site import templates
from kitbuild.site.edition import Edition
from kitbuild.site.errors import SiteError
from kitbuild.site.locales import ENGLISH
from kitbuild.site.numerals import write_number

TEMPLATES = templates.THEME / "widgets"


def widget_html(name: str, edition: Edition, kit_root: str) -> Markup:
    """The widget called name, on a page from which _kit/ is reached by kit_root."""
    if not (TEMPLATES / f"{name}.html").exists():
        known = ", ".join(sorted(file.stem for file in TEMPLATES.glob("*.html")))
        raise SiteError(f"There is no widget '{name}'. There are: {known}.")
    data = FOLDER / f"{name}.js"
    if not data.exists():
        raise SiteError(f"{data} is missing. Make it with 'python -m kitbuild explore'.")
    own = {MAP: _picture, DIAL: _words}.get(name)
    return templates.render(
        f"widgets/{name}.html",
        data=read_script(data.read_text(encoding="utf-8")),
        script=kit_root + edition.assets.file(f"explore/{name}.js"),
        **(own(name, edition, kit_root) if own else {}),
    )


def _picture(name: str, edition: Edition, kit_root: str) -> dict[str, Any]:
    """The address of the sprite."""
    return {"picture": kit_root + edition.assets.file(f"explore/{name}.png")}


def _words(name: str, edition: Edition, _kit_root: str) -> dict[str, Any]:
    """The state with the words of the page's language, or where it has no list, English ones."""
    states = read_state(FOLDER / f"{name}.json")
    code = edition.locale.code if edition.locale.code in states else ENGLISH.code
    return {
        "locale": edition.locale,
        "language": next(each for each in (*edition.locales, ENGLISH) if each.code == code),
        "state": states[code],
        "number": lambda value: write_number(round(value), edition.locale),
    }
