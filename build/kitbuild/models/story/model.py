"""The transformer as a PyTorch module. Not here: training (train.py)."""

from __future__ import annotations

import hashlib
import math
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from kit.generate.tokenizer import END
from kit.zoo import TOKENIZER
from kitbuild.models.story import Config
from kitbuild.models.story.texts import batches, make_tokenizer

BASE = 100.0  # the slowest turn of a place: one round in about 600 tokens
WINDOW = 2  # tokens before a token that it is joined with before the first layer
HIDDEN = -1e9  # score of a token that lies ahead: softmax makes it a share of 0
OPEN_AXES = {
    "model": {
        "tokens": {1: "length"},
        "past_keys": {3: "past"},
        "past_values": {3: "past"},
    }
}
INPUTS = ("tokens", "past_keys", "past_values", "past_tokens", "heads")
OUTPUTS = {"model": ("logits", "keys", "values", "last_tokens", "attention")}


class Block(nn.Module):
    """One layer: attention, then a small network for each token; both add to what is there."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        width, self.heads = config.width, config.heads
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.query_key_value = nn.Linear(width, 3 * width)
        self.mix = nn.Linear(width, width)
        self.widen, self.narrow = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)
        for last in (self.mix, self.narrow):  # small, so that a new layer changes little
            nn.init.normal_(last.weight, std=0.02)

    def forward(
        self,
        x: Tensor,
        past: tuple[Tensor, Tensor],
        turn: tuple[Tensor, Tensor],
        hidden: Tensor,
        heads: Tensor,
    ) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """x (batch * length, width) after this layer, keys, values, and shares of attention.

        heads (batch, heads): what each head finds is multiplied by it, so 0 switches a head off.
        """
        batch, width = past[0].shape[0], x.shape[1]
        parts = self.query_key_value(self.norm1(x))
        parts = parts.reshape(batch, -1, 3, self.heads, width // self.heads)
        query, key, value = parts.permute(2, 0, 3, 1, 4)  # (batch, heads, length, size) each
        keys = torch.cat([past[0], turned(key, turn)], 2)  # (batch, heads, past + length, size)
        values = torch.cat([past[1], value], 2)
        scores = turned(query, turn) @ keys.transpose(2, 3) / math.sqrt(width // self.heads)
        shares = torch.softmax(scores + hidden, 3)  # (batch, heads, length, past + length)
        found = shares @ values * heads[:, :, None, None]
        x = x + self.mix(found.transpose(1, 2).reshape(-1, width))
        x = x + self.narrow(functional.relu(self.widen(self.norm2(x))))
        return x, keys, values, shares


class Transformer(nn.Module):
    """Tokens and a cache -> scores of the next token, the cache with them, and all attention.

    Each token enters joined with the two before it, so that heads can look for "what came after
    these letters": names are copied after a third of the steps that it takes without.
    Source: Peng et al. 2023, RWKV, section 3 (token shift).
    """

    def __init__(self, config: Config, vocabulary: int) -> None:
        super().__init__()
        size = config.width // config.heads
        self.embedding = nn.Embedding(vocabulary, config.width)
        self.blocks = nn.ModuleList(Block(config) for _ in range(config.layers))
        self.near = nn.Parameter(0.3 * torch.randn(config.width))
        self.far = nn.Parameter(0.3 * torch.randn(config.width))
        self.norm = nn.LayerNorm(config.width)
        self.speeds: Tensor
        self.register_buffer("speeds", BASE ** -(torch.arange(size // 2) / (size // 2)))
        self.cache_shape = (config.layers, config.heads, size)
        self.watched: list[dict[str, float]] = []  # what training saw on the way
        nn.init.normal_(self.embedding.weight, std=0.1)

    def forward(
        self,
        tokens: Tensor,
        past_keys: Tensor,
        past_values: Tensor,
        past_tokens: Tensor,
        heads: Tensor,
    ) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
        """tokens (batch, length); past (batch, layers, heads, past, size); outputs as OUTPUTS.

        heads: (batch, layers, heads), 1 for each head at work, 0 for each that is switched off.
        """
        batch, length = tokens.shape
        past = past_keys.shape[3]
        places = torch.arange(past + length)
        angles = places[past:, None] * self.speeds  # (length, size / 2)
        turn = torch.cos(angles), torch.sin(angles)
        ahead = places[None, :] > places[past:, None]  # (length, past + length)
        hidden = torch.where(ahead, HIDDEN, 0.0)
        x, last_tokens = self.joined(tokens, past_tokens)
        seen = []
        for i, block in enumerate(self.blocks):
            x, *new = block(x, (past_keys[:, i], past_values[:, i]), turn, hidden, heads[:, i])
            seen.append(new)
        logits = self.norm(x) @ self.embedding.weight.T
        keys, values, attention = (torch.stack(each, 1) for each in zip(*seen, strict=True))
        return logits.reshape(batch, length, -1), keys, values, last_tokens, attention

    def joined(self, tokens: Tensor, past_tokens: Tensor) -> tuple[Tensor, Tensor]:
        """(batch * length, width): each token with the two before it; and the last two tokens."""
        every = torch.cat([past_tokens, tokens], 1)  # (batch, WINDOW + length)
        x = self.embedding(every)
        x = x[:, 2:] + self.near * x[:, 1:-1] + self.far * x[:, :-2]  # (batch, length, width)
        return x.flatten(0, 1), every[:, -WINDOW:]

    def nothing_read(self, batch: int) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Keys, values and tokens before anything was read, and all heads at work."""
        layers, heads, size = self.cache_shape
        nothing = torch.zeros(batch, layers, heads, 0, size)
        tokens = torch.full((batch, WINDOW), END)
        return nothing, nothing, tokens, torch.ones(batch, layers, heads)


def turned(x: Tensor, turn: tuple[Tensor, Tensor]) -> Tensor:
    """x with each pair of its numbers turned by an angle that grows with the token's place.

    So the score of a query and a key depends on how far apart their tokens are.
    Source: Su et al. 2021, RoFormer: enhanced transformer with rotary position embedding.
    """
    cos, sin = turn
    first, second = x.chunk(2, 3)
    return torch.cat([first * cos - second * sin, second * cos + first * sin], 3)


def build(config: Config) -> tuple[Transformer]:
    """A new model with random weights, drawn from torch's current seed."""
    return (Transformer(config, len(make_tokenizer(config.merges))),)


def example_feeds(config: Config) -> dict[str, dict[str, NDArray[np.generic]]]:
    """12 tokens of each of 8 stories, after a cache of 20 tokens of random numbers."""
    tokens = next(batches(make_tokenizer(config.merges), 8, config.invented, seed=9))
    shape = (8, config.layers, config.heads, 20, config.width // config.heads)
    past = np.random.default_rng(0).standard_normal((2, *shape)).astype(np.float32)
    feeds = {"tokens": tokens[:, 20:32], "past_keys": past[0], "past_values": past[1]}
    work = np.ones(shape[:3], np.float32)
    work[4:, 1, 2] = 0
    return {"model": {**feeds, "past_tokens": tokens[:, 18:20], "heads": work}}


def write_files(config: Config, folder: Path) -> dict[str, dict[str, int | str]]:
    """Writes the tokenizer beside the model, and beside its float32 twin; size and SHA-256."""
    tokenizer = make_tokenizer(config.merges)
    for place in (folder, folder / "float32"):
        tokenizer.save(place / TOKENIZER)
    content = (folder / TOKENIZER).read_bytes()
    return {TOKENIZER: {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}}
