"""The shipped models: verbs, clear errors, and each committed file against its card."""

import hashlib
import json
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import kit
from kit import zoo
from kit.data import load_data
from kit.errors import FeedError, ModelError
from kitbuild.models import catalogue, find_families
from kitbuild.models.bars import Bar
from kitbuild.models.digits_map import measure

OTHER_SEED = Path(__file__).resolve().parents[1] / "data" / "other-seed"
BETAS = ["digits-beta-0", "digits-beta-1", "digits-beta-20"]
NAMES = zoo.model_names()
LESSONS = {
    "1.2": (*BETAS, "digits-map"),
    "1.3": ("digits-gan", "digits-gan-collapsed"),
    "1.5": ("story",),
    "2.3": ("dot-ae", "digits-vae", "digits-flow"),
    "4.2": ("digits-vae", "digits-reader", "digits-reader-shortcut"),
}
LONG = ("story",)  # takes more than seconds to measure
MEASURED = [pytest.param(n, marks=pytest.mark.slow) if n in LONG else n for n in NAMES]


def load_card(name: str) -> dict[str, Any]:
    card: dict[str, Any] = json.loads((zoo.FOLDER / name / "card.json").read_text("utf-8"))
    return card


@cache
def measured(name: str) -> dict[str, float]:
    family = f"kitbuild.models.{find_families()[name]}"
    config = import_module(family).CONFIGS[name]
    metrics: dict[str, float] = import_module(f"{family}.measure").measure(
        kit.load(name), config.data
    )
    return metrics


def test_every_shipped_model_can_be_made_again() -> None:
    assert sorted(find_families()) == NAMES
    assert {*BETAS, "digits-map", "digits-reader", "digits-vae", "dot-ae"} <= set(NAMES)


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


def test_sample_draws_from_a_seed_and_more_begin_with_the_same() -> None:
    model = kit.load("digits-vae")
    drawn = model.sample(3, seed=5)
    assert drawn.shape == (3, 16, 16)
    assert model.sample(5, seed=5)[:3] == pytest.approx(drawn, abs=1e-6)
    assert np.abs(model.sample(3, seed=6) - drawn).max() > 0.5
    assert kit.load("dot-ae").sample().shape == (1, 16, 16)


def test_a_reader_reads_scores_and_shows_its_last_layer() -> None:
    data, reader = load_data("handwriting"), kit.load("digits-reader")
    digits = reader.read(data.pictures[:20])
    assert (digits == data.labels[:20]).sum() == 19  # picture 5 is a 5 that looks like a 9
    scores, features = reader.scores(data.pictures[:20]), reader.features(data.pictures[:20])
    assert scores.shape == (20, 10)
    assert features.shape == (20, 64)
    assert features.min() == 0
    assert scores.argmax(axis=1).tolist() == digits.tolist()
    assert reader.read(data.pictures[7]) == 7
    assert reader.scores(data.pictures[7]) == pytest.approx(scores[7], abs=1e-5)


@pytest.mark.parametrize("shape", [(3, 8, 8), (256,), (1, 1, 16, 16)])
def test_a_reader_refuses_pictures_of_another_shape_in_plain_words(shape: tuple[int, ...]) -> None:
    with pytest.raises(FeedError, match=r"^This model reads pictures.*\(number, 16, 16\)"):
        kit.load("digits-reader").read(np.zeros(shape))


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


def test_the_models_of_a_lesson_fit_its_page_and_all_fit_the_kit() -> None:
    sizes = {name: catalogue.card_bytes(load_card(name)) for name in NAMES}
    for lesson, names in LESSONS.items():
        assert sum(sizes[name] for name in names) <= 600_000, lesson
    assert sum(sizes.values()) <= 3_200_000


@pytest.mark.parametrize("name", MEASURED)
def test_metrics_measured_again_are_on_the_card_and_within_its_bars(name: str) -> None:
    card, seen = load_card(name), measured(name)
    assert seen == pytest.approx(card["metrics"], rel=1e-3, abs=0.005)
    for bar in card["bars"]:
        for value in (seen[bar["metric"]], *card["spread"]["metrics"][bar["metric"]]):
            assert Bar(**bar).holds(value), bar
    if "held_out_mse" in seen:
        before = card["metrics_before_rounding"]["held_out_mse"]
        assert seen["held_out_mse"] == pytest.approx(before, rel=0.01, abs=2e-5)


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
