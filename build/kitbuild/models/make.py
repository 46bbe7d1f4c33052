"""One model from its folder's config to kit/models/<name>/, or a BuildError and nothing changed."""

from __future__ import annotations

import importlib.util
import shutil
import time
from collections.abc import Mapping
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from typing import Any

from kit import zoo
from kitbuild import paths
from kitbuild.errors import BuildError
from kitbuild.export.card import write_card
from kitbuild.export.part import export_part
from kitbuild.export.sheet import BUDGET, Row, draw_sheet
from kitbuild.models.bars import Bar

PART_BUDGET = 300_000  # bytes of one file
LICENCES = dict.fromkeys(("handwriting", "stamped", "dotwalk", "stories"), "CC BY 4.0")
NOT_FOR = "Anything outside the course: it is small, and was made to be understood, not to be used."
WATTS = 5, 25  # one busy core of a small laptop; of a desktop, with all that keeps it running
SAMPLES = "samples.png"
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
    card["samples"] = write_samples(family, folder)
    card |= sample_texts(family, folder)
    write_card(folder, card)
    target = paths.MODELS / name
    target.mkdir(parents=True, exist_ok=True)
    for file in sorted(folder.iterdir()):
        if file.is_file():
            shutil.copyfile(file, target / file.name)
    size = sum(part["bytes"] for part in card["parts"].values())
    print(f"{name}: {size} bytes in {target.relative_to(paths.ROOT)}", flush=True)


def write_samples(family: str, folder: Path) -> list[str]:
    """Writes the sample sheet beside the model's files; what its rows show, from the top.

    Nothing where the family has no pictures. Raises BuildError when the sheet is over its budget.
    """
    if importlib.util.find_spec(f"kitbuild.models.{family}.sheet") is None:
        return []
    rows: list[Row] = import_module(f"kitbuild.models.{family}.sheet").rows(zoo.open_model(folder))
    content = draw_sheet(rows)
    if len(content) > BUDGET:
        raise BuildError(f"{folder / SAMPLES}: {len(content)} bytes; the budget is {BUDGET}.")
    (folder / SAMPLES).write_bytes(content)
    return [row.caption for row in rows]


def sample_texts(family: str, folder: Path) -> Facts:
    """What a model that writes has written, as `texts` for its card; nothing for other models."""
    if importlib.util.find_spec(f"kitbuild.models.{family}.sheet") is None:
        return {}
    sheet = import_module(f"kitbuild.models.{family}.sheet")
    return {"texts": sheet.texts(zoo.open_model(folder))} if hasattr(sheet, "texts") else {}


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
    open_axes = getattr(model, "OPEN_AXES", {})
    parts = {
        part: export_part(
            part, trained[part], feeds, model.OUTPUTS[part], folder, open_axes.get(part)
        )
        for part, feeds in model.example_feeds(config).items()
    }
    files = model.write_files(config, folder) if hasattr(model, "write_files") else {}
    metrics = measure(zoo.open_model(folder), config.data)
    first = seed == config.seed  # the card says of the shipped seed alone what rounding changed
    exact = measure(zoo.open_model(folder / "float32"), config.data) if first else {}
    print(f"{name}, seed {seed}: {seconds:.0f} s, {_rounded(metrics)}", flush=True)
    return {
        "seed": seed,
        "seconds": round(seconds, 1),
        "parts": parts,
        "files": files,
        "watched": [row for part in trained.values() for row in getattr(part, "watched", [])],
        "parameters": sum(p.numel() for part in trained.values() for p in part.parameters()),
        "metrics": metrics,
        "metrics_before_rounding": exact,
    }


def _card(name: str, package: Any, made: list[Facts]) -> Facts:
    config, first = package.CONFIGS[name], made[0]
    settings = {key: value for key, value in asdict(config).items() if key not in NOT_SETTINGS}
    meanings = import_module(f"{package.__name__}.measure").MEANINGS
    return {
        "name": name,
        "purpose": config.purpose,
        "not_for": getattr(package, "NOT_FOR", NOT_FOR),
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
            "watt_hours": [round(first["seconds"] * watts / 3600, 3) for watts in WATTS],
            "loss": package.LOSS,
            "settings": settings,
            **({"watched": first["watched"]} if first["watched"] else {}),
        },
        "storage": "int8 with one scale for each output channel; biases and short rows in float32",
        "parts": first["parts"],
        **({"files": first["files"]} if first["files"] else {}),
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
    """Raises BuildError with everything that is over budget, or outside its bar in any seed."""
    faults = [
        f"{part}.onnx has {facts['bytes']} bytes; the budget is {PART_BUDGET}"
        for part, facts in card["parts"].items()
        if facts["bytes"] > PART_BUDGET
    ]
    faults += [
        f"{bar.metric} is {value:.4g} in one of the seeds; the bar is {bar}"
        for bar in bars
        for value in card["spread"]["metrics"][bar.metric]
        if not bar.holds(value)
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
