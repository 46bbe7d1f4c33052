"""A small corpus out of many inputs: each file reaches a line or a message that others do not."""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

import onnx
from google.protobuf.message import DecodeError

from tests.fuzz.watch import Worker

MOST_FILES = 200
MOST_BYTES = 300_000
MOST_SECONDS = 0.3  # of a file, traced: the corpus is run again in every test run


def write_corpus(folder: Path, inputs: Iterable[bytes], known: Iterable[bytes]) -> None:
    """Write the inputs that reach most beyond what the known ones reach, each made smaller."""
    worker = Worker("--traced", "--anew")
    covered = set().union(*(_reached(worker, data) for data in known))
    news = {data: _reached(worker, data) - covered for data in set(inputs)}
    folder.mkdir(exist_ok=True)
    for path in folder.glob("*.onnx"):
        path.unlink()
    files = total = 0
    while news and files < MOST_FILES:
        best = max(news, key=lambda data: (len(news[data]) / (len(data) + 200), data))
        wanted = news.pop(best)
        if not wanted:
            break
        small = _smaller(worker, best, wanted)
        if total + len(small) > MOST_BYTES:
            continue
        (folder / f"{hashlib.sha256(small).hexdigest()[:12]}.onnx").write_bytes(small)
        files, total = files + 1, total + len(small)
        news = {data: rest for data, row in news.items() if (rest := row - wanted)}
    worker.close()
    print(f"{files} files, {total} bytes in {folder}")


def _reached(worker: Worker, data: bytes) -> set[str]:
    """Lines and messages, without the operator, that a run of data reaches; none if it is slow."""
    answer = worker.run(data)
    if answer["kind"] == "finding" or answer["seconds"] > MOST_SECONDS:
        return set()
    return {name for name in answer["features"] if name.startswith("says") or ".py:" in name}


def _smaller(worker: Worker, data: bytes, wanted: set[str]) -> bytes:
    """Leave out parts of the model as long as it reaches what is wanted."""
    changed = True
    while changed:
        changed = False
        for shorter in _without_a_part(data):
            if len(shorter) < len(data) and wanted <= _reached(worker, shorter):
                data, changed = shorter, True
                break
    return data


def _without_a_part(data: bytes) -> Iterator[bytes]:
    try:
        graph = onnx.ModelProto.FromString(data).graph
    except DecodeError:
        yield data[: len(data) // 2]
        yield data[len(data) // 2 :]
        return
    for field in ("node", "initializer", "input", "output", "value_info"):
        for at in range(len(getattr(graph, field))):
            model = onnx.ModelProto.FromString(data)
            del getattr(model.graph, field)[at]
            yield model.SerializeToString()
    for place, node in enumerate(graph.node):
        for at in range(len(node.attribute)):
            model = onnx.ModelProto.FromString(data)
            del model.graph.node[place].attribute[at]
            yield model.SerializeToString()
