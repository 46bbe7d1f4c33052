"""Several programs timed side by side in one process, so that they share the machine's moods."""

import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

Runs = Mapping[str, Callable[[], object]]

TURN = 0.003  # seconds of one turn: a short run is repeated until the clock can be trusted
MOST = 100  # runs of one turn


@dataclass
class Times:
    """Seconds of one run, round by round."""

    cpu: list[float] = field(default_factory=list)
    wall: list[float] = field(default_factory=list)

    @property
    def median(self) -> float:
        """The middle of the seconds that the processor worked."""
        return statistics.median(self.cpu)

    @property
    def least(self) -> float:
        """The fewest seconds on the clock."""
        return min(self.wall)


def interleave(runs: Runs, rounds: int) -> dict[str, Times]:
    """Times every program once in each round."""
    repeats = {name: _repeats(program) for name, program in runs.items()}
    times = {name: Times() for name in runs}
    for _ in range(rounds):
        for name, program in runs.items():
            cpu, wall = _turn(program, repeats[name])
            times[name].cpu.append(cpu)
            times[name].wall.append(wall)
    return times


def ratios(over: Times, under: Times) -> tuple[float, float, float]:
    """How many times longer: the middle of the rounds' ratios, and where nine tenths lie between.

    The distance of the last two is the noise of the machine.
    """
    rounds = sorted(a / b for a, b in zip(over.cpu, under.cpu, strict=True))
    edge = len(rounds) // 20
    return statistics.median(rounds), rounds[edge], rounds[-1 - edge]


def _repeats(program: Callable[[], object]) -> int:
    cpu, _ = _turn(program, 1)
    return max(1, min(MOST, round(TURN / max(cpu, 1e-6))))


def _turn(program: Callable[[], object], repeats: int) -> tuple[float, float]:
    """The seconds of one run: of the processor, and on the clock."""
    program()  # what ran before has filled the caches with its own numbers
    cpu, wall = time.process_time(), time.perf_counter()
    for _ in range(repeats):
        program()
    return (time.process_time() - cpu) / repeats, (time.perf_counter() - wall) / repeats
