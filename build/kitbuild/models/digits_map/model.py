"""The encoder and the decoder, as PyTorch modules. Not here: training (train.py)."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from kit.data import load_data
from kitbuild.models.digits_map import Config

SIDE = 16


class Encoder(nn.Module):
    """(batch, 16, 16) pictures in 0..1 -> mu and logvar of the hidden numbers, (batch, latents)."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        self.body = _layers((SIDE * SIDE, *config.widths), config.bend)
        self.mu = nn.Linear(config.widths[-1], config.latents)
        self.logvar = nn.Linear(config.widths[-1], config.latents)

    def forward(self, picture: Tensor) -> tuple[Tensor, Tensor]:
        """The middle of each picture's cloud, and the log of its spread squared."""
        hidden = self.body(picture.reshape(-1, SIDE * SIDE))  # (batch, widths[-1])
        return self.mu(hidden), self.logvar(hidden)


class Decoder(nn.Module):
    """(batch, latents) hidden numbers -> (batch, 16, 16) pictures in 0..1."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        self.body = _layers((config.latents, *reversed(config.widths)), config.bend)
        self.pixels = nn.Linear(config.widths[0], SIDE * SIDE)

    def logits(self, latent: Tensor) -> Tensor:
        """The pictures before the last sigmoid, (batch, 256): what the loss is computed from."""
        pixels: Tensor = self.pixels(self.body(latent))
        return pixels

    def forward(self, latent: Tensor) -> Tensor:
        """The pictures, 1 where there is ink."""
        return torch.sigmoid(self.logits(latent)).reshape(-1, SIDE, SIDE)  # (batch, row, column)


OUTPUTS = {"encoder": ("mu", "logvar"), "decoder": ("picture",)}


def build(config: Config) -> tuple[Encoder, Decoder]:
    """New parts with random weights, drawn from torch's current seed."""
    return Encoder(config), Decoder(config)


def example_feeds(config: Config) -> dict[str, dict[str, NDArray[np.float32]]]:
    """For each part a feed of 64 by input name: held-out pictures; codes wider than the map."""
    data = load_data(config.data)
    codes = np.random.default_rng(0).uniform(-4, 4, (64, config.latents))
    return {
        "encoder": {"picture": data.pictures[data.held_out[:64]]},
        "decoder": {"latent": codes.astype(np.float32)},
    }


def _layers(widths: tuple[int, ...], bend: str) -> nn.Sequential:
    layers: list[nn.Module] = []
    for inward, outward in pairwise(widths):
        layers += [nn.Linear(inward, outward), getattr(nn, bend)()]
    return nn.Sequential(*layers)
