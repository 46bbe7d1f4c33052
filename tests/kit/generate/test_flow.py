"""The sampler of a flow: straight lines, guidance, steps and seeds, with a network made by hand."""

import numpy as np
import pytest
from numpy.typing import ArrayLike

from kit.errors import FeedError
from kit.generate.flow import ANY, Floats, Flow, Labels
from kit.generate.noise import normal


class Line(Flow):
    """Each digit's codes are all (digit, digit); asked for nothing, it goes to (0, 0)."""

    def __init__(self) -> None:
        self.asked: list[Labels] = []
        self.times: list[float] = []

    @property
    def size(self) -> int:
        return 2

    def directions(self, latents: Floats, times: Floats, labels: Labels) -> Floats:
        assert labels.dtype == np.int64
        self.asked.append(labels)
        self.times.append(float(times[0]))
        targets = np.where(labels == ANY, 0, labels)[:, None]
        return ((targets - latents) / (1 - times[:, None])).astype(np.float32)

    def decode(self, latents: ArrayLike) -> Floats:
        return np.asarray(latents, np.float32)[:, :, None]


@pytest.mark.parametrize("steps", [1, 4, 10])
def test_a_straight_flow_arrives_with_any_number_of_steps(steps: int) -> None:
    drawn = Line().sample(7, number=3, steps=steps, guidance=1, seed=5)
    assert drawn.shape == (3, 2, 1)
    assert drawn == pytest.approx(np.full((3, 2, 1), 7.0), abs=1e-4)


def test_guidance_goes_on_beyond_what_was_asked_for_and_asks_the_network_twice() -> None:
    flow = Line()
    assert flow.sample(3, steps=1, guidance=2, seed=0) == pytest.approx(6 * np.ones((1, 2, 1)))
    assert [labels.tolist() for labels in flow.asked] == [[3, ANY]]
    flow.sample(3, steps=4, guidance=1)
    assert [len(labels) for labels in flow.asked[1:]] == [1, 1, 1, 1]
    assert flow.times == [0, 0, 0.25, 0.5, 0.75]


def test_without_a_digit_nothing_is_asked_for() -> None:
    flow = Line()
    assert flow.sample(number=2) == pytest.approx(np.zeros((2, 2, 1)), abs=1e-5)
    assert {label for labels in flow.asked for label in labels.tolist()} == {ANY}


def test_denoise_is_one_step_of_sample() -> None:
    flow, latents = Line(), normal((2, 2), seed=9)
    for step in range(4):
        latents = flow.denoise(latents, step / 4, 5)
    assert flow.decode(latents) == pytest.approx(flow.sample(5, number=2, seed=9))


def test_velocity_points_from_the_place_to_the_code_in_the_time_that_is_left() -> None:
    [[across, up]] = Line().velocity([[1.0, 2.0]], 0.5, 4, guidance=1)
    assert (across, up) == pytest.approx((6, 4))


@pytest.mark.parametrize("digit", [-1, 10, 12])
def test_what_is_no_digit_is_refused(digit: int) -> None:
    with pytest.raises(FeedError, match=f"There is no digit {digit}. Ask for one from 0 to 9"):
        Line().sample(digit)


def test_no_step_at_all_is_refused() -> None:
    with pytest.raises(FeedError, match=r"steps is 0\. Give a whole number from 1"):
        Line().sample(3, steps=0)


@pytest.mark.parametrize("shape", [(2,), (1, 3), (1, 2, 2)])
def test_codes_of_another_shape_are_refused_in_plain_words(shape: tuple[int, ...]) -> None:
    with pytest.raises(FeedError, match=r"^A flow moves codes. Their shape is \(number, 2\)"):
        Line().denoise(np.zeros(shape), 0)
