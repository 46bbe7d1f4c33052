"""Training: a fixed number of steps from a fixed seed on one thread, so it can be repeated."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from kit.data import load_data
from kitbuild.models.augment import augment
from kitbuild.models.descent import descend
from kitbuild.models.digits_map import Config
from kitbuild.models.digits_map.model import Decoder, Encoder, build

WARM_UP = 0.2  # share of the steps in which the pull grows from 0 to beta


def train(config: Config, seed: int) -> dict[str, nn.Module]:
    """Trained parts; the same seed gives the same weights, bit for bit, on the same machine."""
    torch.set_num_threads(1)
    torch.manual_seed(seed)
    data = load_data(config.data)
    pictures = torch.from_numpy(data.pictures[data.train])
    encoder, decoder = build(config)

    def loss_at(step: int) -> Tensor:
        batch = pictures[torch.randint(len(pictures), (config.batch,))]
        if config.augment:
            batch = augment(batch, config.augment)
        beta = config.beta * min(1.0, step / (WARM_UP * config.steps))
        rebuild, pull = losses(encoder, decoder, batch)
        return (config.pixel_weight * rebuild + beta * pull) / len(batch)

    weights = [*encoder.parameters(), *decoder.parameters()]
    descend(weights, config.learning_rate, config.steps, loss_at)
    return {"encoder": encoder.eval(), "decoder": decoder.eval()}


def losses(encoder: Encoder, decoder: Decoder, picture: Tensor) -> tuple[Tensor, Tensor]:
    """Rebuild error and pull, both summed over the pictures of the batch."""
    mu, logvar = encoder(picture)
    latent = mu + torch.exp(logvar / 2) * torch.randn_like(mu)
    rebuild = functional.binary_cross_entropy_with_logits(
        decoder.logits(latent), picture.flatten(1), reduction="sum"
    )
    return rebuild, (mu**2 + logvar.exp() - logvar - 1).sum() / 2
