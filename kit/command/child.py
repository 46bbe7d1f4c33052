"""The process in which a learner's file runs: limits first, then the program and its check.

What it is to do comes as one line of JSON; how it ended goes into a file, with the token that
came: a program that ends by itself, or is ended, leaves none. Not here: who waits (`check.py`).
"""

import json
import os
import sys
from pathlib import Path

from kit.exercise import check_answer, parse_exercise

__all__ = ["main"]

MEGABYTE = 1_000_000
LARGEST_FILE = 20 * MEGABYTE


def main() -> None:
    """Run the check that standard input describes."""
    order = json.loads(sys.stdin.readline())
    answer = Path(order["answer"]).read_text(encoding="utf-8-sig")
    exercise = Path(order["exercise"])
    check = parse_exercise(exercise.read_text(encoding="utf-8"), exercise.stem).check
    sys.argv = [""]
    limit(order["megabytes"], order["seconds"])
    result = check_answer(check, answer, out=_show)
    ended = {
        "token": order["token"],
        "outcome": result.outcome,
        "fields": str(result.fields),
        "text": result.text,
    }
    Path(order["result"]).write_text(json.dumps(ended), encoding="utf-8")
    sys.stdout.flush()
    os._exit(0)  # threads that the program left behind do not hold it up


def limit(megabytes: int, seconds: float) -> None:
    """Take memory, time and size of files away, where the system can: not on Windows."""
    try:
        import resource
    except ImportError:
        return
    amounts = {
        resource.RLIMIT_AS: megabytes * MEGABYTE,
        resource.RLIMIT_CPU: int(seconds) + 1,
        resource.RLIMIT_FSIZE: LARGEST_FILE,
        resource.RLIMIT_CORE: 0,
    }
    for kind, amount in amounts.items():
        try:
            resource.setrlimit(kind, (amount, amount))
        except (OSError, ValueError):
            continue  # a system that knows the limit and does not keep it, such as macOS


def _show(stream: str, text: str) -> None:
    """Print what the program prints."""
    sys.__stdout__.write(text)  # type: ignore[union-attr]  # the process has one
    sys.__stdout__.flush()  # type: ignore[union-attr]
