import base64
import io
from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

import kit
from kit import words
from kit.runtime import InferenceSession
from kitbuild.explore import latent_map, letter_dial, machine_map, machine_points, machine_words
from kitbuild.explore.first_state import first_state
from kitbuild.explore.script import read_script

MARK = "·"
LISTS = sorted(machine_words.WORDS.glob("*.txt"))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], str]:
    """Data of the map, and the script of its picture."""
    script, picture = machine_map.build(tmp_path_factory.mktemp("explore"))
    return read_script(script.read_text(encoding="utf-8")), picture.read_text(encoding="utf-8")


def test_the_map_says_of_each_place_what_the_shipped_model_draws_there(
    built: tuple[dict[str, Any], str],
) -> None:
    real = kit.load_data("handwriting")
    found = latent_map.compute(kit.load("digits-map").decode, real.pictures, real.labels)
    assert [tuple(reading) for reading in built[0]["readings"]] == list(found.readings)


def test_the_rows_are_the_first_layer_of_the_shipped_decoder(
    built: tuple[dict[str, Any], str],
) -> None:
    """Its numbers times a place's give what the layer gives when the model runs."""
    session = InferenceSession(str(kit.model_path("digits-map", "decoder")))
    code = np.array([[0.9, -1.2]], np.float32)
    first = next(iter(session.trace({"latent": code})))
    layer = np.asarray(next(iter(first.outputs.values())))[0]
    rows = np.array(built[0]["units"])
    np.testing.assert_allclose(rows[:, :2] @ code[0] + rows[:, 2], layer[: len(rows)], atol=2e-3)
    assert built[0]["layer"] == layer.size


def test_the_decoder_has_as_many_numbers_as_are_named(built: tuple[dict[str, Any], str]) -> None:
    widths = (2, built[0]["layer"], 240, 256)
    assert built[0]["total"] == sum((before + 1) * after for before, after in pairwise(widths))


def test_the_picture_to_keep_is_the_picture_of_the_map(built: tuple[dict[str, Any], str]) -> None:
    head, sprite = built[1].rstrip('";\n').split("base64,")
    assert head == 'lampkitPicture="data:image/png;'
    image = Image.open(io.BytesIO(base64.b64decode(sprite)))
    assert image.size == (len(built[0]["axis"]) * built[0]["pixels"],) * 2


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_the_words_in_the_page_follow_from_the_counts_of_their_list(path: Path) -> None:
    state: dict[str, Any] = machine_words.state_of(path)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for word in state["learnt"]:
        padded = MARK * 2 + word + MARK
        for at in range(2, len(padded)):
            counts[padded[at - 2 : at]][padded[at]] += 1
    for word in state["made"]:
        padded = MARK * 2 + word
        assert all(counts[padded[at - 2 : at]][padded[at]] for at in range(2, len(padded))), word
    for row in state["rows"]:
        counted = counts[row["after"]]
        assert dict(row["counted"]) == counted
        assert row["chance"] == pytest.approx(counted[row["next"]] / counted.total())
    assert "".join(row["next"] for row in state["rows"]).rstrip(MARK) == state["made"][0]
    assert state["count"] == len(state["made"]) == 12
    assert state["different"] == len(set(state["made"]))
    assert state["copied"] == sum(word in state["learnt"] for word in state["made"])


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_the_dial_begins_with_what_python_counts_in_the_same_list(path: Path) -> None:
    state: dict[str, Any] = letter_dial.state_of(path)
    counts = words.letter_machine(state["learnt"]).chances()
    row = counts[state["after"]]
    shown = {letter.replace(MARK, words.DOT): share for letter, share in state["likeliest"]}
    assert shown == pytest.approx({letter: row[letter] for letter in shown})
    assert list(shown.values()) == pytest.approx(sorted(row.values(), reverse=True)[:5])
    assert sorted(state["letters"]) == sorted(set("".join(state["learnt"])))
    assert state["mark"] == MARK


def test_two_fresh_players_have_the_numbers_of_their_layers() -> None:
    state = first_state("points", {})
    assert state["numbers"]["judge"] == (2 + 1) * 24 + (24 + 1) * 24 + (24 + 1)
    assert state["numbers"]["maker"] == (4 + 1) * 24 + (24 + 1) * 24 + (24 + 1) * 2
    assert state["before"]["round"] == 0
    assert state["before"]["groups"] < state["after"]["groups"]
    assert state["after"]["groups"] == state["all"] == 8
    assert machine_points.NAME == "machine-points"
