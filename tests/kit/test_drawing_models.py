"""The models that draw a digit that is asked for: their verbs, and what they teach."""

from typing import cast

import numpy as np
import pytest

import kit
from kit.data import load_data
from kit.errors import FeedError
from kit.generate.noise import normal
from kit.zoo import FlowModel, GanModel, Reader

DRAWING = ["digits-gan", "digits-flow"]
READER = cast(Reader, kit.load("digits-reader"))
GAN = cast(GanModel, kit.load("digits-gan"))
COLLAPSED = cast(GanModel, kit.load("digits-gan-collapsed"))
FLOW = cast(FlowModel, kit.load("digits-flow"))


@pytest.mark.parametrize("name", DRAWING)
def test_sample_draws_the_digit_and_a_seed_repeats_it(name: str) -> None:
    model = cast(GanModel | FlowModel, kit.load(name))
    drawn = model.sample(3, number=20, seed=1)
    assert drawn.shape == (20, 16, 16)
    assert drawn.dtype == np.float32
    assert 0 <= drawn.min() < drawn.max() <= 1
    assert (READER.read(drawn) == 3).mean() >= 0.9
    assert model.sample(3, number=5, seed=1) == pytest.approx(drawn[:5], abs=1e-5)
    assert np.abs(model.sample(3, number=20, seed=2) - drawn).max() > 0.5


@pytest.mark.parametrize("name", DRAWING)
def test_without_a_digit_all_kinds_come(name: str) -> None:
    model = cast(GanModel | FlowModel, kit.load(name))
    assert len(set(READER.read(model.sample(number=200)).tolist())) == 10


@pytest.mark.parametrize("name", DRAWING)
def test_no_picture_is_a_copy_of_one_that_was_learnt_from(name: str) -> None:
    metrics = cast(dict[str, float], kit.load(name).card["metrics"])
    assert metrics["nearest_drawn"] > 0.5 * metrics["nearest_held_out"]


def test_the_collapsed_generator_draws_one_picture_whatever_the_noise() -> None:
    drawn = COLLAPSED.sample(number=300, seed=4)
    assert np.bincount(READER.read(drawn), minlength=10).max() >= 0.95 * 300
    assert drawn.std(axis=0).mean() < 0.5 * GAN.sample(number=300, seed=4).std(axis=0).mean()


def test_the_judge_scores_pictures_and_finds_a_wrong_digit() -> None:
    data = load_data("handwriting")
    threes = data.pictures[data.held_out][data.labels[data.held_out] == 3]
    right, wrong = GAN.judge(threes, 3), GAN.judge(threes, 8)
    assert right.shape == (len(threes),)
    assert (right > wrong).mean() >= 0.9
    assert COLLAPSED.judge(threes).shape == (len(threes),)


def test_a_model_that_was_told_no_digits_takes_none_and_the_judge_needs_one() -> None:
    for verb in (COLLAPSED.sample, lambda digit: COLLAPSED.judge(np.zeros((1, 16, 16)), digit)):
        with pytest.raises(FeedError, match=r"never told digits\. Leave the digit out"):
            verb(3)
    with pytest.raises(FeedError, match=r"which digit was asked for: judge\(pictures, 3\)"):
        GAN.judge(np.zeros((1, 16, 16)))
    with pytest.raises(FeedError, match="There is no digit 10"):
        GAN.sample(10)


@pytest.mark.parametrize("shape", [(16, 16), (2, 8, 8), (256,)])
def test_the_judge_refuses_other_shapes_in_plain_words(shape: tuple[int, ...]) -> None:
    with pytest.raises(FeedError, match=r"^The judge takes pictures.*\(number, 16, 16\)"):
        GAN.judge(np.zeros(shape), 3)


def test_the_flow_encodes_and_decodes_with_the_model_whose_codes_it_draws() -> None:
    pictures = load_data("handwriting").pictures[:4]
    [mu, _] = FLOW.encode(pictures)
    assert FLOW.decode(mu) == pytest.approx(kit.load("digits-vae").decode(mu))


def test_the_later_the_flow_takes_over_the_more_of_our_picture_stays() -> None:
    data = load_data("handwriting")
    [mu, _] = FLOW.encode(data.pictures[data.held_out])
    noise = normal(mu.shape, seed=0)
    stays = []
    for start in range(4):
        latents = start / 4 * mu + (1 - start / 4) * noise
        for step in range(start, 4):
            latents = FLOW.denoise(latents, step / 4)
        stays.append((READER.read(FLOW.decode(latents)) == data.labels[data.held_out]).mean())
    assert stays == sorted(stays)
    assert stays[0] < 0.2 < 0.9 < stays[3]  # by chance one in ten stays


def test_one_step_and_too_much_guidance_draw_further_from_real_pictures() -> None:
    metrics = cast(dict[str, float], FLOW.card["metrics"])
    assert metrics["variety_1_step"] < 0.5 * metrics["variety"] < metrics["variety_many"]
    assert metrics["drawn_as_asked"] >= metrics["unguided"]
    assert metrics["feature_distance_1_step"] > 2 * metrics["feature_distance"]
    assert metrics["feature_distance_strong"] > metrics["feature_distance"]
    assert metrics["feature_distance"] > metrics["feature_distance_many"]
