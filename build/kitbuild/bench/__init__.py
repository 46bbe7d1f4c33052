"""Measures what the kit promises and prints it as tables: one module per section.

Figures of speed hang on the machine and its load, so they are printed and never tested.
"""

import importlib
import os

from kitbuild.errors import BuildError

# Section -> module that has report(), which yields lines as they are known.
SECTIONS = {"latency": "kitbuild.bench.latency", "delivery": "kitbuild.bench.delivery"}


def run(section: str = "") -> None:
    """Prints one section, or all of them. Raises BuildError when there is none of that name."""
    if section and section not in SECTIONS:
        known = ", ".join(SECTIONS)
        raise BuildError(f"No section '{section}'. There are: {known}.")
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = "1"  # read when NumPy and torch are imported, in the sections
    for name in [section] if section else SECTIONS:
        for line in importlib.import_module(SECTIONS[name]).report():
            print(line, flush=True)
