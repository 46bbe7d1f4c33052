"""The shipped story model: verbs, stories that hold together, and every head in view."""

import json
from random import Random
from typing import Any, cast

import numpy as np
import pytest

import kit
from kit import zoo
from kit.data.stories import check_story, load_grammar, locales, story
from kit.generate.tokenizer import END

CARD: dict[str, Any] = json.loads((zoo.FOLDER / "story" / "card.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def model() -> zoo.TextModel:
    return cast(zoo.TextModel, kit.load("story"))


@pytest.mark.parametrize("locale", locales())
def test_stories_hold_together(model: zoo.TextModel, locale: str) -> None:
    grammar = load_grammar(locale)
    texts = model.sample_many(grammar.prompt, 20, 0.4, seed=50)
    valid = sum(not check_story(grammar, text) for text in texts) / 20
    assert valid >= CARD["metrics"][f"valid_{locale}"] - 0.2
    assert len(set(texts)) == 20


@pytest.mark.parametrize("locale", locales())
def test_the_first_word_decides_the_language(model: zoo.TextModel, locale: str) -> None:
    prompt = load_grammar(locale).prompt
    assert model.sample(prompt.split()[0], 0.0).startswith(prompt)


def test_the_same_seed_writes_the_same_story(model: zoo.TextModel) -> None:
    first = model.sample("This is", 0.8, seed=3)
    assert first == model.sample("This is", 0.8, seed=3) != model.sample("This is", 0.8, seed=4)
    assert model.sample_many("This is", 2, 0.8, seed=3)[0] == first


def test_next_token_knows_what_follows(model: zoo.TextModel) -> None:
    chances = model.next_token("This is the story of Bobo, a brave")
    assert chances.shape == (len(model.tokenizer),)
    assert chances.sum() == pytest.approx(1)
    likely = np.argsort(-chances)[:2]
    assert {model.tokenizer.decode([i]) for i in likely} <= {" girl", " boy", " g", " b", " bo"}


def test_attention_never_looks_ahead_and_shares_out_all(model: zoo.TextModel) -> None:
    text = story(load_grammar("en"), Random(0))
    attention = model.attention(text)
    length = len(model.tokenizer.encode(text)) + 1
    assert attention.shape == (3, 4, length, length)
    assert attention.sum(axis=-1) == pytest.approx(np.ones((3, 4, length)), abs=1e-5)
    assert np.abs(np.triu(attention, 1)).max() == 0


@pytest.mark.parametrize("locale", locales())
@pytest.mark.parametrize("at_once", [1, 30])
def test_reading_with_a_cache_is_reading_at_once(
    model: zoo.TextModel, locale: str, at_once: int
) -> None:
    ids = [END, *model.tokenizer.encode(story(load_grammar(locale), Random(1)))]
    whole, cache = model.read(ids), None
    for start in range(0, len(ids), at_once):
        end = min(start + at_once, len(ids))
        logits, cache, attention = model.read(ids[start:end], cache)
        assert logits[0] == pytest.approx(whole.logits[0, start:end], abs=1e-4)
        assert attention[0] == pytest.approx(whole.attention[0, :, :, start:end, :end], abs=1e-5)
    assert cache is not None
    assert cache.length == whole.cache.length == len(ids)


def test_a_head_that_is_switched_off_adds_nothing_and_the_others_stay(
    model: zoo.TextModel,
) -> None:
    ids = [END, *model.tokenizer.encode("This is the story of Bobo")]
    whole = model.read(ids)
    for layer, head in np.ndindex(3, 4):
        work = np.ones((3, 4))
        work[layer, head] = 0
        without = model.read(ids, heads=work)
        before = slice(0, layer + 1)  # it is seen and cached as before; only what it adds is gone
        assert np.array_equal(without.attention[:, before], whole.attention[:, before])
        assert np.abs(without.logits - whole.logits).max() > 0.01


def test_its_tokenizer_loses_no_text_and_cuts_names_small(model: zoo.TextModel) -> None:
    tokenizer = model.tokenizer
    text = "Ñandú 漢字 Xiomara"
    assert tokenizer.decode(tokenizer.encode(text)) == text
    assert len(tokenizer.encode(" Xiomara")) >= 4 > len(tokenizer.encode(" blanket"))
    assert max(
        len(tokenizer.encode(story(load_grammar(locale), Random(0)))) for locale in locales()
    )


def test_a_real_story_surprises_it_less_than_the_same_words_mixed(model: zoo.TextModel) -> None:
    text = story(load_grammar("en"), Random(2))
    words = text.split(" ")
    Random(0).shuffle(words)
    assert model.surprise(text) + 1 < model.surprise(" ".join(words))


def test_some_heads_matter_more_than_others(model: zoo.TextModel) -> None:
    text = story(load_grammar("en"), Random(4))
    whole = model.surprise(text)
    costs = []
    for place in np.ndindex(3, 4):
        work = np.ones((3, 4))
        work[place] = 0
        costs.append(model.surprise(text, heads=work) - whole)
    assert max(costs) > 0.3 > 0.05 > min(costs)


def test_the_card_tells_how_it_learnt(model: zoo.TextModel) -> None:
    watched = CARD["training"]["watched"]
    assert len(watched) == 4
    assert watched[0]["valid"] < watched[-1]["valid"]
    assert watched[-1]["copied"] <= 0.02
    low = [seeds[0] for name, seeds in CARD["spread"]["metrics"].items() if "valid_" in name]
    assert min(low) >= 0.8
    assert len(low) == len(locales())
