"""What the sample sheet of the flow shows: each digit, the way there, one step, failures."""

from __future__ import annotations

import numpy as np

from kit.generate.digits import DIGITS
from kit.generate.noise import normal
from kit.zoo import FlowModel
from kitbuild.export.sheet import MOST, Row
from kitbuild.models.digits_flow.measure import STRONG, by_digit, draw
from kitbuild.models.drawn import EACH, Floats, failures

SHOWN, HARD = 3, 8  # digits whose way and whose failures are shown
WAY = MOST - 1  # steps


def rows(model: FlowModel) -> list[Row]:
    """A row of each digit, how one comes about, and failures."""
    pictures = draw(model)
    asked = np.repeat(np.arange(DIGITS), EACH)
    worst = failures(pictures, asked, MOST)
    said = ", ".join(str(asked[index]) for index in worst)
    few = model.sample(SHOWN, MOST, steps=1, guidance=1)
    strong = model.sample(HARD, MOST, guidance=STRONG)
    return [
        *(Row(f"Asked for {d}", drawn[:MOST]) for d, drawn in enumerate(by_digit(pictures))),
        Row(f"From noise to a {SHOWN} in {WAY} steps", way(model)),
        Row(f"Failure: a {SHOWN} in one step, without guidance, always nearly the same", few),
        Row(f"Failure: an {HARD} with guidance {STRONG:g}, too much ink", strong),
        Row(f"Failures, hardest to read of {len(pictures)}; asked for {said}", pictures[worst]),
    ]


def way(model: FlowModel) -> Floats:
    """The pictures of one code after each step."""
    latents = normal((1, model.size), seed=0)
    seen = [latents]
    for step in range(WAY):
        latents = model.denoise(latents, step / WAY, SHOWN, steps=WAY)
        seen.append(latents)
    return model.decode(np.concatenate(seen))
