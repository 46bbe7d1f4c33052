"""A script that the device has no font for, in real browsers: no boxes instead of letters."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kitbuild import paths
from kitbuild.i18n.catalogue import load_catalogue
from kitbuild.site import editions, published
from kitbuild.site.edition import Edition
from kitbuild.site.lessons import load_lessons
from kitbuild.site.locales import ENGLISH, load_locale
from tests.browser.conftest import need, serve

pytestmark = pytest.mark.slow
CODE = "nqo"
# Fonts without N'Ko only: DejaVu, which many a Linux has, would draw it.
FEW_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<dir>/usr/share/fonts</dir>
<cachedir>{cache}</cachedir>
<selectfont><rejectfont><pattern>
<patelt name="charset"><charset><int>0x7ca</int></charset></patelt>
</pattern></rejectfont></selectfont>
</fontconfig>
"""


@pytest.fixture(scope="module")
def nko_site() -> Path:
    """out/nqo: English and N'Ko, in the layout of dist/site."""
    assert (paths.SITE / "index.html").exists(), "dist/site is not built: run `make`"
    folder = paths.TRANSLATIONS / CODE
    assets, lessons = published.load(), load_lessons(paths.CONTENT)
    catalogue = load_catalogue(folder, CODE)
    nko = editions.make_edition(load_locale(folder), catalogue, assets, lessons)
    site = paths.OUT / CODE
    editions.build_apart([Edition(ENGLISH, assets, lessons), nko], site)
    return site


@pytest.fixture
def no_nko_font(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hides the machine's fonts that have letters of N'Ko."""
    settings = tmp_path / "fonts.conf"
    settings.write_text(FEW_FONTS.format(cache=tmp_path / "cache"), encoding="utf-8")
    monkeypatch.setenv("FONTCONFIG_FILE", str(settings))


@pytest.mark.parametrize(
    ("browser", "way"),
    [("chromium", "file"), ("chromium", "http"), ("firefox", "file"), ("firefox", "http")],
)
@pytest.mark.usefixtures("no_nko_font")
def test_letters_come_from_the_font_of_the_course(
    browser: str, way: str, nko_site: Path, run_node: Callable[..., str]
) -> None:
    need({"chromium": "chromium", "firefox": "firefox-esr"}[browser])
    if way == "file":
        run_node("fonts.mjs", browser, f"{nko_site.as_uri()}/", CODE)
        return
    server = serve(nko_site)
    try:
        run_node("fonts.mjs", browser, f"http://127.0.0.1:{server.server_address[1]}/", CODE)
    finally:
        server.shutdown()
        server.server_close()
