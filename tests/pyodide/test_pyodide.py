"""Every start, solution and mistake once in Pyodide under Node, from the packed bundle."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from kit.exercise.cells import parse_exercise
from kitbuild import assets, paths
from kitbuild.calibrate import STOPS
from kitbuild.i18n.compiled import Table, packed_messages
from kitbuild.i18n.extract import collect
from kitbuild.i18n.plural_rules import plural_rule
from kitbuild.i18n.plurals import DEFAULT
from kitbuild.i18n.pseudo import PseudoCatalogue
from kitbuild.i18n.words import kit_words
from kitbuild.pyodide import kept
from kitbuild.site.lessons import load_lesson

pytestmark = pytest.mark.slow
SCRIPT = Path(__file__).with_name("run_cases.mjs")
MIXUPS = Path(__file__).resolve().parents[1] / "data" / "mix-ups.json"
VERBS = Path(__file__).resolve().parents[1] / "data" / "verbs.py"


def all_cases() -> list[dict[str, str]]:
    cases = [
        {"name": "numpy", "code": "import numpy; assert numpy.__version__ == '2.2.5'"},
        {"name": "verbs", "code": VERBS.read_text(encoding="utf-8")},
    ]
    for path in sorted(paths.CONTENT.glob("*/exercises/*.py")):
        parsed = parse_exercise(path.read_text(encoding="utf-8"), path.stem)
        programs = {
            "start": parsed.start,
            "solution": parsed.solution,
            **{f"mistake {key}": code for key, code in parsed.mistakes.items()},
        }
        cases += [
            {"name": f"{path.stem}: {what}", "code": code, "check": parsed.check}
            for what, code in programs.items()
        ]
    return [*cases, *translated(cases)]


def translated(cases: list[dict[str, str]]) -> list[dict[str, str]]:
    """The mistakes again, last, with a catalogue in which every text has brackets."""
    drafts_too = tuple(load_lesson(page.parent) for page in paths.CONTENT.glob("*/index.md"))
    found = collect(paths.CONTENT, drafts_too)
    messages = [*kit_words(), *(text for text in found if text.kind == "fields")]
    table: Table = {}
    for message in messages:
        forms = PseudoCatalogue("ar-XB").forms(message)
        key = (message.msgid, message.plural) if message.plural else message.msgid
        table[key] = forms if message.plural else forms[0]
    catalogue = packed_messages(table, plural_rule(DEFAULT, "ar-XB"))
    mistakes = [case for case in cases if ": mistake " in case["name"]]
    again = [{**case, "name": f"ar-XB {case['name']}", "catalogue": catalogue} for case in mistakes]
    plot = "import kit, numpy as np\nkit.show(np.zeros((2, 2, 2)))\nnp.ones(2) + np.ones(3)"
    return [*again, {"name": "ar-XB error", "code": plot}]


def run_cases(
    dress: str, cases: list[dict[str, str]], folder: Path
) -> dict[str, dict[str, object]]:
    """What each case ended in, run in Pyodide from the packs of a dress."""
    if shutil.which("node") is None:
        pytest.fail("node is not installed; install Node 20 or newer")
    file = folder / "cases.json"
    file.write_text(json.dumps(cases), encoding="utf-8")
    manifest = assets.load_assets()[f"packs-{dress}.js"].file
    done = subprocess.run(
        ["node", str(SCRIPT), str(paths.KIT_OUT), manifest, str(file)],
        capture_output=True,
        text=True,
        timeout=900,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    found: dict[str, dict[str, object]] = json.loads(done.stdout)
    return found


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, object]]:
    return run_cases("http", all_cases(), tmp_path_factory.mktemp("pyodide"))


EXERCISED = """
import importlib
for name in {names!r}:
    importlib.import_module(name)
import asyncio, base64, bz2, copy, csv, dataclasses, datetime, decimal, difflib, enum, fractions
import functools, glob, gzip, hashlib, heapq, inspect, io, itertools, json, locale, math, pathlib
import pickle, pprint, pydoc, random, re, shutil, statistics, string, tempfile, textwrap, timeit
import traceback, unicodedata, uuid, zipfile, zlib, collections, operator, os, time, html
import numpy as np
assert datetime.datetime.strptime("2026-11-23", "%Y-%m-%d").day == 23
assert decimal.Decimal("0.1") + decimal.Decimal("0.2") == decimal.Decimal("0.3")
assert statistics.stdev([1, 2, 3]) == 1 and fractions.Fraction(1, 3) * 3 == 1
assert json.loads(json.dumps({{"a": [1, 2.5, None]}}))["a"][1] == 2.5
assert list(csv.reader(io.StringIO("a,b")))[0] == ["a", "b"]
assert gzip.decompress(gzip.compress(b"x" * 99)) == bz2.decompress(bz2.compress(b"x" * 99))
assert pickle.loads(pickle.dumps(np.arange(3))).sum() == 3
assert hashlib.sha256(b"").hexdigest().startswith("e3b0c442")
assert textwrap.fill("a b", 1) == "a\\nb" and unicodedata.name("é").startswith("LATIN")
import colorsys, statistics as figures
told = {{
    "number of items": len,
    "square root": math.sqrt,
    "indices that would sort": np.argsort,
    "sequence of arrays along an existing axis": np.concatenate,
    "arithmetic mean along": np.mean,
    "Sort an array in-place": np.ndarray.sort,
    "Add arguments element-wise": np.add,
    "floating-point number type": np.float64,
    "filled with ones": np.ones,
    "sample arithmetic mean": figures.mean,
    "Draw random samples from a multivariate": np.random.default_rng().multivariate_normal,
    "Normal distribution of a random variable": figures.NormalDist,
}}
for words, thing in told.items():
    assert words in pydoc.plain(pydoc.render_doc(thing)), words
assert "YIQ" in colorsys.__doc__
assert "mean of the normal" in figures.NormalDist.mean.__doc__
assert timeit.timeit("1", number=1) >= 0 and uuid.uuid4() and html.escape("<")
with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder, "a.txt")
    path.write_text("hé", encoding="utf-8")
    with zipfile.ZipFile(pathlib.Path(folder, "a.zip"), "w") as archive:
        archive.write(path, "a.txt")
    assert shutil.which("nothing") is None and glob.glob(folder + "/*.txt")
async def soon():
    await asyncio.sleep(0)
    return 5
assert inspect.iscoroutinefunction(soon)
@dataclasses.dataclass
class Point:
    x: int = 0
assert dataclasses.replace(Point(), x=2).x == 2
try:
    1 / 0
except ZeroDivisionError:
    assert "division" in traceback.format_exc()
a = np.array([[2.0, 1.0], [1.0, 3.0]])
assert np.allclose(np.linalg.inv(a) @ a, np.eye(2)) and np.linalg.svd(a)[1][0] > 3
assert np.allclose(np.linalg.solve(a, a), np.eye(2)) and np.linalg.eigh(a)[0].size == 2
assert np.polyfit([0, 1, 2], [0, 1, 2], 1).round(6)[0] == 1 and np.percentile(a, 50) == 1.5
assert np.einsum("ij,jk->ik", a, a).shape == (2, 2) and np.unique([1, 1, 2]).size == 2
assert np.lib.stride_tricks.sliding_window_view(np.arange(5), 2).shape == (4, 2)
buffer = io.BytesIO()
np.savez(buffer, a=a)
buffer.seek(0)
assert (np.load(buffer)["a"] == a).all() and np.datetime64("2026-11-23").astype(int) > 0
assert np.histogram([1, 2, 2], bins=2)[0].tolist() == [1, 2] and "2." in str(a)
assert np.median(a) == 1.5 and np.nanmedian([1.0, np.nan, 3.0]) == 2.0
rng = np.random.default_rng(0)
assert rng.normal(size=3).shape == (3,) and np.random.rand() < 1
"""
LEFT_OUT = ["xml.dom", "email.message", "tkinter", "unittest", "numpy.fft", "sklearn"]


@pytest.mark.parametrize("dress", ["http", "folder"])
def test_everything_that_is_promised_works_and_the_rest_says_so(dress: str, tmp_path: Path) -> None:
    code = EXERCISED.format(names=sorted(kept.PROMISED))
    cases = [{"name": "promised", "code": code}]
    cases += [{"name": name, "code": f"import {name}"} for name in LEFT_OUT]
    found = run_cases(dress, cases, tmp_path)
    promised = found.pop("promised")
    assert promised["outcome"] == "done", promised
    for name, result in found.items():
        assert result["outcome"] == "error"
        text = str(result["text"])
        assert "There is no sklearn here" in text if name == "sklearn" else "a small one" in text


def test_mix_ups_get_the_same_messages_from_the_python_of_the_page(tmp_path: Path) -> None:
    mixups = json.loads(MIXUPS.read_text(encoding="utf-8"))
    cases = [{"name": case["name"], "code": case["program"]} for case in mixups]
    found = run_cases("http", cases, tmp_path)
    for case in mixups:
        result = found[case["name"]]
        said = str(result["text"]).partition("\nIn Python's words: ")[0].split("\n")
        assert (result["line"], said) == (case["line"], case["text"]), case["name"]


def test_the_packs_run_numpy(results: dict[str, dict[str, object]]) -> None:
    assert results["numpy"]["outcome"] == "done"


def test_every_verb_of_the_models_gives_the_numbers_that_it_gives_outside_the_page(
    results: dict[str, dict[str, object]],
) -> None:
    assert results["verbs"]["outcome"] == "done", results["verbs"]


def test_every_solution_passes(results: dict[str, dict[str, object]]) -> None:
    solved = {name: found for name, found in results.items() if name.endswith(": solution")}
    assert solved
    assert {name: found["outcome"] for name, found in solved.items()} == dict.fromkeys(
        solved, "right"
    )


def test_every_mistake_gets_its_own_message(results: dict[str, dict[str, object]]) -> None:
    mistaken = {
        name: found
        for name, found in results.items()
        if ": mistake " in name and not name.startswith("ar-XB ")
    }
    assert mistaken
    assert {name: found["key"] for name, found in mistaken.items()} == {
        name: name.split(": mistake ")[1] for name in mistaken
    }


def test_a_compiled_catalogue_changes_the_words_and_nothing_else(
    results: dict[str, dict[str, object]],
) -> None:
    others = {name for name in results if name.startswith("ar-XB ") and ": mistake " in name}
    assert others
    for name in others:
        ours, theirs = results[name.removeprefix("ar-XB ")], results[name]
        assert theirs["key"] == ours["key"]
        assert theirs["text"] != ours["text"]
        assert str(theirs["text"]).startswith("⟦")
    assert "⟦" in str(results["ar-XB error"]["text"])


def test_no_start_passes_or_breaks(results: dict[str, dict[str, object]]) -> None:
    starts = {name: found for name, found in results.items() if name.endswith(": start")}
    assert starts
    to_mend = {
        f"{path.stem}: start"
        for path in paths.CONTENT.glob("*/exercises/*.py")
        if STOPS in path.read_text(encoding="utf-8")
    }
    assert {name: found["outcome"] for name, found in starts.items()} == {
        name: "error" if name in to_mend else "wrong" for name in starts
    }
