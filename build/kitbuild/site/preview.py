"""A translator's preview: the course in one language, finished or not, beside English."""

import shutil

from kitbuild.errors import BuildError
from kitbuild.i18n.coverage import table_lines
from kitbuild.paths import CONTENT, DIST
from kitbuild.site import published
from kitbuild.site.edition import Edition
from kitbuild.site.editions import build_apart, load_languages, make_edition
from kitbuild.site.lessons import load_lessons
from kitbuild.site.locales import ENGLISH

FOLDER = DIST / "preview"


def run(code: str = "") -> None:
    """Build dist/preview in the language code; print what is done, refused and where to open it."""
    lessons = load_lessons(CONTENT)
    languages = {one.locale.code: one for one in load_languages(CONTENT, lessons)}
    if code not in languages:
        known = ", ".join(languages) or "none yet"
        raise BuildError(
            f"There is no folder translations/{code}. There are: {known}. "
            "Begin one with: make locale LOCALE=xx"
        )
    one = languages[code]
    assets = published.load()
    edition = make_edition(one.locale, one.catalogue, assets, lessons)
    shutil.rmtree(FOLDER, ignore_errors=True)  # another language's preview, of an older build
    build_apart([Edition(ENGLISH, assets, lessons), edition], FOLDER)
    print("\n".join(table_lines(code, one.table)))
    for refusal in one.catalogue.refusals:
        print(f"  refused: {refusal}")
    print(f"Open {FOLDER / code / 'index.html'} by a double click.")
