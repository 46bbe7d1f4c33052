"""Every page by the Nu HTML checker."""

import subprocess

import pytest

from kitbuild import paths
from tests.browser.conftest import need

pytestmark = pytest.mark.slow
CHECKER = paths.NODE_MODULES / "vnu-jar/build/dist/vnu.jar"


def test_the_nu_checker_finds_no_error() -> None:
    need("java")
    pages = [str(path) for path in sorted(paths.SITE.rglob("*.html"))]
    assert len(pages) >= 6
    done = subprocess.run(
        ["java", "-jar", str(CHECKER), "--errors-only", *pages],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-5000:]
