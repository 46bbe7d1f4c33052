"""The story model from text to file: tokens, a short training, a cache of any length."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import pytest

from kit.data.stories import load_grammar, locales
from kit.generate.tokenizer import END
from kit.runtime import InferenceSession
from kitbuild.models.story import CONFIGS
from kitbuild.models.story.texts import PADDING, batches, make_tokenizer

CONFIG = CONFIGS["story"]


def test_every_story_fits_and_no_token_of_a_name_is_unknown() -> None:
    tokenizer = make_tokenizer(CONFIG.merges)
    fresh = batches(tokenizer, 12, 1.0, seed=3)
    for _ in range(20):
        batch = next(fresh)
        assert batch.shape[1] <= 240
        assert (batch[:, 0] == END).all()
        ends = (batch != PADDING).sum(axis=1) - 1
        assert (batch[np.arange(12), ends] == END).all()
        assert not ((batch > 127) & (batch < END)).any()  # half a letter
    for locale in locales():
        for name in load_grammar(locale).unseen:
            assert not [i for i in tokenizer.encode(name) if 127 < i < END]


def test_the_tokenizer_is_always_the_same() -> None:
    assert make_tokenizer(40).merges == make_tokenizer(40).merges


@pytest.mark.slow
def test_a_short_training_is_the_same_again_and_learns() -> None:
    first, again, other = (short_training(seed) for seed in (0, 0, 1))
    assert weights(first) == weights(again) != weights(other)
    assert first.watched[-1]["loss"] < 6.35 < np.log(len(make_tokenizer(CONFIG.merges)))


@pytest.mark.slow
@pytest.mark.parametrize("past", [0, 1, 5])
@pytest.mark.parametrize("length", [1, 4])
def test_the_file_reads_any_number_of_tokens_after_any_cache(
    exported: Path, past: int, length: int
) -> None:
    rng = np.random.default_rng(0)
    shape = (2, CONFIG.layers, CONFIG.heads, past, CONFIG.width // CONFIG.heads)
    feeds = {
        "tokens": rng.integers(0, 600, (2, length)),
        "past_keys": rng.standard_normal(shape).astype(np.float32),
        "past_values": rng.standard_normal(shape).astype(np.float32),
        "past_tokens": rng.integers(0, 600, (2, 2)),
        "heads": rng.uniform(size=shape[:3]).astype(np.float32),
    }
    judge = onnxruntime.InferenceSession(exported, providers=["CPUExecutionProvider"])
    ours = InferenceSession(exported).run(None, feeds)
    for expected, seen in zip(judge.run(None, feeds), ours, strict=True):
        assert seen.shape == expected.shape
        assert np.abs(expected - seen).max() <= 1e-4 * np.abs(expected).max()


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from kitbuild.export.part import export_part
    from kitbuild.models.story import model

    folder: Path = tmp_path_factory.mktemp("story")
    facts = export_part(
        "model",
        short_training(0),
        model.example_feeds(CONFIG)["model"],
        model.OUTPUTS["model"],
        folder,
        model.OPEN_AXES["model"],
    )
    assert facts["bytes"] <= 300_000
    return folder / "model.onnx"


def short_training(seed: int) -> Any:
    from kitbuild.models.story import train

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(train, "COPIES", 1)
        patch.setattr(train, "watch", lambda model: {})
        return train.train(replace(CONFIG, steps=24, batch=8, watch=1), seed)["model"]


def weights(model: Any) -> list[bytes]:
    return [weight.detach().numpy().tobytes() for weight in model.parameters()]
