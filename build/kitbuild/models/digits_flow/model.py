"""The network that tells directions, as a PyTorch module. Not here: training (train.py)."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

import kit
from kit.generate.digits import DIGITS
from kit.zoo import CODES
from kitbuild.models.digits_flow import Config

FREQUENCIES = (1, 2, 4, 8)  # half turns from time 0 to time 1


class Flow(nn.Module):
    """(batch, size) codes on their way, (batch,) times in 0..1, (batch,) digits -> directions.

    The digit 10, the last row of the table, stands for "nothing asked".
    """

    turns: Tensor

    def __init__(self, config: Config, size: int) -> None:
        super().__init__()
        self.inward = nn.Linear(size, config.width)
        self.time = nn.Linear(2 * len(FREQUENCIES), config.told)
        self.digit = nn.Embedding(DIGITS + 1, config.told)
        self.blocks = nn.ModuleList(Block(config) for _ in range(config.blocks))
        self.outward = nn.Linear(config.width, size)
        turns = torch.pi * torch.tensor(FREQUENCIES, dtype=torch.float32)
        self.register_buffer("turns", turns, persistent=False)

    def forward(self, latent: Tensor, time: Tensor, label: Tensor) -> Tensor:
        """The directions, (batch, size): from noise to code in one unit of time."""
        angles = time[:, None] * self.turns  # (batch, frequencies)
        waves = torch.cat([angles.sin(), angles.cos()], dim=1)
        told = self.time(waves) + self.digit(label)  # (batch, told)
        hidden = self.inward(latent)
        for block in self.blocks:
            hidden = block(hidden, told)
        direction: Tensor = self.outward(hidden)
        return direction


class Block(nn.Module):
    """Adds to the hidden numbers (batch, width) what two layers make of them and of told."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(config.width)
        self.first = nn.Linear(config.width, config.width)
        self.told = nn.Linear(config.told, config.width)
        self.second = nn.Linear(config.width, config.width)

    def forward(self, hidden: Tensor, told: Tensor) -> Tensor:
        """The hidden numbers after this block."""
        inner: Tensor = nn.functional.silu(self.first(self.norm(hidden)) + self.told(told))
        changed: Tensor = hidden + self.second(inner)
        return changed


OUTPUTS = {"flow": ("velocity",)}


def build(config: Config) -> tuple[Flow]:
    """A new network with random weights, drawn from torch's current seed."""
    return (Flow(config, code_size(config)),)


def code_size(config: Config) -> int:
    """How many numbers a code has."""
    return int(kit.load(config.codes).encode(np.zeros((16, 16))).mu.shape[-1])


def example_feeds(config: Config) -> dict[str, dict[str, NDArray[Any]]]:
    """Feeds of 64 by input name: noise, times from 0 to 1, and every label."""
    rng = np.random.default_rng(0)
    return {
        "flow": {
            "latent": rng.standard_normal((64, code_size(config))).astype(np.float32),
            "time": np.linspace(0, 1, 64, dtype=np.float32),
            "label": np.arange(64) % (DIGITS + 1),
        }
    }


def write_files(config: Config, folder: Path) -> dict[str, dict[str, int | str]]:
    """Writes whose codes these are beside the model and its float32 twin; size and SHA-256."""
    content = (json.dumps({"model": config.codes}) + "\n").encode()
    for place in (folder, folder / "float32"):
        (place / CODES).write_bytes(content)
    return {CODES: {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}}
