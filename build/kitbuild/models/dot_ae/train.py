"""Training: a fixed number of steps from a fixed seed on one thread, so it can be repeated.

Small dots that do not touch are all equally far from each other, and a net may then order them
anyhow. Large dots overlap their neighbours, which gives the order away. So training begins with
large ones.
"""

from __future__ import annotations

import torch
from torch import nn

from kit.data import dotwalk
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
    weights = [*encoder.parameters(), *decoder.parameters()]
    optimizer = torch.optim.AdamW(weights, lr=config.learning_rate)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, max_lr=config.learning_rate, total_steps=config.steps
    )
    for step in range(config.steps):
        chosen = places[torch.randint(len(places), (config.batch,)).numpy()]
        batch = torch.from_numpy(dotwalk.draw(chosen, radius_at(step, config)))
        rebuild, pull = losses(encoder, decoder, batch)
        loss = (config.pixel_weight * rebuild + config.beta * pull) / len(batch)
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        optimizer.step()
        schedule.step()
        if (step + 1) % 1000 == 0:
            print(f"  step {step + 1} of {config.steps}: loss {loss.item():.2f}", flush=True)
    return {"encoder": encoder.eval(), "decoder": decoder.eval()}


def radius_at(step: int, config: Config) -> float:
    """The radius of the dots in this step, pixels: it shrinks by equal factors, then stays."""
    left = max(0.0, 1 - step / (config.shrinking * config.steps))
    return float(dotwalk.RADIUS * (config.first_radius / dotwalk.RADIUS) ** left)
