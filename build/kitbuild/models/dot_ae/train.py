"""Training: a fixed number of steps from a fixed seed on one thread, so it can be repeated.

Small dots that do not touch are all equally far from each other, and a net may then order them
anyhow. Large dots overlap their neighbours, which gives the order away. So training begins with
large ones.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from kit.data import dotwalk
from kitbuild.models.descent import descend
from kitbuild.models.digits_map.model import build
from kitbuild.models.digits_map.train import losses
from kitbuild.models.dot_ae import Config


def train(config: Config, seed: int) -> dict[str, nn.Module]:
    """Trained parts; the same seed gives the same weights, bit for bit, on the same machine."""
    torch.set_num_threads(1)
    torch.manual_seed(seed)
    data = dotwalk.load()
    places = data.labels[data.train] / (dotwalk.NUMBER - 1)
    encoder, decoder = build(config)

    def loss_at(step: int) -> Tensor:
        chosen = places[torch.randint(len(places), (config.batch,)).numpy()]
        batch = torch.from_numpy(dotwalk.draw(chosen, radius_at(step, config)))
        rebuild, pull = losses(encoder, decoder, batch)
        return (config.pixel_weight * rebuild + config.beta * pull) / len(batch)

    weights = [*encoder.parameters(), *decoder.parameters()]
    descend(weights, config.learning_rate, config.steps, loss_at)
    return {"encoder": encoder.eval(), "decoder": decoder.eval()}


def radius_at(step: int, config: Config) -> float:
    """The radius of the dots in this step, pixels: it shrinks by equal factors, then stays."""
    left = max(0.0, 1 - step / (config.shrinking * config.steps))
    return float(dotwalk.RADIUS * (config.first_radius / dotwalk.RADIUS) ** left)
