"""One model from its folder's config to kit/models/<name>/, or a BuildError and nothing changed."""

from __future__ import annotations

import shutil
import time
from collections.abc import Mapping
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from typing import Any

import onnx
from torch import nn

from kit import zoo
from kitbuild import paths
from kitbuild.errors import BuildError
from kitbuild.export.card import part_facts, write_card
from kitbuild.export.parity import check_parity
from kitbuild.export.quantize import quantize
from kitbuild.export.to_onnx import to_onnx
from kitbuild.models.bars import Bar

PART_BUDGET = 300_000  # bytes of one file
LICENCES = {"handwriting": "CC BY 4.0"}
NOT_SETTINGS = ("purpose", "bars", "known_failures", "seed", "spread_seeds", "data")
Facts = dict[str, Any]


def make(name: str, family: str) -> None:
    """Trains the model with each of its seeds and installs the first, described by its card."""
    package = import_module(f"kitbuild.models.{family}")
    config = package.CONFIGS[name]
    made = [make_seed(name, family, seed) for seed in (config.seed, *config.spread_seeds)]
    card = _card(name, package, made)
    _refuse(name, config.bars, card)
    folder = paths.OUT / "models" / name / f"seed-{config.seed}"
    write_card(folder, card)
    target = paths.MODELS / name
    target.mkdir(parents=True, exist_ok=True)
    for file in sorted(folder.iterdir()):
        if file.is_file():
            shutil.copyfile(file, target / file.name)
    size = sum(part["bytes"] for part in card["parts"].values())
    print(f"{name}: {size} bytes in {target.relative_to(paths.ROOT)}", flush=True)


def make_seed(name: str, family: str, seed: int) -> Facts:
    """Trains one seed and writes its files to out/models/<name>/seed-<seed>/; what they reach."""
    config = import_module(f"kitbuild.models.{family}").CONFIGS[name]
    measure = import_module(f"kitbuild.models.{family}.measure").measure
    folder = paths.OUT / "models" / name / f"seed-{seed}"
    whole = folder / "float32"
    whole.mkdir(parents=True, exist_ok=True)
    print(f"{name}, seed {seed}: training", flush=True)
    start = time.process_time()
    trained = import_module(f"kitbuild.models.{family}.train").train(config, seed)
    seconds = time.process_time() - start
    parts = export_parts(name, family, trained, folder)
    metrics = measure(zoo.Model(folder), config.data)
    print(f"{name}, seed {seed}: {seconds:.0f} s, {_rounded(metrics)}", flush=True)
    return {
        "seed": seed,
        "seconds": round(seconds, 1),
        "parts": parts,
        "parameters": sum(p.numel() for part in trained.values() for p in part.parameters()),
        "metrics": metrics,
        "metrics_before_rounding": measure(zoo.Model(whole), config.data),
    }


def export_parts(name: str, family: str, trained: Mapping[str, nn.Module], folder: Path) -> Facts:
    """Writes <part>.onnx in int8 and float32/<part>.onnx; facts of each part, with its parity."""
    model = import_module(f"kitbuild.models.{family}.model")
    config = import_module(f"kitbuild.models.{family}").CONFIGS[name]
    facts: Facts = {}
    for part, feeds in model.example_feeds(config).items():
        exact = to_onnx(trained[part], feeds, model.OUTPUTS[part])
        stored = quantize(exact)
        onnx.save(exact, str(folder / "float32" / f"{part}.onnx"))
        content = stored.SerializeToString(deterministic=True)
        (folder / f"{part}.onnx").write_bytes(content)
        parity = check_parity(f"{name}/{part}", trained[part], stored, feeds)
        facts[part] = {**part_facts(stored, content), "parity": asdict(parity)}
    return facts


def _card(name: str, package: Any, made: list[Facts]) -> Facts:
    config, first = package.CONFIGS[name], made[0]
    settings = {key: value for key, value in asdict(config).items() if key not in NOT_SETTINGS}
    meanings = import_module(f"{package.__name__}.measure").MEANINGS
    return {
        "name": name,
        "purpose": config.purpose,
        "family": package.FAMILY,
        "parameters": first["parameters"],
        "licence": "CC BY 4.0",
        "data": {
            "name": config.data,
            "licence": LICENCES[config.data],
            "sheet": f"kit/data/{config.data}.md",
        },
        "training": {
            "seed": first["seed"],
            "seconds": first["seconds"],
            "loss": package.LOSS,
            "settings": settings,
        },
        "storage": "int8 with one scale for each output channel; biases and short rows in float32",
        "parts": first["parts"],
        "metrics": first["metrics"],
        "metrics_before_rounding": first["metrics_before_rounding"],
        "meanings": meanings,
        "bars": [asdict(bar) for bar in config.bars],
        "spread": {
            "seeds": [facts["seed"] for facts in made],
            "metrics": {key: _range(made, key) for key in first["metrics"]},
        },
        "known_failures": list(config.known_failures),
    }


def _refuse(name: str, bars: tuple[Bar, ...], card: Facts) -> None:
    """Raises BuildError with everything that is over budget or outside its bar."""
    faults = [
        f"{part}.onnx has {facts['bytes']} bytes; the budget is {PART_BUDGET}"
        for part, facts in card["parts"].items()
        if facts["bytes"] > PART_BUDGET
    ]
    faults += [
        f"{bar.metric} is {card['metrics'][bar.metric]:.4g}; the bar is {bar}"
        for bar in bars
        if not bar.holds(card["metrics"][bar.metric])
    ]
    if faults:
        raise BuildError(
            f"{name} is refused: {'; '.join(faults)}. kit/models/{name} was not touched. "
            "Change its config, or its bar with a reason."
        )


def _range(made: list[Facts], metric: str) -> list[float]:
    values = [facts["metrics"][metric] for facts in made]
    return [min(values), max(values)]


def _rounded(metrics: Mapping[str, float]) -> str:
    return ", ".join(f"{name} {value:.4g}" for name, value in metrics.items())
