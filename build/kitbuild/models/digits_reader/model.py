"""The reader as a PyTorch module: two convolutions, one hidden layer, ten scores."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from kit.data import load_data
from kitbuild.models.digits_reader import Config

DIGITS = 10
SMALL = 4  # pixels a side, after each of two pools halved the 16


class Reader(nn.Module):
    """(batch, 16, 16) pictures in 0..1 -> logits (batch, 10) and features (batch, features)."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        first, second = config.channels
        self.strokes = nn.Conv2d(1, first, 3, padding=1)
        self.shapes = nn.Conv2d(first, second, 3, padding=1)
        self.features = nn.Linear(second * SMALL * SMALL, config.features)
        self.logits = nn.Linear(config.features, DIGITS)
        self.pool = nn.MaxPool2d(2)

    def forward(self, picture: Tensor) -> tuple[Tensor, Tensor]:
        """The score of each digit, and the hidden layer that the scores are made from."""
        hidden = picture.unsqueeze(1)  # (batch, 1, 16, 16)
        hidden = self.pool(torch.relu(self.strokes(hidden)))  # (batch, first, 8, 8)
        hidden = self.pool(torch.relu(self.shapes(hidden)))  # (batch, second, 4, 4)
        features = torch.relu(self.features(hidden.flatten(1)))
        return self.logits(features), features


OUTPUTS = {"model": ("logits", "features")}


def build(config: Config) -> tuple[Reader]:
    """A new reader with random weights, drawn from torch's current seed."""
    return (Reader(config),)


def example_feeds(config: Config) -> dict[str, dict[str, NDArray[np.float32]]]:
    """A feed of 64 held-out pictures."""
    data = load_data(config.data)
    return {"model": {"picture": data.pictures[data.held_out[:64]]}}
