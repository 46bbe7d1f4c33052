import hashlib
import json
import re
from pathlib import Path

import pytest

from kitbuild.explore import latent_map
from kitbuild.explore.script import write_script
from kitbuild.site import widgets
from kitbuild.site.assets import Assets
from kitbuild.site.checks import check_links
from kitbuild.site.edition import Edition
from kitbuild.site.errors import SiteError
from kitbuild.site.lessons import load_lesson, load_lessons
from kitbuild.site.locales import ENGLISH
from kitbuild.site.pages import build
from kitbuild.site.published import model_needs, other_needs

SCRIPTS = ("host", "start", "python", "editor", "packs-http", "packs-folder")
NAMES = ("style.css", *(f"{name}.js" for name in SCRIPTS))
FILES = {name: name.replace(".", ".0a1b.") for name in NAMES}
FILES |= {f"explore/latent-map.{kind}": f"explore/latent-map.0a1b.{kind}" for kind in ("js", "png")}
FILES["exercises/1-1-first.js"] = "exercises/1-1-first.0a1b.js"
START = "---\ntitle: Lampkit\n---\n\n[[lessons]]\n\n[[progress]]\n"
LESSON = """---
number: "1.1"
title: A & B
minutes: 40
needs: []
models: [small]
objectives: [Do <it>.]
words: [word]
---

## First part

[Plan](teach.md)

[[exercise one]]

[[widget latent-map]]
"""
EXERCISE = """# %% [markdown] task
# ## Add
#
# Write `add` for $a + b$.

# %% start
def add(a, b):
    return "</script>" if a < b else ""

# %% solution
def add(a, b):
    return a + b

# %% check
MESSAGES = {}

def check(answer, kit):
    pass

# %% mistake secret-mistake
def add(a, b):
    return a

# %% [markdown] hints
# 1. First *hint*.
# 2. Second hint.
"""


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in FILES.values():
        file = tmp_path / "site" / "_kit" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    cells = latent_map.CELLS
    data = {"axis": [0.0] * cells, "neighbours": 25, "pixels": 18}
    data["readings"] = [[3, 20, 8, 5]] * cells**2
    (tmp_path / "latent-map.js").write_text(write_script("latent-map", data), encoding="utf-8")
    monkeypatch.setattr(widgets, "FOLDER", tmp_path)
    exercises = tmp_path / "content" / "1-1-first" / "exercises"
    exercises.mkdir(parents=True)
    (exercises / "one.py").write_text(EXERCISE, encoding="utf-8")
    (exercises.parent / "index.md").write_text(LESSON, encoding="utf-8")
    (exercises.parent / "teach.md").write_text("---\ntitle: Plan\n---\n\nText.\n", encoding="utf-8")
    (tmp_path / "content" / "index.md").write_text(START, encoding="utf-8")
    return tmp_path / "content"


def built(content: Path) -> dict[str, str]:
    site = content.parent / "site"
    assets = Assets(FILES, {"aaaaaaaaaa": 1000}, {"small": {"bbbbbbbbbb": 23}})
    build([Edition(ENGLISH, assets, load_lessons(content))], site, content)
    pages = (path for path in site.glob("**/*") if path.is_file() and "_kit" not in path.parts)
    return {path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in pages}


def test_the_site_is_pages_and_nothing_else(content: Path) -> None:
    lesson = "en/1-1-first"
    expected = {"index.html", "en/index.html", f"{lesson}/index.html", f"{lesson}/teach.html"}
    assert set(built(content)) == expected


def test_the_page_says_what_its_scripts_need(content: Path) -> None:
    page = built(content)["en/1-1-first/index.html"]
    start = re.search(r"<html [^>]*>", page)
    assert start is not None
    for part in (
        'lang="en" dir="ltr"',
        'data-page="1-1-first"',
        'data-locale="en"',
        'data-kit-root="../../_kit/"',
        'data-models="small"',
        'data-needs="aaaaaaaaaa:1000 bbbbbbbbbb:23"',
    ):
        assert part in start[0]
    scripts = re.search(r"data-scripts='(.*?)'", start[0])
    assert scripts is not None
    assert json.loads(scripts[1])["python"] == "python.0a1b.js"
    assert "script-src 'self' blob: 'wasm-unsafe-eval'; worker-src blob:" in page
    assert '<script src="../../_kit/host.0a1b.js" defer></script>' in page
    assert "<title>1.1 A &amp; B - Lampkit</title>" in page
    assert "<li>Do &lt;it&gt;.</li>" in page


def test_the_exercise_ships_without_its_mistakes(content: Path) -> None:
    page = built(content)["en/1-1-first/index.html"]
    assert 'data-exercise="1-1-first/one" data-state="idle"' in page
    assert "Exercise A. Add</h3>" in page
    assert "secret-mistake" not in page
    assert "return &#34;&lt;/script&gt;&#34; if a &lt; b" in page
    assert "secret-check" not in page
    assert page.count('data-part="hint"') == 2


def test_the_widget_reads_without_a_script(content: Path) -> None:
    page = built(content)["en/1-1-first/index.html"]
    assert 'data-src="../../_kit/explore/latent-map.0a1b.js"' in page
    assert "20 are of the digit 3 and 5 of the digit 8." in page


def test_sheets_and_chooser_load_no_script(content: Path) -> None:
    pages = built(content)
    assert "<script" not in pages["en/1-1-first/teach.html"]
    assert "<script" not in pages["index.html"]
    assert 'href="en/index.html" lang="en"' in pages["index.html"]


def test_the_start_page_lists_lessons_and_progress(content: Path) -> None:
    page = built(content)["en/index.html"]
    assert 'href="1-1-first/index.html"' in page
    assert "&#34;exercises&#34;: [&#34;one&#34;]" in page


def test_an_error_in_content_stops_with_its_line(content: Path) -> None:
    page = content / "1-1-first" / "index.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n[[figure gone]]\n", encoding="utf-8")
    with pytest.raises(SiteError, match=r"index\.md:19: There is no figure 'gone'"):
        built(content)


@pytest.mark.parametrize(
    ("link", "reason"),
    [
        ("/x.html", "not a relative link"),
        ("https://example.org/", "not a relative link"),
        ("folder/", "leads to no file"),
        ("#gone", "no such place"),
    ],
)
def test_links_lead_to_files_of_the_site(link: str, reason: str, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "a.html").write_text(f'<p>\n<a href="{link}">x</a>', encoding="utf-8")
    with pytest.raises(SiteError, match=rf"a\.html:2: .*{reason}"):
        check_links(tmp_path)


def test_what_each_model_needs_comes_from_the_packs() -> None:
    def pack(name: str, when: str, size: int) -> dict[str, object]:
        sha256 = hashlib.sha256(name.encode()).hexdigest()
        return {"name": name, "when": when, "chunks": [{"sha256": sha256, "bytes": size}]}

    packs = [pack("a.zip", "", 5), pack("model-x.zip", "x", 3), pack("random.zip", "random", 2)]
    first = {one["name"]: hashlib.sha256(str(one["name"]).encode()).hexdigest() for one in packs}
    assert model_needs({"packs": packs}) == {"x": {first["model-x.zip"][:10]: 3}}
    assert other_needs({"packs": packs}) == {"random": {first["random.zip"][:10]: 2}}


def test_a_page_names_what_its_programs_need(content: Path) -> None:
    lesson = load_lesson(content / "1-1-first")
    (lesson.folder / "exercises").mkdir(exist_ok=True)
    (lesson.folder / "exercises" / "one.py").write_text("x = np.random.rand()\n")
    more = {r"np\.random": {"c": 300}, "handwriting": {"d": 4000}}
    assets = Assets(FILES, {"a": 1}, {"small": {"b": 20}}, more, {"1-1-first": {"e": 5}})
    assert assets.needs(lesson) == {"a": 1, "e": 5, "b": 20, "c": 300}
    assert assets.needs(None) == {"a": 1}


def test_an_unknown_model_is_named(content: Path) -> None:
    with pytest.raises(SiteError, match=r"There is no model 'small'\. There are: x"):
        Assets(FILES, {}, {"x": {}}).needs(load_lesson(content / "1-1-first"))
