"""Every start, solution and mistake once in Pyodide under Node, from the packed bundle."""

import base64
import json
import shutil
import subprocess
from pathlib import Path

import pytest

from kit.exercise.cells import parse_exercise
from kitbuild import assets, paths
from kitbuild.i18n.compiled import Table, compile_messages
from kitbuild.i18n.extract import collect
from kitbuild.i18n.plural_rules import plural_rule
from kitbuild.i18n.plurals import DEFAULT
from kitbuild.i18n.pseudo import PseudoCatalogue
from kitbuild.i18n.words import kit_words

pytestmark = pytest.mark.slow
SCRIPT = Path(__file__).with_name("run_cases.mjs")
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
    messages = [*kit_words(), *(text for text in collect() if text.kind == "fields")]
    table: Table = {}
    for message in messages:
        forms = PseudoCatalogue("ar-XB").forms(message)
        key = (message.msgid, message.plural) if message.plural else message.msgid
        table[key] = forms if message.plural else forms[0]
    compiled = compile_messages(table, plural_rule(DEFAULT, "ar-XB"))
    catalogue = base64.b64encode(compiled).decode("ascii")
    mistakes = [case for case in cases if ": mistake " in case["name"]]
    again = [{**case, "name": f"ar-XB {case['name']}", "catalogue": catalogue} for case in mistakes]
    plot = "import kit, numpy as np\nkit.show(np.zeros((2, 2, 2)))\nnp.ones(2) + np.ones(3)"
    return [*again, {"name": "ar-XB error", "code": plot}]


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
    assert {name: found["outcome"] for name, found in starts.items()} == dict.fromkeys(
        starts, "wrong"
    )
