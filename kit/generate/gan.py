"""Two players that were trained against each other: what the generator draws, the judge scores.

Introduced in lesson 1.3. Not here: their training (kitbuild/models/digits_gan).
"""

from collections.abc import Mapping
from typing import cast

import numpy as np
from numpy.typing import ArrayLike, NDArray

from kit.errors import FeedError
from kit.generate.arguments import floats, seed_of, whole
from kit.generate.digits import DIGITS, asked_for
from kit.generate.noise import normal, uniform
from kit.runtime import InferenceSession

__all__ = ["Gan"]

Floats = NDArray[np.float32]


class Gan:
    """The verbs of a pair of players; sessions holds them as "generator" and "judge"."""

    sessions: Mapping[str, InferenceSession]

    def sample(self, digit: int | None = None, number: int = 1, seed: int = 0) -> Floats:
        """Pictures (number, height, width) in 0..1 of a digit; without one, of digits by chance.

        The same seed gives the same pictures. Raises FeedError when digit is not in 0..9, when
        this generator was never told digits, or when number or seed is no whole number.
        """
        number, seed = whole("number", number, 0), seed_of(seed)
        label = self._label(digit, number, seed)
        _, size = cast(tuple[int, int], self.sessions["generator"].get_inputs()[0].shape)
        feeds = {"noise": normal((number, size), seed), **label}
        [pictures] = self.sessions["generator"].run(["picture"], feeds)
        return cast(Floats, pictures)

    def judge(self, pictures: ArrayLike, digit: int | None = None) -> Floats:
        """The judge's score of each of pictures (number, height, width), as pictures of digit.

        High is what it takes for real. Scores can only be compared with each other: they are no
        chances. Raises FeedError when pictures has another shape, or as sample does.
        """
        array = floats(pictures)
        _, *sides = cast(tuple[int, ...], self.sessions["judge"].get_inputs()[0].shape)
        if array.shape[1:] != tuple(sides):
            raise FeedError(
                "The judge takes pictures. Their shape is (number, {sizes}). You gave it the shape"
                " {got}. Print the shape of your pictures, one line above.",
                sizes=", ".join(map(str, sides)),
                got=str(array.shape),
            )
        if digit is None and self.told_digits:
            raise FeedError("The judge must know which digit was asked for: judge(pictures, 3).")
        feeds = {"picture": array, **self._label(digit, len(array), seed=0)}
        [scores] = self.sessions["judge"].run(["score"], feeds)
        return cast(Floats, scores)

    @property
    def told_digits(self) -> bool:
        """Whether the players are told which digit is asked for."""
        return any(value.name == "label" for value in self.sessions["generator"].get_inputs())

    def _label(self, digit: int | None, number: int, seed: int) -> dict[str, NDArray[np.int64]]:
        if not self.told_digits:
            if digit is None:
                return {}
            raise FeedError("This model was never told digits. Leave the digit out.")
        if digit is None:
            return {"label": (uniform((number,), seed + 1) * DIGITS).astype(np.int64)}
        return {"label": asked_for(digit, number)}
