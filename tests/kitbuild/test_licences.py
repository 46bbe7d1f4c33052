"""licences.txt holds the text of every licence under which something in the folder stands."""

import json
import re
from pathlib import Path

import pytest

from kitbuild import licences, paths

PACKAGE = re.compile(r"node_modules/((?:@[^/]+/)?[^/]+)/")


def test_the_mozilla_licence_is_there_in_full() -> None:
    text = licences.mozilla_licence()
    assert text.startswith("Mozilla Public License Version 2.0\n")
    assert 'Exhibit B - "Incompatible With Secondary Licenses" Notice' in text


@pytest.mark.slow
def test_all_texts_stand_in_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "SITE", tmp_path)
    licences.run()
    text = (tmp_path / "licences.txt").read_text(encoding="utf-8")
    assert licences.mozilla_licence().strip() in text
    assert "PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2" in text
    assert "8. By copying, installing or otherwise using Python, Licensee" in text
    assert "\nNoto Sans NKo, a font\n" in text
    assert "SIL OPEN FONT LICENSE Version 1.1" in text
    for package in licences.PACKAGES:
        assert f"\n{package}\n" in text


@pytest.mark.slow
def test_the_packages_are_those_that_are_in_the_scripts() -> None:
    built = json.loads((paths.OUT / "host/meta.json").read_text(encoding="utf-8"))
    outputs = [output for part in built for output in part["outputs"].values()]
    found = {PACKAGE.search(name) for output in outputs for name in output["inputs"]}
    assert sorted({match[1] for match in found if match}) == sorted(
        (*licences.PACKAGES, licences.XZ)
    )
