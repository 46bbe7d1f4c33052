import io
import re
from base64 import b64decode
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image

import kit
from kit.errors import KitError
from kit.plot import output
from kit.plot.pictures import draw_pictures, picture_png
from kit.plot.svg import ATTRIBUTES, ELEMENTS

HALF = np.concatenate([np.zeros((8, 16)), np.ones((8, 16))])
NOISE = np.random.default_rng(0).random((600, 16, 16))


def test_show_hands_the_figure_to_the_hook() -> None:
    seen: list[output.Figure] = []
    before = output.install(seen.append)
    try:
        kit.show(HALF, title="Half")
    finally:
        output.install(before)
    assert [(figure.title, figure.text) for figure in seen] == [
        ("Half", "Half. One picture, 16 by 16. Ink: 50 %.")
    ]


def test_title_and_captions_may_be_numbers() -> None:
    figure = draw_pictures(HALF, captions=3, title=5)
    assert (figure.title, figure.text) == ("5", "5. One picture, 16 by 16. Ink: 3: 50 %.")
    assert draw_pictures(HALF, title=0).title == "0"
    assert draw_pictures(HALF, title=None).title == "One picture"


def test_a_drawing_as_long_as_the_page_accepts_is_drawn() -> None:
    assert 200_000 < len(draw_pictures(NOISE[:300]).svg) <= 300_000


def test_words_count_too_in_how_long_a_drawing_is() -> None:
    with pytest.raises(KitError, match="too large for the page"):
        draw_pictures(NOISE[:300], captions=["a" * 60] * 300)


def test_outside_the_page_show_prints_the_words(capsys: pytest.CaptureFixture[str]) -> None:
    kit.show([HALF, HALF / 2], captions=["full", 2])
    expected = "Row of 2 pictures, 16 by 16. Ink: full: 50 %, 2: 25 %.\n"
    assert capsys.readouterr().out == expected


def test_drawing_uses_only_what_the_page_accepts() -> None:
    figure = draw_pictures(np.stack([HALF] * 9), captions=["<b>"] * 9)
    for node in ElementTree.fromstring(figure.svg).iter():
        assert node.tag.removeprefix("{http://www.w3.org/2000/svg}") in ELEMENTS
        assert set(node.attrib) <= ATTRIBUTES
    assert figure.text.startswith("Grid of 9 pictures, 16 by 16, 8 in a row.")


def pngs(svg: str) -> list[Image.Image]:
    found = re.findall(r'href="data:image/png;base64,([^"]+)"', svg)
    return [Image.open(io.BytesIO(b64decode(data))) for data in found]


def test_a_picture_is_drawn_from_paper_to_ink() -> None:
    (drawn,) = pngs(draw_pictures(np.array([[0, 1], [0.5, 0]])).svg)
    assert drawn.size == (2, 2)
    colours = drawn.convert("RGB")
    assert [colours.getpixel(at) for at in ((0, 0), (1, 0))] == [(250, 246, 236), (28, 26, 38)]


def test_coloured_pictures_keep_their_colours() -> None:
    stack = np.zeros((2, 1, 2, 3))
    stack[1, 0, 1] = (1, 0.5, 0)
    figure = draw_pictures(stack)
    assert pngs(figure.svg)[1].getpixel((1, 0)) == (255, 128, 0)
    assert figure.text == "Row of 2 pictures, 1 by 2. Ink: 0 %, 25 %."


def test_a_picture_is_a_png_file_too() -> None:
    drawn = Image.open(io.BytesIO(picture_png(HALF)))
    assert (drawn.format, drawn.size) == ("PNG", (16, 16))


def test_a_drawn_picture_is_small() -> None:
    noise = np.random.default_rng(0).random((16, 16))
    assert len(draw_pictures(noise).svg) < 1500


def test_the_table_has_a_row_for_each_picture() -> None:
    figure = draw_pictures([HALF, HALF / 2], captions=["full", 2])
    assert figure.table == (
        ("picture", "caption", "ink (%)"),
        ("1", "full", "50"),
        ("2", "2", "25"),
    )
    assert re.findall(r'data-cell="([^"]+)"', figure.svg) == ["0", "1"]


def test_values_outside_are_clipped_and_said() -> None:
    figure = draw_pictures(np.array([[-0.5, 1.25], [0.0, np.nan]]))
    assert figure.text == (
        "One picture, 2 by 2. Ink: 25 %. 2 numbers lie outside 0 to 1 and are drawn as 0 or 1;"
        " they go from -0.50 to 1.25. 1 value is not a number (nan) and is drawn as paper."
    )


def test_many_pictures_give_the_range_of_their_ink() -> None:
    stack = np.linspace(0, 1, 20)[:, np.newaxis, np.newaxis] * np.ones((20, 2, 2))
    assert draw_pictures(stack).text.endswith("Ink: from 0 % to 100 %.")


@pytest.mark.parametrize(
    ("pictures", "words"),
    [
        (np.zeros(256), "Yours has the shape (256,)"),
        (np.zeros((1, 2, 3, 4)), "Yours has the shape (1, 2, 3, 4)"),
        (np.zeros((0, 16, 16)), "There is nothing to draw: the shape is (0, 16, 16)"),
        (np.zeros((2**11, 2**10)), "the shape is (2048, 1024). Show fewer or smaller pictures"),
        (NOISE, "the shape is (600, 16, 16). Show fewer or smaller pictures"),
        ("two", "numbers from 0 to 1"),
        ([np.zeros((2, 2)), np.zeros((3, 3))], "the sizes differ"),
    ],
)
def test_bad_shapes_get_a_clear_message(pictures: object, words: str) -> None:
    with pytest.raises(KitError, match=re.escape(words)):
        draw_pictures(pictures)  # type: ignore[arg-type]


def test_captions_must_be_as_many_as_pictures() -> None:
    with pytest.raises(KitError, match=re.escape("Pictures: 2. Captions: 1.")):
        draw_pictures(np.zeros((2, 4, 4)), captions="ab")
