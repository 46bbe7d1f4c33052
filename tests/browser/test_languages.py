"""The pseudo-languages in real browsers: what a translation will meet, before there is one."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kitbuild import paths
from kitbuild.i18n.pseudo import PSEUDO_LOCALES, PseudoCatalogue
from kitbuild.site import editions, published
from kitbuild.site.lessons import load_lessons
from kitbuild.site.locales import Locale
from kitbuild.sizes import KB
from tests.browser.conftest import need, serve

pytestmark = pytest.mark.slow
# A page has 50 KB of letters; these languages make every text longer by 40 %.
LETTERS = 65 * KB


@pytest.fixture(scope="module")
def pseudo_site() -> Path:
    """out/pseudo: the course in both pseudo-languages, in the layout of dist/site."""
    assert (paths.SITE / "index.html").exists(), "dist/site is not built: run `make`"
    site = paths.OUT / "pseudo"
    assets, lessons = published.load(), load_lessons(paths.CONTENT)
    made = [
        editions.make_edition(
            Locale(code, f"Name of {code}", direction, review="machine"),
            PseudoCatalogue(code),
            assets,
            lessons,
        )
        for code, direction in PSEUDO_LOCALES.items()
    ]
    editions.build_apart(made, site)
    return site


@pytest.fixture
def pseudo_base(request: pytest.FixtureRequest, pseudo_site: Path) -> Iterator[str]:
    """Its address, over http or from the folder. Use by indirect parameter."""
    if request.param == "file":
        yield f"{pseudo_site.as_uri()}/"
        return
    server = serve(pseudo_site)
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("browser", "pseudo_base"),
    [("chromium", "file"), ("firefox", "http")],
    indirect=["pseudo_base"],
)
def test_pages_and_exercises_speak_the_language(
    browser: str, pseudo_base: str, cases: Path, run_node: Callable[..., str]
) -> None:
    need({"chromium": "chromium", "firefox": "firefox-esr"}[browser])
    run_node("languages.mjs", browser, pseudo_base, cases)


def test_pages_leave_room_for_longer_texts(pseudo_site: Path) -> None:
    sizes = {
        page.relative_to(pseudo_site).as_posix(): len(page.read_text(encoding="utf-8"))
        for code in PSEUDO_LOCALES
        for page in (pseudo_site / code).rglob("*.html")
    }
    assert len(sizes) >= 10
    assert {page: size for page, size in sizes.items() if size > LETTERS} == {}
