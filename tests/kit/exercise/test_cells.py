import re

import pytest

from kit.errors import ExerciseError
from kit.exercise import parse_exercise

FILE = """\
# ---
# jupyter: {}
# ---

# %% [markdown] task
# ## Double it
#
# Write `double(x)`.

# %% start
def double(x):
    return x

# %% solution
def double(x):
    return 2 * x

# %% check
MESSAGES = {"square": _("You square.")}
def check(answer, kit):
    kit.expect_same(answer.double, lambda x: 2 * x, [(1,)])

# %% mistake square
def double(x):
    return x * x

# %% other right plus
def double(x):
    return x + x

# %% [markdown] hints
# 1. Two of them
#    together.
# 2. `2 * x`
"""


def test_all_parts_are_found() -> None:
    exercise = parse_exercise(FILE, "double-it")
    assert (exercise.name, exercise.title, exercise.task) == (
        "double-it",
        "Double it",
        "Write `double(x)`.",
    )
    assert exercise.start == "def double(x):\n    return x\n"
    assert exercise.solution.endswith("return 2 * x\n")
    assert list(exercise.mistakes) == ["square"]
    assert list(exercise.other_right) == ["plus"]
    assert exercise.hints == ("Two of them\ntogether.", "`2 * x`")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("# %% start", "# %% begin", "cell 'begin', line 11: there is no such kind of cell"),
        ("# %% solution\n", "", "cell 'solution', line 1: the cell is missing"),
        ("# %% solution", "# %% start", "cell 'start', line 15: this cell is there twice"),
        ("# ## Double it", "# Double it", "line 6: the first line is not a title"),
        ("# Write `double(x)`.", "#", "line 6: there is no text under the title"),
        ("# Write", "Write", "line 8: this line needs `# ` in front"),
        ("return x + x", "return x +", "cell 'other right plus', line 29: not Python"),
        ("mistake square", "mistake Square root", "the key 'Square root' is not small letters"),
        ("# 2. `2 * x`", "", "there are 1 hints"),
        ("other right plus", "mistake square", "the key 'square' is there twice"),
    ],
)
def test_a_broken_file_is_refused_by_file_cell_and_line(old: str, new: str, words: str) -> None:
    with pytest.raises(ExerciseError, match=r"^double-it\.py, .*" + re.escape(words)):
        parse_exercise(FILE.replace(old, new), "double-it")


ORDER = """\
# %% order
import numpy as np

# a comment, and one below
def double(x):  # it ends
    y = 2 * x
    return y
print("# no comment", double(3))
"""
BLOCKS = """\
# %% order
import numpy as np
# ---
def double(x):

    y = 2 * x
# ---
    return y
# ---
print(double(3))
# ---
print(double(4))
"""


def with_order(cell: str) -> tuple[str, ...]:
    return parse_exercise(FILE.replace("# %% check", f"{cell}\n# %% check"), "double-it").order


def test_the_cards_of_an_order_are_its_lines_without_comments() -> None:
    assert with_order("") == ()
    assert with_order(ORDER) == (
        "import numpy as np",
        "def double(x):",
        "    y = 2 * x",
        "    return y",
        'print("# no comment", double(3))',
    )


def test_the_cards_of_an_order_may_be_blocks() -> None:
    cards = with_order(BLOCKS)
    assert cards[1] == "def double(x):\n    y = 2 * x"
    assert len(cards) == 5
    exercise = parse_exercise(FILE.replace("# %% check", f"{BLOCKS}\n# %% check"), "double-it")
    compile(exercise.ordered, "ordered", "exec")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("    y = 2 * x\n", "", "there are 4 cards; it needs 5 to 10"),
        ("    y = 2 * x\n", "    y = 2 * x\n" * 2, "the card '    y = 2 * x' is there twice"),
        ("return y", "return (", "not Python"),
        ("# %% order", "# %% order\npass\n# %% order", "cell 'order', line 21: this cell is there"),
    ],
)
def test_a_broken_order_is_refused(old: str, new: str, words: str) -> None:
    with pytest.raises(ExerciseError, match=re.escape(words)):
        with_order(ORDER.replace(old, new))
