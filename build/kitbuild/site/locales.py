"""The languages of the site: English, and one for each folder in translations/."""

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import yaml

from kitbuild.assets import hashed_name
from kitbuild.paths import TRANSLATIONS
from kitbuild.site.errors import SiteError

DIRECTIONS = ("ltr", "rtl")
FONT_FIELDS = {"family", "file", "sha256", "range"}
RANGE = re.compile(r"U\+([0-9A-F]{2,6})(-[0-9A-F]{2,6})?")


@dataclass(frozen=True)
class Font:
    """A font for a script that many devices lack: a file of a pinned package, by its hash.

    range: the letters that are taken from it, as CSS writes them. Without one, or after the
    device's own fonts, Chromium goes on showing boxes when the font has come.
    """

    family: str
    file: str
    sha256: str
    range: str

    @property
    def name(self) -> str:
        """Its name in the language's folder, with its hash."""
        return hashed_name(f"font{PurePosixPath(self.file).suffix}", self.sha256)

    @property
    def package(self) -> str:
        """The package that holds it."""
        parts = self.file.split("/")
        return "/".join(parts[: 2 if self.file.startswith("@") else 1])


@dataclass(frozen=True)
class Locale:
    """A language: its code, its name in that language, and its direction, ltr or rtl.

    review: "machine" for an unread machine draft, a speaker's name, or "none" yet.
    digits: name of the language's own digits in Unicode's data, as in "arab"; "" for 0 to 9.
    """

    code: str
    name: str
    direction: str = "ltr"
    review: str = "none"
    digits: str = ""
    font: Font | None = None

    @property
    def is_latin(self) -> bool:
        """Whether the language is written in Latin letters, by its own name."""
        return unicodedata.name(self.name[0]).startswith("LATIN")


ENGLISH = Locale("en", "English")


def load_locales(folder: Path = TRANSLATIONS) -> tuple[Locale, ...]:
    """English first, then the languages of folder by their codes."""
    return (ENGLISH, *(load_locale(file.parent) for file in sorted(folder.glob("*/locale.yml"))))


def load_locale(folder: Path) -> Locale:
    """The language in translations/<code>. Raises SiteError that names the field and what fits."""
    file = folder / "locale.yml"
    fields = yaml.safe_load(file.read_text(encoding="utf-8"))
    if not isinstance(fields, dict) or not fields.get("name"):
        raise SiteError("A language needs 'name:', its own name for itself.", file)
    direction = fields.get("direction", "ltr")
    if direction not in DIRECTIONS:
        raise SiteError(f"direction: '{direction}' is neither ltr nor rtl.", file)
    digits = str(fields.get("digits") or "")
    if not re.fullmatch("([a-z]{4,8})?", digits):
        raise SiteError(f"digits: '{digits}' is not a name of digits, such as arab or deva.", file)
    review, font = str(fields.get("review", "none")), _font(fields.get("font"), file)
    return Locale(folder.name, str(fields["name"]), direction, review, digits, font)


def _font(fields: object, file: Path) -> Font | None:
    """The font; None when the language is at home in the fonts of every device."""
    if not fields:
        return None
    if not isinstance(fields, dict) or set(fields) != FONT_FIELDS:
        raise SiteError("font: needs 'family:', 'file:', 'sha256:' and 'range:', or nothing.", file)
    font = Font(**{name: str(value) for name, value in fields.items()})
    for part in font.range.split(","):
        match = RANGE.fullmatch(part.strip())
        if not match or int(match[1], 16) < 0x80:
            raise SiteError(
                f"font: '{part.strip()}' in 'range:' is not as U+07C0-07FF, or holds the letters "
                "a to z, which every device has.",
                file,
            )
    return font
