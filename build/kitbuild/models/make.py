"""One model from its folder's config to kit/models/<name>/, or a BuildError and nothing changed."""

from __future__ import annotations

import shutil
import time
from collections.abc import Mapping
from dataclasses import asdict
from importlib import import_module
from typing import Any

from kit import zoo
from kitbuild import paths
from kitbuild.errors import BuildError
from kitbuild.export.card import write_card
from kitbuild.export.part import export_part
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
    refuse(name, config.bars, card)
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
    model = import_module(f"kitbuild.models.{family}.model")
    folder = paths.OUT / "models" / name / f"seed-{seed}"
    print(f"{name}, seed {seed}: training", flush=True)
    start = time.process_time()
    trained = import_module(f"kitbuild.models.{family}.train").train(config, seed)
    seconds = time.process_time() - start
    parts = {
        part: export_part(part, trained[part], feeds, model.OUTPUTS[part], folder)
        for part, feeds in model.example_feeds(config).items()
    }
    metrics = measure(zoo.Model(folder), config.data)
    print(f"{name}, seed {seed}: {seconds:.0f} s, {_rounded(metrics)}", flush=True)
    return {
        "seed": seed,
        "seconds": round(seconds, 1),
        "parts": parts,
        "parameters": sum(p.numel() for part in trained.values() for p in part.parameters()),
        "metrics": metrics,
        "metrics_before_rounding": measure(zoo.Model(folder / "float32"), config.data),
    }


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


def refuse(name: str, bars: tuple[Bar, ...], card: Facts) -> None:
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
