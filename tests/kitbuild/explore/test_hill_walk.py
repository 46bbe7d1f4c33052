"""The hill walk: the numbers that page, figure and widget share."""

from pathlib import Path

from kitbuild.explore import hill_walk
from kitbuild.explore.script import read_script


def test_loss_and_slope_are_those_of_the_worked_example() -> None:
    assert [hill_walk.loss(w) for w in (1, 2, 2.5, 3)] == [10, 2.5, 0.625, 0]
    assert [hill_walk.slope(w) for w in (1, 2, 3, 4)] == [-10, -5, 0, 5]


def test_the_script_holds_curve_and_rates(tmp_path: Path) -> None:
    [script] = hill_walk.build(tmp_path)
    found = read_script(script.read_text("utf-8"))
    assert found["rates"][found["rate"]] == 0.1
    assert found["mark"] == [116.0, 154.0]
    assert found["curve"].startswith("M40 16L")
    assert found["curve"].endswith("L344 16")
