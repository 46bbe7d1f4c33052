"""What the sample sheet of digits-vae shows: rebuilt pictures, walks between codes, a direction."""

from __future__ import annotations

import numpy as np

from kit.data import load_data
from kit.zoo import Autoencoder
from kitbuild.export.sheet import MOST, Row
from kitbuild.models.digits_map.sheet import rebuilt_rows
from kitbuild.models.digits_vae.measure import thick_direction

FROM, TO = (0, 2, 4), (1, 3, 7)  # digits at the ends of each walk
FAR = 1.5  # steps from thin to thick, to either side


def rows(model: Autoencoder) -> list[Row]:
    """Rebuilt pictures, walks between held-out digits, and one picture made thinner and thicker."""
    data = load_data("handwriting")
    real, digits = data.pictures[data.held_out], data.labels[data.held_out]
    codes = model.encode(real).mu
    share = np.linspace(0, 1, MOST)[:, None]
    walks = []
    for one, other in zip(FROM, TO, strict=True):
        start, end = codes[digits == one][0], codes[digits == other][0]
        walk = model.decode(start + share * (end - start))
        walks.append(Row(f"A walk between the codes of a {one} and a {other}", walk))
    direction = thick_direction(codes, real)
    thinner_thicker = model.decode(codes[1] + (2 * share - 1) * FAR * direction)
    return [
        *rebuilt_rows(model),
        *walks,
        Row("One code moved from thinner to thicker", thinner_thicker),
    ]
