"""Numbers that the text quotes, from the models' cards: `[[number beta-1-error]]`.

So a page can not say a number that the shipped model does not reach.
"""

import json
from pathlib import Path

from kitbuild.paths import MODELS

# Word in the text -> the metric on the card, and how it is written.
METRICS = {"error": ("held_out_mse", "{:.3f}"), "pull": ("pull", "{:.2f}")}


def model_numbers(models: Path = MODELS) -> dict[str, str]:
    """Values by name: the model's name without its first word, and the word of the metric."""
    numbers = {}
    for card in sorted(models.glob("*/card.json")):
        measured = json.loads(card.read_text(encoding="utf-8"))["metrics"]
        short = card.parent.name.partition("-")[2]
        for word, (metric, form) in METRICS.items():
            if metric in measured:
                numbers[f"{short}-{word}"] = form.format(measured[metric])
    return numbers
