"""What the sample sheet of the story model shows: the attention of every head for one story.

`python -m kitbuild.models.story.sheet` prints stories, some drawn too warm and some about names
that the model never met, each with what the checker found.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

import kit
from kit.data.stories import check_story, load_grammar, locales
from kit.zoo import Model, TextModel
from kitbuild.export.sheet import Row

BLOCK = 3  # tokens for one pixel, in both directions
SEED = 7
EVERY = 5  # each fifth of the unseen names is shown


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


def main() -> None:
    """Prints the stories."""
    model = a_text_model(kit.load("story"))
    for locale in locales():
        grammar = load_grammar(locale)
        draws = [(grammar.prompt, temperature) for temperature in (0.2, 0.8, 1.2)]
        draws += [(grammar.opening(name), 0.4) for name in grammar.unseen[::EVERY]]
        for prompt, temperature in draws:
            text = model.sample(prompt, temperature, seed=SEED)
            faults = ", ".join(f"{kind} {n}" for kind, n in check_story(grammar, text)) or "valid"
            print(f"[{locale}, temperature {temperature}: {faults}]\n{text}\n")


def a_text_model(model: Model) -> TextModel:
    """The model itself, which must be one that writes."""
    if not isinstance(model, TextModel):
        raise TypeError(f"{model.name} is no model that writes")
    return model


if __name__ == "__main__":
    main()
