"""Every start, solution and mistake once in Pyodide under Node, from the packed bundle."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from kit.exercise.cells import parse_exercise
from kitbuild import assets, paths

pytestmark = pytest.mark.slow
SCRIPT = Path(__file__).with_name("run_cases.mjs")


def all_cases() -> list[dict[str, str]]:
    cases = [{"name": "numpy", "code": "import numpy; assert numpy.__version__ == '2.2.5'"}]
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
    return cases


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, object]]:
    if shutil.which("node") is None:
        pytest.fail("node is not installed; install Node 20 or newer")
    cases = tmp_path_factory.mktemp("pyodide") / "cases.json"
    cases.write_text(json.dumps(all_cases()), encoding="utf-8")
    manifest = assets.load_assets()["packs.js"].file
    done = subprocess.run(
        ["node", str(SCRIPT), str(paths.KIT_OUT), manifest, str(cases)],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    found: dict[str, dict[str, object]] = json.loads(done.stdout)
    return found


def test_the_packs_run_numpy(results: dict[str, dict[str, object]]) -> None:
    assert results["numpy"]["outcome"] == "done"


def test_every_solution_passes(results: dict[str, dict[str, object]]) -> None:
    solved = {name: found for name, found in results.items() if name.endswith(": solution")}
    assert solved
    assert {name: found["outcome"] for name, found in solved.items()} == dict.fromkeys(
        solved, "right"
    )


def test_every_mistake_gets_its_own_message(results: dict[str, dict[str, object]]) -> None:
    mistaken = {name: found for name, found in results.items() if ": mistake " in name}
    assert mistaken
    assert {name: found["key"] for name, found in mistaken.items()} == {
        name: name.split(": mistake ")[1] for name in mistaken
    }


def test_no_start_passes_or_breaks(results: dict[str, dict[str, object]]) -> None:
    starts = {name: found for name, found in results.items() if name.endswith(": start")}
    assert starts
    assert {name: found["outcome"] for name, found in starts.items()} == dict.fromkeys(
        starts, "wrong"
    )
