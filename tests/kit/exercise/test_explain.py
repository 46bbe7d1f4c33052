import pytest

from kit.exercise import run_program

# Program, the learner's line, and the plain words that name the cause.
CASES = [
    ("x = 1\nprint(y)", 2, "Nothing has the name y"),
    ("def f():\n    a += 1\nf()", 2, "Inside this function a has no value yet"),
    ("for i in range(3)\n    pass", 1, "needs a colon (:) at its end"),
    ("x = (1,\n", 1, "The bracket ( on this line is opened and never closed"),
    ("x = [1)", 1, "has no partner of the same kind"),
    ("x = 'a", 1, "has no closing quote"),
    ("if x = 1:\n    pass", 1, "write =="),
    ("x = (1 2)", 1, "A comma may be missing"),
    ("return 3", 1, "return works only inside a function"),
    ("x = “a”", 1, 'Type " in its place'),
    ("x = = 1", 1, "Python cannot read this line"),
    ("if True:\nx = 1", 2, "four more spaces. Here they are missing"),
    ("x = 1\n  y = 2", 2, "more spaces in front"),
    ("if True:\n    x = 1\n  y = 2", 3, "fit no line above it"),
    ("'a' + 1", 1, "Turn the number into text"),
    ("2.5 ^ 2", 1, "a power is written with **"),
    ("import numpy\nnumpy.ones(2) ^ 2", 2, "a power is written with **"),
    ("[] - 1", 1, "The sign - does not work between a list and a whole number"),
    ("def f(a, b):\n    pass\nf(1)", 3, "Line 1 says what it takes: f(a, b)."),
    ("def f():\n    pass\nf(1)", 3, "The call of f gives 1 value. Line 1 says"),
    ("x = 3\nx()", 2, "x holds a whole number (int)"),
    ("x = 3\nx[0]", 2, "Square brackets take a part"),
    ("int([])", 1, "has a type that does not fit"),
    ("[1][3]", 1, "the list is shorter"),
    ("{}['k']", 1, "no entry 'k'"),
    ("1 / 0", 1, "divides by zero"),
    ("2.0 ** 5000", 1, "too large for Python"),
    ("int('two')", 1, "The text 'two' is not a number"),
    ("a, b = 1, 2, 3", 1, "There are 2 names left of ="),
    ("import numpy\nf'{numpy.ones(3):.2f}'", 2, "one is wanted here. Take their mean"),
    ("import nowhere", 1, "There is no nowhere here"),
    ("import numpy\nnumpy.nix", 2, "numpy has nothing that is called nix"),
    ("'a'.nix", 1, "It has nothing that is called nix"),
    ("def f(n):\n    return f(n + 1)\nf(0)", 2, "calls itself again and again"),
    ("assert 1 > 2", 1, "asserts is not true"),
    ("raise SystemExit", 1, "The program ended itself"),
    ("raise MemoryError", 1, "The memory is full"),
    ("open('/nowhere/a')", 1, "There is no such file"),
    ("class E(Exception): pass\nraise E", 2, "This line stopped the program"),
]
# The cause lies deep inside kit or NumPy; the line is the learner's.
DEEP = [
    ("import numpy as np\nx = np.ones(3)\nx + np.ones(2)", 3, "Their shapes are (3,) (2,)"),
    ("import numpy as np\nnp.ones(6).reshape(4, 4)", 2, "6 numbers do not fill the shape (4,4)"),
    ("import numpy as np\nnp.mean('a')", 2, "In Python's words:"),
    ("import numpy as np\nnp.ones(2)[5]", 2, "There is no place 5: the array has 2 along axis 0"),
    ("import numpy as np\nnp.ones(2)[1, 1]", 2, "more numbers in the square brackets"),
    ("import numpy as np\nif np.ones(2): pass", 2, "if needs one yes or no"),
    ("import math, numpy\nmath.exp(numpy.ones(3))", 2, "This call takes one number"),
    ("import kit\nkit.show([1, 2])", 2, "Yours has the shape (2,)"),
    ("import kit\nkit.load_data('nix')", 2, "There is no data set 'nix'"),
    ("import kit\nkit.nix", 2, "kit has nothing that is called nix"),
    ("x = input('name')", 1, "input() cannot ask"),
]


@pytest.mark.parametrize(("source", "line", "words"), [*CASES, *DEEP])
def test_errors_are_explained_with_the_learners_line(source: str, line: int, words: str) -> None:
    outcome = run_program(source, out=lambda stream, text: None)
    assert (outcome.outcome, outcome.line) == ("error", line)
    assert outcome.text.startswith(f"Line {line}: {source.splitlines()[line - 1].strip()}\n")
    assert words in outcome.text
    for trace in ("Traceback", "File ", ".py", "kit/exercise"):
        assert trace not in outcome.text


def test_python_keeps_its_own_words_for_later() -> None:
    outcome = run_program("print(y)", out=lambda stream, text: None)
    assert outcome.text.endswith("In Python's words: NameError: name 'y' is not defined")


def test_an_error_that_cannot_say_what_it_is_does_no_harm() -> None:
    source = "class E(Exception):\n    def __str__(self):\n        return 1 / 0\nraise E"
    outcome = run_program(source, out=lambda stream, text: None)
    assert outcome.text.endswith("In Python's words: E")


STUBBORN = [
    ("raise SyntaxError", "In Python's words: SyntaxError"),
    ("raise SyntaxError(5)", "In Python's words: SyntaxError: 5"),
    (
        "class E(Exception):\n    def __str__(self):\n        raise KeyboardInterrupt\nraise E",
        "In Python's words: E",
    ),
    (
        "class T(str):\n    def __getitem__(self, key):\n        return 1 / 0\n"
        "class E(Exception):\n    def __str__(self):\n        return T('own words')\nraise E",
        "In Python's words: E: own words",
    ),
    ("import kit\nraise kit.Wrong('k {x}')", "This line stopped the program. Print the values"),
    ("import kit.errors\nraise kit.errors.KitError(5)", "This line stopped the program. Print"),
]


@pytest.mark.parametrize(("source", "words"), STUBBORN)
def test_an_error_with_a_broken_message_keeps_its_line(source: str, words: str) -> None:
    outcome = run_program(source, out=lambda stream, text: None)
    assert (outcome.outcome, outcome.line) == ("error", len(source.splitlines()))
    assert words in outcome.text


@pytest.mark.parametrize(
    "source",
    [
        "raise SyntaxError('a', ('<your program>', 'two', 1, 'x'))",
        "class E(Exception):\n    __class__ = property(lambda self: 1 / 0)\nraise E",
        "class M(type):\n    __name__ = property(lambda self: 1 / 0)\n"
        "class E(Exception, metaclass=M): pass\nraise E",
    ],
)
def test_no_error_whatever_goes_through(source: str) -> None:
    outcome = run_program(source, out=lambda stream, text: None)
    assert (outcome.outcome, outcome.line) == ("error", None)
    assert outcome.text


def test_a_long_message_of_the_kit_is_cut() -> None:
    source = "import kit\nkit.load_data('a' * 10000)"
    outcome = run_program(source, out=lambda stream, text: None)
    assert len(outcome.text) == len(f"Line 2: {source.splitlines()[1]}\n") + 2000


@pytest.mark.parametrize(
    "source", ["import numpy as np\nx = 1\nnp.log(0.0)", "import numpy as np\nx = 1\nnp.mean([])"]
)
def test_a_warning_names_the_learners_line(source: str) -> None:
    seen: list[str] = []
    run_program(source, out=lambda stream, text: seen.append(f"{stream}: {text}"))
    assert seen[0].startswith("err: Line 3, warning: ")
