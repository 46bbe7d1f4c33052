"""A small transformer that writes stories, with every head in view (lessons 1.5 and 1.6).

One model for every language that has a grammar (kit/data/stories). Its tokenizer is trained here
too, and its cache of keys and values goes in and out of the graph. Read next: texts.py, model.py,
train.py, measure.py.
"""

from __future__ import annotations

from dataclasses import dataclass

from kit.data.stories import locales
from kitbuild.models.bars import Bar

FAMILY = "transformer"
LOSS = (
    "surprise (cross-entropy) of each next token, mean over the tokens of a batch of fresh stories"
)
NOT_FOR = "Teaching a language, answering questions, or telling what is true: it knows one plot."


@dataclass(frozen=True)
class Config:
    """What the model is trained with, and what it must reach.

    merges: of the tokenizer. width: numbers per token; size of a head is width / heads.
    invented: share of names that are made up, more than in the stories that learners see, so that
    copying any name becomes a skill. watch: how often its stories are judged on the way.
    """

    purpose: str
    bars: tuple[Bar, ...]
    known_failures: tuple[str, ...]
    merges: int = 330
    width: int = 72
    layers: int = 3
    heads: int = 4
    steps: int = 2000
    batch: int = 16
    learning_rate: float = 4e-3
    matrix_rate: float = 0.02
    invented: float = 0.5
    watch: int = 4
    seed: int = 0
    spread_seeds: tuple[int, ...] = (1, 2)
    data: str = "stories"


CONFIGS: dict[str, Config] = {
    "story": Config(
        purpose="Writes a story of nine sentences, token by token, in lessons 1.5 and 1.6.",
        bars=tuple(
            Bar(f"{metric}_{locale}", low=low)
            for metric, low in (("valid", 0.8), ("name", 0.9), ("unseen", 0.5))
            for locale in locales()
        ),
        known_failures=(
            "It knows one plot. After another beginning (Once there was a dragon) it writes words "
            "without sense until it is back in its plot.",
            "A name that it never met is not always kept: a letter is lost, doubled or changed.",
            "It does not check what it writes. The warmer the draw, the more stories contradict "
            "themselves.",
            "It learnt that the end of a name tells girl or boy. Many real names are not so.",
            "Its Spanish and Arabic come from drafts by a machine that no speaker has checked.",
        ),
    ),
}
