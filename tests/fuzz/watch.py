"""A worker process seen from outside: what it answers, or that it died or hangs."""

import json
import os
import select
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from tests.fuzz.seeds import ROOT

FOUND = ROOT / "out" / "fuzz"
MOST_SECONDS = 10  # of processor time, for one input
MOST_MEGABYTES = 2048


class Worker:
    """A process that runs inputs; a new one is started when it dies or is ended.

    options: `--traced` also lists lines of kit/runtime, `--anew` those listed before too.
    """

    def __init__(self, *options: str) -> None:
        self._options = options
        self._process: subprocess.Popen[bytes] | None = None
        FOUND.mkdir(parents=True, exist_ok=True)
        self._errors = FOUND / f"stderr-{os.getpid()}{''.join(options)}.txt"

    def run(self, data: bytes) -> dict[str, Any]:
        """Run one input and return the answer; death, a hang and a lot of memory are findings."""
        process = self._started()
        assert process.stdin is not None
        assert process.stdout is not None
        before, begun = _processor_seconds(process.pid), time.monotonic()
        try:
            process.stdin.write(len(data).to_bytes(4, "little") + data)
            process.stdin.flush()
            while not select.select([process.stdout], [], [], 0.5)[0]:
                used = _processor_seconds(process.pid) - before
                if used > MOST_SECONDS or time.monotonic() - begun > 30 * MOST_SECONDS:
                    return self._ended("hang")
            line = process.stdout.readline()
        except BrokenPipeError:
            line = b""
        if not line:
            return self._ended("death")
        answer: dict[str, Any] = json.loads(line)
        if answer["megabytes"] > MOST_MEGABYTES and answer["kind"] != "finding":
            text = f"needed {answer['megabytes']} MB"
            answer |= {"kind": "finding", "features": ["memory"], "text": text}
        return answer

    def close(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None
            self._errors.unlink()

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            with self._errors.open("w") as errors:
                self._process = subprocess.Popen(
                    [sys.executable, "-m", "tests.fuzz.worker", *self._options],
                    cwd=ROOT,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=errors,
                    env=os.environ | {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},
                )
        return self._process

    def _ended(self, kind: str) -> dict[str, Any]:
        """End a process that hangs or is dead; its stack is the text of the finding."""
        assert self._process is not None
        if kind == "hang":
            self._process.send_signal(signal.SIGUSR1)  # it writes its stack
            time.sleep(0.5)
        text = kind + "\n" + self._errors.read_text()[-3000:]
        self.close()
        return {"kind": "finding", "features": [kind], "text": text, "seconds": 0, "megabytes": 0}


def _processor_seconds(pid: int) -> float:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except FileNotFoundError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
