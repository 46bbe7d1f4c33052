"""A served site, an unzipped stick, and the programs that journeys need; nothing is skipped."""

import json
import shutil
import subprocess
import threading
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from kit.exercise.cells import parse_exercise
from kitbuild import paths
from kitbuild.site.lessons import Lesson, load_lesson, load_lessons

HERE = Path(__file__).parent
LESSON = "1-2-squeeze-and-rebuild"
PROGRAMS = {
    "chromium": "apt-get install chromium",
    "firefox-esr": "apt-get install firefox-esr",
    "node": "install Node 20 or newer",
    "java": "apt-get install default-jre-headless",
    "WebKitWebDriver": "apt-get install webkit2gtk-driver",
    "Xvfb": "apt-get install xvfb",
    "lynx": "apt-get install lynx",
}


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files without a line for each on standard error."""

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


def need(program: str) -> None:
    """Fails with what to install when a program is missing: a journey is never skipped."""
    if shutil.which(program) is None:
        pytest.fail(f"{program} is not installed; the browser tests need it: {PROGRAMS[program]}")


def serve(folder: Path) -> ThreadingHTTPServer:
    """A server on a free port of this computer, in a thread of its own."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


@pytest.fixture(scope="session")
def site_url() -> Iterator[str]:
    """The built site over http, ending in a slash."""
    assert (paths.SITE / "index.html").exists(), "dist/site is not built: run `make`"
    server = serve(paths.SITE)
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def stick(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unzipped stick, in a folder with a space and letters of two scripts in its name."""
    assert paths.USB_ZIP.exists(), "dist/lampkit-usb.zip is not built: run `make usb`"
    folder = tmp_path_factory.mktemp("stick") / "My stick ملف é"
    with zipfile.ZipFile(paths.USB_ZIP) as archive:
        archive.extractall(folder)
    return folder / "lampkit"


def cases_of(lesson: Lesson) -> dict[str, dict[str, object]]:
    """For each exercise, in the order of the page, all that its file holds."""
    found = {}
    for slug in lesson.exercises:
        path = lesson.folder / "exercises" / f"{slug}.py"
        parsed = parse_exercise(path.read_text(encoding="utf-8"), slug)
        found[slug] = {
            "start": parsed.start,
            "solution": parsed.solution,
            "check": parsed.check,
            "mistakes": parsed.mistakes,
            "order": parsed.order,
            "other_right": parsed.other_right,
        }
    return found


@pytest.fixture(scope="session")
def all_cases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A JSON file: for each lesson of the site the cases of its exercises."""
    found = {lesson.id: cases_of(lesson) for lesson in load_lessons(paths.CONTENT)}
    file = tmp_path_factory.mktemp("cases") / "lessons.json"
    file.write_text(json.dumps(found), encoding="utf-8")
    return file


@pytest.fixture(scope="session")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A JSON file: the cases of one lesson's exercises."""
    file = tmp_path_factory.mktemp("cases") / "cases.json"
    lesson = load_lesson(paths.CONTENT / LESSON)
    file.write_text(json.dumps(cases_of(lesson)), encoding="utf-8")
    return file


@pytest.fixture
def sheets(tmp_path: Path) -> Path:
    """A JSON file with every page that is made for paper, from the site's top."""
    names = ("handout.html", "key.html", "teach.html")
    found = [page for name in names for page in paths.SITE.glob(f"en/*/{name}")]
    found += paths.SITE.glob("en/read/*.html")
    assert found
    file = tmp_path / "sheets.json"
    listed = sorted(page.relative_to(paths.SITE).as_posix() for page in found)
    file.write_text(json.dumps(listed), encoding="utf-8")
    return file


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A JSON file with the path of every page, from the site's top."""
    found = sorted(
        page.relative_to(paths.SITE).as_posix()
        for page in paths.SITE.rglob("*.html")
        if paths.KIT_OUT not in page.parents
    )
    assert f"en/{LESSON}/index.html" in found
    file = tmp_path / "pages.json"
    file.write_text(json.dumps(found), encoding="utf-8")
    return file


@pytest.fixture
def run_node() -> Callable[..., str]:
    """Runs a script of this folder by Node; its output, or a failure that shows it."""

    def run(script: str, *arguments: object) -> str:
        need("node")
        command = ["node", str(HERE / script), *map(str, arguments)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
        if done.returncode:
            pytest.fail(f"{script} {arguments}\n{done.stdout[-3000:]}\n{done.stderr[-5000:]}")
        return done.stdout

    return run


@pytest.fixture
def base(request: pytest.FixtureRequest) -> str:
    """The course's address: over http, or as the unzipped folder. Use by indirect parameter."""
    if request.param == "http":
        return str(request.getfixturevalue("site_url"))
    folder: Path = request.getfixturevalue("stick")
    return f"{folder.as_uri()}/"
