"""`python -m kit check`: asks, limits, and says how it ended."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kit.command import check
from kit.command.check import Limits, main, run_check

ROOT = Path(__file__).parents[3]
EXERCISE = """\
# %% [markdown] task
# ## Double it
# Write `double(x)`.
# %% start
def double(x):
    return 0
# %% solution
def double(x):
    return 2 * x
# %% check
MESSAGES = {}
def check(answer, kit):
    kit.expect_same(answer.double, lambda x: 2 * x, [(1.0,), (3.0,)])
# %% [markdown] hints
# 1. One
# 2. Two
"""
RIGHT = "def double(x):\n    return x + x\n"


@pytest.fixture
def exercise(tmp_path: Path) -> Path:
    file = tmp_path / "double-it.py"
    file.write_text(EXERCISE, encoding="utf-8")
    return file


def ended(exercise: Path, program: str, limits: Limits | None = None) -> check.Ended:
    answer = exercise.parent / "answer.py"
    answer.write_text(program, encoding="utf-8")
    return run_check(exercise, answer, limits or Limits(seconds=20))


@pytest.mark.parametrize(
    ("program", "code", "words"),
    [
        (RIGHT, check.RIGHT, "Passed."),
        ("\ufeff" + RIGHT, check.RIGHT, "Passed."),
        ("def double(x):\n    return x\n", check.WRONG, "the expected value is 2"),
        ("", check.WRONG, "without the name double"),
        ("x = 1\nprint(y)", check.STOPPED, "Line 2: print(y)"),
        (f"{RIGHT}raise SystemExit", check.STOPPED, "ended itself"),
        (f"{RIGHT}import os\nos._exit(0)", check.LIMIT, "without a result"),
    ],
)
def test_it_says_how_a_program_ended(program: str, code: int, words: str, exercise: Path) -> None:
    found = ended(exercise, program)
    assert found.code == code, found
    assert words in found.text


def test_what_it_prints_is_shown(exercise: Path) -> None:
    assert ended(exercise, f"{RIGHT}print('é', 3)").printed == "é 3\n"


def test_an_endless_loop_ends_with_all_that_it_started(exercise: Path, tmp_path: Path) -> None:
    left = tmp_path / "left"
    sleeper = f"import time, pathlib; time.sleep(4); pathlib.Path({str(left)!r}).touch()"
    program = f"import subprocess, sys\nsubprocess.Popen([sys.executable, '-c', {sleeper!r}])\n"
    begin = time.monotonic()
    found = ended(exercise, f"{program}while True:\n    pass\n", Limits(seconds=2))
    assert (found.code, time.monotonic() - begin < 15) == (check.LIMIT, True)
    assert "not finished after 2 seconds" in found.text
    time.sleep(4)
    assert not left.exists()


def test_memory_is_limited(exercise: Path) -> None:
    found = ended(exercise, "x = bytearray(10**10)", Limits(20, 1000))
    assert found.code == check.LIMIT, found
    assert "memory" in found.text


def test_output_is_limited(exercise: Path) -> None:
    found = ended(exercise, "while True:\n    print('x' * 999)\n", Limits(20, output=50_000))
    assert found.code == check.LIMIT
    assert "more than 50 KB" in found.text
    assert len(found.printed) <= 50_000


def test_the_folder_is_empty_and_the_environment_clean(
    exercise: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECRET_OF_MINE", "yes")
    found = ended(exercise, "import os, sys\nprint(os.listdir(), sorted(os.environ), sys.argv)")
    assert found.printed.startswith("[] ")
    assert "SECRET_OF_MINE" not in found.printed
    assert str(exercise) not in found.printed


def test_it_asks_first_and_runs_nothing_without_a_yes(
    exercise: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mark = tmp_path / "mark"
    answer = tmp_path / "answer.py"
    answer.write_text(f"open({str(mark)!r}, 'w')\n{RIGHT}", encoding="utf-8")
    assert main(["check", str(exercise), str(answer)]) == check.NOT_RUN
    seen = capsys.readouterr()
    assert "is a program. It will run on this computer" in seen.out
    assert "This is no sandbox" in seen.out
    assert "add --run" in seen.err
    assert not mark.exists()
    assert main(["check", str(exercise), str(answer), "--run"]) == check.RIGHT
    assert mark.exists()


@pytest.mark.parametrize(
    ("reply", "code"), [("yes", check.RIGHT), ("Y", check.RIGHT), ("", check.NOT_RUN)]
)
def test_a_yes_at_the_keyboard_runs_it(
    reply: str, code: int, exercise: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = exercise.parent / "answer.py"
    answer.write_text(RIGHT, encoding="utf-8")
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda prompt: reply)
    assert main(["check", str(exercise), str(answer)]) == code


def test_a_missing_file_or_exercise_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "nowhere/nothing", str(tmp_path / "a.py")]) == check.NOT_RUN
    assert "There are: " in capsys.readouterr().err
    assert main(["check", "rebuild-error", str(tmp_path / "a.py")]) == check.NOT_RUN
    assert "There is no file" in capsys.readouterr().err


def test_the_command_checks_an_exercise_of_the_course(tmp_path: Path) -> None:
    answer = tmp_path / "answer.py"
    answer.write_text("def rebuild_error(model, x):\n    return 0.0\n", encoding="utf-8")
    name = "1-2-squeeze-and-rebuild/rebuild-error"
    command = [sys.executable, "-m", "kit", "check", name, str(answer), "--run"]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False, env=os.environ
    )
    assert done.returncode == check.WRONG, done.stderr
    assert "Your function gives 0 for every picture" in done.stdout
