import io

import numpy as np
import pytest
from PIL import Image

from kit.plot.png import encode_png

PIXELS = np.random.default_rng(0).integers(0, 256, (5, 7, 3), dtype=np.uint8)


def test_another_reader_finds_the_same_pixels() -> None:
    read = Image.open(io.BytesIO(encode_png(PIXELS)))
    assert (read.format, read.mode) == ("PNG", "RGB")
    assert np.array_equal(np.asarray(read), PIXELS)


def test_places_in_a_palette_are_its_colours() -> None:
    palette = np.array([[1, 2, 3], [250, 246, 236]], np.uint8)
    read = Image.open(io.BytesIO(encode_png(np.array([[0, 1, 1]], np.uint8), palette)))
    assert np.asarray(read.convert("RGB")).tolist() == [
        [[1, 2, 3], [250, 246, 236], [250, 246, 236]]
    ]


def test_the_same_pixels_give_the_same_bytes() -> None:
    assert encode_png(PIXELS) == encode_png(PIXELS.copy(order="F"))


@pytest.mark.parametrize("shape", [(1, 1, 3), (300, 1, 3), (1, 300, 3)])
def test_small_and_long_pictures_can_be_read(shape: tuple[int, ...]) -> None:
    read = Image.open(io.BytesIO(encode_png(np.full(shape, 7, np.uint8))))
    assert np.asarray(read).shape == shape
