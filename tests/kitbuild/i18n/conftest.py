"""A site of the real content without the steps before it."""

from pathlib import Path

import pytest

from kitbuild.explore import latent_map
from kitbuild.explore.script import write_script
from kitbuild.i18n.sources import placeholder_assets
from kitbuild.paths import CONTENT
from kitbuild.site import widgets
from kitbuild.site.assets import Assets
from kitbuild.site.lessons import load_lessons


@pytest.fixture
def explored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Assets:
    """Assets of the real lessons, with a widget whose model says little."""
    cells = latent_map.CELLS
    data = {"axis": [0.0] * cells, "neighbours": 25, "pixels": 18}
    data["readings"] = [[3, 20, 8, 5]] * cells**2
    (tmp_path / "latent-map.js").write_text(write_script("latent-map", data), encoding="utf-8")
    monkeypatch.setattr(widgets, "FOLDER", tmp_path)
    return placeholder_assets(load_lessons(CONTENT))
