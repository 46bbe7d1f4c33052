"""The languages of the site: English, and one for each folder in translations/."""

from dataclasses import dataclass
from pathlib import Path

import yaml

from kitbuild.paths import TRANSLATIONS
from kitbuild.site.errors import SiteError


@dataclass(frozen=True)
class Locale:
    """A language: its code, its name in that language, and its direction, ltr or rtl."""

    code: str
    name: str
    direction: str = "ltr"


ENGLISH = Locale("en", "English")


def load_locales(folder: Path = TRANSLATIONS) -> tuple[Locale, ...]:
    """English first, then the languages of folder by their codes."""
    return (ENGLISH, *(_load_locale(file) for file in sorted(folder.glob("*/locale.yml"))))


def _load_locale(file: Path) -> Locale:
    fields = yaml.safe_load(file.read_text(encoding="utf-8"))
    if not isinstance(fields, dict) or not fields.get("name"):
        raise SiteError("A language needs 'name:', its own name for itself.", file)
    direction = fields.get("direction", "ltr")
    if direction not in ("ltr", "rtl"):
        raise SiteError(f"direction: '{direction}' is neither ltr nor rtl.", file)
    return Locale(file.parent.name, str(fields["name"]), direction)
