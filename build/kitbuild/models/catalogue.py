"""The catalogue kit/models/README.md, written from the cards: what there is, with pictures."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kitbuild import assets, paths

Card = Mapping[str, Any]

HEAD = """# The models

Made by `make models` from the cards; do not edit. Each folder holds one model: an ONNX file for \
each part, `card.json` for programs, `card.md` for people, and `samples.png` where there is \
something to see. `kit.load("digits-map")` opens one. How they are made: \
`build/kitbuild/models/<name>/`.
"""


def write_catalogue(models: Path = paths.MODELS) -> Path:
    """Writes README.md into the folder of the models; its path."""
    file = models / "README.md"
    assets.write_atomic(file, catalogue_text(models).encode())
    return file


def catalogue_text(models: Path = paths.MODELS) -> str:
    """The catalogue of all models in the folder, by name."""
    cards = [
        json.loads(file.read_text(encoding="utf-8")) for file in sorted(models.glob("*/card.json"))
    ]
    lines = [
        HEAD,
        f"Models: {len(cards)}. Bytes of all parts: {sum(map(card_bytes, cards)):,}.",
        "",
        "| model | kind | parts | parameters | bytes | bars, all held by each of its seeds |",
        "|---|---|---|---|---|---|",
        *(_row(card) for card in cards),
        *(line for card in cards for line in _entry(card)),
    ]
    return "\n".join(lines) + "\n"


def card_bytes(card: Card) -> int:
    """Bytes of all parts, as they ship."""
    return sum(part["bytes"] for part in card["parts"].values())


def _row(card: Card) -> str:
    name, parts = card["name"], ", ".join(card["parts"])
    link = f"[{name}]({name}/card.md)"
    bars = "; ".join(_bar(card, bar) for bar in card["bars"])
    numbers = f"{card['parameters']:,} | {card_bytes(card):,}"
    return f"| {link} | {card['family']} | {parts} | {numbers} | {bars} |"


def _bar(card: Card, bar: Mapping[str, Any]) -> str:
    limits = {"at least": bar["low"], "at most": bar["high"]}
    words = ", ".join(f"{word} {limit}" for word, limit in limits.items() if limit is not None)
    return f"{bar['metric']} {card['metrics'][bar['metric']]:.4g} ({words})"


def _entry(card: Card) -> list[str]:
    """The model's own section: purpose, what it is not for, and its sample sheet."""
    name = card["name"]
    lines = ["", f"## {name}", "", f"{card['purpose']} **Not for:** {card['not_for']}"]
    if card["samples"]:
        rows = "; ".join(f"{n}. {text}" for n, text in enumerate(card["samples"], start=1))
        lines += ["", f"![Sample sheet of {name}]({name}/samples.png)"]
        lines += ["", f"Rows from the top: {rows}."]
    return lines
