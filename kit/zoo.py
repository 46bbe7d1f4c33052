"""The shipped models by name, with plain verbs: `load("digits-map").decode([0, 0])`.

Not here: where the files lie (model_files.py), how one is run (kit/runtime) and how one is made
(kitbuild/models).
"""

import json
from collections.abc import Mapping, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import Any, NamedTuple, cast

import numpy as np
from numpy.typing import ArrayLike, NDArray

from kit.errors import FeedError
from kit.generate.arguments import floats, whole
from kit.generate.flow import Flow
from kit.generate.gan import Gan
from kit.generate.noise import normal
from kit.generate.story import OUTPUTS, LanguageModel
from kit.generate.tokenizer import Tokenizer
from kit.model_files import FOLDER, Sessions, model_folder, model_names, model_path
from kit.runtime import InferenceSession

__all__ = [
    "CODES",
    "FOLDER",
    "TOKENIZER",
    "Autoencoder",
    "Codes",
    "FlowModel",
    "GanModel",
    "Model",
    "Reader",
    "TextModel",
    "load",
    "model_names",
    "model_path",
    "open_model",
]

TOKENIZER = "tokenizer.json"
CODES = "codes.json"  # names the model whose codes a flow draws

Floats = NDArray[np.float32]


class Codes(NamedTuple):
    """What encode gives: the code of each picture, and the log of its variance."""

    mu: Floats
    logvar: Floats


def load(name: str) -> "Model":
    """The model called name, the same object each time; its files are read when first used.

    Raises ModelError when there is no such model; it names those that exist.
    """
    return _load(model_folder(name))


def open_model(folder: Path) -> "Model":
    """The model whose files lie in folder, with the verbs of its kind."""
    kinds = [kind for file, kind in KINDS.items() if (folder / file).is_file()]
    return kinds[0](folder) if kinds else Model(folder)


class Model:
    """One shipped model: name, card (dict), sessions by part, and the verbs of its parts."""

    def __init__(self, folder: Path) -> None:
        self.name = folder.name
        self.sessions: Mapping[str, InferenceSession] = Sessions(folder)
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
        array = floats(value)
        one = tuple(session.get_inputs()[0].shape or ())[1:]
        single = array.shape == one
        if not single and array.shape[1:] != one:
            raise _wrong_shape(part, one, array.shape)
        results = session.run(outputs, {feed: array[None] if single else array})
        return [result[0] if single else result for result in results]


class Autoencoder(Model):
    """A shipped model with a decoder that can draw from chance: encode, decode, sample."""

    def sample(self, number: int = 1, seed: int = 0) -> Floats:
        """Pictures (number, height, width), decoded from codes drawn from the normal curve.

        The same seed gives the same pictures; more of them begin with the same ones. Raises
        FeedError when number or seed is no whole number.
        """
        codes = cast(tuple[int, ...], self.sessions["decoder"].get_inputs()[0].shape)
        return self.decode(normal((whole("number", number, 0), *codes[1:]), seed))


class Reader(Model):
    """A shipped model that says what is in a picture: read, scores, features."""

    def read(self, pictures: ArrayLike) -> NDArray[np.int64]:
        """The kind with the highest score, (batch,), for pictures (batch, height, width) in 0..1.

        One picture gives one number. Raises FeedError when pictures has another shape.
        """
        return np.asarray(self.scores(pictures).argmax(axis=-1), np.int64)

    def scores(self, pictures: ArrayLike) -> Floats:
        """The score (logit) of each kind, (batch, kinds), before any choice is made.

        Raises FeedError when pictures has another shape.
        """
        [scores] = self._run("model", "picture", pictures, ["logits"])
        return scores

    def features(self, pictures: ArrayLike) -> Floats:
        """The last hidden layer, (batch, features), from which the scores are made.

        Pictures that look alike to the reader have features that lie near each other. Raises
        FeedError when pictures has another shape.
        """
        [features] = self._run("model", "picture", pictures, ["features"])
        return features


class GanModel(Model, Gan):
    """A shipped generator with its judge: sample, judge."""


class FlowModel(Model, Flow):
    """A shipped flow over the codes of another model: sample, denoise, velocity, encode, decode."""

    @cached_property
    def lender(self) -> Model:
        """The model whose codes the flow draws: encode and decode are its verbs."""
        return load(json.loads((self._folder / CODES).read_text("utf-8"))["model"])

    def encode(self, pictures: ArrayLike) -> Codes:
        """What encode of the lender gives."""
        return self.lender.encode(pictures)

    def decode(self, latents: ArrayLike) -> Floats:
        """What decode of the lender gives."""
        return self.lender.decode(latents)

    @property
    def size(self) -> int:
        """How many numbers one code has, as the file says."""
        return cast(tuple[int, int], self.sessions["flow"].get_inputs()[0].shape)[1]

    def directions(self, latents: Floats, times: Floats, labels: NDArray[np.int64]) -> Floats:
        """The output of the model's file."""
        feeds = {"latent": latents, "time": times, "label": labels}
        [velocity] = self.sessions["flow"].run(["velocity"], feeds)
        return cast(Floats, velocity)


class TextModel(Model, LanguageModel):
    """A shipped model that writes: next_token, sample, sample_many, attention, read, surprise."""

    @cached_property
    def tokenizer(self) -> Tokenizer:
        """The model's own tokenizer."""
        return Tokenizer.load(self._folder / TOKENIZER)

    def run(self, feeds: Mapping[str, NDArray[Any]]) -> Sequence[NDArray[Any]]:
        """OUTPUTS of the model's file."""
        return self.sessions["model"].run(OUTPUTS, feeds)

    def cache_shape(self) -> tuple[int, int, int]:
        """Layers, heads and numbers in a key, as the file says."""
        shapes = {value.name: value.shape for value in self.sessions["model"].get_inputs()}
        _, layers, heads, _, size = cast(tuple[int, ...], shapes["past_keys"])
        return layers, heads, size


# A file that tells the kind of a model -> the class with its verbs; the first that fits.
KINDS: dict[str, type[Model]] = {
    TOKENIZER: TextModel,
    "generator.onnx": GanModel,
    "flow.onnx": FlowModel,
    "decoder.onnx": Autoencoder,
    "model.onnx": Reader,
}


def _wrong_shape(part: str, one: tuple[object, ...], got: tuple[int, ...]) -> FeedError:
    """A verb was given an array of another shape than its codes or pictures have."""
    fields = {"sizes": ", ".join(map(str, one)), "got": str(got)}
    if part == "decoder":
        return FeedError(
            "decode takes codes. Their shape is (number, {sizes}). You gave it the shape {got}."
            " Print the codes and their shape, one line above.",
            **fields,
        )
    if part == "model":
        return FeedError(
            "This model reads pictures. Their shape is (number, {sizes}). You gave it the shape"
            " {got}. Print the shape of your pictures, one line above.",
            **fields,
        )
    return FeedError(
        "encode takes pictures. Their shape is (number, {sizes}). You gave it the shape {got}."
        " Print the shape of your pictures, one line above.",
        **fields,
    )


@cache
def _load(folder: Path) -> Model:
    return open_model(folder)
