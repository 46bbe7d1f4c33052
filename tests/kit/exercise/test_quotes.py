import pytest

from kit.exercise.quotes import quoted

NUMBERS = {"e0": 0.028696, "p0": 122.15635, "e1": 0.034511562, "p1": 2.7857754, "p20": 7.05e-07}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("error 0.0345, pull 2.79", {"e1", "p1"}),
        ("error 0.03451156, pull 2.7857999999999998", {"e1", "p1"}),  # float noise
        ("it is .034, not ,0287", {"e1", "e0"}),
        ("2,8 and 0\u066b0345", {"p1", "e1"}),
        ("Beta 20 has pull 0.0000.", {"p20"}),
        ("7.05e-07 or 0.00", {"p20"}),
        ("122, or 122.2: far too much", {"p0"}),
        ("0.1 0.0 2.8 cats", {"p1"}),
        ("0.03 and 3", set()),
        ("beta 1 and 20, 100 pictures, 12 of 0.5678", set()),
        ("2.79 and again 2.7858", {"p1"}),
    ],
)
def test_numbers_are_found_however_they_are_rounded(text: str, names: set[str]) -> None:
    assert quoted(text, NUMBERS) == names
