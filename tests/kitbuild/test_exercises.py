"""What is loaded with Python for the exercises of a lesson."""

import json
from pathlib import Path

import pytest

from kitbuild import paths
from kitbuild.errors import BuildError
from kitbuild.exercises import script


def test_the_script_has_check_and_worked_answer_and_no_mistake() -> None:
    folder = paths.CONTENT / "1-2-squeeze-and-rebuild" / "exercises"
    text = script(folder).decode()
    found = json.loads(text[text.index("{") : text.rindex(";")])
    assert sorted(found) == sorted(path.stem for path in folder.glob("*.py"))
    for exercise in found.values():
        assert {"check", "solution"} <= set(exercise) <= {"check", "solution", "order"}
    assert len(found["choose-the-pull"]["order"]) == 10
    assert "def check(answer, kit)" in found["rebuild-error"]["check"]
    assert "# tag:" not in text, "a mistake is in the script"


def test_an_unsound_exercise_is_named(tmp_path: Path) -> None:
    (tmp_path / "odd.py").write_text("# %% start\nx = 1\n", encoding="utf-8")
    with pytest.raises(BuildError, match=r"odd\.py"):
        script(tmp_path)
