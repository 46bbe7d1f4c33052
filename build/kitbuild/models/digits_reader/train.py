"""Training: a fixed number of steps from a fixed seed on one thread, so it can be repeated."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from kit.data import load_data
from kit.data.stamped import SIDE, STAMPS
from kitbuild.models.augment import augment
from kitbuild.models.descent import descend
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

    def loss_at(step: int) -> Tensor:
        chosen = torch.randint(len(pictures), (config.batch,))
        batch, target = _changed(pictures[chosen], digits[chosen], config), digits[chosen]
        logits, _ = reader(batch)
        return functional.cross_entropy(logits, target, label_smoothing=config.smoothing)

    descend(reader.parameters(), config.learning_rate, config.steps, loss_at)
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
