"""Training: a fixed number of steps from a fixed seed on one thread, so it can be repeated."""

from __future__ import annotations

import copy
from math import cos, pi

import torch
from torch import Tensor, nn

import kit
from kit.data import load_data
from kit.generate.digits import DIGITS
from kitbuild.models.augment import augment
from kitbuild.models.digits_flow import Config
from kitbuild.models.digits_flow.model import Flow, build


def train(config: Config, seed: int) -> dict[str, nn.Module]:
    """The trained network; the same seed gives the same weights, bit for bit, on one machine."""
    torch.set_num_threads(1)
    torch.manual_seed(seed)
    codes, digits = codes_of_training(config)
    [flow] = build(config)
    kept = copy.deepcopy(flow)
    optimizer = torch.optim.AdamW(flow.parameters(), lr=config.learning_rate)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: (1 + cos(pi * step / config.steps)) / 2
    )
    for step in range(config.steps):
        drawn = torch.randint(len(codes), (config.batch,))
        loss = _loss(flow, codes[drawn], digits[drawn], config.keep_back)
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        optimizer.step()
        schedule.step()
        with torch.no_grad():
            for old, new in zip(kept.parameters(), flow.parameters(), strict=True):
                old.lerp_(new, config.average)
        if (step + 1) % 1000 == 0:
            print(f"  step {step + 1} of {config.steps}: loss {loss.item():.3f}", flush=True)
    return {"flow": kept.eval()}


def codes_of_training(config: Config) -> tuple[Tensor, Tensor]:
    """Codes (number, size) of changed copies of the training pictures, and their digits."""
    data = load_data(config.data)
    digits = torch.from_numpy(data.labels[data.train]).repeat(config.copies)
    pictures = torch.from_numpy(data.pictures[data.train]).repeat(config.copies, 1, 1)
    changed = augment(pictures, config.augment).numpy()
    return torch.from_numpy(kit.load(config.codes).encode(changed).mu), digits


def _loss(flow: Flow, code: Tensor, digit: Tensor, keep_back: float) -> Tensor:
    noise = torch.randn_like(code)
    time = torch.sigmoid(torch.randn(len(code)))  # more often near the middle, where it is hard
    place = (1 - time[:, None]) * noise + time[:, None] * code  # (batch, size)
    untold = torch.rand(len(code)) < keep_back
    told = torch.where(untold, DIGITS, digit)
    loss: Tensor = ((flow(place, time, told) - (code - noise)) ** 2).mean()
    return loss
