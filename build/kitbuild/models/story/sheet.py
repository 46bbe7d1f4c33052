"""What the card of the story model shows: the attention of every head, and stories with faults."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from kit.data.stories import Grammar, check_story, load_grammar, locales
from kit.zoo import Model, TextModel
from kitbuild.export.sheet import Row

BLOCK = 3  # tokens for one pixel, in both directions
SEED = 7
COOL, WARM = 0.4, 1.2
ELSEWHERE = "Once there was a dragon"


def rows(model: Model) -> list[Row]:
    """One row for each layer, its heads beside one another."""
    text = a_text_model(model).sample(load_grammar("en").prompt, 0.4, seed=SEED)
    attention = a_text_model(model).attention(text)
    explained = (
        "Who looks at whom in a story, one square for each head of layer 0. From the top the "
        "tokens that look, from the left those that are looked at; each dot stands for 3 tokens"
    )
    captions = [explained, *(f"The heads of layer {i}" for i in range(1, len(attention)))]
    return [Row(*row) for row in zip(captions, map(blocks, attention), strict=True)]


def blocks(heads: NDArray[np.float32]) -> NDArray[np.float32]:
    """The largest share in each block, square root of it so that faint ones show."""
    number, length, _ = heads.shape
    size = length // BLOCK
    cut = heads[:, : size * BLOCK, : size * BLOCK]
    largest = cut.reshape(number, size, BLOCK, size, BLOCK).max(axis=(2, 4))
    return np.asarray(np.sqrt(largest))


def texts(model: Model) -> list[dict[str, str]]:
    """Stories of each language, cool, too warm, and about a name never met; and another beginning.

    Of the names that were never met, the first whose story has a fault, where there is one.
    """
    writer = a_text_model(model)
    told = []
    for grammar in map(load_grammar, locales()):
        told += [_told(writer, grammar, grammar.prompt, warmth) for warmth in (COOL, WARM)]
        strangers = [_told(writer, grammar, grammar.opening(n), COOL) for n in grammar.unseen]
        told.append(next((t for t in strangers if "no fault" not in t["caption"]), strangers[0]))
    return [*told, _told(writer, load_grammar("en"), ELSEWHERE, COOL)]


def _told(writer: TextModel, grammar: Grammar, prompt: str, warmth: float) -> dict[str, str]:
    text = writer.sample(prompt, warmth, seed=SEED)
    faults = [f"{kind} (sentence {number})" for kind, number in check_story(grammar, text)]
    found = ", ".join(faults) or "no fault"
    caption = f"{grammar.language}, temperature {warmth}, seed {SEED}, after '{prompt}': {found}"
    return {"caption": caption, "text": text}


def a_text_model(model: Model) -> TextModel:
    """The model itself, which must be one that writes."""
    if not isinstance(model, TextModel):
        raise TypeError(f"{model.name} is no model that writes")
    return model
