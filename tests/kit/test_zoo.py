"""The shipped models: verbs, clear errors, and each committed file against its card."""

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import kit
from kit import zoo
from kit.data import load_data
from kit.errors import FeedError, ModelError
from kitbuild.models import find_families
from kitbuild.models.bars import Bar
from kitbuild.models.digits_map import measure

OTHER_SEED = Path(__file__).resolve().parents[1] / "data" / "other-seed"
BETAS = ["digits-beta-0", "digits-beta-1", "digits-beta-20"]
NAMES = zoo.model_names()


def load_card(name: str) -> dict[str, Any]:
    card: dict[str, Any] = json.loads((zoo.FOLDER / name / "card.json").read_text("utf-8"))
    return card


@cache
def measured(name: str) -> dict[str, float]:
    return measure.measure(kit.load(name), "handwriting")


def test_every_shipped_model_can_be_made_again() -> None:
    assert sorted(find_families()) == NAMES == [*BETAS, "digits-map"]


def test_load_gives_the_same_model_each_time_and_reads_no_file_before_it_is_used() -> None:
    model = zoo.Model(Path("nowhere") / "no-model")
    assert model.name == "no-model"
    assert kit.load("digits-map") is kit.load("digits-map")
    loaded = kit.load("digits-map")
    assert loaded.sessions["decoder"] is loaded.sessions["decoder"]
    assert list(loaded.sessions) == ["decoder", "encoder"]


def test_load_names_the_models_that_exist() -> None:
    with pytest.raises(ModelError, match=r"no model 'digits'.*digits-beta-0, .*digits-map"):
        kit.load("digits")


@pytest.mark.parametrize("name", ["", ".", "..", "../models/digits-map", "digits-map/"])
def test_load_takes_no_paths(name: str) -> None:
    with pytest.raises(ModelError, match="There is no model"):
        kit.load(name)


def test_a_part_that_is_missing_is_named_with_those_that_exist() -> None:
    with pytest.raises(ModelError, match=r"'digits-map' has no part 'judge'.*decoder, encoder"):
        kit.model_path("digits-map", "judge")
    with pytest.raises(ModelError, match="has no part 'judge'"):
        kit.load("digits-map").sessions["judge"]
    assert "judge" not in kit.load("digits-map").sessions


def test_model_path_gives_the_file() -> None:
    assert kit.model_path("digits-map", "encoder").read_bytes()[:1] == b"\x08"


def test_verbs_take_a_batch_or_a_single_one_of_any_number_type() -> None:
    model = kit.load("digits-map")
    pictures = load_data("handwriting").pictures[:3]
    mu, logvar = model.encode(pictures)
    assert mu.shape == logvar.shape == (3, 2)
    [one, _] = model.encode(pictures[1].astype(np.float64))
    assert one == pytest.approx(mu[1], abs=1e-5)
    drawn = model.decode([[0, 0], [1, -1]])
    assert drawn.shape == (2, 16, 16)
    assert drawn.dtype == np.float32
    assert model.decode([1, -1]) == pytest.approx(drawn[1], abs=1e-6)


@pytest.mark.parametrize("pictures", [np.zeros((3, 16, 16)), np.zeros((16, 16))])
def test_decode_refuses_both_parts_of_a_code_at_once(pictures: np.ndarray) -> None:
    model = kit.load("digits-map")
    both = model.encode(pictures)
    assert both[0] is both.mu
    with pytest.raises(FeedError, match=r"Take the first: mu, logvar = model.encode\(x\)"):
        model.decode(both)  # type: ignore[arg-type]


@pytest.mark.parametrize("shape", [(1, 3), (3,), (), (0,), (2, 5, 2), (16, 16)])
def test_codes_of_another_shape_are_refused_in_plain_words(shape: tuple[int, ...]) -> None:
    with pytest.raises(FeedError) as caught:
        kit.load("digits-map").decode(np.zeros(shape))
    assert "decode takes codes. Their shape is (number, 2). You gave" in str(caught.value)
    assert str(shape) in str(caught.value)


@pytest.mark.parametrize("shape", [(3, 8, 8), (16,), (256,), (1, 1, 16, 16)])
def test_pictures_of_another_shape_are_refused_in_plain_words(shape: tuple[int, ...]) -> None:
    with pytest.raises(FeedError, match=r"^encode takes pictures.*\(number, 16, 16\)"):
        kit.load("digits-map").encode(np.zeros(shape))


@pytest.mark.parametrize("name", NAMES)
def test_files_are_the_ones_that_the_card_describes(name: str) -> None:
    card = load_card(name)
    assert card["name"] == name
    assert kit.load(name).card == card
    files = {file.stem: file.read_bytes() for file in (zoo.FOLDER / name).glob("*.onnx")}
    assert files.keys() == card["parts"].keys()
    for part, content in files.items():
        facts = card["parts"][part]
        assert hashlib.sha256(content).hexdigest() == facts["sha256"]
        assert len(content) == facts["bytes"] <= 300_000
        inputs = {value.name: value.shape for value in kit.load(name).sessions[part].get_inputs()}
        assert {key: list(shape or ()) for key, shape in inputs.items()} == facts["inputs"]
    assert len((zoo.FOLDER / name / "card.md").read_text("utf-8").splitlines()) > 20


def test_all_four_models_together_fit_the_page() -> None:
    parts = [facts for name in NAMES for facts in load_card(name)["parts"].values()]
    assert sum(facts["bytes"] for facts in parts) <= 400_000


@pytest.mark.parametrize("name", NAMES)
def test_metrics_measured_again_are_on_the_card_and_within_its_bars(name: str) -> None:
    card, seen = load_card(name), measured(name)
    assert seen == pytest.approx(card["metrics"], rel=1e-3, abs=0.005)
    for bar in card["bars"]:
        assert Bar(**bar).holds(seen[bar["metric"]]), bar
    assert seen["held_out_mse"] == pytest.approx(
        card["metrics_before_rounding"]["held_out_mse"], rel=0.01
    )


def test_the_map_shows_all_ten_digits() -> None:
    digits = measure.look_like(
        kit.load("digits-map").decode(measure.map_codes()), load_data("handwriting")
    )
    assert np.bincount(digits, minlength=10).min() >= 5


def test_more_beta_means_less_pull_and_a_worse_rebuild() -> None:
    pulls = [measured(name)["pull"] for name in BETAS]
    errors = [measured(name)["held_out_mse"] for name in BETAS]
    assert pulls[0] > 10 > pulls[1] > 1 > 0.5 > pulls[2]
    assert errors[0] + 0.002 < errors[1] < errors[2] - 0.02


def test_random_codes_give_junk_without_pull_digits_with_some_and_one_blur_with_much() -> None:
    none, some, much = (measured(name) for name in BETAS)
    assert none["far_from_real"] > 0.1 > 0.02 > some["far_from_real"]
    assert none["kinds_from_random_codes"] < 8
    assert some["kinds_from_random_codes"] == 10
    assert much["kinds_from_random_codes"] == 1
    blur = kit.load("digits-beta-20").decode(measure.random_codes(2))
    assert np.ptp(blur, axis=0).max() < 0.05


def test_a_model_of_another_seed_gives_other_results() -> None:
    codes = measure.map_codes()
    shipped = kit.load("digits-map").decode(codes)
    other = zoo.Model(OTHER_SEED / "digits-map").decode(codes)
    largest = np.abs(shipped - other).max(axis=(1, 2))  # one for each place of the map
    assert np.median(largest) > 0.3
