"""What people see of the models: sample sheets, cards in words, and the catalogue."""

import io
import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

import kit
from kit.data.stories import load_grammar, locales
from kitbuild import paths
from kitbuild.export.sheet import BUDGET, GROUND, INK, PAPER, Row, draw_sheet
from kitbuild.models.catalogue import catalogue_text, write_catalogue
from kitbuild.models.story.sheet import texts

CARDS = sorted(paths.MODELS.glob("*/card.json"))


def test_the_catalogue_is_the_one_of_the_cards() -> None:
    text = (paths.MODELS / "README.md").read_text("utf-8")
    assert text == catalogue_text(), "run: make models MODEL=<any>"
    for card in CARDS:
        assert f"## {card.parent.name}\n" in text


def test_the_catalogue_says_what_was_reached_and_shows_the_pictures(tmp_path: Path) -> None:
    folder = tmp_path / "blobs"
    folder.mkdir()
    card = {
        "name": "blobs",
        "purpose": "Draws blobs.",
        "not_for": "Maps.",
        "family": "net",
        "parameters": 1234,
        "parts": {"decoder": {"bytes": 2000}, "encoder": {"bytes": 500}},
        "metrics": {"error": 0.0123456},
        "bars": [{"metric": "error", "low": None, "high": 0.02}],
        "samples": ["Real blobs", "Drawn blobs"],
    }
    (folder / "card.json").write_text(json.dumps(card), encoding="utf-8")
    text = write_catalogue(tmp_path).read_text("utf-8")
    assert "Models: 1. Bytes of all parts: 2,500." in text
    row = "| [blobs](blobs/card.md) | net | decoder, encoder | 1,234 | 2,500 "
    assert row + "| error 0.01235 (at most 0.02) |" in text
    assert "Draws blobs. **Not for:** Maps." in text
    assert "![Sample sheet of blobs](blobs/samples.png)" in text
    assert "1. Real blobs; 2. Drawn blobs." in text


@pytest.mark.parametrize("file", CARDS, ids=lambda file: file.parent.name)
def test_each_card_names_what_the_model_is_not_for_what_it_cost_and_its_samples(
    file: Path,
) -> None:
    card = json.loads(file.read_text("utf-8"))
    words = file.with_name("card.md").read_text("utf-8")
    assert f"**Not for:** {card['not_for']}" in words
    low, high = card["training"]["watt_hours"]
    assert 0 < low < high
    assert f"about {low} to {high} watt-hours" in words
    sheet = file.with_name("samples.png")
    assert sheet.is_file() == bool(card["samples"])
    for caption in card["samples"]:
        assert caption in words
    if card["samples"]:
        assert sheet.stat().st_size <= BUDGET
        height = Image.open(io.BytesIO(sheet.read_bytes())).height
        tall, rest = divmod(height // 2 - 2, len(card["samples"]))
        assert rest == 0
        assert tall == 18 or card["name"] == "story"  # its pictures are maps of attention


def test_the_card_of_the_story_model_shows_what_it_wrote_with_the_faults_that_were_found() -> None:
    folder = paths.MODELS / "story"
    card = json.loads((folder / "card.json").read_text("utf-8"))
    model, words = kit.load("story"), (folder / "card.md").read_text("utf-8")
    assert card["texts"] == texts(model)
    captions = [sample["caption"] for sample in card["texts"]]
    for locale in locales():
        of = [text for text in captions if text.startswith(load_grammar(locale).language)]
        assert len([text for text in of if text.endswith(": no fault")]) >= 1
        assert len([text for text in of if "(sentence " in text]) >= 1
    for sample in card["texts"]:
        assert sample["caption"] in words
        assert f"> {sample['text'].splitlines()[0]}  \n" in words


def test_a_sheet_has_a_row_for_each_and_cuts_long_rows() -> None:
    rows = [
        Row("ink", np.ones((20, 4, 4), np.float32)),
        Row("paper", np.zeros((2, 4, 4), np.float32)),
    ]
    image = Image.open(io.BytesIO(draw_sheet(rows))).convert("RGB")
    assert image.size == ((16 * 6 + 2) * 2, (2 * 6 + 2) * 2)
    assert image.getpixel((0, 0)) == GROUND
    assert image.getpixel((4, 4)) == INK
    assert image.getpixel((4, 16)) == PAPER
    assert image.getpixel((4 + 2 * 12, 16)) == GROUND  # a third picture, which is not there
