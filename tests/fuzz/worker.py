"""The process in which inputs are run: reads length and bytes, answers with a line of JSON.

It has 3 GiB of address space. The parent ends it when an input takes too long.
"""

import faulthandler
import json
import resource
import signal
import sys
import time
import warnings
from pathlib import Path

from tests.fuzz.harness import execute
from tests.fuzz.trace import Lines

ADDRESS_SPACE = 3 << 30
_STATUS, _CLEAR = Path("/proc/self/status"), Path("/proc/self/clear_refs")


def main(*, traced: bool, anew: bool) -> None:
    """Run every input of standard input until it ends; anew: list known lines each time too."""
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))
    faulthandler.enable()
    faulthandler.register(signal.SIGUSR1)
    warnings.simplefilter("ignore")
    lines = Lines()
    answers, sys.stdout = sys.stdout, sys.stderr
    while size := sys.stdin.buffer.read(4):
        data = sys.stdin.buffer.read(int.from_bytes(size, "little"))
        _CLEAR.write_text("5")  # the peak of memory starts anew
        start = time.process_time()
        if anew:
            lines = Lines()
        if traced:
            with lines:
                outcome = execute(data)
        else:
            outcome = execute(data)
        answer = {
            "kind": outcome.kind,
            "features": sorted(outcome.features) + lines.new,
            "text": outcome.text,
            "seconds": time.process_time() - start,
            "megabytes": _peak(),
        }
        print(json.dumps(answer), file=answers, flush=True)


def _peak() -> int:
    [row] = [row for row in _STATUS.read_text().splitlines() if row.startswith("VmHWM")]
    return int(row.split()[1]) // 1024


if __name__ == "__main__":
    main(traced="--traced" in sys.argv, anew="--anew" in sys.argv)
