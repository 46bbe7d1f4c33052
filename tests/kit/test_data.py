"""The data sets: what load_data gives, and how the pictures are enlarged and split."""

import gzip
from pathlib import Path

import numpy as np
import pytest

from kit.data import data_names, handwriting, load_data, seedlings
from kit.errors import KitError
from kitbuild import data as data_step
from kitbuild.data import parse_digits
from kitbuild.errors import BuildError


def test_handwriting_has_the_shapes_that_lessons_count_on() -> None:
    data = load_data("handwriting")
    assert data.pictures.shape == (1797, 16, 16)
    assert data.pictures.dtype == np.float32
    assert (data.pictures.min(), data.pictures.max()) == (0, 1)
    assert data.labels.dtype == np.int64
    assert data.labels[:12].tolist() == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1]
    assert np.bincount(data.labels).tolist() == [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]


def test_split_is_fixed_and_covers_every_picture_once() -> None:
    train, held_out = handwriting.split()
    assert (len(train), len(held_out)) == (1437, 360)
    assert sorted([*train, *held_out]) == list(range(1797))
    assert held_out[:6].tolist() == [0, 5, 10, 18, 23, 28]


def test_held_out_pictures_have_all_digits_as_the_sheet_says() -> None:
    data = load_data("handwriting")
    counts = np.bincount(data.labels[data.held_out])
    assert counts.tolist() == [37, 37, 30, 43, 30, 33, 41, 32, 39, 38]


def test_load_data_gives_a_fresh_copy() -> None:
    load_data("handwriting").pictures[:] = 7
    assert load_data("handwriting").pictures.max() == 1


def test_load_data_names_what_exists() -> None:
    with pytest.raises(KitError, match=r"no data set 'handwritting'.*handwriting"):
        load_data("handwritting")


def test_every_data_set_has_its_sheet() -> None:
    assert data_names() == ["dotwalk", "handwriting", "marks", "seedlings", "stamped"]
    for name in data_names():
        sheet = handwriting.FILE.with_name(f"{name}.md").read_text("utf-8")
        assert sheet.startswith(f"# Data sheet: {name}\n")
        assert "Licence" in sheet or "licence" in sheet


def test_seedlings_are_those_of_the_formula_on_the_sheet() -> None:
    data = seedlings.load()
    noise = np.random.default_rng(4).normal(size=20)
    assert np.array_equal(data.heights, np.round(2.4 * data.weeks + 0.8 + 0.6 * noise, 1))
    w, b = np.linalg.lstsq(np.stack([data.weeks, np.ones(20)], axis=1), data.heights)[0]
    sheet = handwriting.FILE.with_name("seedlings.md").read_text("utf-8")
    assert f"w = {w:.4f} and b = {b:.4f}" in sheet
    for week in range(1, 6):
        listed = ", ".join(map(str, data.heights[data.weeks == week]))
        assert f"| {week} | {listed} |" in sheet


def test_enlarge_keeps_plain_ink_and_plain_paper() -> None:
    small = np.stack([np.zeros((8, 8)), np.full((8, 8), 16)]).astype(np.uint8)
    large = handwriting.enlarge(small)
    assert large.shape == (2, 16, 16)
    assert (large[0] == 0).all()
    assert (large[1] == 1).all()


def test_enlarge_puts_one_dot_where_it_was() -> None:
    small = np.zeros((1, 8, 8), np.uint8)
    small[0, 2, 5] = 16
    [large] = handwriting.enlarge(small)
    # 0.8671875 of the dot's ink reaches its four pixels in each direction: Keys, distance 0.25.
    expected = np.clip((0.8671875**2 - 0.15) * 1.35, 0, 1)
    assert large[4:6, 10:12] == pytest.approx(np.full((2, 2), expected))
    assert large[:, :8].max() == 0


def test_a_damaged_file_is_made_again_and_a_right_one_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    right = handwriting.FILE.read_bytes()
    file = tmp_path / "handwriting.npy"
    monkeypatch.setattr(handwriting, "FILE", file)
    file.write_bytes(right[:-1] + b"?")
    assert data_step.run() == [file]
    assert file.read_bytes() == right
    made = file.stat()
    data_step.run()
    assert (file.stat().st_mtime_ns, file.stat().st_ino) == (made.st_mtime_ns, made.st_ino)


def test_parse_digits_refuses_another_table() -> None:
    with pytest.raises(BuildError, match=r"shape \(2, 3\); expected \(1797, 65\)"):
        parse_digits(gzip.compress(b"1,2,3\n4,5,6\n"))
