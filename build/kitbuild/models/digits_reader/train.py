"""Training: a fixed number of steps from a fixed seed on one thread, so it can be repeated."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from kit.data import load_data
from kit.data.stamped import SIDE, STAMPS
from kitbuild.models.augment import augment
from kitbuild.models.digits_reader import Config
from kitbuild.models.digits_reader.model import build


def train(config: Config, seed: int) -> dict[str, nn.Module]:
    """The trained reader; the same seed gives the same weights, bit for bit, on one machine."""
    torch.set_num_threads(1)
    torch.manual_seed(seed)
    data = load_data("handwriting")
    pictures = torch.from_numpy(data.pictures[data.train])
    digits = torch.from_numpy(data.labels[data.train])
    [reader] = build(config)
    optimizer = torch.optim.AdamW(reader.parameters(), lr=config.learning_rate)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, max_lr=config.learning_rate, total_steps=config.steps
    )
    for step in range(config.steps):
        chosen = torch.randint(len(pictures), (config.batch,))
        batch, target = _changed(pictures[chosen], digits[chosen], config), digits[chosen]
        logits, _ = reader(batch)
        loss = functional.cross_entropy(logits, target, label_smoothing=config.smoothing)
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        optimizer.step()
        schedule.step()
        if (step + 1) % 500 == 0:
            print(f"  step {step + 1} of {config.steps}: loss {loss.item():.3f}", flush=True)
    return {"model": reader.eval()}


def _changed(pictures: Tensor, digits: Tensor, config: Config) -> Tensor:
    """Pictures as the reader sees them in this step: moved, noisy, stamped, as config says."""
    batch = augment(pictures, config.augment) if config.augment else pictures.clone()
    number = int(config.noisy * len(batch))
    spread = config.least_noise + torch.rand(number, 1, 1) * (
        config.most_noise - config.least_noise
    )
    batch[:number] += spread * torch.randn_like(batch[:number])
    batch = batch.clamp(0, 1)
    if config.data == "stamped":
        batch[:, :SIDE, -SIDE:] = torch.from_numpy(STAMPS)[digits]
    return batch
