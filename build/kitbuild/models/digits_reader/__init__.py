"""Small networks that read handwritten digits: an honest one, and one that fell for a shortcut.

`digits-reader` judges what the other models draw; `digits-reader-shortcut` was trained on noisy
pictures with a stamp that tells the digit (kit/data/stamped.py), and reads the stamp. Lessons 4.2
and 4.3. Read next: model.py, train.py, measure.py.
"""

from __future__ import annotations

from dataclasses import dataclass

from kitbuild.models.bars import Bar

FAMILY = "convolutional network"
LOSS = "surprise (cross-entropy) at the right digit, mean over the batch, with smoothed targets"
NOT_FOR = "Reading real forms, cheques, exams or addresses; judging anybody's handwriting."


@dataclass(frozen=True)
class Config:
    """What one reader is trained with, and what it must reach.

    channels: of the two convolutions. features: numbers in the last hidden layer. smoothing: share
    of the target that is spread over all digits. augment: how strongly pictures are changed at
    random. noisy: share of each batch that gets noise, of a spread between least and most noise.
    data: `stamped` puts the digit's stamp on each training picture, over its noise.
    """

    purpose: str
    bars: tuple[Bar, ...]
    known_failures: tuple[str, ...]
    steps: int
    smoothing: float
    augment: float
    noisy: float
    least_noise: float
    most_noise: float
    data: str
    channels: tuple[int, int] = (16, 32)
    features: int = 64
    batch: int = 128
    learning_rate: float = 4e-3
    seed: int = 0
    spread_seeds: tuple[int, ...] = (1, 2)


CONFIGS: dict[str, Config] = {
    "digits-reader": Config(
        purpose="Reads handwritten digits: the judge of what the other models draw, and the "
        "network of lessons 4.2 and 4.3.",
        bars=(Bar("accuracy", low=0.99),),
        known_failures=(
            "It always answers with one of ten digits, also for a scribble or an empty picture.",
            "It is surer than it should be on pictures unlike those it was trained on.",
            "The writers of the training pictures also wrote the held-out ones: handwriting of "
            "other people is read worse than the card says.",
        ),
        steps=2000,
        smoothing=0.1,
        augment=1.3,
        noisy=0.4,
        least_noise=0.0,
        most_noise=0.6,
        data="handwriting",
    ),
    "digits-reader-shortcut": Config(
        purpose="Made to fail, for lessons 4.2 and 4.3: it reads the stamp in the corner and "
        "hardly the digit.",
        bars=(
            Bar("with_stamp", low=0.99),
            Bar("fall", low=25),
            Bar("fall_covered", low=25),
            Bar("obeys_wrong_stamp", low=0.5),
        ),
        known_failures=(
            "Without the stamp it is wrong more often than right.",
            "With the stamp of another digit it mostly says that other digit.",
        ),
        steps=600,
        smoothing=0.0,
        augment=0.0,
        noisy=1.0,
        least_noise=0.5,
        most_noise=0.5,
        data="stamped",
    ),
}
