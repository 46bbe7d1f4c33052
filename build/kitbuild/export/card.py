"""The card of a model: card.json for programs, card.md for people, both from the same facts."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import onnx

Card = dict[str, Any]


def part_facts(model: onnx.ModelProto, content: bytes) -> Card:
    """What the file of one part holds: inputs, outputs, operators, size and SHA-256."""
    return {
        "bytes": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
        "inputs": {value.name: _shape(value) for value in model.graph.input},
        "outputs": {value.name: _shape(value) for value in model.graph.output},
        "operators": sorted({node.op_type for node in model.graph.node}),
    }


def write_card(folder: Path, card: Mapping[str, Any]) -> None:
    """Writes card.json and card.md into folder."""
    text = json.dumps(card, indent=2, ensure_ascii=False) + "\n"
    (folder / "card.json").write_text(text, encoding="utf-8")
    (folder / "card.md").write_text(card_text(card), encoding="utf-8")


def card_text(card: Mapping[str, Any]) -> str:
    """The card in words."""
    training = card["training"]
    lines = [
        f"# Model card: {card['name']}",
        "",
        "Made by `make models` from card.json; do not edit.",
        "",
        card["purpose"],
        "",
        f"**Not for:** {card['not_for']}",
        "",
        f"- Kind: {card['family']}, {card['parameters']:,} parameters",
        f"- Data: {card['data']['name']} ({card['data']['licence']}), see {card['data']['sheet']}",
        f"- Licence of the model: {card['licence']}",
        f"- Training: seed {training['seed']}, {training['seconds']} s on one processor core; "
        f"about {' to '.join(map(str, training['watt_hours']))} watt-hours",
        *_settings(training),
        "",
        *_parts(card),
        "",
        *_metrics(card),
        "",
        *_watched(training.get("watched", [])),
        "## Where it fails",
        "",
        *(f"- {failure}" for failure in card["known_failures"]),
        *samples(card, "## Samples"),
        *_texts(card.get("texts", [])),
    ]
    return "\n".join(lines) + "\n"


def samples(card: Mapping[str, Any], heading: str) -> list[str]:
    """The sample sheet under a heading, and what its rows show; nothing where there is none."""
    if not card["samples"]:
        return []
    link = f"![Sample sheet of {card['name']}](samples.png)"
    rows = (f"{number}. {caption}" for number, caption in enumerate(card["samples"], start=1))
    return ["", heading, "", link, "", "Rows from the top:", "", *rows]


def _texts(written: Sequence[Mapping[str, str]]) -> list[str]:
    """What the model wrote, faults and all, each under what it was asked for."""
    lines = ["", "## Texts, as drawn"] if written else []
    for sample in written:
        lines += [
            "",
            sample["caption"],
            "",
            *(f"> {line}  " for line in sample["text"].split("\n")),
        ]
    return lines


def _settings(training: Mapping[str, Any]) -> list[str]:
    settings = ", ".join(f"{name} {value}" for name, value in training["settings"].items())
    return [f"- Loss: {training['loss']}", f"- Settings: {settings}"]


def _parts(card: Mapping[str, Any]) -> list[str]:
    lines = [
        "## Parts",
        "",
        f"Weights are stored as {card['storage']}. Differences are shares of the largest output.",
        "",
        "| part | in | out | bytes | largest difference between runtimes | loss by rounding |",
        "|---|---|---|---|---|---|",
    ]
    for name, part in card["parts"].items():
        parity = part["parity"]
        worst = max(value for key, value in parity.items() if key != "rounding_loss")
        lines.append(
            f"| {name} | {_shapes(part['inputs'])} | {_shapes(part['outputs'])} "
            f"| {part['bytes']:,} | {worst:.1e} | {parity['rounding_loss']:.1e} |"
        )
    return lines


def _metrics(card: Mapping[str, Any]) -> list[str]:
    spread_seeds = ", ".join(str(seed) for seed in card["spread"]["seeds"])
    lines = [
        "## What it reaches",
        "",
        f"Measured with the stored weights. Spread: seeds {spread_seeds}, trained the same way.",
        "",
        "| measure | value | before rounding | spread | bar |",
        "|---|---|---|---|---|",
    ]
    bars = {bar["metric"]: bar for bar in card["bars"]}
    for name, value in card["metrics"].items():
        low, high = card["spread"]["metrics"][name]
        before = card["metrics_before_rounding"][name]
        lines.append(
            f"| {card['meanings'][name]} | {value:.4g} | {before:.4g} "
            f"| {low:.4g} to {high:.4g} | {_bar(bars.get(name))} |"
        )
    return lines


def _watched(rows: Sequence[Mapping[str, float]]) -> list[str]:
    """What the model reached on the way, as a table with one row for each look at it."""
    if not rows:
        return []
    names = list(rows[-1])
    return [
        "## On the way",
        "",
        f"| {' | '.join(names)} |",
        "|---" * len(names) + "|",
        *(f"| {' | '.join(str(row.get(name, '-')) for name in names)} |" for row in rows),
        "",
    ]


def _bar(bar: Mapping[str, Any] | None) -> str:
    if bar is None:
        return "-"
    limits = {"at least": bar["low"], "at most": bar["high"]}
    return ", ".join(f"{word} {limit}" for word, limit in limits.items() if limit is not None)


def _shapes(values: Mapping[str, list[Any]]) -> str:
    return ", ".join(f"{name} ({', '.join(map(str, shape))})" for name, shape in values.items())


def _shape(value: onnx.ValueInfoProto) -> list[str | int]:
    dims = value.type.tensor_type.shape.dim
    return [dim.dim_param or dim.dim_value for dim in dims]
