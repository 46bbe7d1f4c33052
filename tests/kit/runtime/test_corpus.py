"""Models made by fuzzing (tests/fuzz): each ends in a session that works or in an error of ours."""

import random
from collections.abc import Iterator

import pytest

from kit.errors import OnnxError
from tests.fuzz.harness import execute
from tests.fuzz.keep import MOST_BYTES, MOST_FILES
from tests.fuzz.mutate import mutate
from tests.fuzz.seeds import CORPUS
from tests.fuzz.watch import Worker

FILES = {path.name: path.read_bytes() for path in sorted(CORPUS.glob("*.onnx"))}
CHANGES = 1500  # two seconds; `make torture` makes millions


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    """A process with little memory, which is ended when it hangs."""
    worker = Worker()
    yield worker
    worker.close()


def test_the_corpus_is_small_and_each_file_differs() -> None:
    assert 0 < len(FILES) <= MOST_FILES
    assert sum(map(len, FILES.values())) <= MOST_BYTES
    assert len(set(FILES.values())) == len(FILES)


def test_every_file_of_the_corpus_ends_well(worker: Worker) -> None:
    answers = {name: worker.run(data) for name, data in FILES.items()}
    assert {name: a["text"] for name, a in answers.items() if a["kind"] == "finding"} == {}
    assert {answer["kind"] for answer in answers.values()} >= {"ran", "refused"}


def test_changed_models_end_well(worker: Worker) -> None:
    rng, files = random.Random(0), list(FILES.values())
    for _ in range(CHANGES):
        changed = mutate(rng, rng.choice(files), rng.choice(files))
        answer = worker.run(changed)
        assert answer["kind"] != "finding", (changed.hex(), answer["text"])


@pytest.mark.parametrize("cause", [MemoryError(), RecursionError(), ValueError("x")])
def test_an_error_that_is_not_ours_is_a_finding(
    cause: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    def load(data: bytes) -> None:
        if isinstance(cause, ValueError):
            raise cause
        raise OnnxError("It does not fit.") from cause  # a limit should have come first

    monkeypatch.setattr("tests.fuzz.harness.InferenceSession", load)
    outcome = execute(b"")
    assert outcome.kind == "finding"
    assert type(cause).__name__ in outcome.text
