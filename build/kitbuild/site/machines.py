"""HTML of the start page's machines in their first state, complete without JavaScript.

They are Explore widgets that need no lesson around them: kit/host/widgets/machine-*.js.
"""

from collections.abc import Callable

from markupsafe import Markup

from kitbuild.explore import FOLDER, machine_map, machine_points, machine_words
from kitbuild.explore.first_state import read_state
from kitbuild.explore.latent_map import NAME as PICTURE
from kitbuild.explore.script import read_script
from kitbuild.site import templates
from kitbuild.site.edition import Edition
from kitbuild.site.locales import ENGLISH
from kitbuild.site.numerals import write_number

COUNTED = 4  # letters whose counts are shown in one cell of the table; the same in machine-words.js
SOURCES = {"map": machine_map.NAME, "words": machine_words.NAME, "points": machine_points.NAME}


def machines_html(edition: Edition, kit_root: str) -> Markup:
    """The section of machines, on a page from which _kit/ is reached by kit_root."""

    def number(value: float) -> str:
        return write_number(round(value, 2) or 0, edition.locale)  # no -0

    def address(name: str) -> str:
        return kit_root + edition.assets.file(f"explore/{name}")

    map_text = (FOLDER / f"{machine_map.NAME}.js").read_text(encoding="utf-8")
    states = read_state(FOLDER / f"{machine_words.NAME}.json")
    code = edition.locale.code if edition.locale.code in states else ENGLISH.code
    return templates.render(
        "start/machines.html",
        locale=edition.locale,
        lessons={lesson.number: lesson for lesson in edition.course},
        number=number,
        counted=lambda pairs: counted_text(pairs, number),
        scripts={name: address(f"{source}.js") for name, source in SOURCES.items()},
        picture=address(f"{PICTURE}.png"),
        pixels=address(f"{machine_map.PICTURE}.js"),
        map=read_script(map_text),
        words=states[code],
        language=next(each for each in (*edition.locales, ENGLISH) if each.code == code),
        points=read_state(FOLDER / f"{machine_points.NAME}.json"),
    )


def counted_text(pairs: list[tuple[str, int]], number: Callable[[float], str]) -> str:
    """The most frequent letters with their counts: "e 12, a 3 …"."""
    shown = ", ".join(
        f"{letter}\N{NO-BREAK SPACE}{number(count)}" for letter, count in pairs[:COUNTED]
    )
    return shown + (" …" if len(pairs) > COUNTED else "")
