"""A model is packed only as its card describes it."""

import hashlib
import json
import re
from pathlib import Path

import pytest

from kitbuild import paths
from kitbuild.errors import BuildError
from kitbuild.pyodide import pack


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A model of two parts."""
    monkeypatch.setattr(paths, "MODELS", tmp_path)
    model = tmp_path / "blobs"
    model.mkdir()
    parts = {}
    for part in ("decoder", "encoder"):
        (model / f"{part}.onnx").write_bytes(part.encode())
        parts[part] = {"sha256": hashlib.sha256(part.encode()).hexdigest()}
    (model / "card.json").write_text(json.dumps({"parts": parts}), encoding="utf-8")
    return model


def test_the_parts_of_the_card_are_packed_and_nothing_else(folder: Path) -> None:
    (folder / "left-over.onnx").write_bytes(b"of an earlier export")
    files = pack.files_of(folder / "card.json")
    assert [file.name for file in files] == ["decoder.onnx", "encoder.onnx"]


def test_a_damaged_part_is_named_with_what_to_run(folder: Path) -> None:
    (folder / "decoder.onnx").write_bytes(b"damaged")
    with pytest.raises(BuildError, match=r"blobs/decoder\.onnx is not.*make models MODEL=blobs"):
        list(pack.model_files())


def test_a_missing_part_is_named_with_what_to_run(folder: Path) -> None:
    (folder / "encoder.onnx").unlink()
    with pytest.raises(BuildError, match=r"blobs/encoder\.onnx is not there.*make models"):
        list(pack.model_files())


def test_the_models_of_the_repository_are_those_of_their_cards() -> None:
    for card in paths.MODELS.glob("*/card.json"):
        beside = {*card.parent.glob("*.json")} - {card}
        assert set(pack.files_of(card)) == {*card.parent.glob("*.onnx"), *beside}


@pytest.mark.parametrize(
    ("program", "names"),
    [
        ('kit.load("digits-map")', ["model-digits-map.zip"]),
        ("kit.load('digits-flow')", ["model-digits-flow.zip", "model-digits-vae.zip"]),
        ('kit.load("digits-vae")', ["model-digits-vae.zip"]),
        ("from kit.data.stories import story", ["data-stories.zip"]),
        ('kit.load("story").sample("stories")', ["model-story.zip"]),
        ("kit.load_words()", ["kit-words.zip", "words-en.zip"]),
        ("kit.draw(row)", ["kit-words.zip", "words-en.zip"]),
        ("words = drawn", []),
        ("print(1)", []),
    ],
)
def test_a_program_gets_the_packs_of_what_it_names(program: str, names: list[str]) -> None:
    every = [f"model-{card.parent.name}.zip" for card in paths.MODELS.glob("*/card.json")]
    every += ["data-stories.zip", "kit-words.zip", "words-en.zip"]
    wanted = [name for name in every if re.search(pack.needed_when(name), program)]
    assert sorted(wanted) == sorted(names)


def test_code_and_grammars_of_stories_are_a_pack_of_their_own() -> None:
    packed = {path.relative_to(paths.KIT).as_posix() for path in pack.kit_sources()}
    assert "generate/story.py" in packed
    assert not [name for name in packed if name.startswith(("data/stories", "host/", "models/"))]
