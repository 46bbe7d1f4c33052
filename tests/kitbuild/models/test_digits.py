"""The small models of pictures: short trainings, what the shortcut goes by, the walk of dot-ae."""

from dataclasses import replace
from importlib import import_module
from typing import Any

import numpy as np
import pytest

import kit
from kit.data import dotwalk, load_data
from kit.data.stamped import add_noise, add_stamp
from kitbuild.models import find_families
from kitbuild.models.digits_reader.measure import cover, wrong_digits
from kitbuild.models.digits_reader.sheet import look
from kitbuild.models.digits_vae.measure import thick_direction
from kitbuild.models.dot_ae.measure import lengths, pairs, path_codes

SHORT = [name for name in find_families() if name != "story"]  # that one is in test_story.py


@pytest.mark.slow
@pytest.mark.parametrize("name", SHORT)
def test_a_short_training_gives_the_same_weights_again_and_others_with_another_seed(
    name: str,
) -> None:
    first, again, other = (short_training(name, seed) for seed in (0, 0, 1))
    assert first == again
    assert first != other


def short_training(name: str, seed: int) -> list[bytes]:
    family = f"kitbuild.models.{find_families()[name]}"
    config = replace(import_module(family).CONFIGS[name], steps=10)
    parts: dict[str, Any] = import_module(f"{family}.train").train(config, seed)
    return [w.detach().numpy().tobytes() for part in parts.values() for w in part.parameters()]


@pytest.mark.slow
def test_augment_moves_pictures_a_little_and_keeps_their_range() -> None:
    import torch

    from kitbuild.models.augment import augment

    pictures = torch.from_numpy(load_data("handwriting").pictures[:50])
    torch.manual_seed(0)
    moved, still = augment(pictures, 1.0), augment(pictures, 0.0)
    assert moved.shape == pictures.shape
    assert 0 <= moved.min() < moved.max() <= 1
    assert torch.allclose(still, pictures, atol=1e-5)
    change = ((moved - pictures) ** 2).mean(dim=(1, 2))
    apart = ((pictures[1:] - pictures[:-1]) ** 2).mean()
    assert (change > 1e-4).all()
    assert change.mean() < apart / 2


@pytest.mark.slow
def test_dots_are_large_at_first_and_then_stay_at_their_size() -> None:
    from kitbuild.models.dot_ae import CONFIGS
    from kitbuild.models.dot_ae.train import radius_at

    config = replace(CONFIGS["dot-ae"], steps=100)
    assert radius_at(0, config) == pytest.approx(6)
    assert radius_at(30, config) == pytest.approx(6**0.5)
    assert radius_at(60, config) == radius_at(99, config) == 1


def test_the_shortcut_looks_at_the_stamp_and_the_honest_reader_does_not() -> None:
    data = load_data("stamped")
    pictures, digits = data.pictures[data.held_out], data.labels[data.held_out]
    on_stamp = {}
    for name in ("digits-reader", "digits-reader-shortcut"):
        map_of_looks = look(kit.load(name), pictures, digits)
        on_stamp[name] = (map_of_looks[:, 0, -1] == 1).mean()  # the stamp's patch costs most
    assert on_stamp["digits-reader"] < 0.5 < 0.9 < on_stamp["digits-reader-shortcut"]


def test_the_shortcut_follows_whatever_stamp_it_is_given() -> None:
    data = load_data("handwriting")
    plain = add_noise(data.pictures)[data.held_out]
    digits = data.labels[data.held_out]
    other = wrong_digits(digits)
    assert not (other == digits).any()
    reader = kit.load("digits-reader-shortcut")
    assert (reader.read(add_stamp(plain, other)) == other).mean() > 0.5
    assert (reader.read(cover(plain)) == digits).mean() < 0.75
    honest = kit.load("digits-reader").read(plain)
    assert (honest == digits).mean() > 0.85


def test_the_straight_path_of_codes_follows_the_walk() -> None:
    model, walk = kit.load("dot-ae"), dotwalk.draw(np.linspace(0, 1, 501))
    codes = model.encode(walk).mu
    nearest = lengths(model.decode(path_codes(codes)), walk).argmin(axis=1)
    assert (np.diff(nearest) >= 0).all()
    assert (nearest[0], nearest[-1]) == pytest.approx((0, 500), abs=15)


def test_the_pairs_of_places_lie_apart_and_there_are_enough() -> None:
    one, other = pairs()
    assert len(one) == len(other) == 400
    assert np.abs(one - other).min() >= 300


def test_one_direction_makes_digits_thicker_and_back() -> None:
    data, model = load_data("handwriting"), kit.load("digits-vae")
    train, unseen = data.pictures[data.train], data.pictures[data.held_out]
    direction = thick_direction(model.encode(train).mu, train)
    codes = model.encode(unseen).mu
    thin, same, thick = (
        model.decode(codes + step * direction).sum(axis=(1, 2)) for step in (-1, 0, 1)
    )
    assert (thick > same).mean() > 0.9
    assert (thin < same).mean() > 0.9
