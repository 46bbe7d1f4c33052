"""`make locale LOCALE=xx`: begin a language, or bring its files up to the course as it is now.

English, the pseudo-languages of the tests, and tags that are not well-formed are refused.
Translations are never thrown away: see po_files.merge.
"""

from pathlib import Path

from kitbuild.errors import BuildError
from kitbuild.i18n import plurals
from kitbuild.i18n.extract import by_domain, collect
from kitbuild.i18n.messages import Message
from kitbuild.i18n.po_files import (
    empty_catalog,
    is_translated,
    merge,
    read_catalog,
    template_of,
    write_catalog,
)
from kitbuild.i18n.pseudo import PSEUDO_LOCALES
from kitbuild.paths import TRANSLATIONS

SKELETON = """\
# The language's own name for itself, as its readers look for it.
name: "{name}"

# ltr: written from left to right. rtl: from right to left.
direction: {direction}

# Who has read the translation as a whole. none: nobody yet. machine: it is a machine's draft, and
# every page says so. Otherwise the name of a speaker who has read it.
review: none

# If the page's own numbers use other digits than 0 to 9: their name in Unicode's data.
# digits: {digits}
"""


def run(code: str = "") -> None:
    """Create or refresh translations/<code>, and say what is left to do."""
    if not code:
        raise BuildError("Which language? Give its tag: make locale LOCALE=qu")
    check_code(code)
    folder = TRANSLATIONS / code
    is_new = not (folder / "locale.yml").exists()
    for line in refresh(folder, collect()):
        print(f"  {line}", flush=True)
    if is_new:
        print(f"  Next: look at {folder / 'locale.yml'}, then read translations/README.md.")


def check_code(code: str) -> None:
    """Raise BuildError, with the reason, when no translation can have this tag."""
    if code == "en":
        raise BuildError("English is the source: its text stands in content/ and in the code.")
    if code in PSEUDO_LOCALES:
        raise BuildError(f"'{code}' is made by the tests. For English of a country: en-GB.")
    if plurals.TAG.fullmatch(code):
        return
    usual = _usual_case(code)
    if plurals.TAG.fullmatch(usual):
        raise BuildError(f"Write '{code}' as '{usual}': make locale LOCALE={usual}")
    raise BuildError(
        f"'{code}' is not a language tag. A tag is a language, if needed a script and a region,"
        " with hyphens: qu, pt-BR, ff-Adlm."
    )


def _usual_case(code: str) -> str:
    """The tag with hyphens, and small and capital letters as usual."""
    first, *rest = code.replace("_", "-").split("-")
    cased = [
        part.title()
        if len(part) == 4 and part.isalpha()
        else part.upper()
        if len(part) == 2
        else part.lower()
        for part in rest
    ]
    return "-".join([first.lower(), *cased])


def refresh(folder: Path, messages: list[Message]) -> list[str]:
    """Write locale.yml where it is missing, and every PO file; a line for each about its state.

    Every file is read before one is written: a broken one changes nothing.
    """
    code = folder.name
    catalogs = {}
    for domain, own in by_domain(messages).items():
        path = folder / f"{domain}.po"
        exists = path.exists()
        catalog = read_catalog(path) if exists else empty_catalog(code, plurals.plural_forms(code))
        merge(catalog, template_of(own))
        catalogs[path] = catalog
    about = folder / "locale.yml"
    if not about.exists():
        about.parent.mkdir(parents=True, exist_ok=True)
        about.write_text(_skeleton(code), encoding="utf-8")
    lines = []
    for path, catalog in catalogs.items():
        write_catalog(path, catalog, code)
        entries = [entry for entry in catalog if entry.id]
        fuzzy = sum(entry.fuzzy for entry in entries)
        done = sum(is_translated(entry) and not entry.fuzzy for entry in entries)
        lines.append(f"{path.name}: {done} of {len(entries)} translated, {fuzzy} fuzzy")
    gone = sorted(set(folder.glob("*.po")) - set(catalogs))
    return lines + [
        f"{path.name}: no such lesson any more; the file is left as it is" for path in gone
    ]


def _skeleton(code: str) -> str:
    """locale.yml of a new language; where Unicode has no name for it, the tag stands there."""
    locale = plurals.known_locale(code)
    name = (locale.display_name if locale else None) or code
    digits = locale.other_numbering_systems.get("native", "arab") if locale else "arab"
    return SKELETON.format(name=name, direction=plurals.direction(code), digits=digits)
