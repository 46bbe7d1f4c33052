"""A model in PyTorch behind the verbs of the kit, so that it can be judged while it is trained."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import torch
from numpy.typing import NDArray

from kit.generate.story import LanguageModel
from kit.generate.tokenizer import Tokenizer
from kitbuild.models.story.model import INPUTS, Transformer


class Running(LanguageModel):
    """LanguageModel on a Transformer."""

    def __init__(self, model: Transformer, tokenizer: Tokenizer) -> None:
        self._model, self._tokenizer = model, tokenizer

    @property
    def tokenizer(self) -> Tokenizer:
        """What cuts its texts."""
        return self._tokenizer

    def cache_shape(self) -> tuple[int, int, int]:
        """Layers, heads and numbers in a key."""
        return self._model.cache_shape

    @torch.no_grad()
    def run(self, feeds: Mapping[str, NDArray[Any]]) -> Sequence[NDArray[Any]]:
        """The outputs of the module."""
        given = (torch.from_numpy(feeds[name]) for name in INPUTS)
        return [output.numpy() for output in self._model(*given)]
