"""The five reference graphs: what small generative models look like, with random weights.

Built as PyTorch modules and exported once. Not here: how they are timed (latency.py).
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

Feeds = dict[str, NDArray[np.generic]]

SEED = 0
WIDTH = 128  # of the transformer
HEADS = 4
LAYERS = 4
WINDOW = 128  # tokens
VOCAB = 96


@dataclass(frozen=True)
class Reference:
    """A graph by name; parameters and mflop (millions of operations of one run) describe it."""

    name: str
    parameters: int
    mflop: float
    build: Callable[[], nn.Module]
    feeds: Callable[[np.random.Generator], Feeds]

    def module(self) -> nn.Module:
        """The module with its weights, the same ones each time."""
        torch.manual_seed(SEED)
        return self.build().eval()

    def example(self) -> Feeds:
        """Feeds for one run, the same ones each time."""
        return self.feeds(np.random.default_rng(SEED))


class Vae(nn.Module):
    """The decoder of a VAE: (1, 32) hidden numbers -> a (1, 3, 32, 32) picture in 0..1."""

    def __init__(self) -> None:
        super().__init__()
        self.start = nn.Linear(32, 64 * 4 * 4)
        self.body = nn.Sequential(
            nn.SiLU(),
            nn.Conv2d(64, 64, 3, padding=1),
            nn.SiLU(),
            nn.ConvTranspose2d(64, 64, 4, stride=2, padding=1),
            nn.SiLU(),
            nn.ConvTranspose2d(64, 48, 4, stride=2, padding=1),
            nn.SiLU(),
            nn.ConvTranspose2d(48, 24, 4, stride=2, padding=1),
            nn.SiLU(),
            nn.Conv2d(24, 3, 3, padding=1),
            nn.Sigmoid(),
        )

    def forward(self, latent: Tensor) -> Tensor:
        """The picture of each row of hidden numbers."""
        picture: Tensor = self.body(self.start(latent).reshape(-1, 64, 4, 4))
        return picture


class Residual(nn.Module):
    """Two convolutions beside a short cut; the time is added in the middle."""

    def __init__(self, inward: int, outward: int, times: int) -> None:
        super().__init__()
        self.norm1, self.norm2 = nn.GroupNorm(8, inward), nn.GroupNorm(8, outward)
        self.conv1 = nn.Conv2d(inward, outward, 3, padding=1)
        self.conv2 = nn.Conv2d(outward, outward, 3, padding=1)
        self.time = nn.Linear(times, outward)
        self.short = nn.Conv2d(inward, outward, 1) if inward != outward else nn.Identity()
        self.bend = nn.SiLU()

    def forward(self, x: Tensor, time: Tensor) -> Tensor:
        """X (1, inward, rows, columns) with time (1, times) -> (1, outward, rows, columns)."""
        h = self.conv1(self.bend(self.norm1(x)))
        h = h + self.time(self.bend(time))[:, :, None, None]
        total: Tensor = self.conv2(self.bend(self.norm2(h))) + self.short(x)
        return total


class PictureAttention(nn.Module):
    """Every place of a picture looks at every other one."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.norm = nn.GroupNorm(8, channels)
        self.qkv = nn.Conv2d(channels, 3 * channels, 1)
        self.out = nn.Conv2d(channels, channels, 1)

    def forward(self, x: Tensor) -> Tensor:
        """X (1, channels, rows, columns) plus what each place found elsewhere."""
        batch, channels, rows, columns = x.shape
        parts = self.qkv(self.norm(x)).reshape(batch, 3, channels, rows * columns)
        q, k, v = parts.unbind(1)  # (batch, channels, places) each
        weights = torch.softmax(q.transpose(1, 2) @ k / math.sqrt(channels), dim=-1)
        found = (v @ weights.transpose(1, 2)).reshape(batch, channels, rows, columns)
        total: Tensor = x + self.out(found)
        return total


class UNet(nn.Module):
    """The denoiser of a diffusion model: a noisy picture and its time -> the noise in it."""

    def __init__(self, colours: int) -> None:
        super().__init__()
        self.time = nn.Sequential(nn.Linear(32, 64), nn.SiLU(), nn.Linear(64, 64))
        self.first = nn.Conv2d(colours, 48, 3, padding=1)
        self.down1 = Residual(48, 48, 64)
        self.smaller = nn.Conv2d(48, 48, 3, stride=2, padding=1)
        self.down2 = Residual(48, 96, 64)
        self.middle = Residual(96, 96, 64)
        self.look = PictureAttention(96)
        self.larger = nn.Sequential(nn.Upsample(scale_factor=2), nn.Conv2d(96, 48, 3, padding=1))
        self.up1 = Residual(96, 48, 64)
        self.last = nn.Sequential(nn.GroupNorm(8, 48), nn.SiLU(), nn.Conv2d(48, colours, 3, 1, 1))

    def forward(self, x: Tensor, t: Tensor) -> Tensor:
        """X (1, colours, side, side) and t (1,) -> (1, colours, side, side)."""
        rates = torch.exp(torch.arange(16) * (-math.log(10_000) / 16))
        angles = t[:, None] * rates
        time = self.time(torch.cat([angles.sin(), angles.cos()], dim=1))  # (1, 64)
        wide = self.down1(self.first(x), time)
        deep = self.down2(self.smaller(wide), time)
        deep = self.look(self.middle(deep, time))
        noise: Tensor = self.last(self.up1(torch.cat([self.larger(deep), wide], dim=1), time))
        return noise


class Block(nn.Module):
    """One layer of the transformer: attention, then two linear layers at each token."""

    def __init__(self) -> None:
        super().__init__()
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.wide, self.narrow = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.bend = nn.GELU()

    def forward(
        self, x: Tensor, past: tuple[Tensor, Tensor] | None, mask: Tensor | None
    ) -> tuple[Tensor, Tensor, Tensor]:
        """X (1, tokens, WIDTH), and the keys and values of the tokens so far."""
        batch, tokens, width = x.shape
        split = self.qkv(self.norm1(x)).reshape(batch, tokens, 3, HEADS, width // HEADS)
        q, k, v = split.permute(2, 0, 3, 1, 4).unbind(0)  # (batch, heads, tokens, width / heads)
        if past is not None:
            k, v = torch.cat([past[0], k], dim=2), torch.cat([past[1], v], dim=2)
        scores = q @ k.transpose(2, 3) / math.sqrt(width // HEADS)
        if mask is not None:
            scores = scores + mask
        found = torch.softmax(scores, dim=-1) @ v
        x = x + self.out(found.transpose(1, 2).reshape(batch, tokens, width))
        return x + self.narrow(self.bend(self.wide(self.norm2(x)))), k, v


class Gpt(nn.Module):
    """A transformer on letters: (1, WINDOW) tokens -> (1, WINDOW, VOCAB) logits."""

    def __init__(self) -> None:
        super().__init__()
        self.words, self.places = nn.Embedding(VOCAB, WIDTH), nn.Embedding(WINDOW, WIDTH)
        self.blocks = nn.ModuleList(Block() for _ in range(LAYERS))
        self.norm = nn.LayerNorm(WIDTH)
        self.logits = nn.Linear(WIDTH, VOCAB, bias=False)
        mask = torch.full((WINDOW, WINDOW), -1e9).triu(1)
        self.register_buffer("mask", mask)

    def forward(self, tokens: Tensor) -> Tensor:
        """Logits of the next token after each one."""
        x = self.words(tokens) + self.places.weight
        for block in self.blocks:
            x, _, _ = block(x, None, self.mask)
        logits: Tensor = self.logits(self.norm(x))
        return logits


class GptStep(Gpt):
    """The same, one token at a time: the past comes in as keys and values of each layer."""

    def forward(  # type: ignore[override]
        self, tokens: Tensor, place: Tensor, *past: Tensor
    ) -> tuple[Tensor, ...]:
        """Logits (1, 1, VOCAB), then the keys and values with the new token's."""
        x = self.words(tokens) + self.places(place)
        present: list[Tensor] = []
        for at, block in enumerate(self.blocks):
            x, k, v = block(x, (past[2 * at], past[2 * at + 1]), None)
            present += [k, v]
        return self.logits(self.norm(x)), *present


def _normal(rng: np.random.Generator, *shape: int) -> NDArray[np.generic]:
    return rng.normal(size=shape).astype(np.float32)


def _unet_feeds(rng: np.random.Generator, colours: int, side: int) -> Feeds:
    return {"x": _normal(rng, 1, colours, side, side), "t": np.array([500], np.float32)}


def _step_feeds(rng: np.random.Generator) -> Feeds:
    shape = (1, HEADS, WINDOW - 1, WIDTH // HEADS)
    names = [f"past_{kind}_{layer}" for layer in range(LAYERS) for kind in ("key", "value")]
    tokens: Feeds = {"tokens": np.array([[7]]), "place": np.array([[WINDOW - 1]])}
    return tokens | {name: _normal(rng, *shape) for name in names}


REFERENCES = (
    Reference("vae", 204_627, 20, Vae, lambda rng: {"latent": _normal(rng, 1, 32)}),
    Reference("unet16", 530_817, 124, lambda: UNet(1), lambda rng: _unet_feeds(rng, 1, 16)),
    Reference("unet32", 532_547, 518, lambda: UNet(3), lambda rng: _unet_feeds(rng, 3, 32)),
    Reference("gpt", 834_304, 238, Gpt, lambda rng: {"tokens": rng.integers(VOCAB, size=(1, 128))}),
    Reference("gptkv", 834_304, 1.9, GptStep, _step_feeds),
)
