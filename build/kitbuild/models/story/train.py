"""Training: a fixed number of steps from a fixed seed on one thread, so it can be repeated."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from kit.generate.tokenizer import END, Tokenizer
from kitbuild.models.story import Config
from kitbuild.models.story.measure import watch
from kitbuild.models.story.model import Transformer, build
from kitbuild.models.story.running import Running
from kitbuild.models.story.texts import PADDING, batches, grammars, make_tokenizer

WARM_UP = 60  # steps in which the rates grow from 0
MOMENTUM = 0.95
COPIES = 60  # stories of each language that are looked for among those of training
# Coefficients of a polynomial that, applied a few times, brings singular values near 1.
NEWTON = (3.4445, -4.7750, 2.0315)


def train(config: Config, seed: int) -> dict[str, nn.Module]:
    """The trained model; the same seed gives the same weights, bit for bit, on the same machine.

    Its attribute `watched` says what its stories were like on the way.
    """
    torch.set_num_threads(1)
    torch.manual_seed(seed)
    tokenizer = make_tokenizer(config.merges)
    [model] = build(config)
    matrices = [p for name, p in model.blocks.named_parameters() if p.ndim == 2]
    chosen = {id(matrix) for matrix in matrices}
    others = [p for p in model.parameters() if id(p) not in chosen]
    adam = torch.optim.AdamW(others, lr=config.learning_rate, betas=(0.9, 0.98))
    muon = Muon(matrices)
    fresh = batches(tokenizer, config.batch, config.invented, seed)
    read: set[bytes] = set()
    for step in range(config.steps):
        batch = next(fresh)
        read.update(row[row != PADDING].tobytes() for row in batch)
        rate = min(1.0, (step + 1) / WARM_UP) * (1 - step / config.steps)
        loss = surprise(model, torch.from_numpy(batch))
        model.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(others, 1.0)
        adam.param_groups[0]["lr"] = config.learning_rate * rate
        adam.step()
        muon.step(config.matrix_rate * rate)
        if (step + 1) % (config.steps // config.watch) == 0:
            note(model, tokenizer, step + 1, loss.item())
    model.watched[-1]["copied"] = copied(Running(model, tokenizer), read)
    return {"model": model.eval()}


def surprise(model: Transformer, tokens: Tensor) -> Tensor:
    """The loss of tokens (batch, length): each is told from those before it."""
    logits = model(tokens[:, :-1].clamp(min=0), *model.nothing_read(len(tokens)))[0]
    return functional.cross_entropy(
        logits.flatten(0, 1), tokens[:, 1:].flatten(), ignore_index=PADDING
    )


def note(model: Transformer, tokenizer: Tokenizer, step: int, loss: float) -> None:
    """Judges the model on the way, prints it and keeps it with the model."""
    seen = watch(Running(model, tokenizer))
    model.watched.append({"step": step, "loss": round(loss, 3), **seen})
    print(f"  step {step}: loss {loss:.3f}, {seen}", flush=True)


def copied(model: Running, read: set[bytes]) -> float:
    """Share of new stories that equal, letter for letter, one that the model was trained with."""
    texts = [
        text
        for grammar in grammars()
        for text in model.sample_many(grammar.prompt, COPIES, 0.4, seed=4000)
    ]
    rows = (np.array([*model.prompt_ids(text), END]) for text in texts)
    return sum(row.tobytes() in read for row in rows) / len(texts)


class Muon:
    """Steps of equal size in all directions of a matrix: momentum, then made orthogonal.

    Source: Jordan et al. 2024, Muon: an optimizer for hidden layers in neural networks.
    """

    def __init__(self, matrices: Sequence[nn.Parameter]) -> None:
        self.matrices = matrices
        self.momenta = [torch.zeros_like(matrix) for matrix in matrices]

    @torch.no_grad()
    def step(self, rate: float) -> None:
        """Moves each matrix along its gradient."""
        for matrix, momentum in zip(self.matrices, self.momenta, strict=True):
            if matrix.grad is None:
                raise RuntimeError("a matrix has no gradient: call backward() first")
            momentum.mul_(MOMENTUM).add_(matrix.grad)
            direction = orthogonal(matrix.grad + MOMENTUM * momentum)
            rows, columns = matrix.shape
            matrix.sub_(direction, alpha=rate * math.sqrt(max(1, rows / columns)))


def orthogonal(matrix: Tensor) -> Tensor:
    """Nearly the nearest matrix whose singular values are all 1."""
    a, b, c = NEWTON
    x = matrix / (matrix.norm() + 1e-7)
    x = x.T if x.shape[0] > x.shape[1] else x
    for _ in range(5):
        square = x @ x.T
        x = a * x + (b * square + c * square @ square) @ x
    result: Tensor = x.T if x.shape != matrix.shape else x
    return result
