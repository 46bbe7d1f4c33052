import builtins
import sys
from gettext import NullTranslations

import pytest

from kit import i18n
from kit.errors import ExerciseError
from kit.exercise import CheckResult, check_answer, run_program

CHECK = """
import random
MESSAGES = {"half": _("For {x} you give {got:.1f}. Double it.")}
def double(x):
    return 2 * x
def check(answer, kit):
    if answer.double(3) == 1.5:
        raise kit.Wrong("half", x=3, got=answer.double(3))
    kit.expect_same(answer.double, double, [(1,), (random.randrange(9),)])
"""


def run(source: str, **options: int) -> tuple[str, str, list[tuple[str, str]]]:
    seen: list[tuple[str, str]] = []
    outcome = run_program(source, out=lambda stream, text: seen.append((stream, text)), **options)
    return outcome.outcome, outcome.text, seen


def judge(source: str, check: str = CHECK) -> CheckResult:
    return check_answer(check, source, out=lambda stream, text: None)


def judge_in(messages: dict[str, str], source: str) -> CheckResult:
    """The result where these messages are the catalogue."""
    catalogue = NullTranslations()
    catalogue.gettext = lambda message: messages.get(message, message)  # type: ignore[method-assign]
    before = i18n.install(catalogue)
    try:
        return judge(source)
    finally:
        i18n.install(before)


def test_prints_come_out_line_by_line_and_by_stream() -> None:
    source = "import sys\nprint('a', 1)\nprint('b', end='')\nprint('c', file=sys.stderr)"
    assert run(source)[2] == [("out", "a 1\n"), ("err", "c\n"), ("out", "b")]


def test_what_was_printed_before_an_error_is_kept() -> None:
    outcome, text, seen = run("print('a')\nprint(b)")
    assert (outcome, seen) == ("error", [("out", "a\n")])
    assert text.startswith("Line 2: print(b)\n")


def test_out_may_itself_print(capsys: pytest.CaptureFixture[str]) -> None:
    run_program("print('a')", out=lambda stream, text: print(stream, text, end=""))
    assert capsys.readouterr().out == "out a\n"


def test_a_program_starts_with_no_names_of_an_earlier_one() -> None:
    run("left_over = 1")
    assert "Nothing has the name left_over" in run("print(left_over)")[1]


@pytest.mark.parametrize("source", ["import random as r", "from numpy import random as r"])
def test_equal_seeds_give_equal_chance(source: str) -> None:
    draws = [run(f"{source}\nprint(r.random())", seed=seed)[2] for seed in (1, 1, 2)]
    assert draws[0] == draws[1] != draws[2]


def test_everything_is_put_back_after_a_run() -> None:
    before = (sys.stdout, sys.stderr, builtins.input)
    run("import sys, builtins\nsys.stdout = None\nbuiltins.input = 3\n1 / 0")
    assert (sys.stdout, sys.stderr, builtins.input) == before


@pytest.mark.parametrize(
    "source",
    [
        "import builtins\nbuiltins.sum = builtins.isinstance = builtins.BaseException = None",
        "import builtins\nbuiltins.new_name = 1\ndel builtins.len, builtins.str, builtins.next",
        "import builtins\nvars(builtins).clear()",
        "__builtins__['print'] = None",
    ],
)
@pytest.mark.parametrize("end", ["", "\n1 / 0"])
def test_a_changed_builtin_does_not_outlive_the_run(source: str, end: str) -> None:
    before = dict(vars(builtins))
    assert run(source + end)[0] == ("error" if end else "done")
    assert vars(builtins) == before
    assert run("print(sum([1, 2]))")[2] == [("out", "3\n")]


def test_a_builtin_that_breaks_while_the_check_runs_does_no_harm() -> None:
    source = "import builtins\ndef double(x):\n    builtins.isinstance = builtins.str = None\n"
    before = dict(vars(builtins))
    assert judge(source + "    return y").key == "kit.raised"
    assert vars(builtins) == before


@pytest.mark.parametrize(
    "source",
    [
        "import sys, json\ndel sys.modules['json']",
        "import sys\nsys.modules['json'] = sys.modules['wave'] = None",
        "import sys\nsys.modules['json'] = 5",
        "import sys\nsys.modules.clear()",
        "import sys\nsys.modules = {}",
    ],
)
def test_a_removed_module_is_there_again_in_the_next_run(source: str) -> None:
    run("import json")
    run("")
    before = dict(sys.modules)
    run(source)
    assert sys.modules == before
    assert run("import json, wave\nprint(json.dumps(1))")[2] == [("out", "1\n")]


@pytest.mark.parametrize(
    "source", ["import sys\nsys.exit()", "\nraise SystemExit(3)", "\nraise KeyboardInterrupt"]
)
def test_a_program_cannot_end_the_worker(source: str) -> None:
    assert run(source)[:2] == ("error", run(source)[1])
    assert judge(source).key == "kit.raised"


def test_a_right_answer_is_right() -> None:
    result = judge("def double(x):\n    return x + x")
    assert (result.outcome, result.key) == ("right", "kit.right")


def test_a_known_mistake_gives_key_fields_and_filled_text() -> None:
    result = judge("def double(x):\n    return x / 2")
    assert (result.outcome, result.key, result.fields) == ("wrong", "half", {"x": 3, "got": 1.5})
    assert result.text == "For 3 you give 1.5. Double it."


def test_key_and_fields_are_the_same_in_every_language() -> None:
    english = judge("def double(x):\n    return x / 2")
    swahili = {"For {x} you give {got:.1f}. Double it.": "{got:.1f} kwa {x}."}
    other = judge_in(swahili, "def double(x):\n    return x / 2")
    assert other.text == "1.5 kwa 3."
    assert (other.key, other.fields) == (english.key, english.fields)


def test_a_translation_that_lost_a_field_gives_the_english_message() -> None:
    broken = {"For {x} you give {got:.1f}. Double it.": "{pata:.1f} kwa {x}."}
    result = judge_in(broken, "def double(x):\n    return x / 2")
    assert result.text == "For 3 you give 1.5. Double it."


@pytest.mark.parametrize(
    ("source", "key", "words"),
    [
        ("", "kit.missing", "without the name double"),
        ("def double(x):\n    print(x)", "kit.returns-nothing", "double gave nothing back"),
        ("def double(x):\n    return 'a'", "kit.not-numbers", "type str"),
        ("def double(x):\n    return x", "kit.differs", "For x = 1 your double gives 1;"),
    ],
)
def test_unforeseen_answers_have_standard_messages(source: str, key: str, words: str) -> None:
    result = judge(source)
    assert (result.outcome, result.key) == ("wrong", key)
    assert words in result.text


def test_an_error_inside_the_learners_function_names_his_line() -> None:
    result = judge("def double(x):\n    y = x\n    return y + z")
    assert (result.outcome, result.key, result.line) == ("error", "kit.raised", 3)
    assert result.text.startswith("Line 3: return y + z\n")


def test_an_answer_that_breaks_the_check_is_no_crash() -> None:
    result = judge("double = 5")
    assert (result.outcome, result.line) == ("error", None)
    assert result.text.startswith("Your program ran, but the check could not use")


def test_a_program_cannot_name_the_outcome_itself() -> None:
    result = judge("import kit\ndef double(x):\n    raise kit.Wrong('half', x=1, got=1)")
    assert result.outcome == "error"


def test_a_key_without_message_is_the_authors_error() -> None:
    check = "MESSAGES = {}\ndef check(answer, kit):\n    raise kit.Wrong('nowhere')"
    with pytest.raises(ExerciseError, match="'nowhere', which has no message"):
        judge("", check)


def test_numpy_fields_leave_as_plain_numbers() -> None:
    check = (
        "import numpy as np\nMESSAGES = {'a': '{x:.2f} {y}'}\n"
        "def check(answer, kit):\n    raise kit.Wrong('a', x=np.float32(0.5), y=np.zeros(2))"
    )
    result = judge("", check)
    assert (result.fields, result.text) == ({"x": 0.5, "y": "[0. 0.]"}, "0.50 [0. 0.]")


def test_only_the_program_itself_prints_not_what_the_check_tries() -> None:
    seen: list[str] = []
    order: list[str] = []
    program = "print('begin')\ndef double(n):\n    print('tried')\n    return 2 * n\n"
    check = "MESSAGES = {}\ndef check(answer, kit):\n    answer.double(1)\n    answer.double(2)\n"
    result = check_answer(
        check,
        program,
        out=lambda stream, text: seen.append(text),
        on_judge=lambda: order.append("".join(seen)),
    )
    assert result.outcome == "right"
    assert "".join(seen) == "begin\n"
    assert order == ["begin\n"], "on_judge comes between the program and its check"
