"""Where the shipped models lie: their names, folders and files, and a session for each part.

Each model is a folder of kit/models with one file for each part and a card. Not here: what a model
can do (zoo.py).
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from kit.errors import ModelError
from kit.runtime import InferenceSession

__all__ = [
    "FOLDER",
    "Sessions",
    "model_folder",
    "model_names",
    "model_path",
    "part_names",
    "part_path",
]

FOLDER = Path(__file__).parent / "models"


def model_names() -> list[str]:
    """The names of the shipped models, sorted."""
    return sorted(card.parent.name for card in FOLDER.glob("*/card.json"))


def model_path(name: str, part: str) -> Path:
    """The ONNX file of one part of a model.

    Raises ModelError when there is no such model or part; it names those that exist.
    """
    return part_path(model_folder(name), part)


def model_folder(name: str) -> Path:
    """The folder of the model called name; raises ModelError, with those that exist."""
    known = model_names()
    if name not in known:
        raise ModelError(
            "There is no model '{name}'. There are: {known}.", name=name, known=", ".join(known)
        )
    return FOLDER / name


def part_names(folder: Path) -> list[str]:
    """The parts whose files lie in folder, sorted."""
    return sorted(file.stem for file in folder.glob("*.onnx"))


def part_path(folder: Path, part: str) -> Path:
    """The file of one part; raises ModelError, with the parts that exist."""
    known = part_names(folder)
    if part not in known:
        raise ModelError(
            "The model '{name}' has no part '{part}'. Its parts: {known}.",
            name=folder.name,
            part=part,
            known=", ".join(known),
        )
    return folder / f"{part}.onnx"


class Sessions(Mapping[str, InferenceSession]):
    """Part -> session, made when first asked for and then kept."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: dict[str, InferenceSession] = {}

    def __getitem__(self, part: str) -> InferenceSession:
        if part not in self._made:
            self._made[part] = InferenceSession(part_path(self._folder, part))
        return self._made[part]

    def __contains__(self, part: object) -> bool:
        return part in part_names(self._folder)

    def __iter__(self) -> Iterator[str]:
        return iter(part_names(self._folder))

    def __len__(self) -> int:
        return len(part_names(self._folder))
