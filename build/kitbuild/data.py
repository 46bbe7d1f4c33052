"""The data files that ship with the kit, made from what fetch.py brings.

Not here: how the page enlarges the pictures (kit/data/handwriting.py, shared with the build).
"""

from __future__ import annotations

import gzip
import io
import time
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kit.data import handwriting
from kitbuild import assets, fetch
from kitbuild.errors import BuildError


def run() -> list[Path]:
    """Make every data file, and leave one that is right alone; returns their paths."""
    start = time.perf_counter()
    rows = parse_digits(fetch.fetch("handwriting").read_bytes())
    _write_rows(handwriting.FILE, rows)
    seconds = time.perf_counter() - start
    print(f"data handwriting: {handwriting.FILE.stat().st_size} bytes, {seconds:.1f} s")
    return [handwriting.FILE]


def parse_digits(packed: bytes) -> NDArray[np.uint8]:
    """Rows (1797, 65) of 64 pixels 0..16 and one digit, from the gzipped table of digits."""
    text = gzip.decompress(packed).decode("ascii")
    table = np.loadtxt(io.StringIO(text), delimiter=",")
    rows = table.astype(np.uint8)
    fits = rows.shape == (handwriting.NUMBER, 65) and bool((rows == table).all())
    if not fits or rows[:, :64].max() > 16 or rows[:, 64].max() > 9:
        raise BuildError(
            f"digits.csv.gz has a table of shape {table.shape}; expected "
            f"({handwriting.NUMBER}, 65) with pixels 0..16 and digits 0..9."
        )
    return rows


def _write_rows(path: Path, rows: NDArray[np.uint8]) -> None:
    content = io.BytesIO()
    np.save(content, rows, allow_pickle=False)
    assets.write_atomic(path, content.getvalue())
