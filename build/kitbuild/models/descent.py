"""Going down the slope of a loss: the loop that the trainings with one optimizer share."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import torch
from torch import Tensor, nn

EVERY = 500  # steps from one printed line to the next


def descend(
    weights: Iterable[nn.Parameter],
    learning_rate: float,
    steps: int,
    loss_at: Callable[[int], Tensor],
) -> None:
    """Changes weights in a fixed number of steps, each against the slope of loss_at(step).

    The rate grows to learning_rate and falls again.
    Source: L. Smith and N. Topin 2017, Super-convergence (the schedule).
    """
    optimizer = torch.optim.AdamW(weights, lr=learning_rate)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, max_lr=learning_rate, total_steps=steps
    )
    for step in range(steps):
        loss = loss_at(step)
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        optimizer.step()
        schedule.step()
        if (step + 1) % EVERY == 0:
            print(f"  step {step + 1} of {steps}: loss {loss.item():.3f}", flush=True)
