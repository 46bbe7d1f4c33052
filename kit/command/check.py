"""Check a learner's file as the page does: `python -m kit check <exercise> <answer.py>`.

The file is a program and runs on this computer, so this asks first. It runs in a process of its
own, in an empty folder, with limits and without the variables of the environment. That keeps
accidents small. It is no sandbox: a program that means harm can do it.
Not here: the process (`child.py`), and how an answer is judged (kit/exercise).
"""

import json
import os
import secrets
import signal
import subprocess
import sys
import tempfile
import threading
from argparse import ArgumentParser, Namespace
from dataclasses import dataclass
from pathlib import Path
from typing import IO

__all__ = ["Limits", "main", "run_check"]

CONTENT = Path(__file__).resolve().parents[2] / "content"
RIGHT, WRONG, NOT_RUN, STOPPED, LIMIT = range(5)  # exit codes
NAMES = {"right": RIGHT, "wrong": WRONG, "error": STOPPED}
ABOUT = """\
{answer} is a program. It will run on this computer, with your rights: it could read or change
your files. It gets an empty folder, no variables of yours, {seconds} seconds, {megabytes} MB of
memory and {kilobytes} KB of output. This is no sandbox. Look at the file first if you do not know
who wrote it."""
EPILOG = (
    "Exit codes: 0 right, 1 wrong, 2 not run, 3 the program was stopped by an error, 4 a limit."
)


@dataclass(frozen=True)
class Limits:
    """What a program may use."""

    seconds: float = 60
    megabytes: int = 2000
    output: int = 100_000


@dataclass(frozen=True)
class Ended:
    """How it ended: an exit code, what is said, and what the program printed."""

    code: int
    text: str
    printed: str = ""


def main(arguments: list[str]) -> int:
    """Run the command; the exit code."""
    try:
        options = read_options(arguments)
        exercise = find_exercise(options.exercise)
        answer = Path(options.answer)
        if not answer.is_file():
            raise FileNotFoundError(f"There is no file {answer}.")
    except FileNotFoundError as problem:
        print(f"kit check: {problem}", file=sys.stderr)
        return NOT_RUN
    limits = Limits(seconds=options.seconds)
    if not options.run and not agreed(answer, limits):
        print("Nothing was run.", file=sys.stderr)
        return NOT_RUN
    ended = run_check(exercise, answer, limits)
    if ended.printed:
        print(ended.printed, end="" if ended.printed.endswith("\n") else "\n")
    print(ended.text)
    return ended.code


def read_options(arguments: list[str]) -> Namespace:
    """What the command line asks for."""
    parser = ArgumentParser(prog="python -m kit", epilog=EPILOG)
    commands = parser.add_subparsers(required=True, metavar="command")
    check = commands.add_parser("check", help="check a learner's file", epilog=EPILOG)
    check.add_argument("exercise", help="<lesson>/<exercise>, its name alone, or its file")
    check.add_argument("answer", help="the learner's program, a .py file")
    check.add_argument("--run", action="store_true", help="run the program without asking")
    check.add_argument("--seconds", type=float, default=Limits.seconds, help="time limit")
    return parser.parse_args(arguments)


def find_exercise(name: str) -> Path:
    """The exercise's file. Raises FileNotFoundError that names those that exist."""
    if name.endswith(".py") and Path(name).is_file():
        return Path(name).resolve()
    lesson, _slash, slug = name.rpartition("/")
    known = sorted(CONTENT.glob("*/exercises/*.py"))
    found = [file for file in known if file.stem == slug and lesson in ("", file.parts[-3])]
    if len(found) == 1:
        return found[0]
    names = ", ".join(f"{file.parts[-3]}/{file.stem}" for file in found or known) or "none"
    what = "More than one exercise has" if found else "No exercise has"
    raise FileNotFoundError(f"{what} the name '{name}'. There are: {names}.")


def agreed(answer: Path, limits: Limits) -> bool:
    """Whether a person at the keyboard says yes, after reading what will happen."""
    fields = {"seconds": f"{limits.seconds:g}", "megabytes": limits.megabytes}
    print(ABOUT.format(answer=answer, kilobytes=limits.output // 1000, **fields))
    if not sys.stdin or not sys.stdin.isatty():
        print("Nobody can be asked here. To run it, add --run.", file=sys.stderr)
        return False
    return input("Run it? Type yes: ").strip().lower() in ("y", "yes")


def run_check(exercise: Path, answer: Path, limits: Limits) -> Ended:
    """Check the answer in a process of its own."""
    token = secrets.token_hex(16)
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as beside:
        result = Path(beside) / "result.json"
        order = {
            "exercise": str(exercise),
            "answer": str(answer.resolve()),
            "result": str(result),
            "token": token,
            "megabytes": limits.megabytes,
            "seconds": limits.seconds,
        }
        process = start(Path(folder), order)
        printed, reason = follow(process, limits)
        return ending(result, token, printed, reason)


def start(folder: Path, order: dict[str, object]) -> subprocess.Popen[bytes]:
    """The process, which has read what it is to do."""
    root = str(Path(__file__).resolve().parents[2])
    code = f"import sys; sys.path.insert(0, {root!r}); from kit.command.child import main; main()"
    process = subprocess.Popen(
        [sys.executable, "-I", "-X", "utf8", "-c", code],
        cwd=folder,
        env=environment(folder),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    assert process.stdin is not None
    process.stdin.write(json.dumps(order).encode() + b"\n")
    process.stdin.close()
    return process


def environment(folder: Path) -> dict[str, str]:
    """The variables of the process: none of the user's, but what Python and NumPy need."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "LANG") if name in os.environ}
    return {**kept, "HOME": str(folder), "TMPDIR": str(folder), "OPENBLAS_NUM_THREADS": "1"}


def follow(process: subprocess.Popen[bytes], limits: Limits) -> tuple[str, str]:
    """What the process printed, and which limit ended it, "" for none."""
    pieces: list[bytes] = []
    reasons: list[str] = []
    assert process.stdout is not None

    def read(stream: IO[bytes]) -> None:
        total = 0
        while piece := os.read(stream.fileno(), 4096):
            total += len(piece)
            pieces.append(piece)
            if total > limits.output:
                reasons.append(f"It printed more than {limits.output // 1000} KB.")
                end(process)
                return

    reader = threading.Thread(target=read, args=(process.stdout,), daemon=True)
    reader.start()
    try:
        process.wait(limits.seconds)
    except subprocess.TimeoutExpired:
        reasons.append(f"It was not finished after {limits.seconds:g} seconds.")
    end(process)  # also what it started and left behind
    process.wait()
    reader.join(5)
    process.stdout.close()
    printed = b"".join(pieces)[: limits.output].decode("utf-8", "replace")
    return printed, reasons[0] if reasons else ""


def end(process: subprocess.Popen[bytes]) -> None:
    """End the process and what it has started."""
    try:
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    except OSError:
        pass  # it has ended already


def ending(result: Path, token: str, printed: str, reason: str) -> Ended:
    """How it ended, from what the process has written down."""
    try:
        said = json.loads(result.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        said = {}
    if said.get("token") == token and said.get("outcome") in NAMES:
        if "MemoryError" in str(said.get("fields")):
            return Ended(LIMIT, f"Stopped. It needed too much memory.\n{said['text']}", printed)
        head = {"right": "Passed.", "wrong": "Not there yet.", "error": "Stopped by an error."}
        return Ended(NAMES[said["outcome"]], f"{head[said['outcome']]}\n{said['text']}", printed)
    reason = reason or "It ended without a result: it may have needed too much memory."
    return Ended(LIMIT, f"Stopped. {reason}", printed)
