"""What the sample sheet of a generator that is asked for digits shows: each digit, and failures."""

from __future__ import annotations

import numpy as np

from kit.generate.digits import DIGITS
from kit.zoo import GanModel
from kitbuild.export.sheet import MOST, Row
from kitbuild.models.drawn import EACH, draw_each, failures


def rows(model: GanModel) -> list[Row]:
    """A row of each digit, and the pictures whose digit is hardest to read."""
    pictures = draw_each(model)
    asked = np.repeat(np.arange(DIGITS), EACH)
    worst = failures(pictures, asked, MOST)
    said = ", ".join(str(asked[index]) for index in worst)
    return [
        *(Row(f"Asked for {d}", pictures[d * EACH : d * EACH + MOST]) for d in range(DIGITS)),
        Row(f"Failures, hardest to read of {len(pictures)}; asked for {said}", pictures[worst]),
    ]
