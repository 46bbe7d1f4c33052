"""Sizes of what was built, held against their budgets, and how to open it."""

from collections.abc import Iterator
from dataclasses import dataclass

from kitbuild import assets, paths
from kitbuild.errors import BuildError
from kitbuild.pyodide.manifest import load_manifest

KB = 1000
MB = 1000 * KB


@dataclass(frozen=True)
class Size:
    """One measured thing: bytes as stored, and the most that it may have."""

    name: str
    bytes: int
    budget: int


def measure() -> Iterator[Size]:
    """Every size that has a budget. A larger budget needs a reason in its commit."""
    files = assets.load_assets()
    yield from measure_shell()
    yield Size("editor", files["editor.js"].bytes, 360 * KB)
    for name in sorted(name for name in files if name.startswith(("explore/", "exercises/"))):
        yield Size(name, files[name].bytes, 60 * KB)
    machines = [name for name in files if name.startswith("explore/machine-")]
    machines += ["explore/latent-map.png", "machines.css"]
    yield Size("machines of the start page", sum(files[name].bytes for name in machines), 120 * KB)
    for page in sorted(paths.SITE.glob("*/**/*.html")):
        if paths.KIT_OUT not in page.parents:
            name = page.relative_to(paths.SITE).as_posix()
            # Translations run longer, and most scripts take two or three bytes for a letter.
            yield Size(name, page.stat().st_size, (50 if name.startswith("en/") else 80) * KB)
    for texts in sorted(paths.SITE.glob("*/texts.*.js")):
        search = files["search.js"].bytes + texts.stat().st_size
        yield Size(f"the search in {texts.parent.name}, with its texts", search, 150 * KB)
    for script in sorted(paths.SITE.glob("*/**/*.js")):
        if paths.KIT_OUT not in script.parents and not script.name.startswith("texts."):
            # Two thirds of it are the messages of kit, which each lesson's script brings again.
            yield Size(script.relative_to(paths.SITE).as_posix(), script.stat().st_size, 70 * KB)
    yield from measure_models()
    yield from measure_packs()


def measure_shell() -> Iterator[Size]:
    """What every page loads beside its own HTML, and what it adds when an exercise comes near."""
    files = assets.load_assets()
    strings = [path.stat().st_size for path in paths.SITE.glob("*/strings.*.js")]
    every = sum(files[name].bytes for name in ("style.css", "look.js", "host.js", "icon.svg"))
    shell = every + max(strings, default=0)
    yield Size("shell: styles, scripts, icon and strings of every page", shell, 40 * KB)
    yield Size("exercises, before Python is asked for", files["exercise.js"].bytes, 25 * KB)
    yield Size("what runs before a page is drawn", files["look.js"].bytes, 700)


def measure_models() -> Iterator[Size]:
    """Each part of each model, and all together."""
    parts = sorted(paths.MODELS.glob("*/*.onnx"))
    for part in parts:
        name = part.relative_to(paths.MODELS).as_posix()
        yield Size(f"model {name}", part.stat().st_size, 300 * KB)
    yield Size("all models", sum(part.stat().st_size for part in parts), 3_200 * KB)


def measure_packs() -> Iterator[Size]:
    """What is loaded before Python works, and the stick."""
    manifest = load_manifest("http")
    packs = {pack["name"]: pack["bytes"] for pack in manifest["packs"]}
    # 12 KB of it say Python's errors in plain words: an error has no pattern that could ask for a
    # pack before it happens, and then the line may be gone.
    yield Size("kit in Python, packed", packs["kit.zip"], 118 * KB)
    yield Size("charts in Python, packed", packs["kit-charts.zip"], 30 * KB)
    yield Size("NumPy's random numbers, packed", packs["numpy-random.zip"], 450 * KB)
    core = sum(packs[name] for name in manifest["core"])
    yield Size("Python in the page, packed", core, 3_750 * KB)
    stick = sum(
        path.stat().st_size
        for path in paths.SITE.rglob("*")
        if path.is_file() and path.suffix != ".bin"
    )
    # A lesson adds about 0.3 MB in English, and half as much in each language that has it whole.
    yield Size("the stick", stick, 18 * MB)


def run() -> None:
    """Prints every size; raises BuildError when one is over its budget."""
    sizes = list(measure())
    width = max(len(size.name) for size in sizes)
    for size in sizes:
        share = 100 * size.bytes / size.budget
        print(f"  {size.name:{width}} {size.bytes:>12,} of {size.budget:>12,} bytes {share:4.0f} %")
    over = [size.name for size in sizes if size.bytes > size.budget]
    if over:
        raise BuildError(
            f"Over budget: {', '.join(over)}. Make it smaller, or raise the budget in "
            "build/kitbuild/sizes.py and say why in the commit."
        )
    print(f"Open {paths.SITE / 'index.html'} by a double click, or run `make serve`.")
