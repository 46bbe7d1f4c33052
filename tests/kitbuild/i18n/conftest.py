"""A site of the real content without the steps before it."""

from pathlib import Path

import pytest

from kitbuild.explore import (
    drawing_pad,
    hill_walk,
    latent_map,
    letter_dial,
    machine_map,
    machine_points,
    machine_words,
)
from kitbuild.explore.script import write_script
from kitbuild.i18n.sources import placeholder_assets
from kitbuild.paths import CONTENT
from kitbuild.site import machines, widgets
from kitbuild.site.assets import Assets
from kitbuild.site.lessons import load_lessons


@pytest.fixture(scope="session")
def explore_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Data of machines and widgets that need no model, made as the build makes them."""
    folder = tmp_path_factory.mktemp("explore")
    machines = (machine_map, machine_points, machine_words)
    for made in (*machines, letter_dial, drawing_pad, hill_walk):
        made.build(folder)
    return folder


@pytest.fixture
def explored(explore_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Assets:
    """Assets of the real lessons, with a widget whose model says little."""
    cells = latent_map.CELLS
    data = {"axis": [0.0] * cells, "neighbours": 25, "pixels": 18}
    data["readings"] = [[3, 20, 8, 5]] * cells**2
    text = write_script("latent-map", data)
    (explore_folder / "latent-map.js").write_text(text, encoding="utf-8")
    monkeypatch.setattr(widgets, "FOLDER", explore_folder)
    monkeypatch.setattr(machines, "FOLDER", explore_folder)
    return placeholder_assets(load_lessons(CONTENT))
