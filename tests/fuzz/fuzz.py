"""Fuzzing of kit/runtime: any bytes end in a session that works, an OnnxError or a FeedError.

    python -m tests.fuzz.fuzz --minutes 5 --seed 1     change models, keep what reaches new lines
    python -m tests.fuzz.fuzz --minutes 5 --keep       and write the corpus of the suite anew
    python -m tests.fuzz.fuzz FILE ...                 run these files again

Findings (other exceptions, deaths, hangs, too much memory) lie in out/fuzz with their reason.
"""

import argparse
import hashlib
import random
import sys
import time
from pathlib import Path
from typing import Any

import onnx
from google.protobuf.message import DecodeError

from tests.fuzz.keep import write_corpus
from tests.fuzz.mutate import mutate
from tests.fuzz.seeds import CORPUS, collect_seeds
from tests.fuzz.trace import all_lines
from tests.fuzz.watch import FOUND, Worker

MOST_BYTES = 40_000  # of an input that is kept to be changed further


class Fuzzer:
    """The inputs that reached something new, by operator, and what was found."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._rng = random.Random(seed)
        self._groups: dict[str, list[bytes]] = {}
        self._worker = Worker("--traced")
        self._judge = Worker()  # whether a hang is one without the tracer too
        self._reached: set[str] = set()
        self._run: set[bytes] = set()  # hashes
        self._worst: dict[str, tuple[float, bytes]] = {"seconds": (0, b""), "megabytes": (0, b"")}
        self.kept: list[bytes] = []
        self.findings = 0

    def run(self, seeds: list[bytes], minutes: float) -> None:
        """Run all seeds, then change what is kept until the time is up."""
        for data in seeds:
            self._add(_operator(data), data, new=self._execute(data))
        self._report("seeds")
        end, told = time.monotonic() + 60 * minutes, time.monotonic()
        while time.monotonic() < end:
            self._one_more()
            if time.monotonic() - told > 60:
                told = time.monotonic()
                self._report("so far")
        self._worker.close()
        self._judge.close()
        self._report("done")

    def _one_more(self) -> None:
        """Change one input, run it, and keep it when it reached something new."""
        name, other = self._rng.choices(list(self._groups), k=2)
        data = self._rng.choice(self._groups[name])
        changed = mutate(self._rng, data, self._rng.choice(self._groups[other]))
        if self._execute(changed) and len(changed) <= MOST_BYTES:
            self._add(name, changed, new=True)
            self.kept.append(changed)

    def _add(self, name: str, data: bytes, *, new: bool) -> None:
        if new or name not in self._groups:
            self._groups.setdefault(name, []).append(data)

    def _execute(self, data: bytes) -> bool:
        """Run data unless it was run before; return whether it reached something new."""
        place = _place(data)
        if place in self._run:
            return False
        self._run.add(place)
        answer = self._worker.run(data)
        if answer["kind"] == "finding" and answer["features"] == ["hang"]:
            answer = self._judge.run(data)
        if answer["kind"] == "finding":
            self._found(data, answer)
            return False
        for what, (most, _) in self._worst.items():
            if answer[what] > most:
                self._worst[what] = (answer[what], data)
        new = set(answer["features"]) - self._reached
        self._reached |= new
        return bool(new)

    def _found(self, data: bytes, answer: dict[str, Any]) -> None:
        self.findings += 1
        name = f"{(answer['features'] or ['other'])[0]}-{_place(data).hex()}"
        (FOUND / f"{name}.onnx").write_bytes(data)
        text = f"seed {self._seed}, execution {len(self._run)}, {_operator(data)}\n"
        (FOUND / f"{name}.txt").write_text(text + answer["text"])
        print(f"finding {name}: {answer['text'].strip().splitlines()[-1][:200]}", flush=True)

    def _report(self, when: str) -> None:
        lines = all_lines()
        reached = len(lines & self._reached)
        print(
            f"{when}: {len(self._run)} executions, {reached} of {len(lines)} lines, "
            f"{len(self._reached) - reached} messages, {len(self.kept)} kept, "
            f"{self.findings} findings",
            *(f"{what} up to {most:.1f}" for what, (most, _) in self._worst.items()),
            sep=", ",
            flush=True,
        )
        for what, (_, data) in self._worst.items():
            (FOUND / f"most-{what}.onnx").write_bytes(data)


def _place(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()[:6]


def _operator(data: bytes) -> str:
    """The operator that the model is about."""
    try:
        nodes = onnx.ModelProto.FromString(data).graph.node
    except DecodeError:
        return ""
    return nodes[-1].op_type if nodes else ""


def _run_again(paths: list[Path]) -> int:
    worker = Worker()
    found = 0
    for path in paths:
        answer = worker.run(path.read_bytes())
        found += answer["kind"] == "finding"
        row = [answer[key] for key in ("kind", "features", "seconds", "megabytes")]
        print(path.name, *row, answer["text"])
    worker.close()
    return found


def main() -> int:
    """Fuzz for some minutes or run files again; 1 when anything was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", action="store_true")
    parser.add_argument("files", nargs="*", type=Path)
    options = parser.parse_args()
    if options.files:
        return int(_run_again(options.files) > 0)
    seeds = collect_seeds()
    corpus = [path.read_bytes() for path in sorted(CORPUS.glob("*.onnx"))]
    fuzzer = Fuzzer(options.seed)
    fuzzer.run(corpus + seeds, options.minutes)
    if options.keep:
        write_corpus(CORPUS, corpus + fuzzer.kept, seeds)
    return int(fuzzer.findings > 0)


if __name__ == "__main__":
    sys.exit(main())
