"""The start page's map of handwriting: readings, and some numbers of the decoder's first layer.

Its picture is the one of latent-map. A second form of it, a script, is for keeping a digit: a
page opened from a folder may show a picture file, but not copy its pixels.
"""

import base64
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

import kit
from kit.runtime import InferenceSession
from kitbuild.explore import latent_map
from kitbuild.explore.script import write_script

NAME = "machine-map"
PICTURE = "machine-map-picture"
UNITS = 8  # rows of the first layer that the page shows


def build(folder: Path) -> list[Path]:
    """Write machine-map.js and machine-map-picture.js into folder, from the shipped model."""
    real = kit.load_data("handwriting")
    decode = kit.load(latent_map.MODEL).decode
    found = latent_map.compute(decode, real.pictures, real.labels)
    folder.mkdir(parents=True, exist_ok=True)
    script, picture = folder / f"{NAME}.js", folder / f"{PICTURE}.js"
    script.write_text(write_script(NAME, data_of(found)), encoding="utf-8")
    sprite = base64.b64encode(latent_map.sprite_of(found)).decode()
    picture.write_text(f'lampkitPicture="data:image/png;base64,{sprite}";\n', encoding="utf-8")
    return [script, picture]


def data_of(found: latent_map.LatentMap) -> dict[str, Any]:
    """What the machine needs beside the picture."""
    weights, biases, total = first_layer()
    rows = np.concatenate([weights[:UNITS], biases[:UNITS, None]], axis=1)  # (UNITS, 3)
    return {
        **latent_map.data_of(found),
        "units": [[round(float(number), 4) for number in row] for row in rows],
        "layer": len(biases),
        "total": total,
    }


def first_layer() -> tuple[NDArray[np.float32], NDArray[np.float32], int]:
    """Weights (hidden, 2) and biases (hidden,) of the decoder's first layer; numbers in all."""
    session = InferenceSession(str(kit.model_path(latent_map.MODEL, "decoder")))
    stored = session.graph.initializers
    total = sum(array.size for name, array in stored.items() if name.endswith(LEARNT))
    return stored["body.0.weight"], stored["body.0.bias"], total


LEARNT = ("weight", "bias", "weight.int8")
