"""The game: a fixed number of rounds from a fixed seed on one thread, so it can be repeated."""

from __future__ import annotations

import copy

import torch
from torch import Tensor, nn
from torch.nn import functional

from kit.data import load_data
from kitbuild.models.augment import augment
from kitbuild.models.digits_gan import Config
from kitbuild.models.digits_gan.model import DIGITS, Generator, Judge, build


def train(config: Config, seed: int) -> dict[str, nn.Module]:
    """Trained players; the same seed gives the same weights, bit for bit, on the same machine."""
    torch.set_num_threads(1)
    torch.manual_seed(seed)
    game = Game(config)
    for step in range(config.steps):
        for _ in range(config.judge_steps):
            judged = game.judge_step()
        made = game.generator_step()
        if (step + 1) % 1000 == 0:
            losses = f"judge {judged:.3f}, generator {made:.3f}"
            print(f"  step {step + 1} of {config.steps}: {losses}", flush=True)
    return {"generator": game.kept.eval(), "judge": game.judge.eval()}


class Game:
    """Both players with their optimizers, the real pictures, and the averaged generator."""

    def __init__(self, config: Config) -> None:
        self.config = config
        data = load_data(config.data)
        self.pictures = torch.from_numpy(data.pictures[data.train])
        self.labels = torch.from_numpy(data.labels[data.train])
        self.generator, self.judge = build(config)
        self.kept = copy.deepcopy(self.generator)
        self.make = _optimizer(self.generator, config.generator_rate, config)
        self.tell = _optimizer(self.judge, config.judge_rate, config)

    def judge_step(self) -> float:
        """One step of the judge on real pictures and made ones of the same digits; its loss."""
        drawn = torch.randint(len(self.pictures), (self.config.batch,))
        real, asked = self.pictures[drawn], self._asked(self.labels[drawn])
        if self.config.augment:
            real = augment(real, self.config.augment)
        with torch.no_grad():
            made = self._made(asked)
        loss = _judge_loss(self.judge, real, made, asked, self.config)
        return _step(self.tell, loss)

    def generator_step(self) -> float:
        """One step of the generator on its judge's slopes; its loss."""
        asked = self._asked(torch.randint(DIGITS, (self.config.batch,)))
        scores = self.judge(self._made(asked), *asked)
        wasserstein = self.config.loss == "wasserstein"
        loss = _step(self.make, (-scores if wasserstein else functional.softplus(-scores)).mean())
        with torch.no_grad():
            for kept, new in zip(self.kept.parameters(), self.generator.parameters(), strict=True):
                kept.lerp_(new, self.config.average)
        return loss

    def _made(self, asked: tuple[Tensor, ...]) -> Tensor:
        pictures: Tensor = self.generator(torch.randn(self.config.batch, self.config.noise), *asked)
        return pictures

    def _asked(self, labels: Tensor) -> tuple[Tensor, ...]:
        return (labels,) if self.config.labelled else ()


def _judge_loss(
    judge: Judge, real: Tensor, made: Tensor, asked: tuple[Tensor, ...], config: Config
) -> Tensor:
    of_real, of_made = judge(real, *asked), judge(made, *asked)
    if config.loss == "cross-entropy":
        return (functional.softplus(-of_real) + functional.softplus(of_made)).mean()
    share = torch.rand(len(real), 1, 1)
    between = (share * real + (1 - share) * made).requires_grad_()
    [slope] = torch.autograd.grad(judge(between, *asked).sum(), between, create_graph=True)
    steep = slope.flatten(1).norm(dim=1)  # (batch,)
    penalty: Tensor = ((steep - 1) ** 2).mean()
    loss: Tensor = (of_made - of_real).mean() + config.slope_weight * penalty
    return loss


def _optimizer(player: Generator | Judge, rate: float, config: Config) -> torch.optim.Adam:
    return torch.optim.Adam(player.parameters(), lr=rate, betas=config.betas)


def _step(optimizer: torch.optim.Optimizer, loss: Tensor) -> float:
    optimizer.zero_grad()
    loss.backward()  # type: ignore[no-untyped-call]
    optimizer.step()
    return loss.item()
