"""A font of a language: the one that is named, small, and named so that every step finds it."""

import hashlib
import json
from pathlib import Path

import pytest

from kitbuild import paths
from kitbuild.site.beside import FONT_LIMIT, read_font
from kitbuild.site.errors import SiteError
from kitbuild.site.locales import Font, load_locale, load_locales

NKO = "U+07C0-07FF"


def test_a_font_is_the_one_that_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.woff2").write_bytes(b"font")
    with pytest.raises(SiteError, match="SHA-256"):
        read_font(Font("F", "a.woff2", "0", NKO), tmp_path)
    with pytest.raises(SiteError, match="no installed package"):
        read_font(Font("F", "gone.woff2", "0", NKO), tmp_path)


@pytest.mark.parametrize(("data", "fits"), [(b"wOF2", True), (b"wOFF", False), (b"wOF2", False)])
def test_a_font_is_small_and_woff2(data: bytes, fits: bool, tmp_path: Path) -> None:
    data += b"." * (10 if fits or data == b"wOFF" else FONT_LIMIT)
    (tmp_path / "@of").mkdir()
    (tmp_path / "@of/a.woff2").write_bytes(data)
    sha256 = hashlib.sha256(data).hexdigest()
    font = Font("F", "@of/a.woff2", sha256, NKO)
    if fits:
        assert read_font(font, tmp_path) == (f"font.{sha256[:10]}.woff2", data)
    else:
        with pytest.raises(SiteError, match="at most 20000"):
            read_font(font, tmp_path)


def test_fonts_of_languages_are_those_of_their_packages() -> None:
    fonts = [locale.font for locale in load_locales() if locale.font]
    for font in fonts:
        assert read_font(font)[0] == font.name
        package = json.loads((paths.ROOT / "package.json").read_text(encoding="utf-8"))
        assert font.package in package["dependencies"], "`make site` installs no devDependencies"


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ("family: F", "sha256"),
        ("family: F, file: a, sha256: b, range: U+07C0-07FF", ""),
        ('family: F, file: a, sha256: b, range: "U+061B, U+07C0-07FF"', ""),
        ("family: F, file: a, sha256: b, range: U+0020-07FF", "a to z"),
        ("family: F, file: a, sha256: b, range: nko", "is not as"),
    ],
)
def test_a_language_names_its_font(fields: str, reason: str, tmp_path: Path) -> None:
    (tmp_path / "locale.yml").write_text(f"name: x\nfont: {{{fields}}}\n", encoding="utf-8")
    if reason:
        with pytest.raises(SiteError, match=reason):
            load_locale(tmp_path)
    else:
        font = load_locale(tmp_path).font
        assert font is not None
        assert font.range.endswith(NKO)
