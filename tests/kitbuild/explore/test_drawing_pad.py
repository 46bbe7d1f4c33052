"""The drawing pad has no data of its own, and no picture: its page stands without both."""

from pathlib import Path

import pytest

from kitbuild.explore import drawing_pad
from kitbuild.explore.script import read_script
from kitbuild.site import widgets
from kitbuild.site.assets import Assets
from kitbuild.site.edition import Edition
from kitbuild.site.locales import ENGLISH


def test_the_pad_is_shown_empty_without_a_picture_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    [script] = drawing_pad.build(tmp_path)
    assert read_script(script.read_text(encoding="utf-8")) == {"side": 16}
    monkeypatch.setattr(widgets, "FOLDER", tmp_path)
    files = {"explore/drawing-pad.js": "explore/drawing-pad.0a1b.js"}
    edition = Edition(ENGLISH, Assets(files, {}), ())
    page = widgets.widget_html("drawing-pad", edition, "../../_kit/")
    assert 'data-src="../../_kit/explore/drawing-pad.0a1b.js"' in page
    assert "The drawing is empty: all 256 numbers are 0." in page
    assert page.count('type="radio"') == 5
    assert "With JavaScript on" in page
