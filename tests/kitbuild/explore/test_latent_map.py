import io

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from kitbuild.explore import latent_map
from kitbuild.explore.script import read_script, write_script

REAL = np.zeros((60, 16, 16), np.float32)
REAL[20:40] = 0.4
REAL[40:] = 1.0
LABELS = np.repeat(np.array([0, 4, 9]), 20)
CELLS = latent_map.CELLS


def decode(codes: NDArray[np.float32]) -> NDArray[np.float32]:
    """Ink that grows with the first hidden number; the upper half has it only where up > 0."""
    pictures = np.zeros((len(codes), 16, 16), np.float32)
    pictures[:] = (codes[:, 0] / 4.2 + 0.5)[:, None, None]
    pictures[:, :8] *= (codes[:, 1] > 0)[:, None, None]
    return pictures


FOUND = latent_map.compute(decode, REAL, LABELS)


def test_the_map_rises_to_the_right_and_upwards() -> None:
    assert FOUND.axis[0] == -2.1
    assert FOUND.axis[CELLS // 2] == 0
    assert FOUND.axis[-1] == 2.1
    assert FOUND.pictures.shape == (CELLS, CELLS, 16, 16)
    assert FOUND.pictures[0, -1].min() == 1
    assert FOUND.pictures[-1, -1, 0].max() == 0
    assert FOUND.pictures[0, 0].max() == 0


def test_readings_count_the_digits_of_the_most_similar_pictures() -> None:
    assert FOUND.readings[0] == (0, 20, 4, 5)
    assert FOUND.readings[CELLS - 1] == (9, 20, 4, 5)


def test_the_sprite_is_small_and_has_a_margin_of_paper() -> None:
    data = latent_map.sprite_of(FOUND)
    image = Image.open(io.BytesIO(data)).convert("RGB")
    side = latent_map.data_of(FOUND)["pixels"]
    assert side == 18
    assert image.size == (CELLS * side, CELLS * side)
    last = (CELLS - 1) * side
    assert image.getpixel((last, 0)) == latent_map.PAPER
    assert image.getpixel((last + 5, 5)) == latent_map.INK
    assert len(data) < 60_000


def test_a_script_gives_back_its_data() -> None:
    text = write_script("latent-map", latent_map.data_of(FOUND))
    assert text.startswith('lampkitExplore("latent-map",{"axis":[-2.1,')
    assert read_script(text)["readings"][0] == [0, 20, 4, 5]
    assert len(text) < 60_000
