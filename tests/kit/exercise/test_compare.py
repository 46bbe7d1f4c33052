import numpy as np
import pytest

from kit.errors import Wrong
from kit.exercise.compare import expect_same, same, short


def double(x: np.ndarray) -> object:
    return 2 * x


INPUTS = [(np.array([1.0, 2.0, 3.0]),), (np.array([2.0]),), (np.array([0.0]),)]


def refused(function: object, **options: object) -> Wrong:
    with pytest.raises(Wrong) as caught:
        expect_same(function, double, INPUTS, **options)  # type: ignore[arg-type]
    return caught.value


def test_no_end_and_no_number_equal_themselves_and_nothing_else() -> None:
    endless = refused(lambda x: x / 0)
    assert (endless.key, endless.fields["got"]) == ("kit.differs", "[inf]")
    assert same(np.inf, np.inf, 1e-3)
    assert same([np.inf, 1], [np.inf, 1], 1e-3)
    for got in (-np.inf, np.nan, 3.0):
        assert not same(got, np.inf, 1e-3)
        assert not same([np.inf, 2], [got, 2], 1e-3)
    assert not same([np.inf, 2], [np.inf, 1], 1e-3)


@pytest.mark.parametrize("function", [lambda x: x + x, lambda x: [2.00001 * v for v in x]])
def test_equal_values_pass_in_any_form(function: object) -> None:
    expect_same(function, double, INPUTS)


def test_the_smallest_differing_input_is_shown_with_both_values() -> None:
    wrong = refused(lambda x: 2 * x + (len(x) > 1))
    assert wrong.key == "kit.differs"
    assert wrong.fields["input"] == "x = [1, 2, 3]"
    wrong = refused(lambda x: 2 * x + 1)
    assert (wrong.fields["x"], wrong.fields["got"], wrong.fields["expected"]) == (
        "[2]",
        "[5]",
        "[4]",
    )


def test_close_values_are_shown_with_the_digits_that_differ() -> None:
    wrong = refused(lambda x: 2.00001 * x, tolerance=1e-9)
    assert (wrong.fields["got"], wrong.fields["expected"]) == ("[4.00002]", "[4]")


def test_a_mix_up_that_agrees_everywhere_gives_its_key() -> None:
    mixups = [("always-zero", lambda x: 0 * x), ("square", lambda x: x * x)]
    assert refused(np.square, mixups=mixups).key == "square"
    assert refused(lambda x: x**3, mixups=mixups).key == "kit.differs"


@pytest.mark.parametrize(
    ("function", "key"),
    [
        (7, "kit.not-callable"),
        (lambda x: None, "kit.returns-nothing"),
        (lambda x: "two", "kit.not-numbers"),
        (lambda x: {"a": 1}, "kit.not-numbers"),
        (lambda x: [x, x], "kit.shape"),
        (lambda x: x * np.nan, "kit.differs"),
    ],
)
def test_answers_that_are_no_such_numbers_have_their_own_keys(function: object, key: str) -> None:
    assert refused(function).key == key


def test_too_many_numbers_are_counted() -> None:
    wrong = refused(lambda x: [*x, 1.0])
    assert (wrong.key, wrong.fields["count"], wrong.fields["expected_count"]) == ("kit.shape", 2, 1)


def test_a_function_with_chance_of_its_own_is_told_apart_from_a_wrong_one() -> None:
    calls = iter(range(100))
    wrong = refused(lambda x: x + next(calls))
    assert (wrong.key, wrong.fields["got"], wrong.fields["again"]) == ("kit.unsteady", "[3]", "[5]")


def test_an_exercise_can_have_its_own_words_for_what_it_did_not_foresee() -> None:
    assert refused(lambda x: x**3, otherwise="other").key == "other"
    assert refused(lambda x: [x, x], otherwise="other").key == "kit.shape"


def test_a_mix_up_may_give_no_number_at_all() -> None:
    mixups = [("root", lambda x: np.sqrt(-x - 1))]
    assert refused(lambda x: np.sqrt(-x - 1), mixups=mixups).key == "root"
    assert refused(lambda x: x * np.nan, mixups=[("triple", lambda x: 3 * x)]).key == "kit.differs"


def test_a_function_that_writes_into_its_input_is_judged_by_what_it_returns() -> None:
    def in_place(x: np.ndarray) -> np.ndarray:
        x *= 2
        return x

    expect_same(in_place, double, INPUTS)


def test_tolerance_is_a_share_of_the_largest_expected_number() -> None:
    assert same([100.0, 1e-3], [100.001, 0.0], 1e-4)
    assert not same([100.0], [100.1], 1e-4)
    assert not same(1e-3, 0.0, 1e-4)


def test_values_are_written_short() -> None:
    values = [np.float32(0.053421), [-0.0, 2.5], np.zeros((4, 16)), None, "a", object()]
    expected = ["0.05342", "[0, 2.5]", "shape (4, 16)", "None", "'a'", "object"]
    assert [short(value) for value in values] == expected
