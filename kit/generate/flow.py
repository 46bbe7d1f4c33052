"""From noise to a code in small steps, each along the direction that a network gives.

A flow learnt from straight lines: at time 0 a code is pure noise, at time 1 it is a real code, and
the network tells at any place and time which way the lines go there. Introduced in lesson 1.4.
Source: X. Liu, C. Gong and Q. Liu 2022, Flow straight and fast (rectified flow).
Not here: the network (a plain graph: see kit.runtime) and its training (kitbuild/models).
"""

from abc import ABC, abstractmethod

import numpy as np
from numpy.typing import ArrayLike, NDArray

from kit.errors import FeedError
from kit.generate.arguments import finite, floats, whole
from kit.generate.digits import asked_for
from kit.generate.noise import normal

__all__ = ["ANY", "Flow"]

ANY = -1  # the label that asks for nothing: the last row of the network's table of labels
STEPS, GUIDANCE = 4, 2.0
STRONGEST = 100.0  # guidance, to either side; far less already spoils the pictures

Floats = NDArray[np.float32]
Labels = NDArray[np.int64]


class Flow(ABC):
    """The verbs of a flow over codes; what holds the network and the decoder says where from."""

    @property
    @abstractmethod
    def size(self) -> int:
        """How many numbers one code has."""

    @abstractmethod
    def directions(self, latents: Floats, times: Floats, labels: Labels) -> Floats:
        """The network's answer for each of latents (batch, size), at its time and for its label."""

    @abstractmethod
    def decode(self, latents: ArrayLike) -> Floats:
        """The pictures (batch, height, width) of codes (batch, size)."""

    def sample(
        self,
        digit: int | None = None,
        number: int = 1,
        steps: int = STEPS,
        guidance: float = GUIDANCE,
        seed: int = 0,
    ) -> Floats:
        """Pictures (number, height, width) in 0..1 of a digit; without one, of whatever comes.

        More steps follow the bends of the lines better. guidance: see velocity. The same seed
        gives the same pictures. Raises FeedError when digit is not in 0..9, or another argument
        is no number that fits.
        """
        latents = normal((whole("number", number, 0), self.size), seed)
        for step in range(whole("steps", steps, 1)):
            latents = self.denoise(latents, step / steps, digit, steps=steps, guidance=guidance)
        return self.decode(latents)

    def denoise(
        self,
        latents: ArrayLike,
        time: float,
        digit: int | None = None,
        steps: int = STEPS,
        guidance: float = GUIDANCE,
    ) -> Floats:
        """Codes (number, size) one step further: from time to time + 1 / steps.

        Raises FeedError as velocity does, or when steps is below 1.
        """
        start, parts = floats(latents), whole("steps", steps, 1)
        moved: Floats = start + self.velocity(start, time, digit, guidance) / np.float32(parts)
        return moved

    def velocity(
        self, latents: ArrayLike, time: float, digit: int | None = None, guidance: float = GUIDANCE
    ) -> Floats:
        """Which way latents (number, size) should go at time (0 noise, 1 code), and how fast.

        guidance: 1 follows the network; more goes further away from where it would go when nothing
        is asked for (twice the work). Raises FeedError when latents has another shape, time is not
        in 0..1, or guidance not in -100..100.
        Source: J. Ho and T. Salimans 2022, Classifier-free diffusion guidance.
        """
        array, time = self._checked(latents), finite("time", time, 0, 1)
        guidance = finite("guidance", guidance, -STRONGEST, STRONGEST)
        free = np.full(len(array), ANY, np.int64)  # the page's own whole numbers have 32 bits
        if digit is None:
            return self._at(array, time, free)
        asked = asked_for(digit, len(array))
        if guidance == 1:
            return self._at(array, time, asked)
        both = self._at(np.concatenate([array, array]), time, np.concatenate([asked, free]))
        told, untold = np.split(both, 2)
        further: Floats = untold + np.float32(guidance) * (told - untold)
        return further

    def _at(self, latents: Floats, time: float, labels: Labels) -> Floats:
        return self.directions(latents, np.full(len(latents), time, np.float32), labels)

    def _checked(self, latents: ArrayLike) -> Floats:
        array = floats(latents)
        if array.ndim != 2 or array.shape[1] != self.size:
            raise FeedError(
                "A flow moves codes. Their shape is (number, {size}). You gave it the shape {got}."
                " Print the codes and their shape, one line above.",
                size=str(self.size),
                got=str(array.shape),
            )
        return array
