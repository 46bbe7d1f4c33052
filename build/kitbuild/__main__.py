"""`python -m kitbuild <step> [argument]`: one step of the build. The Makefile holds their order."""

import importlib
import sys
import time

from kitbuild.errors import BuildError

# Step -> module that has run(). Imported when asked for: most steps need neither torch nor mkdocs.
STEPS = {
    "fetch": "kitbuild.fetch",
    "data": "kitbuild.data",
    "models": "kitbuild.models",
    "calibrate": "kitbuild.calibrate",
    "lesson": "kitbuild.lesson",
    "host": "kitbuild.host",
    "packs": "kitbuild.pyodide.pack",
    "explore": "kitbuild.explore",
    "exercises": "kitbuild.exercises",
    "math_font": "kitbuild.math_font",
    "short": "kitbuild.short",
    "site": "kitbuild.site",
    "licences": "kitbuild.licences",
    "offline": "kitbuild.offline",
    "sizes": "kitbuild.sizes",
    "templates": "kitbuild.i18n.extract",
    "locale": "kitbuild.i18n.locales",
    "coverage": "kitbuild.i18n.coverage",
    "preview": "kitbuild.site.preview",
    "usb": "kitbuild.bundles.usb",
    "serve": "kitbuild.serve",
    "bench": "kitbuild.bench",
}


def main(arguments: list[str]) -> int:
    """Runs the step that the arguments name; 0, or 1 with the reason on standard error."""
    step, *rest = arguments or ["help"]
    if step not in STEPS:
        print(__doc__)
        for name, module in STEPS.items():
            first_line = (importlib.import_module(module).__doc__ or "").splitlines()[0]
            print(f"  {name:10} {first_line}")
        return 0 if step == "help" else 2
    start = time.perf_counter()
    print(f"{step} ...", flush=True)
    try:
        importlib.import_module(STEPS[step]).run(*rest)
    except BuildError as error:
        print(f"{step}: {error}", file=sys.stderr)
        return 1
    print(f"{step}: {time.perf_counter() - start:.1f} s", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
