"""Short forms of scripts, and the lists of what a browser keeps of the whole course."""

import gzip
from pathlib import Path

import pytest

from kitbuild import offline, paths, short


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A built site of two languages, with files of both dresses."""
    files = (
        "index.html",
        "sw.js",
        "en/index.html",
        "en/1-1-one/index.html",
        "ar/index.html",
        "ar/1-1-one/python.0123456789.js",
        "ar/1-1-one/python.0123456789.bin",
        "_kit/host.0123456789.js",
        "_kit/python.0123456789.js",
        "_kit/python.0123456789.bin",
        "_kit/packs/0123456789abcdef0123.bin",
        "_kit/packs/0123456789abcdef0123.js",
        "_kit/packs-folder.0123456789.js",
        "_kit/store.html",
        "_kit/offline.html",
        "_kit/offline/en.0123456789.json",
    )
    for name in files:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    return tmp_path


def test_a_list_has_what_a_page_over_http_asks_for_in_its_language(site: Path) -> None:
    shared = [
        "_kit/host.0123456789.js",
        "_kit/packs/0123456789abcdef0123.bin",
        "_kit/python.0123456789.bin",
    ]
    english = [path for path, _, _ in offline.list_files(site, site / "en")]
    assert english == [*shared, "en/1-1-one/index.html", "index.html"]
    arabic = [path for path, _, _ in offline.list_files(site, site / "ar")]
    assert arabic == [*shared, "ar/1-1-one/python.0123456789.bin", "index.html"]


def test_a_file_is_listed_with_its_size_and_the_digits_of_its_content(site: Path) -> None:
    assert offline.list_files(site, site / "en")[-1] == ("index.html", 1, "2d711642b7")


def test_the_start_page_is_told_its_list_and_its_size(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text('<section data-start="course" aria-labelledby="a">', encoding="utf-8")
    for size in (5, 66):
        offline.write_mark(page, "offline/en.0123456789.json", size)
    told = 'data-start="course" data-list="offline/en.0123456789.json" data-bytes="66" aria'
    assert page.read_text(encoding="utf-8").count(told) == 1
    plain = tmp_path / "plain.html"
    plain.write_text("<p>", encoding="utf-8")
    offline.write_mark(plain, "x", 5)
    assert plain.read_text(encoding="utf-8") == "<p>"


def test_a_short_form_is_the_same_script_on_every_machine() -> None:
    packed = short.packed_script(b"globalThis.a = 1;")
    assert gzip.decompress(packed) == b"globalThis.a = 1;"
    assert packed[4:8] == bytes(4)  # no date
    assert short.short_name("exercises/a.0123456789.js") == "exercises/a.0123456789.bin"
    assert short.digits("packs/0123456789abcdef0123.bin") == "0123456789"


@pytest.mark.slow
def test_the_built_site_says_to_browsers_when_it_has_changed() -> None:
    script = (paths.SITE / "sw.js").read_text(encoding="utf-8")
    assert script.rstrip().rpartition("// ")[2].isalnum()
