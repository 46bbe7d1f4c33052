"""Checks and worked answers of each lesson, as one script that is loaded with its Python.

They are not in the page: a reader who runs no Python never pays for them. Mistakes and other
right answers are not shipped.
"""

import json
from pathlib import Path

from kit.errors import ExerciseError
from kit.exercise.cells import parse_exercise
from kitbuild import assets, paths
from kitbuild.errors import BuildError
from kitbuild.scores import is_shipped
from kitbuild.steps import load_steps, slug_of, steps_files


def run() -> None:
    """Publishes `exercises/<lesson>.js` for every lesson in the site that has exercises."""
    folders = [one for one in sorted(paths.CONTENT.glob("*/exercises")) if is_shipped(one.parent)]
    files = {script_name(folder.parent.name): script(folder) for folder in folders}
    assets.publish("exercises", files)


def script_name(lesson: str) -> str:
    """The logical name of a lesson's script in `_kit/`."""
    return f"exercises/{lesson}.js"


def script(folder: Path) -> bytes:
    """One assignment: for each exercise, and each step, its check, its worked answer, its cards."""
    found: dict[str, dict[str, str | list[str]]] = {}
    for path in sorted(folder.glob("*.py")):
        try:
            exercise = parse_exercise(path.read_text(encoding="utf-8"), path.stem)
        except ExerciseError as error:
            raise BuildError(f"{path}: {error}") from error
        found[path.stem] = {"check": exercise.check, "solution": exercise.solution}
        if exercise.order:
            found[path.stem]["order"] = list(exercise.order)
    for path in steps_files(folder.parent):
        for number, step in enumerate(load_steps(path), 1):
            name = slug_of(path.stem, number)
            found[name] = {"check": step.check, "solution": step.solution}
    return f"globalThis.lampkitExercises={json.dumps(found, ensure_ascii=False)};\n".encode()
