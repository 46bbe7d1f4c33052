"""The generator and the judge, as PyTorch modules. Not here: the game they play (train.py)."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from kit.data import load_data
from kitbuild.models.digits_gan import Config

SIDE, DIGITS = 16, 10


class Generator(nn.Module):
    """(batch, noise) numbers by chance, (batch,) digits if labelled -> (batch, 16, 16) pictures."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        first, second = config.widths
        self.first = nn.Linear(config.noise, first)
        self.digit = nn.Embedding(DIGITS, first) if config.labelled else None
        self.second = nn.Linear(first, second)
        self.pixels = nn.Linear(second, SIDE * SIDE)

    def forward(self, noise: Tensor, label: Tensor | None = None) -> Tensor:
        """The pictures, 1 where there is ink."""
        hidden = self.first(noise)
        if self.digit is not None:
            hidden = hidden + self.digit(label)
        hidden = torch.relu(self.second(torch.relu(hidden)))  # (batch, widths[1])
        return torch.sigmoid(self.pixels(hidden)).reshape(-1, SIDE, SIDE)  # (batch, row, column)


class Judge(nn.Module):
    """(batch, 16, 16) pictures, and the (batch,) digits asked for if labelled -> (batch,) scores.

    A digit adds to the score how well the hidden numbers fit to it: their product with its row.
    Source: T. Miyato and M. Koyama 2018, cGANs with projection discriminator.
    """

    def __init__(self, config: Config) -> None:
        super().__init__()
        first, second = config.widths
        self.first = nn.Linear(SIDE * SIDE, first)
        self.second = nn.Linear(first, second)
        self.score = nn.Linear(second, 1)
        self.digit = nn.Embedding(DIGITS, second) if config.labelled else None

    def forward(self, picture: Tensor, label: Tensor | None = None) -> Tensor:
        """The scores: high for what the judge takes for a real picture."""
        hidden = torch.relu(self.first(picture.reshape(-1, SIDE * SIDE)))
        hidden = torch.relu(self.second(hidden))  # (batch, widths[1])
        score: Tensor = self.score(hidden)[:, 0]  # (batch,)
        if self.digit is not None:
            score = score + (hidden * self.digit(label)).sum(dim=1)
        return score


OUTPUTS = {"generator": ("picture",), "judge": ("score",)}


def build(config: Config) -> tuple[Generator, Judge]:
    """New players with random weights, drawn from torch's current seed."""
    return Generator(config), Judge(config)


def example_feeds(config: Config) -> dict[str, dict[str, NDArray[Any]]]:
    """For each part feeds of 64 by input name: random numbers, held-out pictures, their digits."""
    data = load_data(config.data)
    shown = data.held_out[:64]
    noise = np.random.default_rng(0).standard_normal((64, config.noise))
    asked = {"label": data.labels[shown]} if config.labelled else {}
    return {
        "generator": {"noise": noise.astype(np.float32), **asked},
        "judge": {"picture": data.pictures[shown], **asked},
    }
