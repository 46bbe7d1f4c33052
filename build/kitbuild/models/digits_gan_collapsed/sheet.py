"""What the sample sheet of the collapsed generator shows: many numbers by chance, one picture."""

from __future__ import annotations

from kit.data import load_data
from kit.zoo import GanModel
from kitbuild.export.sheet import MOST, Row
from kitbuild.models.digits_gan_collapsed.measure import draw


def rows(model: GanModel) -> list[Row]:
    """Real pictures, and three rows of drawn ones."""
    data = load_data("handwriting")
    pictures = draw(model)
    return [
        Row("Real pictures", data.pictures[data.train[:MOST]]),
        *(
            Row("Failure: drawn from other random numbers each", pictures[start : start + MOST])
            for start in range(0, 3 * MOST, MOST)
        ),
    ]
