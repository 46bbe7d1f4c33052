"""What every verb refuses in plain words, and the numbers that all of them must give."""

import math
import runpy
from collections.abc import Callable
from pathlib import Path
from typing import cast

import numpy as np
import pytest

import kit
from kit.errors import FeedError
from kit.generate.arguments import finite, floats, rows_of_tokens, seed_of, text_of, whole
from kit.zoo import Autoencoder, FlowModel, GanModel, TextModel

NUMBERS = Path(__file__).resolve().parents[1] / "data" / "verbs.py"
VAE = cast(Autoencoder, kit.load("digits-vae"))
GAN = cast(GanModel, kit.load("digits-gan"))
FLOW = cast(FlowModel, kit.load("digits-flow"))
STORY = cast(TextModel, kit.load("story"))

DRAWS: list[Callable[..., object]] = [
    lambda number, seed: VAE.sample(number, seed),
    lambda number, seed: GAN.sample(3, number, seed),
    lambda number, seed: FLOW.sample(3, number, seed=seed),
    lambda number, seed: STORY.sample_many("This is", number, 0.5, seed=seed, steps=2),
]


def test_the_verbs_give_the_numbers_that_the_page_must_give_too() -> None:
    runpy.run_path(str(NUMBERS))


@pytest.mark.parametrize("draw", DRAWS)
@pytest.mark.parametrize("number", [-1, 2.5, "2", None, 10**9])
def test_a_number_that_cannot_be_drawn_is_refused(
    draw: Callable[..., object], number: object
) -> None:
    with pytest.raises(FeedError, match=r"Give a whole number from 0 to 10000"):
        draw(number, 0)


@pytest.mark.parametrize("draw", DRAWS)
@pytest.mark.parametrize("seed", [-1, 1.5, "a", None, [1]])
def test_a_seed_that_would_not_repeat_is_refused(draw: Callable[..., object], seed: object) -> None:
    with pytest.raises(FeedError, match=r"^The seed is .*Give a whole number, 0 or more"):
        draw(1, seed)


@pytest.mark.parametrize("draw", DRAWS)
def test_nothing_can_be_drawn_and_a_seed_may_come_from_numpy(draw: Callable[..., object]) -> None:
    assert len(cast(list[object], draw(0, 0))) == 0
    ours, theirs = draw(2, 7), draw(np.int64(2), np.int64(7))
    assert np.array_equal(cast(list[object], ours), cast(list[object], theirs))


@pytest.mark.parametrize("digit", [-1, 10, 2.5, "3", math.nan, [1, 2], np.array([1, 2])])
def test_what_is_no_digit_is_refused_by_all_that_draw_digits(digit: object) -> None:
    for model in (GAN, FLOW):
        with pytest.raises(FeedError, match=r"^There is no digit .*Ask for one from 0 to 9"):
            model.sample(cast(int, digit))


@pytest.mark.parametrize("time", [-0.1, 1.5, math.nan, None, "0.5"])
def test_a_time_before_noise_or_after_the_code_is_refused(time: float) -> None:
    with pytest.raises(FeedError, match=r"^time is .*Give a number from 0 to 1\.$"):
        FLOW.denoise(np.zeros((1, 16)), time, 3)


@pytest.mark.parametrize("guidance", [math.nan, math.inf, 1e30, "2"])
def test_a_guidance_that_gives_no_picture_is_refused(guidance: float) -> None:
    with pytest.raises(FeedError, match=r"^guidance is .*from -100 to 100"):
        FLOW.sample(3, guidance=guidance)


@pytest.mark.parametrize("steps", [0, -3, 2.5, "4"])
def test_steps_that_cannot_be_taken_are_refused(steps: int) -> None:
    for draw in (FLOW.sample, lambda steps: FLOW.denoise(np.zeros((1, 16)), 0, 3, steps=steps)):
        with pytest.raises(FeedError, match=r"^steps is .*from 1 to 10000"):
            draw(steps=steps)


@pytest.mark.parametrize("value", ["abc", [[1, 2], [3]], {}, object()])
def test_what_is_no_array_of_numbers_is_refused_by_each_verb_that_takes_one(value: object) -> None:
    pictures = cast(list[float], value)
    for verb in (VAE.encode, VAE.decode, kit.load("digits-reader").read, FLOW.denoise):  # type: ignore[attr-defined]
        with pytest.raises(FeedError, match="takes an array of numbers"):
            verb(pictures, 0) if verb == FLOW.denoise else verb(pictures)
    with pytest.raises(FeedError, match="takes an array of numbers"):
        GAN.judge(pictures, 3)


@pytest.mark.parametrize("text", [None, 5, ["This"], b"This"])
def test_what_is_no_text_is_refused(text: object) -> None:
    for verb in (STORY.sample, STORY.next_token, STORY.attention, STORY.surprise):
        with pytest.raises(FeedError, match="takes a text, in quotes"):
            verb(cast(str, text))


def test_a_prompt_that_is_too_long_is_refused_by_each_verb() -> None:
    for verb in (STORY.sample, STORY.next_token, STORY.attention, STORY.surprise):
        with pytest.raises(FeedError, match=r"has 3001 tokens\. The model reads 1 to 256"):
            verb("x" * 3000)


@pytest.mark.parametrize("prompt", ["", " ", "\n", "漢字 🦜", "Zzyzx-Q7", "\ud800"])
def test_any_short_text_can_be_gone_on_from(prompt: str) -> None:
    for temperature in (0, 0.8):
        assert STORY.sample(prompt, temperature, seed=1, steps=6).startswith(prompt)
    assert STORY.next_token(prompt).sum() == pytest.approx(1)


@pytest.mark.parametrize("ids", [[9999], [-1], [1.5], "ab", [[1, 2], [3]], [[[1]]]])
def test_what_is_no_token_is_refused(ids: list[int]) -> None:
    with pytest.raises(FeedError, match="reads numbers of tokens: whole numbers from 0 to 640"):
        STORY.read(ids)


def test_a_cache_of_another_number_of_texts_is_refused() -> None:
    with pytest.raises(FeedError, match="gave 2 texts and a cache of 1"):
        STORY.read([[1], [1]], STORY.read([1]).cache)


@pytest.mark.parametrize("number", [641, -1])
def test_a_token_that_does_not_exist_has_no_text(number: int) -> None:
    with pytest.raises(FeedError, match=rf"no token {number}\. The vocabulary goes from 0 to 640"):
        STORY.tokenizer.decode([number])


def test_arguments_that_fit_come_back_as_plain_numbers() -> None:
    assert (whole("n", np.int64(3), 0), seed_of(True), finite("t", np.float32(0.5), 0)) == (
        3,
        1,
        0.5,
    )
    assert floats([[1, 2]]).dtype == np.float32
    assert rows_of_tokens([1, 2], 3).tolist() == [[1, 2]]
    assert text_of("") == ""
