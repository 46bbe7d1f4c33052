"""Pictures turned, stretched, slanted and moved a little, anew in each step of a training."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

TURN = 0.17  # radians, to either side
STRETCH = 0.1  # of the size, across and along
SLANT = 0.15  # sideways, for each unit upwards
MOVE = 0.08  # of half a side


def augment(pictures: Tensor, strength: float) -> Tensor:
    """Changed copies of pictures (batch, height, width); strength 1 allows all of the limits.

    The changes are drawn from torch's current seed. Between pixels the ink is mixed linearly, and
    what comes in from outside is paper.
    """
    batch, height, width = pictures.shape

    def between(limit: float) -> Tensor:
        return (torch.rand(batch) * 2 - 1) * limit * strength  # (batch,)

    angle, across, along = between(TURN), 1 + between(STRETCH), 1 + between(STRETCH)
    slant = between(SLANT)
    rows = [
        torch.stack([angle.cos() * across, (slant - angle.sin()) * along, between(MOVE)], dim=1),
        torch.stack([angle.sin() * across, angle.cos() * along, between(MOVE)], dim=1),
    ]
    places = functional.affine_grid(
        torch.stack(rows, dim=1), [batch, 1, height, width], align_corners=False
    )
    moved = functional.grid_sample(pictures[:, None], places, align_corners=False)
    return moved[:, 0].clamp(0, 1)  # (batch, height, width)
