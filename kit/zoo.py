"""The shipped models by name, with plain verbs: `load("digits-map").decode([0, 0])`.

Not here: how a model file is run (kit/runtime) and how one is made (kitbuild/models). Each model
is a folder of kit/models with one file per part and a card.
"""

import json
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from kit.errors import FeedError, ModelError
from kit.runtime import InferenceSession

__all__ = ["Codes", "Model", "load", "model_names", "model_path"]

FOLDER = Path(__file__).parent / "models"

Floats = NDArray[np.float32]


class Codes(NamedTuple):
    """What encode gives: the code of each picture, and the log of its variance."""

    mu: Floats
    logvar: Floats


def model_names() -> list[str]:
    """The names of the shipped models, sorted."""
    return sorted(card.parent.name for card in FOLDER.glob("*/card.json"))


def model_path(name: str, part: str) -> Path:
    """The ONNX file of one part of a model.

    Raises ModelError when there is no such model or part; it names those that exist.
    """
    return _part_path(_model_folder(name), part)


def load(name: str) -> "Model":
    """The model called name, the same object each time; its files are read when first used.

    Raises ModelError when there is no such model; it names those that exist.
    """
    return _load(_model_folder(name))


class Model:
    """One shipped model: name, card (dict), sessions by part, and the verbs of its parts."""

    def __init__(self, folder: Path) -> None:
        self.name = folder.name
        self.sessions = _Sessions(folder)
        self._folder = folder

    @cached_property
    def card(self) -> dict[str, object]:
        """The model's card: what it was made from, what it reaches, where it fails."""
        card: dict[str, object] = json.loads((self._folder / "card.json").read_text("utf-8"))
        return card

    def encode(self, pictures: ArrayLike) -> Codes:
        """mu and logvar, (batch, codes) each, of pictures (batch, height, width) in 0..1.

        One picture (height, width) gives one mu and one logvar, without the batch.
        Raises FeedError when pictures has another shape.
        """
        mu, logvar = self._run("encoder", "picture", pictures, ["mu", "logvar"])
        return Codes(mu, logvar)

    def decode(self, latents: ArrayLike) -> Floats:
        """Pictures (batch, height, width) in 0..1 from latents (batch, codes).

        One latent (codes,) gives one picture, without the batch.
        Raises FeedError when latents has another shape, or is all that encode gave.
        """
        if isinstance(latents, Codes):
            raise FeedError(
                "You gave decode both parts of encode's answer."
                " Take the first: mu, logvar = model.encode(x)."
            )
        [pictures] = self._run("decoder", "latent", latents, ["picture"])
        return pictures

    def _run(self, part: str, feed: str, value: ArrayLike, outputs: list[str]) -> list[Floats]:
        session = self.sessions[part]
        array = np.asarray(value, dtype=np.float32)
        one = tuple(session.get_inputs()[0].shape or ())[1:]
        single = array.shape == one
        if not single and array.shape[1:] != one:
            raise _wrong_shape(outputs[0] == "picture", one, array.shape)
        results = session.run(outputs, {feed: array[None] if single else array})
        return [result[0] if single else result for result in results]


class _Sessions(Mapping[str, InferenceSession]):
    """Part -> session, made when first asked for and then kept."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: dict[str, InferenceSession] = {}

    def __getitem__(self, part: str) -> InferenceSession:
        if part not in self._made:
            self._made[part] = InferenceSession(_part_path(self._folder, part))
        return self._made[part]

    def __contains__(self, part: object) -> bool:
        return part in _part_names(self._folder)

    def __iter__(self) -> Iterator[str]:
        return iter(_part_names(self._folder))

    def __len__(self) -> int:
        return len(_part_names(self._folder))


def _wrong_shape(decoding: bool, one: tuple[object, ...], got: tuple[int, ...]) -> FeedError:
    """decode or encode was given an array of another shape than its codes or pictures have."""
    fields = {"sizes": ", ".join(map(str, one)), "got": str(got)}
    if decoding:
        return FeedError(
            "decode takes codes. Their shape is (number, {sizes}). You gave it the shape {got}."
            " Print the codes and their shape, one line above.",
            **fields,
        )
    return FeedError(
        "encode takes pictures. Their shape is (number, {sizes}). You gave it the shape {got}."
        " Print the shape of your pictures, one line above.",
        **fields,
    )


@cache
def _load(folder: Path) -> Model:
    return Model(folder)


def _model_folder(name: str) -> Path:
    known = model_names()
    if name not in known:
        raise ModelError(
            "There is no model '{name}'. There are: {known}.", name=name, known=", ".join(known)
        )
    return FOLDER / name


def _part_names(folder: Path) -> list[str]:
    return sorted(file.stem for file in folder.glob("*.onnx"))


def _part_path(folder: Path, part: str) -> Path:
    known = _part_names(folder)
    if part not in known:
        raise ModelError(
            "The model '{name}' has no part '{part}'. Its parts: {known}.",
            name=folder.name,
            part=part,
            known=", ".join(known),
        )
    return folder / f"{part}.onnx"
