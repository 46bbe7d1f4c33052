"""A game that fails: a generator whose judge learns 50 times slower finds one trick (lesson 1.3).

Net and training are those of digits_gan; here the loss is the one of the lesson, no digit is asked
for, and the judge is slow. Read next: measure.py, sheet.py.
"""

from __future__ import annotations

from kitbuild.models.bars import Bar
from kitbuild.models.digits_gan import FAMILY, NOT_FOR, Config

__all__ = ["CONFIGS", "FAMILY", "LOSS", "NOT_FOR", "Config"]

LOSS = (
    "judge: surprise (cross-entropy) at 'real' for real pictures and at 'made' for made ones; "
    "generator: surprise at 'real' for made ones"
)

CONFIGS: dict[str, Config] = {
    "digits-gan-collapsed": Config(
        purpose="Made to fail, for lesson 1.3: a generator that repeats one picture, with the "
        "judge that let it.",
        bars=(Bar("commonest", low=0.95),),
        known_failures=(
            "Made to fail: nearly all its pictures are one and the same blot, whatever the noise. "
            "digits-reader must name some digit and so gives all of them the same name.",
            "Its judge learnt 50 times slower than the generator: what the judge had liked was "
            "found and repeated long before it had learnt better.",
            "It also differs from digits-gan in its loss and in that no digit is asked for: which "
            "of them made it collapse cannot be told from these two models alone.",
        ),
        loss="cross-entropy",
        labelled=False,
        noise=8,
        steps=1200,
        generator_rate=1e-3,
        judge_rate=2e-5,
        judge_steps=1,
        slope_weight=0.0,
        average=0.05,
    ),
}
